import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import classes from './Strip.module.css'
import type { TillState } from './use-till.ts'

/** Points, what they are worth, and what of them ends soon. */
export function PointsHeld({ till }: { readonly till: TillState }) {
  const { t } = useTranslation(['till', 'rewards', 'households'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { points, programme } = till
  const worth = (points ?? 0) * (programme?.pointWorth ?? 0)
  const [ending] = till.atTill?.standing?.ending.filter(({ unit }) => unit === 'points') ?? []
  if (points === null) return <p className={classes.points}> </p>
  if (programme === null && points === 0) {
    return till.atTill?.rules.stamps.length ? null : <p className={classes.words}>{t('till:points.noProgramme')}</p>
  }
  const unit = programme?.unit ?? null
  const household = till.atTill?.standing?.household ?? null
  const shared = household?.sharesPoints ? household : null
  const ends = ending && t('rewards:pointsEnd', { count: ending.amount, day: format.dayShort(ending.until) })
  return (
    <p className={classes.points}>
      <strong>
        {shared?.mayUse
          ? t('households:inFamily', { points: pointsWords(points, unit) })
          : pointsWords(shared?.own ?? points, unit)}
      </strong>
      {shared && (
        <small>{shared.mayUse ? t('households:own', { points: format.number(shared.own) }) : t('households:onlyGathers')}</small>
      )}
      {ends ? (
        <small data-ending>{ends}</small>
      ) : (
        worth > 0 && shared === null && <small>{t('till:points.worth', { sum: format.money(worth) })}</small>
      )}
    </p>
  )
}
