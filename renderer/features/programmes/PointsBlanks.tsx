import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ROUNDINGS, type Rounding } from '#shared/domain/loyalty/points.ts'
import { LastsLine, SumSentence } from './BlankLines.tsx'
import { ChoiceBlank, Line, MoneyBlank, TextBlank } from './Blanks.tsx'
import type { BlankProps } from './blank-props.ts'
import { readDraft } from './draft.ts'
import { CategoriesBlank } from './PickBlank.tsx'
import classes from './Programmes.module.css'
import { type PointsFields, percentBack } from './points-draft.ts'
import { RateLine } from './RateLine.tsx'
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
        <SumSentence text="points.worth" value={fields.pointWorth} onChange={(pointWorth) => change({ pointWorth })} />{' '}
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
        <RateLine
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
        <SumSentence text="points.minimum" value={fields.minimumBill} onChange={(minimumBill) => change({ minimumBill })} />{' '}
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
      <LastsLine text="points.last" fields={fields} change={change} />
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
