import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { OwnDaysRow } from '#shared/contract/calendar.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { hasHolidays } from '#shared/domain/calendar/holidays.ts'
import { closedBetween, isQuietOn, shopHolidays } from '#shared/domain/calendar/shop-days.ts'
import { keyOfEdit, lineOf } from '#shared/domain/dates/name-days/table.ts'
import { addDays, daysBetween } from '#shared/kernel/day.ts'
import {
  deleteNameDayEdit,
  deleteOwnDays,
  insertOwnDays,
  readCalendar,
  updateOwnDays,
  writeAnswer,
  writeClosedWeekdays,
  writeNameDayEdit,
  writeNameDays,
} from './repository.ts'
import { shopDays } from './shop-days.ts'

export const calendarHandlers: HandlersOf<'calendar'> = {
  settings({ db, shop }) {
    const { version, closedWeekdays, own } = readCalendar(db)
    return { version, closedWeekdays: [...closedWeekdays], own: [...own], hasHolidays: hasHolidays(shop.country) }
  },

  year(context, { year }) {
    const days = shopDays(context)
    const [first, last] = [`${year}-01-01`, `${year}-12-31`]
    const all = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
    return {
      holidays: [...shopHolidays(days, year)],
      closed: closedBetween(days, first, last),
      quiet: all.filter((day) => isQuietOn(days, day)),
    }
  },

  setClosedWeekdays({ db, audit }, { version, closedWeekdays }) {
    const before = readCalendar(db)
    const after = [...new Set(closedWeekdays)].sort((one, other) => one - other)
    if (before.version !== version)
      throw new AppError('CONFLICT', { current: { version: before.version, closedWeekdays: before.closedWeekdays } })
    if (after.length === 7) refuse('closed-all-week')
    writeClosedWeekdays(db, after, version + 1)
    audit('calendar', null, { before: { closedWeekdays: before.closedWeekdays }, after: { closedWeekdays: after } })
    return { version: version + 1 }
  },

  answerHoliday(context, { holiday, year, closed, instead }) {
    const known = shopHolidays(shopDays(context), year).find(({ key }) => key === holiday) ?? notFound()
    if (known.closed !== instead && known.closed !== closed) throw new AppError('CONFLICT', { current: { closed: known.closed } })
    writeAnswer(context.db, { holiday, year, closed })
    context.audit('calendar', null, { holiday, year, before: { closed: known.closed }, after: { closed } })
    return {}
  },

  addOwnDays({ db, audit }, { opId: _, ...values }) {
    const id = insertOwnDays(db, values)
    audit('own-days', id, { added: values })
    return { id }
  },

  changeOwnDays(context, { opId: _, id, version, ...values }) {
    const before = requireOwnDays(context, id)
    if (!updateOwnDays(context.db, id, version, values)) throw new AppError('CONFLICT', { current: { ...before } })
    context.audit('own-days', id, { before: { ...before }, after: values })
    return { version: version + 1 }
  },

  removeOwnDays(context, { id, version }) {
    const before = requireOwnDays(context, id)
    if (before.version !== version) throw new AppError('CONFLICT', { current: { ...before } })
    deleteOwnDays(context.db, id)
    context.audit('own-days', id, { removed: { ...before } })
    return {}
  },

  nameDays({ db }) {
    const { nameDays, nameDayEdits } = readCalendar(db)
    return { chosen: nameDays, edits: [...nameDayEdits] }
  },

  chooseNameDays({ db, audit }, { chosen, instead }) {
    const { nameDays: before } = readCalendar(db)
    if (before !== instead && before !== chosen) throw new AppError('CONFLICT', { current: { chosen: before } })
    writeNameDays(db, chosen)
    audit('calendar', null, { before: { nameDays: before }, after: { nameDays: chosen } })
    return {}
  },

  editNameDay({ db, audit }, { opId: _, calendar, name, feast, kept }) {
    const nameKey = keyOfEdit(calendar, name)
    if (nameKey === '') throw new AppError('INPUT', { fields: [{ path: 'name', problem: 'not-understood' }] })
    const printed = lineOf(calendar, name)?.feasts.some(({ called }) => called === feast) ?? false
    const edit = { calendar, nameKey, feast }
    if (printed === kept) deleteNameDayEdit(db, edit)
    else writeNameDayEdit(db, { ...edit, name, added: kept })
    audit('calendar', null, { nameDay: { calendar, name, feast, kept } })
    return {}
  },
}

function requireOwnDays({ db }: Context, id: number): OwnDaysRow {
  return readCalendar(db).own.find((own) => own.id === id) ?? notFound()
}
