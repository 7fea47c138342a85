import type { RulesOf } from '#shared/contract/programmes.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type CurrencyCode, currencyOf, type Money, parseMoney } from '#shared/kernel/money.ts'

/** The blanks of the programme's sentence as they are typed. */
export interface ProgrammeFields {
  readonly earnPoints: string
  readonly earnAmount: string
  /** Empty: points cannot be spent as money. */
  readonly pointWorth: string
  /** Empty: every bill counts. */
  readonly minimumBill: string
  readonly beforeDiscount: boolean
  readonly excludedCategories: readonly string[]
  readonly unit: string
}
export type Blank = keyof ProgrammeFields

export type PointsRules = RulesOf<'points'>

export function fieldsOfRules(rules: PointsRules, currency: CurrencyCode, language: Language): ProgrammeFields {
  const amount = (value: Money) => plainAmount(value, currency, language)
  return {
    earnPoints: String(rules.earnPoints),
    earnAmount: amount(rules.earnAmount),
    pointWorth: rules.pointWorth === 0 ? '' : amount(rules.pointWorth),
    minimumBill: rules.minimumBill === 0 ? '' : amount(rules.minimumBill),
    beforeDiscount: rules.beforeDiscount,
    excludedCategories: rules.excludedCategories,
    unit: rules.unit,
  }
}

/** The rules that were typed over those before, or the blanks in which no number stands. */
export function rulesOf(
  fields: ProgrammeFields,
  before: PointsRules,
  currency: CurrencyCode,
): { rules: PointsRules } | { unclear: readonly Blank[] } {
  const money = (text: string) => (text.trim() === '' ? 0 : parseMoney(text, currency))
  const read = {
    earnPoints: /^\d{1,6}$/.test(fields.earnPoints.trim()) ? Number(fields.earnPoints) : null,
    earnAmount: parseMoney(fields.earnAmount, currency) || null,
    pointWorth: money(fields.pointWorth),
    minimumBill: money(fields.minimumBill),
  }
  const { earnPoints, earnAmount, pointWorth, minimumBill } = read
  if (earnPoints === null || earnAmount === null || pointWorth === null || minimumBill === null) {
    return { unclear: (Object.keys(read) as (keyof typeof read)[]).filter((blank) => read[blank] === null) }
  }
  const { beforeDiscount, excludedCategories, unit } = fields
  return {
    rules: {
      ...before,
      earnPoints,
      earnAmount,
      pointWorth,
      minimumBill,
      beforeDiscount,
      excludedCategories: [...excludedCategories],
      unit,
    },
  }
}

/** Without thousands: it is going to be typed over. */
function plainAmount(value: Money, currency: CurrencyCode, language: Language): string {
  const { digits } = currencyOf(currency)
  const text = (value / 10 ** digits).toFixed(value % 10 ** digits === 0 ? 0 : digits)
  return language === 'en' ? text : text.replace('.', ',')
}
