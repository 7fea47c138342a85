import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { StampDots } from '#renderer/ui/StampDots.tsx'
import type { AtTill } from '#shared/contract/loyalty.ts'
import classes from './Points.module.css'

/** His stamp cards as dots, how many are missing, and what of them ends soon. */
export function StampCardsHeld({ atTill: { rules, standing } }: { readonly atTill: AtTill }) {
  const { t } = useTranslation('rewards')
  const format = useFormat()
  if (standing === null || rules.stamps.length === 0) return null
  return (
    <ul className={classes.cards} aria-label={t('cards')}>
      {rules.stamps.map(({ seriesId, name, collect }) => {
        const has = standing.stamps.find((card) => card.seriesId === seriesId)?.has ?? 0
        const [ending] = standing.ending.filter((one) => one.unit === 'stamps' && one.seriesId === seriesId)
        return (
          <li key={seriesId}>
            <span className={classes.label}>{name}</span>
            <StampDots has={Math.min(has, collect)} collect={collect} size="sm" label={t('stampsHeld', { name, has, collect })} />
            <small>
              {has >= collect ? t('cardFull') : t('stampsMissing', { count: collect - has })}
              {ending && ` · ${t('pointsEnd', { count: ending.amount, day: format.dayShort(ending.until) })}`}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
