import type { RulesOf } from '#shared/contract/programmes.ts'
import { rulesProblem } from '#shared/domain/loyalty/rules-problem.ts'
import type { BlankReader, LastsField } from './blank-reader.ts'
import { type Typing, typedClock, typedHundredths, typedIfAny, typedLasts, typedMoney } from './typed.ts'

interface GoodsFields {
  readonly categories: readonly string[]
  readonly items: readonly number[]
}

export interface StampFields extends GoodsFields {
  /** Which one is free: 10 where nine stamps are gathered. */
  readonly every: string
  readonly per: RulesOf<'stamps'>['per']
  readonly gapHours: string
  readonly minimumBill: string
  readonly freeUpTo: string
  readonly lasts: LastsField
}

export function fieldsOfStamps(rules: RulesOf<'stamps'>, typing: Typing): StampFields {
  return {
    categories: rules.categories,
    items: rules.items,
    every: String(rules.collect + 1),
    per: rules.per,
    gapHours: rules.gapHours === 0 ? '' : String(rules.gapHours),
    minimumBill: typedIfAny(rules.minimumBill, typing),
    freeUpTo: typedMoney(rules.freeUpTo, typing),
    lasts: typedLasts(rules.lasts),
  }
}

export function readStamps(reader: BlankReader, fields: StampFields): RulesOf<'stamps'> {
  return {
    categories: [...fields.categories],
    items: [...fields.items],
    collect: reader.whole('every', fields.every, 2, 101) - 1,
    per: fields.per,
    gapHours: fields.per === 'item' ? 0 : reader.whole('gapHours', fields.gapHours, 0, 168, 0),
    minimumBill: reader.money('minimumBill', fields.minimumBill, 0, 0),
    freeUpTo: reader.money('freeUpTo', fields.freeUpTo, 1, null),
    lasts: reader.lasts('lasts', fields.lasts),
  }
}

export interface LevelFields {
  readonly name: string
  readonly from: string
  readonly times: string
  readonly discount: string
}

export interface TierFields {
  readonly by: RulesOf<'tiers'>['by']
  readonly windowDays: string
  readonly review: RulesOf<'tiers'>['review']
  readonly levels: readonly LevelFields[]
}

export const MOST_LEVELS = 6

export function fieldsOfTiers({ by, windowDays, review, levels }: RulesOf<'tiers'>, typing: Typing): TierFields {
  return {
    by,
    windowDays: String(windowDays),
    review,
    levels: levels.map(({ name, from, pointsTimes, discount }) => ({
      name,
      from: by === 'spent' ? typedMoney(from, typing) : String(from),
      times: typedHundredths(pointsTimes, typing.language),
      discount: discount === 0 ? '' : typedHundredths(discount, typing.language),
    })),
  }
}

export function readTiers(reader: BlankReader, { by, windowDays, review, levels }: TierFields): RulesOf<'tiers'> {
  const read = levels.map(({ name, from, times, discount }, place) => {
    const at = `levels.${place}`
    return {
      name: reader.text(`${at}.name`, name),
      from: by === 'spent' ? reader.money(`${at}.from`, from, 1) : reader.whole(`${at}.from`, from, 1, 99_999),
      pointsTimes: reader.hundredths(`${at}.times`, times, 100, 1000, 'times', 100),
      discount: reader.hundredths(`${at}.discount`, discount, 0, 10_000, 'percent', 0),
    }
  })
  for (const [place, { from }] of read.entries()) {
    const before = read[place - 1]?.from
    if (before !== undefined && from <= before) reader.object(`levels.${place}.from`, { why: 'not-rising' })
  }
  return { by, windowDays: reader.whole('windowDays', windowDays, 1, 1830), review, levels: read }
}

export interface DiscountFields extends GoodsFields {
  readonly percent: string
  readonly tags: readonly number[]
  readonly clientCategories: readonly number[]
  readonly weekdays: readonly number[]
  readonly allDay: boolean
  readonly from: string
  readonly until: string
  readonly excludedCategories: readonly string[]
  readonly ceiling: string
}

const HAPPY_HOURS = { from: 16 * 60, until: 18 * 60 }

export function fieldsOfDiscount(rules: RulesOf<'discount'>, typing: Typing): DiscountFields {
  const { hundredths, hours, ceiling, ...same } = rules
  const { from, until } = hours ?? HAPPY_HOURS
  return {
    ...same,
    percent: typedHundredths(hundredths, typing.language),
    allDay: hours === null,
    from: typedClock(from),
    until: typedClock(until),
    ceiling: typedMoney(ceiling, typing),
  }
}

export function readDiscount(reader: BlankReader, fields: DiscountFields): RulesOf<'discount'> {
  const { percent, allDay, from, until, ceiling, ...same } = fields
  const rules = {
    ...same,
    hundredths: reader.hundredths('percent', percent, 1, 10_000, 'percent'),
    hours: allDay ? null : { from: reader.clock('from', from), until: reader.clock('until', until) },
    ceiling: reader.money('ceiling', ceiling, 1, null),
  }
  if (rulesProblem({ kind: 'discount', rules }) === 'hours-empty') reader.object('until', { why: 'hours-empty' })
  return rules
}

/** A welcome is for the card or for the first paid visit. */
export type BonusOccasion = 'birthday' | 'name-day' | 'card' | 'first-visit'

export interface BonusFields {
  readonly points: string
  readonly occasion: BonusOccasion
  readonly daysBefore: string
  readonly lasts: LastsField
}

export function occasionOf({ occasion, atFirstVisit }: RulesOf<'bonus'>): BonusOccasion {
  if (occasion !== 'welcome') return occasion
  return atFirstVisit ? 'first-visit' : 'card'
}

export const isYearly = (occasion: BonusOccasion) => occasion === 'birthday' || occasion === 'name-day'

export function fieldsOfBonus(rules: RulesOf<'bonus'>): BonusFields {
  const { points, daysBefore, lasts } = rules
  return { points: String(points), occasion: occasionOf(rules), daysBefore: String(daysBefore), lasts: typedLasts(lasts) }
}

export function readBonus(reader: BlankReader, { points, occasion, daysBefore, lasts }: BonusFields): RulesOf<'bonus'> {
  return {
    points: reader.whole('points', points, 1, 1_000_000_000),
    occasion: occasion === 'birthday' || occasion === 'name-day' ? occasion : 'welcome',
    daysBefore: isYearly(occasion) ? reader.whole('daysBefore', daysBefore, 0, 60, 0) : 0,
    atFirstVisit: occasion === 'first-visit',
    lasts: reader.lasts('lasts', lasts),
  }
}

export interface ReferralFields {
  readonly referrer: string
  readonly newcomer: string
  readonly minimumBill: string
  readonly lasts: LastsField
}

export function fieldsOfReferral(rules: RulesOf<'referral'>, typing: Typing): ReferralFields {
  const { referrer, newcomer, minimumBill, lasts } = rules
  return {
    referrer: String(referrer),
    newcomer: String(newcomer),
    minimumBill: typedIfAny(minimumBill, typing),
    lasts: typedLasts(lasts),
  }
}

export function readReferral(reader: BlankReader, fields: ReferralFields): RulesOf<'referral'> {
  const rules = {
    referrer: reader.whole('referrer', fields.referrer, 0, 1_000_000_000),
    newcomer: reader.whole('newcomer', fields.newcomer, 0, 1_000_000_000),
    minimumBill: reader.money('minimumBill', fields.minimumBill, 0, 0),
    lasts: reader.lasts('lasts', fields.lasts),
  }
  if (rules.referrer + rules.newcomer === 0) reader.object('referrer', { why: 'least', limit: 1, measure: 'number' })
  return rules
}
