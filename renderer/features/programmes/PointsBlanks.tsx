import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ROUNDINGS, type Rounding } from '#shared/domain/loyalty/points.ts'
import { ChoiceBlank, LastsBlank, Line, MoneyBlank, TextBlank } from './Blanks.tsx'
import type { BlankProps } from './blank-props.ts'
import { readDraft } from './draft.ts'
import { CategoriesBlank, GoodsBlank } from './PickBlank.tsx'
import classes from './Programmes.module.css'
import { type GoodsRateFields, type PointsFields, percentBack } from './points-draft.ts'
import { RemoveKey } from './RemoveKey.tsx'
import { timesKey } from './times-key.ts'
import { useUnit } from './use-unit.ts'

const TIMES = [100, 150, 200, 300]

/** "5 % back in points, double on birthdays." */
export function PointsBlanks({ fields, change, problems }: BlankProps<PointsFields>) {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const unit = useUnit(fields.unit)
  const [unfolded, setUnfolded] = useState(false)
  // What is wrong is never folded away.
  const open = unfolded || ['minimumBill', 'lasts'].some((name) => problems[name]) || hasRateProblem(problems)
  const byPercent = fields.way === 'percent'
  const times = [...new Set([...TIMES, fields.birthdayTimes])]
  return (
    <>
      <SegmentedControl
        className={classes.way ?? ''}
        aria-label={t('points.way')}
        value={fields.way}
        data={(['percent', 'amount'] as const).map((way) => ({ value: way, label: t(`points.wayOf.${way}`) }))}
        onChange={(way) => change({ way: way === 'percent' ? 'percent' : 'amount' })}
      />
      <Line>
        {byPercent ? (
          <Trans
            t={t}
            i18nKey="points.back"
            components={{
              percent: (
                <TextBlank
                  name="percent"
                  label={t('blank.percent')}
                  after="%"
                  focusFirst
                  value={fields.percent}
                  onChange={(percent) => change({ percent })}
                />
              ),
            }}
          />
        ) : (
          <Trans
            t={t}
            i18nKey="points.earn"
            components={{
              amount: (
                <MoneyBlank
                  name="earnAmount"
                  label={t('blank.earnAmount')}
                  focusFirst
                  value={fields.earnAmount}
                  onChange={(earnAmount) => change({ earnAmount })}
                />
              ),
              points: (
                <TextBlank
                  name="earnPoints"
                  label={t('blank.earnPoints')}
                  after={unit.after(fields.earnPoints)}
                  value={fields.earnPoints}
                  onChange={(earnPoints) => change({ earnPoints })}
                />
              ),
            }}
          />
        )}
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="points.worth"
          components={{
            worth: (
              <MoneyBlank
                name="pointWorth"
                label={t('blank.pointWorth')}
                placeholder="–"
                value={fields.pointWorth}
                onChange={(pointWorth) => change({ pointWorth })}
              />
            ),
          }}
        />{' '}
        <InOtherWords fields={fields} />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey={fields.birthdayTimes === 100 ? 'points.birthdayDay' : 'points.birthday'}
          components={{
            times: (
              <ChoiceBlank
                label={t('blank.birthdayTimes')}
                value={String(fields.birthdayTimes)}
                choices={times.map((value) => ({
                  value: String(value),
                  label: t(`points.times.${timesKey(value)}`, { number: format.number(value / 100) }),
                }))}
                onChange={(value) => change({ birthdayTimes: Number(value) })}
              />
            ),
            days: (
              <TextBlank
                name="birthdayDays"
                label={t('blank.birthdayDays')}
                after={t('points.days', { count: Number(fields.birthdayDays) || 0 })}
                value={fields.birthdayDays}
                onChange={(birthdayDays) => change({ birthdayDays })}
              />
            ),
          }}
        />
      </Line>
      {open && <MorePoints fields={fields} change={change} problems={problems} />}
      <FoldKey open={open} onFold={setUnfolded}>
        {t(open ? 'less' : 'more')}
      </FoldKey>
    </>
  )
}

const hasRateProblem = (problems: BlankProps<unknown>['problems']) =>
  Object.keys(problems).some((name) => name.startsWith('rates.'))

/** The same rate the other way round. */
function InOtherWords({ fields }: { readonly fields: PointsFields }) {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const { shop } = useShop()
  const unit = useUnit(fields.unit)
  const { programme, problems } = readDraft({ kind: 'points', fields: { ...fields, rates: [] } }, shop.currency)
  if (Object.keys(problems).length > 0 || programme.kind !== 'points') return null
  const { rules } = programme
  const back = percentBack(rules, rules.pointWorth)
  const words =
    fields.way === 'percent'
      ? t('points.thatIs', { points: unit.counted(rules.earnPoints), amount: format.money(rules.earnAmount) })
      : back === null
        ? null
        : t('points.thatIsBack', { percent: format.percent(back) })
  return words && <span className={classes.quiet}>{words}</span>
}

function MorePoints({ fields, change }: BlankProps<PointsFields>) {
  const { t } = useTranslation('programmes')
  return (
    <>
      {fields.rates.map((rate, place) => (
        <Rate
          // biome-ignore lint/suspicious/noArrayIndexKey: the rates have no other name than their place.
          key={place}
          place={place}
          fields={fields}
          rate={rate}
          onChange={(part) => change({ rates: fields.rates.map((each, at) => (at === place ? { ...each, ...part } : each)) })}
          onRemove={() => change({ rates: fields.rates.filter((_, at) => at !== place) })}
        />
      ))}
      {fields.rates.length < 20 && (
        <Button
          className={classes.addRow ?? ''}
          variant="subtle"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => {
            const { percent, earnPoints, earnAmount } = fields
            change({ rates: [...fields.rates, { percent, earnPoints, earnAmount, categories: [], items: [] }] })
          }}
        >
          {t('points.addRate')}
        </Button>
      )}
      <Line>
        <Trans
          t={t}
          i18nKey="points.excluded"
          components={{
            categories: (
              <CategoriesBlank
                name="excludedCategories"
                value={fields.excludedCategories}
                onChange={(excludedCategories) => change({ excludedCategories })}
              />
            ),
          }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="points.minimum"
          components={{
            minimum: (
              <MoneyBlank
                name="minimumBill"
                label={t('blank.minimumBill')}
                placeholder="–"
                value={fields.minimumBill}
                onChange={(minimumBill) => change({ minimumBill })}
              />
            ),
          }}
        />{' '}
        <Trans
          t={t}
          i18nKey="points.discount"
          components={{
            when: (
              <ChoiceBlank
                label={t('blank.beforeDiscount')}
                value={fields.beforeDiscount ? 'before' : 'after'}
                choices={(['after', 'before'] as const).map((value) => ({ value, label: t(`points.${value}`) }))}
                onChange={(value) => change({ beforeDiscount: value === 'before' })}
              />
            ),
          }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="points.rounding"
          components={{
            rounding: (
              <ChoiceBlank<Rounding>
                label={t('blank.rounding')}
                value={fields.rounding}
                choices={ROUNDINGS.map((value) => ({ value, label: t(`points.roundingOf.${value}`) }))}
                onChange={(rounding) => change({ rounding })}
              />
            ),
          }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="points.last"
          components={{ lasts: <LastsBlank value={fields.lasts} onChange={(lasts) => change({ lasts })} /> }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="points.unit"
          components={{
            unit: (
              <TextBlank
                name="unit"
                label={t('blank.unit')}
                placeholder={t('points.unitHint')}
                size="words"
                value={fields.unit}
                onChange={(unit) => change({ unit })}
              />
            ),
          }}
        />
      </Line>
    </>
  )
}

interface RateProps {
  readonly place: number
  readonly fields: PointsFields
  readonly rate: GoodsRateFields
  readonly onChange: (part: Partial<GoodsRateFields>) => void
  readonly onRemove: () => void
}

/** "Coffee: 10 % back." */
function Rate({ place, fields, rate, onChange, onRemove }: RateProps) {
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
