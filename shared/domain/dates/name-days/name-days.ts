import { inYear, type MonthDay, type NameDay } from './feast.ts'
import { feastsOf, type NameDayTable } from './table.ts'

/**
 * The days on which a name is kept, the most usual first, as they fall in `year`. A full name may be given: all its words that are
 * given names count, in their order. Short forms and spellings of the five languages are understood (Kasia, Саша, Oana). Empty for a
 * name or a shop without.
 */
export function nameDaysOf(givenName: string, table: NameDayTable | null, year: number): readonly NameDay[] {
  return table === null ? [] : inYear(feastsOf(table, givenName), year)
}

interface NameDayOfPerson {
  /** What was written down as his name day, in the order it was; a chosen day goes before every calendar. */
  readonly chosen: readonly { readonly month: number | null; readonly day: number | null }[]
  readonly name: string
  readonly table: NameDayTable | null
  /** Whether the shop greets by the calendar when nothing was chosen. */
  readonly byCalendar: boolean
  readonly year: number
}

/** The name day that counts in a year: the chosen one, else the calendar's where the shop greets by it and the name has one day only. */
export function nameDayThatCounts({ chosen, name, table, byCalendar, year }: NameDayOfPerson): MonthDay | null {
  if (chosen.length > 0) {
    const whole = chosen.find(({ month, day }) => month !== null && day !== null)
    return whole?.month != null && whole.day !== null ? { month: whole.month, day: whole.day } : null
  }
  if (!byCalendar) return null
  const [only, another] = nameDaysOf(name, table, year)
  return only !== undefined && another === undefined ? { month: only.month, day: only.day } : null
}
