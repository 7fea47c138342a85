import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import { PROGRAMME_KINDS } from '#shared/domain/loyalty/programme.ts'
import { rulesProblem } from '#shared/domain/loyalty/rules-problem.ts'
import { languages } from '#shared/i18n/languages.ts'
import { beginningOf } from './beginnings.ts'
import { type Draft, draftOf, readDraft } from './draft.ts'
import type { StampFields } from './other-drafts.ts'
import { type PointsFields, percentBack, rateOfPercent } from './points-draft.ts'

const words = { stampCard: 'Stamp card', happyHour: 'Happy hour', silver: 'Silver', gold: 'Gold' }
const begun = (kind: ProgrammeRules['kind']) =>
  beginningOf(kind, { venue: 'cafe', language: 'en', currency: 'UAH', items: [] }, words).programme
const typing = { currency: 'UAH', language: 'uk' } as const
const read = (draft: Draft) => readDraft(draft, 'UAH')
const pointsFields = (part: Partial<PointsFields>): Draft => {
  const draft = draftOf(begun('points'), typing)
  if (draft.kind !== 'points') throw new Error('not points')
  return { kind: 'points', fields: { ...draft.fields, ...part } }
}
const stampFields = (part: Partial<StampFields>): Draft => {
  const draft = draftOf(begun('stamps'), typing)
  if (draft.kind !== 'stamps') throw new Error('not stamps')
  return { kind: 'stamps', fields: { ...draft.fields, ...part } }
}

test.each(PROGRAMME_KINDS)(
  'what is shown of %s for editing reads back as the same rules, in the decimal sign of each language',
  (kind) => {
    const programme = begun(kind)
    for (const language of languages) {
      expect(read(draftOf(programme, { currency: 'UAH', language }))).toEqual({ programme, problems: {} })
    }
  },
)

it('rules far from the usual read back too', () => {
  const rare: readonly ProgrammeRules[] = [
    {
      kind: 'points',
      rules: {
        unit: 'зерно / зерна / зерен',
        earnPoints: 3,
        earnAmount: 700,
        pointWorth: 33,
        minimumBill: 5050,
        beforeDiscount: true,
        excludedCategories: ['Tobacco'],
        rounding: 'up',
        rates: [{ earnPoints: 0, earnAmount: 1, categories: ['Beer'], items: [7] }],
        birthdayTimes: 250,
        birthdayDays: 31,
        lasts: { count: 400, unit: 'days' },
      },
    },
    {
      kind: 'stamps',
      rules: {
        categories: [],
        items: [3],
        collect: 4,
        per: 'item',
        gapHours: 0,
        minimumBill: 1,
        freeUpTo: 9999,
        lasts: { count: 1, unit: 'months' },
      },
    },
    {
      kind: 'discount',
      rules: {
        hundredths: 1250,
        categories: [],
        items: [],
        tags: [4],
        clientCategories: [5],
        weekdays: [6, 7],
        hours: { from: 22 * 60 + 30, until: 0 },
        excludedCategories: ['Tobacco'],
        ceiling: 10_000,
      },
    },
    { kind: 'bonus', rules: { occasion: 'welcome', points: 20, daysBefore: 0, atFirstVisit: true, lasts: null } },
  ]
  for (const programme of rare) expect(read(draftOf(programme, typing))).toEqual({ programme, problems: {} })
})

it.each([
  ['zero', pointsFields({ percent: '0' }), 'percent', 'least'],
  ['a negative number', pointsFields({ percent: '-5' }), 'percent', 'least'],
  ['a word', pointsFields({ percent: 'ten' }), 'percent', 'number'],
  ['points that pay for the whole bill', pointsFields({ percent: '100' }), 'percent', 'circular'],
  ['half of it, doubled on a birthday', pointsFields({ percent: '50', birthdayTimes: 200 }), 'percent', 'circular'],
  ['a percentage of points that are worth nothing', pointsFields({ pointWorth: '' }), 'pointWorth', 'worth-needed'],
  ['a negative worth', pointsFields({ pointWorth: '-1' }), 'pointWorth', 'least'],
  ['no point for an amount', pointsFields({ way: 'amount', earnPoints: '0' }), 'earnPoints', 'least'],
  ['points for nothing', pointsFields({ way: 'amount', earnAmount: '0' }), 'earnAmount', 'least'],
  ['half a point', pointsFields({ way: 'amount', earnPoints: '1.5' }), 'earnPoints', 'number'],
  ['every first one free', stampFields({ every: '1' }), 'every', 'least'],
  ['more stamps than a card holds', stampFields({ every: '500' }), 'every', 'most'],
  ['hours that are none', stampFields({ gapHours: 'two' }), 'gapHours', 'number'],
  ['stamps that last no day', stampFields({ lasts: { count: '0', unit: 'days' } }), 'lasts', 'least'],
] as const)('%s is named at its blank', (_, draft, blank, why) => {
  expect(read(draft).problems).toEqual({ [blank]: expect.objectContaining({ why }) })
})

it('a level that is not above the one before is named', () => {
  const draft = draftOf(begun('tiers'), typing)
  if (draft.kind !== 'tiers') throw new Error('not tiers')
  const levels = draft.fields.levels.map((level) => ({ ...level, from: '5000' }))
  expect(read({ kind: 'tiers', fields: { ...draft.fields, levels } }).problems).toEqual({
    'levels.1.from': { why: 'not-rising' },
  })
})

it('hours that end as they begin, and hours that are none, are named', () => {
  const draft = draftOf(begun('discount'), typing)
  if (draft.kind !== 'discount') throw new Error('not a discount')
  const until = (typed: string) => read({ kind: 'discount', fields: { ...draft.fields, until: typed } }).problems
  expect(until('16')).toEqual({ until: { why: 'hours-empty' } })
  expect(until('25:00')).toEqual({ until: { why: 'clock' } })
  expect(until('2.30')).toEqual({})
})

it('a percentage and its rate are the same, whatever a point is worth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9_999_999 }), (hundredths, pointWorth) => {
      const rate = rateOfPercent(hundredths, pointWorth)
      expect(percentBack(rate, pointWorth)).toBe(hundredths)
    }),
  )
})

it('whatever is typed, rules without a problem are rules that can run', () => {
  const typed = fc.oneof(fc.constantFrom('', '0', '1', '-1', '1,5', '99,99', '100', '2000', 'ten', '1 000'), fc.string())
  fc.assert(
    fc.property(typed, typed, typed, fc.constantFrom('percent', 'amount'), (percent, pointWorth, earnAmount, way) => {
      const { programme, problems } = read(pointsFields({ way, percent, pointWorth, earnAmount }))
      if (Object.keys(problems).length > 0 || programme.kind !== 'points') return
      expect(rulesProblem(programme)).toBeNull()
      expect(programme.rules.earnAmount).toBeGreaterThan(0)
      expect(Number.isSafeInteger(programme.rules.earnPoints) && programme.rules.earnPoints <= 100_000).toBe(true)
    }),
  )
})
