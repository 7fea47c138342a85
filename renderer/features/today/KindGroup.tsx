import { UnstyledButton } from '@mantine/core'
import {
  IconCake,
  IconHeart,
  IconHeartHandshake,
  IconMessageCircleQuestion,
  IconPackage,
  IconPhone,
  IconRefresh,
  IconScale,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import { LineCard } from './LineCard.tsx'
import type { LineActs } from './line-acts.ts'
import { keyOf } from './line-key.ts'
import classes from './Today.module.css'

const icons = {
  greet: IconCake,
  ask: IconMessageCircleQuestion,
  promise: IconHeartHandshake,
  collect: IconPackage,
  call: IconPhone,
  settle: IconScale,
  renew: IconRefresh,
  care: IconHeart,
} as const satisfies Readonly<Record<TodayKind, typeof IconCake>>

/** So many lines of a kind stand there before it is unfolded. */
export const FOLDED = 4

interface KindGroupProps {
  readonly kind: TodayKind
  /** Without the one that stands above all. */
  readonly lines: readonly TodayLine[]
  /** With it. */
  readonly total: number
  /** So many of them stand elsewhere. */
  readonly elsewhere: number
  readonly unfolded: boolean
  readonly onUnfold: (unfolded: boolean) => void
  readonly acts: LineActs
}

/** One kind of the day with its lines, the most valuable first. */
export function KindGroup({ kind, lines, total, elsewhere, unfolded, onUnfold, acts }: KindGroupProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const Icon = icons[kind]
  const shown = unfolded ? lines : lines.slice(0, FOLDED)
  const more = total - elsewhere - shown.length
  return (
    <section className={classes.kind} aria-labelledby={`today-${kind}`}>
      <h2 className={classes.kindTitle} id={`today-${kind}`}>
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        {t(`kind.${kind}`)} <span className={classes.count}>{format.number(total)}</span>
      </h2>
      <ul className={classes.lines}>
        {shown.map((line) => (
          <LineCard key={keyOf(line)} kind={kind} line={line} acts={acts} />
        ))}
      </ul>
      {more > 0 && !unfolded && (
        <UnstyledButton className={classes.more ?? ''} aria-expanded="false" onClick={() => onUnfold(true)}>
          {t('more', { count: more })}
        </UnstyledButton>
      )}
      {unfolded && (
        <>
          {more > 0 && <p className={classes.most}>{t('mostShown', { count: shown.length })}</p>}
          <UnstyledButton className={classes.more ?? ''} aria-expanded="true" onClick={() => onUnfold(false)}>
            {t('fewer')}
          </UnstyledButton>
        </>
      )}
    </section>
  )
}
