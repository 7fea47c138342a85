import { Trans, useTranslation } from 'react-i18next'
import { Line, MoneyBlank, TextBlank } from './Blanks.tsx'
import { GoodsBlank } from './PickBlank.tsx'
import type { GoodsRateFields, PointsFields } from './points-draft.ts'
import { RemoveKey } from './RemoveKey.tsx'
import { useUnit } from './use-unit.ts'

interface RateProps {
  readonly place: number
  readonly fields: PointsFields
  readonly rate: GoodsRateFields
  readonly onChange: (part: Partial<GoodsRateFields>) => void
  readonly onRemove: () => void
}

/** "Coffee: 10 % back." */
export function RateLine({ place, fields, rate, onChange, onRemove }: RateProps) {
  const { t } = useTranslation('programmes')
  const unit = useUnit(fields.unit)
  const goods = (
    <GoodsBlank
      name={`rates.${place}.goods`}
      value={rate}
      empty={t('pick.choose')}
      onChange={({ categories, items }) => onChange({ categories, items })}
    />
  )
  return (
    <Line>
      {fields.way === 'percent' ? (
        <Trans
          t={t}
          i18nKey="points.rateBack"
          components={{
            goods,
            percent: (
              <TextBlank
                name={`rates.${place}.percent`}
                label={t('blank.percent')}
                after="%"
                value={rate.percent}
                onChange={(percent) => onChange({ percent })}
              />
            ),
          }}
        />
      ) : (
        <Trans
          t={t}
          i18nKey="points.rate"
          components={{
            goods,
            points: (
              <TextBlank
                name={`rates.${place}.earnPoints`}
                label={t('blank.earnPoints')}
                after={unit.after(rate.earnPoints)}
                value={rate.earnPoints}
                onChange={(earnPoints) => onChange({ earnPoints })}
              />
            ),
            amount: (
              <MoneyBlank
                name={`rates.${place}.earnAmount`}
                label={t('blank.earnAmount')}
                value={rate.earnAmount}
                onChange={(earnAmount) => onChange({ earnAmount })}
              />
            ),
          }}
        />
      )}{' '}
      <RemoveKey label={t('points.removeRate')} onClick={onRemove} />
    </Line>
  )
}
