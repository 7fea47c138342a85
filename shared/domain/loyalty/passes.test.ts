import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#shared/kernel/day.ts'
import { coversLine, inOrderOfEnding, passProblem, passReminder, periodOf } from './passes.ts'

const days = (count: number) => ({ count, unit: 'days' as const })
const months = (count: number) => ({ count, unit: 'months' as const })

describe('the period of a pass', () => {
  test.each([
    ['a day', '2026-11-11', days(1), '2026-11-11'],
    ['thirty days', '2026-11-11', days(30), '2026-12-10'],
    ['a month', '2026-11-15', months(1), '2026-12-14'],
    ['a month from the first', '2026-02-01', months(1), '2026-02-28'],
    ['a month from the 31st', '2026-01-31', months(1), '2026-02-28'],
    ['a month from the 30th, in a leap year', '2028-01-30', months(1), '2028-02-29'],
    ['a month from 29 February', '2028-02-29', months(1), '2028-03-28'],
    ['a year from 29 February', '2028-02-29', months(12), '2029-02-28'],
  ])('of %s from %s', (_, from, lasts, until) => {
    expect(periodOf({ lasts, starts: 'purchase' }, from, null, [])).toEqual({ from, until })
  })

  test('begins with the first use where it says so, and never ends where only entries count', () => {
    expect(periodOf({ lasts: days(10), starts: 'first-use' }, '2026-11-01', null, [])).toEqual({ from: null, until: null })
    expect(periodOf({ lasts: days(10), starts: 'first-use' }, '2026-11-01', '2026-11-05', [])).toEqual({
      from: '2026-11-05',
      until: '2026-11-14',
    })
    expect(periodOf({ lasts: null, starts: 'purchase' }, '2026-11-01', null, []).until).toBeNull()
  })

  test('grows by exactly the frozen days that lie in it', () => {
    const from = '2026-03-01'
    const freeze = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.array(freeze, { maxLength: 4 }), (count, parts) => {
        let next = 0
        const freezes = parts.map(([gap, length]) => {
          const begins = next + gap
          next = begins + length + 1
          return { from: addDays(from, begins), until: addDays(from, begins + length - 1) }
        })
        const { until } = periodOf({ lasts: days(count), starts: 'purchase' }, from, null, freezes)
        // Day by day: a frozen one does not count, and the last one that counts is the end.
        let left = count
        let day = from
        while (left > 0) {
          const today = day
          if (!freezes.some((one) => one.from <= today && today <= one.until)) left -= 1
          if (left > 0) day = addDays(day, 1)
        }
        expect(daysBetween(day, until ?? '')).toBe(0)
      }),
    )
  })
})

const pass = {
  id: 1,
  boughtDay: '2026-11-01',
  from: '2026-11-01',
  until: '2026-11-30',
  left: 3,
  freezes: [],
  cancelled: false,
  remindEntries: 2,
  remindDays: 5,
}

test.each([
  [{}, '2026-11-30', null],
  [{}, '2026-12-01', 'pass-ended'],
  [{}, '2026-10-31', 'pass-not-begun'],
  [{ left: 0 }, '2026-11-10', 'pass-empty'],
  [{ left: null }, '2026-11-10', null],
  [{ cancelled: true }, '2026-11-10', 'pass-ended'],
  [{ freezes: [{ from: '2026-11-10', until: null }] }, '2026-12-10', 'pass-frozen'],
  [{ freezes: [{ from: '2026-11-10', until: '2026-11-12' }] }, '2026-11-13', null],
] as const)('a pass that is %j on %s: %s', (fields, day, problem) => {
  expect(passProblem({ ...pass, ...fields }, day)).toBe(problem)
})

test.each([
  [{}, '2026-11-24', null],
  [{}, '2026-11-25', { entries: null, days: 5 }],
  [{ left: 2 }, '2026-11-10', { entries: 2, days: null }],
  [{ left: 0 }, '2026-11-10', null],
  [{ remindDays: null }, '2026-11-30', null],
  [{ freezes: [{ from: '2026-11-10', until: null }] }, '2026-11-29', null],
] as const)('of a pass that is %j one is reminded on %s: %j', (fields, day, reminder) => {
  expect(passReminder({ ...pass, ...fields }, day)).toEqual(reminder)
})

test('of several passes the one that ends first comes first, one without an end last, of equals the older', () => {
  const some = [
    { id: 4, until: null },
    { id: 3, until: '2026-12-01' },
    { id: 2, until: '2026-11-30' },
    { id: 1, until: '2026-12-01' },
  ]
  expect(some.toSorted(inOrderOfEnding).map(({ id }) => id)).toEqual([2, 1, 3, 4])
})

test('entries pay for whole pieces, a period for any quantity, and neither for a bare amount or something else', () => {
  const gym = { categories: ['Gym'], items: [7], entries: 10 }
  const line = { itemId: 1, category: 'Gym', quantity: 1000 }
  expect(coversLine(gym, line)).toBe(true)
  expect(coversLine(gym, { ...line, itemId: 7, category: 'Bar' })).toBe(true)
  expect(coversLine(gym, { ...line, quantity: 1500 })).toBe(false)
  expect(coversLine({ ...gym, entries: null }, { ...line, quantity: 1500 })).toBe(true)
  expect(coversLine(gym, { ...line, category: 'Bar' })).toBe(false)
  expect(coversLine({ categories: [], items: [], entries: null }, { ...line, itemId: null, category: '' })).toBe(false)
})
