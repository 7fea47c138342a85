import type { Context } from '#electron/backend/context.ts'
import { MOST_DAYS_BEFORE } from '#shared/domain/loyalty/bonus.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'
import { findClient } from '../../clients/index.ts'
import { BONUS_WORK, bonusesSince, creditDue, yearlyProgrammes } from '../bonuses/due.ts'
import { clientsBornOn, clientsInUse } from '../bonuses/repository.ts'
import { writeOffDue } from '../ledger/book.ts'
import { clientsWithDueLots } from '../ledger/repository.ts'
import { doneDay, setDoneDay } from './repository.ts'

/** One short transaction. */
type Write = <T>(act: (context: Context) => T) => T

/** Clients seen to in one step: some milliseconds. */
const WRITTEN_AT_A_TIME = 20
const LOOKED_AT_AT_A_TIME = 100

/**
 * What each business day brings to the ledger by itself, in short steps with the till in between: what has passed its last day is written off, and
 * birthdays and name days are credited, those of days on which the program was off too. Cut off anywhere it goes on where it was: nothing is
 * written twice, and the day counts as done only at the end. Answers how many entries were written.
 */
export function* loyaltyOfTheDay(write: Write): Generator<undefined, number> {
  let written = 0
  for (let done = 1; done > 0; written += done) {
    done = write((context) => {
      let count = 0
      for (const id of clientsWithDueLots(context.db, context.today, WRITTEN_AT_A_TIME)) count += writeOffDue(context, id)
      return count
    })
    yield
  }
  const { until, days, nameDays } = write((context) => wantedToday(context))
  for (const date of days)
    written += yield* creditInSteps(write, WRITTEN_AT_A_TIME, ({ db }, after, limit) => clientsBornOn(db, date, after, limit))
  if (nameDays)
    written += yield* creditInSteps(write, LOOKED_AT_AT_A_TIME, ({ db }, after, limit) => clientsInUse(db, after, limit))
  write(({ db }) => {
    const done = doneDay(db, BONUS_WORK)
    if (done === null || done < until) setDoneDay(db, BONUS_WORK, until)
  })
  return written
}

function* creditInSteps(
  write: Write,
  limit: number,
  next: (context: Context, after: number, limit: number) => number[],
): Generator<undefined, number> {
  let written = 0
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after
    const part = write((context) => {
      const ids = next(context, from, limit)
      let count = 0
      for (const id of ids) {
        const client = findClient(context.db, id)
        if (client) count += creditDue(context, client)
      }
      return { last: ids.at(-1), count }
    })
    written += part.count
    after = part.last
    if (part.last !== undefined) yield
  }
  return written
}

/** Whose birthdays are to be looked at today, by month and day, and whether name days are. */
function wantedToday(context: Context): { until: Day; days: { month: number; day: number }[]; nameDays: boolean } {
  const { today } = context
  const occasions = yearlyProgrammes(context).map(({ occasion }) => occasion)
  const days = new Map<string, { month: number; day: number }>()
  const last = addDays(today, MOST_DAYS_BEFORE)
  if (occasions.includes('birthday')) {
    for (let day = bonusesSince(context); day <= last; day = addDays(day, 1)) days.set(day.slice(5), partsOfDay(day))
    // Kept on the day before or after where the year has no such day.
    if (days.has('02-28') || days.has('03-01')) days.set('02-29', { month: 2, day: 29 })
  }
  return { until: today, days: [...days.values()], nameDays: occasions.includes('name-day') }
}
