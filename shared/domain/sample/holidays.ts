import { orthodoxEaster, westernEaster } from '#shared/domain/calendar/easter.ts'
import { hasHolidays, holidaysOf } from '#shared/domain/calendar/holidays.ts'
import type { CountryCode } from '#shared/domain/presets/countries.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'

/** Public holiday or not, few go out on these. */
const everywhere = ['12-24', '12-25', '12-31']

/** Of countries whose holidays the calendar does not know: enough for invented visits to look like life there. */
const elsewhere: Partial<Record<CountryCode, readonly string[]>> = {
  CZ: ['05-08', '09-28', '10-28', '12-26'],
  DE: ['05-01', '10-03', '12-26'],
  FR: ['05-01', '07-14', '11-11'],
  GB: ['12-26'],
  IE: ['03-17', '12-26'],
  LT: ['02-16', '03-11', '07-06'],
  SK: ['05-08', '08-29', '12-26'],
  US: ['07-04', '11-11'],
}

/** Where Easter follows the Julian calendar. */
const orthodox: readonly CountryCode[] = ['BG', 'CY', 'GE', 'GR']

/** Nobody opens on the first of January, and nobody on the days on which the calendar of the shop says so. */
export function isClosed(day: Day, country: CountryCode, venue: VenueKind): boolean {
  if (day.endsWith('-01-01')) return true
  return holidaysOf(country, venue, partsOfDay(day).year).some((holiday) => holiday.day === day && holiday.shut)
}

/** Days on which most people stay at home. */
export function isQuiet(day: Day, country: CountryCode, venue: VenueKind): boolean {
  const [{ year }, date] = [partsOfDay(day), day.slice(5)]
  if (everywhere.includes(date)) return true
  if (hasHolidays(country)) return holidaysOf(country, venue, year).some((holiday) => holiday.day === day)
  const sunday = orthodox.includes(country) ? orthodoxEaster(year) : westernEaster(year)
  return elsewhere[country]?.includes(date) === true || day === sunday || day === addDays(sunday, 1)
}
