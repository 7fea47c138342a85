import type { Context } from '#electron/backend/context.ts'
import { closedBetween, isClosedOn, isQuietOn, type ShopDays } from '#shared/domain/calendar/shop-days.ts'
import { type NameDayTable, nameDayTable } from '#shared/domain/dates/name-days/table.ts'
import { type NameDayTradition, traditionOfShop } from '#shared/domain/dates/name-days/tradition.ts'
import type { Day } from '#shared/kernel/day.ts'
import { readCalendar } from './repository.ts'

type Asked = Pick<Context, 'db' | 'shop'>

/** All that tells when the shop is shut. */
export function shopDays({ db, shop }: Asked): ShopDays {
  const { closedWeekdays, answers, own } = readCalendar(db)
  return { country: shop.country, venue: shop.venue, leapDay: shop.leapDay, closedWeekdays, answers, own }
}

/** Whether the shop is shut on a day, as it says itself or by the holidays of its country. */
export function isShopClosed(context: Asked, day: Day): boolean {
  return isClosedOn(shopDays(context), day)
}

/** The days from `from` to `to`, both included, on which the shop is shut. */
export function closedDaysBetween(context: Asked, from: Day, to: Day): Day[] {
  return closedBetween(shopDays(context), from, to)
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
