import { givenNamesOf } from '#shared/domain/duplicates/given-names.ts'
import { queryWords } from '#shared/domain/search/fold.ts'
import { poland } from './poland.ts'
import { romania } from './romania.ts'
import { ukraine } from './ukraine.ts'

/** A day that comes back every year; `month` from 1 to 12. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

export const isSameDay = (one: MonthDay, other: MonthDay): boolean => one.month === other.month && one.day === other.day

/** The countries whose calendars of name days are known. */
export const NAME_DAY_COUNTRIES = ['PL', 'RO', 'UA'] as const
export type NameDayCountry = (typeof NAME_DAY_COUNTRIES)[number]

/** What a person may keep instead of the calendar of the shop's country: that of another country, or no name day at all. */
export const NAME_DAY_CALENDARS = [...NAME_DAY_COUNTRIES, 'none'] as const
export type NameDayCalendar = (typeof NAME_DAY_CALENDARS)[number]

/** The calendar by which a person's name day is looked up; null where there is none. `country` is the shop's (ISO 3166-1 alpha-2). */
export function calendarOf(own: NameDayCalendar | null, country: string): NameDayCountry | null {
  if (own !== null) return own === 'none' ? null : own
  return NAME_DAY_COUNTRIES.find((known) => known === country) ?? null
}

/**
 * The days on which a name is kept in a country, the most usual first. A full name may be given: all its words that are given names
 * count, in their order. Short forms and spellings of the five languages are understood (Kasia, Саша, Oana). Empty for a name or a
 * country without.
 */
export function nameDaysOf(givenName: string, country: string): readonly MonthDay[] {
  const known = calendarOf(null, country)
  if (known === null) return []
  const calendar = calendarIn(known)
  const found = queryWords(givenName).words.flatMap((forms) => daysOf(calendar, forms))
  return found.filter((day, place) => found.findIndex((one) => isSameDay(one, day)) === place)
}

/** Whether shops of a country usually greet by the calendar: in Poland everyone knows whose imieniny are today. */
export const greetsByCalendar = (country: string): boolean => country === 'PL'

interface NameDayOfPerson {
  /** What was written down as his name day, in the order it was; a chosen day goes before every calendar. */
  readonly chosen: readonly { readonly month: number | null; readonly day: number | null }[]
  readonly name: string
  readonly calendar: NameDayCountry | null
  /** Whether the shop greets by the calendar when nothing was chosen. */
  readonly byCalendar: boolean
}

/** The name day that counts: the chosen one, else the calendar's where the shop greets by it and the name has one day only. */
export function nameDayThatCounts(person: NameDayOfPerson): MonthDay | null {
  if (person.chosen.length > 0) {
    const whole = person.chosen.find(({ month, day }) => month !== null && day !== null)
    return whole?.month != null && whole.day !== null ? { month: whole.month, day: whole.day } : null
  }
  if (!person.byCalendar || person.calendar === null) return null
  const [only, another] = nameDaysOf(person.name, person.calendar)
  return only !== undefined && another === undefined ? only : null
}

interface Calendar {
  readonly byName: ReadonlyMap<string, readonly MonthDay[]>
  /** By the line of the table of given names in which the first name of a line here stands. */
  readonly byGivenName: ReadonlyMap<number, readonly MonthDay[]>
}

const sources: Readonly<Record<NameDayCountry, string>> = { PL: poland, RO: romania, UA: ukraine }
const calendars = new Map<NameDayCountry, Calendar>()

function calendarIn(country: NameDayCountry): Calendar {
  const read = calendars.get(country) ?? readCalendar(sources[country])
  calendars.set(country, read)
  return read
}

/** A name that the calendar itself has goes before what the table of given names makes of it: Hanna and Anna are two. */
function daysOf({ byName, byGivenName }: Calendar, forms: readonly string[]): readonly MonthDay[] {
  const [plain = ''] = forms
  return byName.get(plain) ?? givenNamesOf(forms).flatMap((line) => byGivenName.get(line) ?? [])
}

function readCalendar(source: string): Calendar {
  const byName = new Map<string, readonly MonthDay[]>()
  const byGivenName = new Map<number, readonly MonthDay[]>()
  const add = <Key>(to: Map<Key, readonly MonthDay[]>, key: Key, days: readonly MonthDay[]) =>
    to.set(key, [...(to.get(key) ?? []), ...days])
  for (const line of source.trim().split('\n')) {
    const words = line.split(' ')
    const days = words.flatMap((word) => dayFrom(word) ?? [])
    const names = words.flatMap((word) => (dayFrom(word) === null ? queryWords(word).words : []))
    for (const [plain = ''] of names) add(byName, plain, days)
    for (const number of givenNamesOf(names[0] ?? [])) add(byGivenName, number, days)
  }
  return { byName, byGivenName }
}

/** '26.7' is 26 July. */
function dayFrom(word: string): MonthDay | null {
  const [day, month] = word.split('.').map(Number)
  return day !== undefined && month !== undefined && day > 0 && month > 0 ? { month, day } : null
}
