import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { DuplicatePairs } from '#shared/contract/merges.ts'
import classes from './Duplicates.module.css'
import { useReasonWords } from './reason-words.ts'

type Pair = DuplicatePairs['rows'][number]

interface PairListProps {
  readonly pairs: readonly Pair[]
  readonly openKey: string | null
  readonly keyOf: (pair: Pair) => string
  readonly more: boolean
  readonly onMore: () => void
  readonly onOpen: (key: string) => void
}

/** The pairs, the likeliest first, with what speaks for it. */
export function PairList({ pairs, openKey, keyOf, more, onMore, onOpen }: PairListProps) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const reasonOf = useReasonWords()
  return (
    <ul className={classes.pairs}>
      {pairs.map((pair) => {
        const key = keyOf(pair)
        const { one, other } = pair
        return (
          <li key={key}>
            <button
              type="button"
              className={classes.pair}
              aria-current={key === openKey || undefined}
              onClick={() => onOpen(key)}
            >
              <span className={classes.faces} aria-hidden="true">
                <Face name={one.called} colour={one.colour} photo={one.photo} size={38} />
                <Face name={other.called} colour={other.colour} photo={other.photo} size={38} />
              </span>
              <span className={classes.pairWords}>
                <strong>{one.called === other.called ? one.called : t('pair', { one: one.called, other: other.called })}</strong>
                <span>{reasonOf(pair)}</span>
              </span>
              <span className={classes.score}>{format.percent(pair.score * 100)}</span>
            </button>
          </li>
        )
      })}
      {more && (
        <li>
          <Button variant="subtle" fullWidth onClick={onMore}>
            {t('more')}
          </Button>
        </li>
      )}
    </ul>
  )
}
