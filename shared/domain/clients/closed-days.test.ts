import { expect, test } from 'vitest'
import { addDays, type Day, weekday } from '#shared/kernel/day.ts'
import { closedDays, closedSince } from './closed-days.ts'

/** A Friday. */
const today = '2026-11-13'
const days = Array.from({ length: 90 }, (_, back) => addDays(today, -back))
const openBut = (isShut: (day: Day) => boolean) => new Set(days.filter((day) => !isShut(day)))

test.each<[string, ReadonlySet<Day>, Day[]]>([
  ['open every day', openBut(() => false), []],
  ['shut on Sundays, as always', openBut((day) => weekday(day) === 7), []],
  ['shut on a holiday', openBut((day) => day === '2026-11-11'), ['2026-11-11']],
  [
    'shut for two weeks, but for the Sundays it is never open',
    openBut((day) => weekday(day) === 7 || (day >= '2026-10-26' && day <= '2026-11-06')),
    [
      '2026-11-06',
      '2026-11-05',
      '2026-11-04',
      '2026-11-03',
      '2026-11-02',
      '2026-10-31',
      '2026-10-30',
      '2026-10-29',
      '2026-10-28',
      '2026-10-27',
      '2026-10-26',
    ],
  ],
  ['opened a week ago', new Set(days.slice(0, 7)), []],
  ['today nobody has come yet', openBut((day) => day === today), []],
])('%s', (_, open, shut) => expect(closedDays(open, today, [])).toEqual(shut))

test('a day of the calendar counts also in a shop too young to guess, but not when somebody came', () => {
  const holidays = ['2026-11-01', '2026-11-11']
  const young = new Set(days.slice(0, 9).filter((day) => day !== '2026-11-11'))
  expect(closedDays(young, today, holidays)).toEqual(['2026-11-11', '2026-11-01'])
  expect(closedDays(new Set(days), today, holidays)).toEqual([])
})

test('only what was shut after his last visit counts', () => {
  expect(closedSince(['2026-11-11', '2026-11-02'], '2026-11-05')).toBe(1)
  expect(closedSince(['2026-11-11', '2026-11-02'], '2026-11-01')).toBe(2)
})
