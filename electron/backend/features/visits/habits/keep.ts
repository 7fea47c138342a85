import { minuteOf } from '#electron/backend/clock.ts'
import type { Connection, Db } from '#electron/backend/db/connection.ts'
import { inTransaction } from '#electron/backend/db/transaction.ts'
import { type Coming, type Habit, habitOf, slackOf } from '#shared/domain/clients/habit.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { readShop } from '../../shop/index.ts'
import { recentVisits } from '../repository.ts'
import { lastClient, outdated, writeHabit } from './repository.ts'

interface CameWhen {
  readonly day: Day
  readonly at: number
}

/** The client's habit from his last visits. */
export function habitFrom(recent: readonly CameWhen[], zone: string): Habit | null {
  return habitOf(recent.map((visit) => comingOf(visit, zone)))
}

/** A visit that was written down later stands at noon sharp: its hour is not known. */
function comingOf({ day, at }: CameWhen, zone: string): Coming {
  const minute = minuteOf(at, day, zone)
  return { day, minute: minute === NOON && at % 60_000 === 0 ? null : minute }
}

const NOON = 12 * 60

interface Kept {
  readonly clientId: number
  readonly zone: string
  readonly recent: readonly CameWhen[]
  /** As on the client's card. */
  readonly lastVisitAt: number
}

/** Writes down when the client usually comes. Inside the transaction that changed his visits. */
export function keepHabit(db: Db, { clientId, zone, recent, lastVisitAt }: Kept): void {
  const habit = habitFrom(recent, zone)
  const fits = habit !== null && (habit.weekdays.length > 0 || habit.hours !== null)
  writeHabit(db, {
    clientId,
    ofVisitsUntil: lastVisitAt,
    weekday: fits ? (habit.weekdays[0] ?? 0) : null,
    otherWeekday: fits ? (habit.weekdays[1] ?? null) : null,
    fromHour: fits ? (habit.hours?.from ?? null) : null,
    untilHour: fits ? (habit.hours?.until ?? null) : null,
    gap: fits ? habit.rhythm.gap : null,
    spread: fits ? habit.rhythm.spread : null,
    lastDay: fits ? habit.lastDay : null,
    ...(fits ? awaitedDays(habit) : { dueFrom: null, dueUntil: null }),
  })
}

/** No day outside these fits his rhythm, on whatever weekday. */
function awaitedDays({ rhythm, lastDay }: Habit): { dueFrom: Day; dueUntil: Day } {
  const slack = slackOf(rhythm)
  return {
    dueFrom: addDays(lastDay, Math.max(1, Math.ceil(rhythm.gap - slack))),
    dueUntil: addDays(lastDay, Math.floor(2 * rhythm.gap + slack)),
  }
}

/** Clients looked at in one step: a millisecond or two where all is well. */
const CLIENTS_AT_A_TIME = 500
/** Habits worked out in one step: about five milliseconds. */
const HABITS_AT_A_TIME = 60

/** Works out what is missing or out of date, in short steps: after an import, a restored file, or a newer version of the program. Answers how many. */
export function* keepHabitsInSteps(connection: Connection): Generator<undefined, number> {
  const { db } = connection
  const { zone } = readShop(db)
  const last = lastClient(db)
  let kept = 0
  for (let from = 0; from < last; from += CLIENTS_AT_A_TIME) {
    const stale = outdated(db, from, from + CLIENTS_AT_A_TIME)
    for (let at = 0; at < stale.length; at += HABITS_AT_A_TIME) {
      const part = stale.slice(at, at + HABITS_AT_A_TIME)
      inTransaction(connection, () => {
        // Whoever came meanwhile has been written down with that visit.
        for (const { id: clientId, lastVisitAt } of outdated(db, from, from + CLIENTS_AT_A_TIME))
          if (part.some((one) => one.id === clientId))
            keepHabit(db, { clientId, zone, recent: recentVisits(db, clientId), lastVisitAt })
      })
      kept += part.length
      yield
    }
    yield
  }
  return kept
}
