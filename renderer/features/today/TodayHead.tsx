import { Button, SegmentedControl } from '@mantine/core'
import { IconCheck, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { WhomField } from '#renderer/ui/WhomField.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Whom } from '#shared/contract/whom.ts'
import classes from './Today.module.css'

interface TodayHeadProps {
  readonly data: OutputOf<'today.list'>
  readonly who: 'mine' | 'all'
  readonly onWho: (who: 'mine' | 'all') => void
  readonly whom: Whom | null
  readonly onWhom: (whom: Whom | null) => void
  readonly keys: ReactNode
}

/** How much there is and of what there is nothing, whose it is, and the sheet for the wall. */
export function TodayHead({ data: { kinds, total, mine }, who, onWho, whom, onWhom, keys }: TodayHeadProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const nothing = kinds.filter((one) => one.total === 0).map(({ kind }) => t(`kind.${kind}`))
  return (
    <div className={classes.head}>
      <h1>{t('title')}</h1>
      <div className={classes.counts}>
        {total > 0 && <span>{t('mineOf', { things: t('things', { count: total }), count: mine })}</span>}
        {nothing.length > 0 && nothing.length < kinds.length && (
          <span className={classes.nothing}>
            <IconCheck size={16} stroke={1.75} aria-hidden="true" />
            <span>{t('nothing', { kinds: format.list(nothing) })}</span>
          </span>
        )}
      </div>
      {keys}
      <WhomField bare value={whom} onChange={onWhom} everybody={t('everybody')} />
      <SegmentedControl
        aria-label={t('whose')}
        value={who}
        onChange={(value) => onWho(value === 'mine' ? 'mine' : 'all')}
        data={[
          { value: 'mine', label: t('mine') },
          { value: 'all', label: t('all') },
        ]}
      />
      <Button
        variant="outline"
        size="sm"
        className={classes.print ?? ''}
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        rightSection={<KeyHint keys="Ctrl+P" />}
        aria-label={t('print')}
        title={t('print')}
        disabled={total === 0}
        onClick={() => void printSheet('morning')}
      >
        <span className={classes.printWords}>{t('sheet.title')}</span>
      </Button>
    </div>
  )
}
