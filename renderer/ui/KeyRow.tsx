import { UnstyledButton } from '@mantine/core'
import { useMergedRef, useResizeObserver } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './KeyRow.module.css'

interface KeyRowProps {
  /** What the keys are for: while there is more than room for, the line can be moved by the arrow keys, and is called so then. */
  readonly label: string
  readonly children: ReactNode
}

/** Keys in one line. What there is no room for is not cut off unseen: a key at the end turns to the rest, and back. */
export function KeyRow({ label, children }: KeyRowProps) {
  const { t } = useTranslation('common')
  const room = useRef<HTMLDivElement>(null)
  const [observed, { width }] = useResizeObserver<HTMLDivElement>()
  const ref = useMergedRef(room, observed)
  const [keys, { width: needed }] = useResizeObserver<HTMLDivElement>()
  const [turned, setTurned] = useState(false)
  const more = needed > width + 1
  const Icon = turned ? IconChevronLeft : IconChevronRight
  return (
    <div className={classes.line}>
      <div
        ref={ref}
        className={classes.room}
        {...(more && { role: 'group', 'aria-label': label, tabIndex: 0 })}
        data-rest={more ? (turned ? 'before' : 'after') : undefined}
        onScroll={({ currentTarget: { scrollLeft, scrollWidth, clientWidth } }) =>
          setTurned(scrollLeft >= scrollWidth - clientWidth - 1)
        }
      >
        <div ref={keys} className={classes.keys}>
          {children}
        </div>
      </div>
      {more && (
        <UnstyledButton
          className={classes.turn ?? ''}
          aria-label={t('more')}
          onClick={() => room.current?.scrollTo({ left: turned ? 0 : needed, behavior: 'smooth' })}
        >
          <Icon size={20} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      )}
    </div>
  )
}
