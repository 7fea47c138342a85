import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import classes from './Strip.module.css'
import type { TillState } from './use-till.ts'

/** Points, what they are worth, and what of them ends soon. */
export function PointsHeld({ till }: { readonly till: TillState }) {
  const { t } = useTranslation(['till', 'rewards'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { points, programme } = till
  const worth = (points ?? 0) * (programme?.pointWorth ?? 0)
  const [ending] = till.atTill?.standing?.ending.filter(({ unit }) => unit === 'points') ?? []
  if (points === null) return <p className={classes.points}> </p>
  if (programme === null && points === 0) {
    return till.atTill?.rules.stamps.length ? null : <p className={classes.words}>{t('till:points.noProgramme')}</p>
  }
  const ends = ending && t('rewards:pointsEnd', { count: ending.amount, day: format.dayShort(ending.until) })
  return (
    <p className={classes.points}>
      <strong>{pointsWords(points, programme?.unit ?? null)}</strong>
      {ends ? (
        <small data-ending>{ends}</small>
      ) : (
        worth > 0 && <small>{t('till:points.worth', { sum: format.money(worth) })}</small>
      )}
    </p>
  )
}
