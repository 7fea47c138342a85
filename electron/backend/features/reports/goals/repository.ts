import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { goals } from '#electron/backend/db/schema/goals.ts'
import type { GoalFigure } from '#shared/domain/reports/goal.ts'
import type { Day } from '#shared/kernel/day.ts'

interface GoalFields {
  readonly figure: GoalFigure
  readonly value: number
  readonly from: Day
  readonly until: Day
}
export interface GoalRow extends GoalFields {
  readonly id: number
  readonly version: number
}

const kept = preparedSql<[], GoalRow>(
  'SELECT id, figure, value, from_day AS "from", until_day AS until, version FROM goals WHERE retired_at IS NULL ORDER BY until_day, id',
)

/** The goals that were not taken away, those that end first before the others. */
export function readGoals(db: Db): GoalRow[] {
  return kept(db).all()
}

const columnsOf = ({ figure, value, from, until }: GoalFields) => ({ figure, value, fromDay: from, untilDay: until })

export function insertGoal(db: Db, goal: GoalFields, made: { readonly createdAt: number; readonly createdBy: number }): number {
  return Number(
    db
      .insert(goals)
      .values({ ...columnsOf(goal), ...made })
      .run().lastInsertRowid,
  )
}

/** False when it has been changed since `version` was read, or was taken away. */
export function updateGoal(db: Db, { id, version, ...goal }: GoalRow): boolean {
  return changed(db, id, version, columnsOf(goal))
}

/** False as with `updateGoal`. */
export function retireGoal(db: Db, id: number, version: number, retiredAt: number): boolean {
  return changed(db, id, version, { retiredAt })
}

function changed(db: Db, id: number, version: number, values: Partial<typeof goals.$inferInsert>): boolean {
  const done = db
    .update(goals)
    .set({ ...values, version: version + 1 })
    .where(and(eq(goals.id, id), eq(goals.version, version), isNull(goals.retiredAt)))
    .run()
  return done.changes === 1
}
