import type { NameDay } from '#shared/domain/dates/name-days/feast.ts'
import { nameDaysOf } from '#shared/domain/dates/name-days/name-days.ts'
import { nameDayTable } from '#shared/domain/dates/name-days/table.ts'
import {
  type NameDayCalendar,
  type NameDayTradition,
  traditionOf,
  traditionOfShop,
} from '#shared/domain/dates/name-days/tradition.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import { useQuery } from './hooks.ts'
import { useShop } from './shop.tsx'

interface NameDays {
  /** Whose name days the shop keeps; null for none. */
  readonly ofShop: NameDayTradition | null
  /** The days of a name in this year, by the calendar of its own or by that of the shop. */
  daysOf(name: string, own?: NameDayCalendar | null): readonly NameDay[]
}

/** Name days as the shop keeps them, with what it has changed. Until that is known, none. */
export function useNameDays(): NameDays {
  const { shop, today } = useShop()
  const { data } = useQuery('calendar.nameDays', {})
  const ofShop = traditionOfShop(data?.chosen ?? null, shop.country)
  return {
    ofShop,
    daysOf: (name, own = null) => {
      const tradition = traditionOf(own, ofShop)
      if (data === undefined || tradition === null) return []
      return nameDaysOf(name, nameDayTable(tradition, data.edits), partsOfDay(today).year)
    },
  }
}
