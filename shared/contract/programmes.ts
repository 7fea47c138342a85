import { z } from 'zod'
import { MOST_DAYS_BEFORE } from '#shared/domain/loyalty/bonus.ts'
import { ROUNDINGS } from '#shared/domain/loyalty/points.ts'
import { MOST_GAP_HOURS } from '#shared/domain/loyalty/stamps.ts'
import { command, query } from './define.ts'
import { amount, day, id, line, nothing, opId, points, readonlyOf, requiredLine } from './values.ts'

/** What each kind of loyalty programme is made of. Ranges say what cannot be meant: a card of no stamps, a discount of more than all. */

export const whole = (least: number, most: number) => z.int('not-a-number').min(least, 'too-small').max(most, 'too-large')
const names = readonlyOf(z.array(requiredLine(40)).max(50, 'too-large'))
const ids = readonlyOf(z.array(id).max(200, 'too-large'))
/** What of the catalogue a rule is about; both lists empty mean everything. */
export const goodsScope = { categories: names, items: ids }
export const span = z.strictObject({ count: whole(1, 1200), unit: z.enum(['days', 'months']) })
const rate = { earnPoints: whole(0, 100_000), earnAmount: amount.min(1, 'too-small') }
/** In hundredths of a percent: 10 % = 1000. */
const percent = whole(1, 10_000)
/** In hundredths: 200 = double. */
const times = whole(100, 1000)
const minuteOfDay = whole(0, 1439)

export const pointsRules = z.strictObject({
  unit: line(60),
  ...rate,
  pointWorth: amount,
  minimumBill: amount,
  beforeDiscount: z.boolean(),
  excludedCategories: names,
  rounding: z.enum(ROUNDINGS),
  rates: readonlyOf(z.array(z.strictObject({ ...rate, ...goodsScope })).max(20, 'too-large')),
  birthdayTimes: times,
  birthdayDays: whole(0, 31),
  lasts: span.nullable(),
})

export const stampRules = z.strictObject({
  ...goodsScope,
  collect: whole(1, 100),
  per: z.enum(['visit', 'item']),
  gapHours: whole(0, MOST_GAP_HOURS),
  minimumBill: amount,
  freeUpTo: amount.nullable(),
  lasts: span.nullable(),
})

const level = z.strictObject({
  name: requiredLine(40),
  /** Money or visits of the window from which one is of this tier. */
  from: whole(1, 99_999_999_999),
  pointsTimes: times,
  discount: whole(0, 10_000),
})

export const tierRules = z.strictObject({
  by: z.enum(['spent', 'visits']),
  /** Length of the rolling window, in business days. */
  windowDays: whole(1, 1830),
  /** Down only on the first day of such a period. */
  review: z.enum(['month', 'quarter', 'year']),
  /** From the lowest to the highest; each begins above the one before. */
  levels: readonlyOf(z.array(level).min(1, 'missing').max(6, 'too-large')),
})

export const discountRules = z.strictObject({
  ...goodsScope,
  hundredths: percent,
  tags: ids,
  clientCategories: ids,
  weekdays: readonlyOf(z.array(whole(1, 7)).max(7, 'too-large')),
  hours: z.strictObject({ from: minuteOfDay, until: minuteOfDay }).nullable(),
  excludedCategories: names,
  ceiling: amount.min(1, 'too-small').nullable(),
})

export const bonusRules = z.strictObject({
  occasion: z.enum(['birthday', 'name-day', 'welcome']),
  points: points.min(1, 'too-small'),
  /** So many days before the birthday or name day; 0 = on the day. For a welcome without meaning. */
  daysBefore: whole(0, MOST_DAYS_BEFORE),
  /** A welcome at the first paid visit, else when the card is made. */
  atFirstVisit: z.boolean(),
  lasts: span.nullable(),
})

export const referralRules = z.strictObject({
  /** To who brought the newcomer, after the newcomer's first paid visit. */
  referrer: points,
  newcomer: points,
  minimumBill: amount,
  lasts: span.nullable(),
})

/** The rules with the kind that says how to read them. */
export const programmeRules = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), rules: pointsRules }),
  z.strictObject({ kind: z.literal('stamps'), rules: stampRules }),
  z.strictObject({ kind: z.literal('tiers'), rules: tierRules }),
  z.strictObject({ kind: z.literal('discount'), rules: discountRules }),
  z.strictObject({ kind: z.literal('bonus'), rules: bonusRules }),
  z.strictObject({ kind: z.literal('referral'), rules: referralRules }),
])
export type ProgrammeRules = z.infer<typeof programmeRules>
export type RulesOf<Kind extends ProgrammeRules['kind']> = Extract<ProgrammeRules, { kind: Kind }>['rules']

/** A programme through all its versions. */
const through = <Kind extends string, Rules extends z.ZodType>(kind: Kind, rules: Rules) => {
  const version = z.object({ id, from: day, until: day.nullable(), rules })
  return z.object({
    seriesId: id,
    name: z.string(),
    kind: z.literal(kind),
    /** In force today. */
    current: version.nullable(),
    /** The one that follows, or will be the first. */
    next: version.nullable(),
    /** Those that were, the latest first. */
    past: z.array(version),
    /** The latest version made: what a change is based on. */
    latest: id,
  })
}

const programme = z.discriminatedUnion('kind', [
  through('points', pointsRules),
  through('stamps', stampRules),
  through('tiers', tierRules),
  through('discount', discountRules),
  through('bonus', bonusRules),
  through('referral', referralRules),
])
export type Programme = z.infer<typeof programme>
export type ProgrammeOf<Kind extends Programme['kind']> = Extract<Programme, { kind: Kind }>

const made = z.object({ seriesId: id, id })

export const programmeOperations = {
  /** All that run, will run or ran, in the order they were begun. */
  programmes: query('everyone', nothing, z.array(programme)),
  /** A new programme, in force from a day, today at the earliest. */
  startProgramme: command('loyalty.edit', z.strictObject({ opId, name: line(60), from: day, programme: programmeRules }), made),
  /** Puts a new version in force from a day; what was gathered under the old one stays as it was. `basedOn`: the latest version that was seen. */
  changeProgramme: command(
    'loyalty.edit',
    z.strictObject({ opId, seriesId: id, basedOn: id, name: line(60), from: day, programme: programmeRules }),
    made,
  ),
  /** The programme ends with the day before `from`; what was gathered stays. */
  stopProgramme: command('loyalty.edit', z.strictObject({ opId, seriesId: id, basedOn: id, from: day }), nothing),
}
