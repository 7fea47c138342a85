import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/day.ts'
import { daysOfGoal, distanceOf, goalBeside } from './goal.ts'

const november = { figure: 'takings', value: 100_000, from: '2026-11-01', until: '2026-11-30' } as const

test('a goal on its way tells its share, the days left and where the days that are over lead', () => {
  // Ten days brought 50,000: thirty bring 150,000, whatever today has brought so far.
  expect(distanceOf(november, 52_000, 50_000, '2026-11-11')).toEqual({
    state: 'running',
    daysLeft: 20,
    share: 5_200,
    atEnd: 15_000,
  })
  expect(daysOfGoal(november, '2026-11-11')).toEqual({
    counted: { from: '2026-11-01', until: '2026-11-11' },
    over: { from: '2026-11-01', until: '2026-11-10' },
  })
})

test('no pace is told on its first day, of an average, and of who came again', () => {
  expect(distanceOf(november, 9_000, 0, '2026-11-01')).toMatchObject({ daysLeft: 30, atEnd: null })
  for (const figure of ['averageBill', 'returning'] as const) {
    expect(distanceOf({ ...november, figure }, 9_000, 9_000, '2026-11-11')).toMatchObject({ share: 900, atEnd: null })
  }
})

test('where it leads is never less than what is reached', () => {
  expect(distanceOf(november, 90_000, 10, '2026-11-11')).toMatchObject({ share: 9_000, atEnd: 9_000 })
})

test('before it begins and after its end no days are told of', () => {
  expect(distanceOf(november, 0, 0, '2026-10-31')).toEqual({ state: 'ahead', daysLeft: 31, share: 0, atEnd: null })
  expect(distanceOf(november, 120_000, 120_000, '2026-12-01')).toEqual({
    state: 'ended',
    daysLeft: 0,
    share: 12_000,
    atEnd: null,
  })
})

type Beside = Parameters<typeof goalBeside>[0][number]
const month: Beside = { ...november, state: 'running' }
const autumn: Beside = { ...month, from: '2026-09-01' }
const week: Beside = { ...month, from: '2026-11-09', until: '2026-11-15' }

type Cases = readonly (readonly [string, Pick<Beside, 'from' | 'until'>, Day, readonly Beside[], Beside | null])[]
test.each<Cases[number]>([
  ['the month of the goal', november, '2026-11-11', [autumn, week, month], month],
  [
    'a month that is over with a goal of its own',
    november,
    '2026-12-05',
    [{ ...month, state: 'ended' }],
    { ...month, state: 'ended' },
  ],
  ['a day of the week with a goal', { from: '2026-11-11', until: '2026-11-11' }, '2026-11-11', [autumn, month, week], week],
  ['a day that is over', { from: '2026-11-10', until: '2026-11-10' }, '2026-11-11', [autumn, month, week], null],
  ['a goal of another figure', november, '2026-11-11', [{ ...month, figure: 'visits' }], null],
  ['a goal that has not begun', november, '2026-10-20', [{ ...month, state: 'ahead' }], null],
])('beside the figure of %s stands its goal', (_, period, today, goals, told) => {
  expect(goalBeside(goals, 'takings', period, today)).toEqual(told)
})
