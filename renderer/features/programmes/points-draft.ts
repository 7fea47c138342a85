import type { RulesOf } from '#shared/contract/programmes.ts'
import type { PointsRate, Rounding } from '#shared/domain/loyalty/points.ts'
import { rulesProblem } from '#shared/domain/loyalty/rules-problem.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { BlankReader, LastsField } from './blank-reader.ts'
import { type Typing, typedHundredths, typedIfAny, typedLasts, typedMoney } from './typed.ts'

export type PointsRules = RulesOf<'points'>

interface RateFields {
  readonly percent: string
  readonly earnPoints: string
  readonly earnAmount: string
}
export interface GoodsRateFields extends RateFields {
  readonly categories: readonly string[]
  readonly items: readonly number[]
}

export interface PointsFields extends RateFields {
  /** "5 % back", or "1 point for every 10 ₴". */
  readonly way: 'percent' | 'amount'
  /** Empty: points cannot be spent as money. */
  readonly pointWorth: string
  readonly minimumBill: string
  readonly beforeDiscount: boolean
  readonly excludedCategories: readonly string[]
  readonly unit: string
  readonly rounding: Rounding
  readonly rates: readonly GoodsRateFields[]
  /** In hundredths. */
  readonly birthdayTimes: number
  readonly birthdayDays: string
  readonly lasts: LastsField
}

/** What of a bill comes back in points, in hundredths of a percent; null where that is no such number, or points buy nothing. */
export function percentBack({ earnPoints, earnAmount }: PointsRate, pointWorth: Money): number | null {
  const back = (earnPoints * pointWorth * 10_000) / earnAmount
  return pointWorth > 0 && Number.isSafeInteger(back) ? back : null
}

/** The rate that gives so much back, in the smallest numbers: 5 % with points of 0.50 ₴ is 1 point for every 10 ₴. */
export function rateOfPercent(hundredths: number, pointWorth: Money): PointsRate {
  const [points, amount] = [hundredths, 10_000 * pointWorth]
  const common = greatestCommon(points, amount) || 1
  return { earnPoints: points / common, earnAmount: amount / common }
}

/** So that the amount of the rate stays within what an amount may be. */
const MOST_WORTH: Money = 9_999_999

export function fieldsOfPoints(rules: PointsRules, typing: Typing): PointsFields {
  const { pointWorth } = rules
  const backs = [rules, ...rules.rates].map((rate) => percentBack(rate, pointWorth))
  const rateFields = (rate: PointsRate): RateFields => ({
    percent: typedHundredths(percentBack(rate, pointWorth) ?? 500, typing.language),
    earnPoints: String(rate.earnPoints),
    earnAmount: typedMoney(rate.earnAmount, typing),
  })
  return {
    way: backs.includes(null) ? 'amount' : 'percent',
    ...rateFields(rules),
    pointWorth: typedIfAny(pointWorth, typing),
    minimumBill: typedIfAny(rules.minimumBill, typing),
    beforeDiscount: rules.beforeDiscount,
    excludedCategories: rules.excludedCategories,
    unit: rules.unit,
    rounding: rules.rounding,
    rates: rules.rates.map(({ categories, items, ...rate }) => ({ ...rateFields(rate), categories, items })),
    birthdayTimes: rules.birthdayTimes,
    // What the blank offers once the multiple is chosen.
    birthdayDays: rules.birthdayTimes === 100 ? '3' : String(rules.birthdayDays),
    lasts: typedLasts(rules.lasts),
  }
}

export function readPoints(reader: BlankReader, fields: PointsFields): PointsRules {
  const byPercent = fields.way === 'percent'
  const pointWorth = reader.money('pointWorth', fields.pointWorth, 0, 0, MOST_WORTH)
  if (byPercent && pointWorth === 0) reader.object('pointWorth', { why: 'worth-needed' })
  const rateOf = (rate: RateFields, at: string, leastPoints: number): PointsRate => {
    if (byPercent) return rateOfPercent(reader.hundredths(`${at}percent`, rate.percent, 1, 100_000, 'percent'), pointWorth)
    return {
      earnPoints: reader.whole(`${at}earnPoints`, rate.earnPoints, leastPoints, 100_000),
      earnAmount: reader.money(`${at}earnAmount`, rate.earnAmount, 1),
    }
  }
  const rules: PointsRules = {
    // Nothing for the rest of the goods makes sense only where some have a rate of their own.
    ...rateOf(fields, '', fields.rates.length === 0 ? 1 : 0),
    pointWorth,
    minimumBill: reader.money('minimumBill', fields.minimumBill, 0, 0),
    beforeDiscount: fields.beforeDiscount,
    excludedCategories: [...fields.excludedCategories],
    unit: fields.unit.trim(),
    rounding: fields.rounding,
    rates: fields.rates.map((rate, place) => {
      const { categories, items } = rate
      if (categories.length + items.length === 0) reader.object(`rates.${place}.goods`, { why: 'missing' })
      return { ...rateOf(rate, `rates.${place}.`, 0), categories: [...categories], items: [...items] }
    }),
    birthdayTimes: fields.birthdayTimes,
    birthdayDays: fields.birthdayTimes === 100 ? 0 : reader.whole('birthdayDays', fields.birthdayDays, 0, 31, 0),
    lasts: reader.lasts('lasts', fields.lasts),
  }
  if (Object.keys(reader.problems).length === 0 && rulesProblem({ kind: 'points', rules }) !== null) {
    const own = rules.rates.findIndex(
      (rate) => rulesProblem({ kind: 'points', rules: { ...rules, ...rate, rates: [] } }) !== null,
    )
    const main = rulesProblem({ kind: 'points', rules: { ...rules, rates: [] } }) !== null
    const at = main || own < 0 ? '' : `rates.${own}.`
    reader.object(byPercent ? `${at}percent` : `${at}earnPoints`, { why: 'circular' })
  }
  return rules
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other)
}
