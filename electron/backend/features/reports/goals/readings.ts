import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { GoalTold } from '#shared/contract/goals.ts'
import { daysOfGoal, distanceOf } from '#shared/domain/reports/goal.ts'
import { figuresOf } from '../readings.ts'
import { readGoals } from './repository.ts'

const ORDER = ['running', 'ahead', 'ended'] as const

/** How far each goal is, by the same figures as the page tells. */
export const goalsTold: Reading<Record<string, never>, OutputOf<'reports.goals'>> = function* (db, { today }) {
  const goals = readGoals(db)
  const told: GoalTold[] = []
  for (const goal of goals) {
    const { counted, over } = daysOfGoal(goal, today)
    const reached = figuresOf(db, counted)[goal.figure] ?? 0
    const before = figuresOf(db, over)[goal.figure] ?? 0
    told.push({ ...goal, reached, ...distanceOf(goal, reached, before, today) })
    yield { done: told.length, total: goals.length }
  }
  const ended = told.filter(({ state }) => state === 'ended').reverse()
  const others = told.filter(({ state }) => state !== 'ended')
  return [...others.toSorted((one, another) => ORDER.indexOf(one.state) - ORDER.indexOf(another.state)), ...ended]
}
