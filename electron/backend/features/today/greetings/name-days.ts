import type { Context } from '#electron/backend/context.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'
import { nameDayMarks, nameDaysByCalendar } from '../../people/index.ts'
import { ofFound, openOnly, type TodayFound, type TodaySource } from '../../reminders/index.ts'
import { lineFor } from './source.ts'

/** Half a country is called Andrzej: whoever has not come for so many days is not greeted for his name alone. */
const STILL_COMES = 365

/** Whose name day the calendar has today, or had in the days that still count; a chosen one is a date like any other. */
export const calendarNameDays: TodaySource = {
  kind: 'greet',
  read(context, wanted) {
    const found = foundIn.get(context) ?? find(context)
    foundIn.set(context, found)
    return ofFound(openOnly(context.db, found, context.today), wanted)
  },
}

/** Today is read twice within one operation: once for its lines, once to count. */
const foundIn = new WeakMap<Context, readonly TodayFound[]>()

function find(context: Context): TodayFound[] {
  const { db, today, shop } = context
  const since = addDays(today, -STILL_COMES)
  const days = Array.from({ length: shop.datesAfter + 1 }, (_, ago) => addDays(today, -ago))
  return days.flatMap((day) =>
    nameDaysByCalendar(context, day).flatMap(({ id: clientId, ...client }) => {
      if (client.lastVisitDay === null || client.lastVisitDay < since) return []
      const custom = { ...client, clientId }
      const marks = () => nameDayMarks(db, clientId)
      return lineFor(context, custom, keptOn(day), marks, (on) => ({ why: 'name-day', day: on.day }), 'name-day') ?? []
    }),
  )
}

const keptOn = (day: Day) => {
  const { month, day: ofMonth } = partsOfDay(day)
  return { kind: 'name-day' as const, label: '', date: { year: null, month, day: ofMonth } }
}
