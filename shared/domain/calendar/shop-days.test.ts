import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { closedBetween, isQuietOn, type OwnDays, type ShopDays, shopHolidays } from './shop-days.ts'

const plain: ShopDays = { country: 'PL', venue: 'cafe', leapDay: '28-february', closedWeekdays: [], answers: [], own: [] }
const own = (from: Day, until: Day, more: Partial<OwnDays> = {}): OwnDays => ({
  from,
  until,
  kind: 'closed',
  yearly: false,
  ...more,
})
const shutIn = (days: Partial<ShopDays>, from: Day, until: Day) =>
  closedBetween({ ...plain, country: 'GB', ...days }, from, until)

test.each<[string, OwnDays, Day, Day, Day[]]>([
  ['once', own('2026-08-03', '2026-08-04'), '2026-08-01', '2027-08-31', ['2026-08-03', '2026-08-04']],
  ['every year', own('2026-05-12', '2026-05-12', { yearly: true }), '2025-01-01', '2027-12-31', ['2026-05-12', '2027-05-12']],
  [
    'every year over the New Year',
    own('2026-12-31', '2027-01-01', { yearly: true }),
    '2027-12-01',
    '2028-01-31',
    ['2027-12-31', '2028-01-01'],
  ],
  [
    'on 29 February as the shop keeps it',
    own('2028-02-29', '2028-02-29', { yearly: true }),
    '2029-01-01',
    '2029-12-31',
    ['2029-02-28'],
  ],
  ['open and quiet', own('2026-05-12', '2026-05-12', { kind: 'quiet' }), '2026-05-01', '2026-05-31', []],
])('days of its own: %s', (_, days, from, until, shut) => expect(shutIn({ own: [days] }, from, until)).toEqual(shut))

test('an answer holds from its year on, until another is given, and never before', () => {
  const kinds = fc.array(
    fc.record({ holiday: fc.constant('easter' as const), year: fc.integer({ min: 2020, max: 2030 }), closed: fc.boolean() }),
  )
  fc.assert(
    fc.property(kinds, fc.integer({ min: 2018, max: 2032 }), (given, year) => {
      const answers = [...new Map(given.map((answer) => [answer.year, answer])).values()]
      const latest = answers.filter((answer) => answer.year <= year).sort((one, other) => other.year - one.year)[0]
      const easter = shopHolidays({ ...plain, answers }, year).find(({ key }) => key === 'easter')
      expect(easter?.closed).toBe(latest?.closed ?? easter?.shut)
    }),
  )
})

test('a closing day of the week is shut and not quiet; a holiday is quiet whatever was answered', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), fc.boolean(), (count, closed) => {
      const day = addDays('2025-01-01', count)
      const answers = [{ holiday: 'all-saints' as const, year: 2025, closed }]
      const days = { ...plain, closedWeekdays: [1], answers }
      expect(isQuietOn(days, day)).toBe(isQuietOn(plain, day))
      if (day.endsWith('-11-01')) expect([isQuietOn(days, day), closedBetween(plain, day, day).length]).toEqual([true, 0])
    }),
  )
})
