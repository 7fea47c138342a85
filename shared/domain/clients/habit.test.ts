import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type Day, weekday } from '#shared/kernel/day.ts'
import { type Coming, daysFromGaps, fitOf, habitOf, habitualWeekdays } from './habit.ts'
import { gapsBetween } from './rhythm.ts'

/** A Friday. */
const friday = '2026-11-13'
const at = (hour: number, minute = 0) => hour * 60 + minute

/** Comings latest first: the days back from `last`, each with the same or its own minute. */
function comings(
  last: Day,
  daysBack: readonly number[],
  minute: number | null | readonly (number | null)[] = at(19, 30),
): Coming[] {
  return daysBack.map((back, index) => ({
    day: addDays(last, -back),
    minute: Array.isArray(minute) ? (minute[index] ?? null) : (minute as number | null),
  }))
}
const every = (gap: number, count = 12) => Array.from({ length: count }, (_, index) => index * gap)

it('days and the gaps between them tell the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 0, maxLength: 12 }), (gaps) => {
      expect(gapsBetween(daysFromGaps('2025-11-14', gaps))).toEqual(gaps)
    }),
  )
})

describe('the habit', () => {
  test.each<[string, readonly Coming[], { weekdays: number[]; hours: [number, number] | null } | null]>([
    ['every Friday at half past seven', comings(friday, every(7)), { weekdays: [5], hours: [19, 20] }],
    [
      'around eight: the hours on both sides',
      comings(friday, every(7, 6), [at(19, 50), at(20, 5), at(19, 55), at(20, 2), at(19, 40), at(20, 10)]),
      { weekdays: [5], hours: [19, 21] },
    ],
    ['four days are too few', comings(friday, every(7, 4)), null],
    ['five visits on one day are one day', comings(friday, [0, 0, 0, 0, 0]), null],
    ['three Fridays of five are 60 %', comings(friday, [0, 7, 14, 17, 19]), { weekdays: [5], hours: [19, 20] }],
    ['two of five are not', comings(friday, [0, 7, 16, 17, 19]), { weekdays: [], hours: [19, 20] }],
    [
      'Tuesdays and Fridays are two days of his own',
      comings(friday, [0, 3, 7, 10, 14, 17]),
      { weekdays: [2, 5], hours: [19, 20] },
    ],
    ['every day has no weekday', comings(friday, every(1)), { weekdays: [], hours: [19, 20] }],
    [
      'all over the day has no hours',
      comings(friday, every(7, 5), [at(8), at(11), at(14), at(17), at(20)]),
      { weekdays: [5], hours: null },
    ],
    ['who came at unknown hours has none', comings(friday, every(7, 6), null), { weekdays: [5], hours: null }],
    [
      'the hours are those of the visits whose hour is known',
      comings(friday, every(7, 6), [at(9), at(9), null, at(9, 30), at(9), at(9)]),
      { weekdays: [5], hours: [9, 10] },
    ],
    ['past midnight belongs to the same evening', comings(friday, every(7, 6), at(25, 15)), { weekdays: [5], hours: [25, 26] }],
    [
      'of older visits than twelve nothing is left',
      comings(friday, [...every(7), ...every(1, 20).map((back) => 100 + back)]),
      { weekdays: [5], hours: [19, 20] },
    ],
  ])('%s', (_, came, expected) => {
    const habit = habitOf(came)
    const hours = expected?.hours ? { from: expected.hours[0], until: expected.hours[1] } : null
    if (expected === null) expect(habit).toBeNull()
    else expect(habit).toMatchObject({ weekdays: expected.weekdays, hours })
  })

  it('names only weekdays on which the client came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 14 }), (back) => {
        const days = back.sort((one, other) => one - other).map((count) => addDays(friday, -count))
        for (const habitual of habitualWeekdays(days)) expect(days.map(weekday)).toContain(habitual)
      }),
    )
  })
})

describe('whether now fits it', () => {
  const fridays = comings(friday, every(7))
  const daily = comings(friday, every(1), at(11, 10))
  const monthly = comings(friday, every(30), at(10))
  const loose = comings(friday, [0, 6, 15, 20, 31, 39, 47], at(10))
  const anyHour = comings(friday, every(7, 5), [at(8), at(11), at(14), at(17), at(20)])
  const restless = comings(friday, [0, 1, 3, 7, 8, 12, 13], [at(8), at(11), at(14), at(17), at(20), at(9), at(12)])

  test.each<[string, readonly Coming[], number, number, number, boolean]>([
    ['a week later within his hours', fridays, 7, at(19, 20), 0, true],
    ['a little before his hours', fridays, 7, at(18, 20), 0, true],
    ['an hour before them not yet', fridays, 7, at(18, 10), 0, false],
    ['just after them still', fridays, 7, at(20, 25), 0, true],
    ['half an hour after them no more', fridays, 7, at(20, 30), 0, false],
    ['on the day of his visit he has come already', fridays, 0, at(19, 30), 0, false],
    ['on a Thursday not', fridays, 6, at(19, 30), 0, false],
    ['who left out one Friday may come on the next', fridays, 14, at(19, 30), 0, true],
    ['who left out two is missed, not awaited', fridays, 21, at(19, 30), 0, false],
    ['of three weeks two were shut', fridays, 21, at(19, 30), 14, true],
    ['every day: tomorrow', daily, 1, at(11), 0, true],
    ['every day: the day after a miss', daily, 2, at(11), 0, true],
    ['every day: three days later no', daily, 3, at(11), 0, false],
    ['every day: three days later, two of them shut', daily, 3, at(11), 2, true],
    ['once a month: a day early', monthly, 29, at(10), 0, true],
    ['once a month: three days early not', monthly, 27, at(10), 0, false],
    ['a loose rhythm allows its own spread', loose, 10, at(10), 0, true],
    ['but not any day', loose, 3, at(10), 0, false],
    ['his weekday without hours of his own fits at any hour', anyHour, 7, at(15), 0, true],
    ['who has neither weekday nor hours fits no moment', restless, 3, at(10), 0, false],
  ])('%s', (_, came, daysOn, minute, closedSince, fits) => {
    const habit = habitOf(came)
    if (habit === null) throw new Error('a habit was expected')
    const score = fitOf(habit, { day: addDays(friday, daysOn), minute, closedSince })
    expect(score !== null && score > 0 && score <= 1).toBe(fits)
  })

  test('the punctual go before the merely due, and both before who left one out', () => {
    const score = (came: readonly Coming[], daysOn: number, minute: number) => {
      const habit = habitOf(came)
      return (habit && fitOf(habit, { day: addDays(friday, daysOn), minute, closedSince: 0 })) ?? 0
    }
    const inOrder = [
      score(fridays, 7, at(19, 30)),
      score(fridays, 7, at(18, 30)),
      score(comings(friday, every(7), null), 7, at(19, 30)),
    ]
    expect(inOrder).toEqual(inOrder.toSorted((one, other) => other - one))
    expect(score(fridays, 14, at(19, 30))).toBeLessThan(score(fridays, 7, at(18, 30)))
    expect(new Set(inOrder).size).toBe(3)
  })
})
