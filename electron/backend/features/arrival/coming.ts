import { minuteOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { Awaited } from '#shared/contract/clients.ts'
import { closedDays, closedSince, LOOKED_BACK } from '#shared/domain/clients/closed-days.ts'
import { fitOf, type Habit } from '#shared/domain/clients/habit.ts'
import { addDays, weekday } from '#shared/kernel/day.ts'
import { unusualClosedDays } from '../calendar/index.ts'
import { findFace } from '../clients/index.ts'
import { awaited, hasHabits, openDays } from '../visits/index.ts'
import { usualOf } from './panel.ts'

/** Weeks before the looked-at ones, to know on which weekdays the shop is open. */
const BEFORE = 5 * 7

/** Who probably comes now (F19): the clients whose own habit fits this moment best, the likeliest first. */
export function comingNow(context: Context, limit: number): { rows: Awaited[]; known: boolean } {
  const { db, now, today, shop } = context
  const minute = minuteOf(now, today, shop.zone)
  const open = openDays(db, addDays(today, -LOOKED_BACK - BEFORE))
  const closed = closedDays(open, today, unusualClosedDays(context, addDays(today, -LOOKED_BACK), today))
  const candidates = awaited(db, { today, minute, weekday: weekday(today), dueSince: addDays(today, -closed.length) })
  const fitting = candidates.flatMap((row) => {
    const { clientId, fromHour, untilHour, gap, spread, lastDay, visits } = row
    const hours = fromHour === null || untilHour === null ? null : { from: fromHour, until: untilHour }
    const weekdays = [row.weekday, row.otherWeekday].filter((each) => each !== null && each > 0) as number[]
    const habit: Habit = { weekdays, hours, lastDay, rhythm: { gap, spread, gaps: [] } }
    const score = fitOf(habit, { day: today, minute, closedSince: closedSince(closed, lastDay) })
    return score === null ? [] : [{ clientId, habit, score, visits }]
  })
  const best = fitting.sort((one, other) => other.score - one.score || other.visits - one.visits || one.clientId - other.clientId)
  return {
    known: candidates.length > 0 || hasHabits(db),
    rows: best.slice(0, limit).flatMap(({ clientId, habit: { weekdays, hours, rhythm } }) => {
      const face = findFace(db, clientId)
      const usual = usualOf(context, clientId)
      return face === null
        ? []
        : [{ ...face, usual: usual?.what ?? null, habit: { weekdays: [...weekdays], hours, everyDays: rhythm.gap } }]
    }),
  }
}
