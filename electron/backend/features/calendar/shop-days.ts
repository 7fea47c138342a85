import type { Context } from '#electron/backend/context.ts'
import { closedBetween, isQuietOn, type ShopDays } from '#shared/domain/calendar/shop-days.ts'
import { type NameDayTable, nameDayTable } from '#shared/domain/dates/name-days/table.ts'
import { type NameDayTradition, traditionOfShop } from '#shared/domain/dates/name-days/tradition.ts'
import { type Day, partsOfDay, weekday } from '#shared/kernel/day.ts'
import { readCalendar } from './repository.ts'

type Asked = Pick<Context, 'db' | 'shop'>

/** All that tells when the shop is shut. */
export function shopDays({ db, shop }: Asked): ShopDays {
  const { closedWeekdays, answers, own } = readCalendar(db)
  return { country: shop.country, venue: shop.venue, leapDay: shop.leapDay, closedWeekdays, answers, own }
}

/** By the calendar as it was read, so that they are found again as long as nobody changes it. */
const unusual = new WeakMap<object, Map<string, readonly Day[]>>()

/** The days from `from` to `to`, both included, on which the shop is shut out of turn: without the days of every week, around which whoever comes comes anyway. */
export function unusualClosedDays(context: Asked, from: Day, to: Day): Day[] {
  const calendar = readCalendar(context.db)
  const known = unusual.get(calendar) ?? new Map<string, readonly Day[]>()
  unusual.set(calendar, known)
  const years = Array.from(
    { length: partsOfDay(to).year - partsOfDay(from).year + 1 },
    (_, index) => partsOfDay(from).year + index,
  )
  return years
    .flatMap((year) => {
      const key = `${year} ${context.shop.country} ${context.shop.venue} ${context.shop.leapDay}`
      const days = known.get(key) ?? unusualOf(context, year)
      known.set(key, days)
      return days
    })
    .filter((day) => day >= from && day <= to)
}

function unusualOf(context: Asked, year: number): readonly Day[] {
  const days = shopDays(context)
  const closed = closedBetween({ ...days, closedWeekdays: [] }, `${year}-01-01`, `${year}-12-31`)
  return closed.filter((day) => !days.closedWeekdays.includes(weekday(day)))
}

/** Whether it is a holiday, on which nobody is called or written to for the shop's own sake. */
export function isQuietDay(context: Asked, day: Day): boolean {
  return isQuietOn(shopDays(context), day)
}

export interface NameDaysInShop {
  /** Null where the shop keeps no name days. */
  readonly tradition: NameDayTradition | null
  /** The calendar of a tradition with the shop's changes; null for none. */
  table(tradition: NameDayTradition | null): NameDayTable | null
}

/** The name days by which a shop goes, with what it has changed in them. */
export function nameDaysInShop({ db, shop }: Asked): NameDaysInShop {
  const { nameDays, nameDayEdits } = readCalendar(db)
  return {
    tradition: traditionOfShop(nameDays, shop.country),
    table: (tradition) => (tradition === null ? null : nameDayTable(tradition, nameDayEdits)),
  }
}
