import type { CountryCode } from '#shared/domain/presets/countries.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'

const everywhere = ['12-24', '12-25', '12-31']

const national: Partial<Record<CountryCode, readonly string[]>> = {
  CZ: ['05-08', '09-28', '10-28', '12-26'],
  DE: ['05-01', '10-03', '12-26'],
  FR: ['05-01', '07-14', '11-11'],
  GB: ['12-26'],
  IE: ['03-17', '12-26'],
  LT: ['02-16', '03-11', '07-06'],
  MD: ['08-27', '08-31', '01-07'],
  PL: ['01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-26'],
  RO: ['01-24', '05-01', '08-15', '11-30', '12-01', '12-26'],
  SK: ['05-08', '08-29', '12-26'],
  UA: ['03-08', '08-24'],
  US: ['07-04', '11-11'],
}

/** Where Easter follows the Julian calendar. */
const orthodox: readonly CountryCode[] = ['BG', 'CY', 'GE', 'GR', 'MD', 'RO', 'UA']

/** Nobody opens on the first of January. */
export function isClosed(day: Day): boolean {
  return day.endsWith('-01-01')
}

/** Days on which most people stay at home. */
export function isQuiet(day: Day, country: CountryCode): boolean {
  const date = day.slice(5)
  if (everywhere.includes(date) || national[country]?.includes(date)) return true
  const { year } = partsOfDay(day)
  const sunday = orthodox.includes(country) ? orthodoxEaster(year) : westernEaster(year)
  return day === sunday || day === addDays(sunday, 1)
}

/** Meeus, Astronomical Algorithms, chapter 8: Easter Sunday of the Gregorian calendar. */
function westernEaster(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const skipped = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const lunar = epact - Math.floor((golden + 11 * epact) / 319)
  const toSunday = (2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - (ofCentury % 4) - lunar + 32) % 7
  return addDays(`${year}-03-22`, lunar + toSunday)
}

/** Meeus, the Julian rule, moved by the 13 days between the calendars (until 2099). */
function orthodoxEaster(year: number): Day {
  const lunar = (19 * (year % 19) + 15) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - lunar + 34) % 7
  return addDays(`${year}-03-22`, lunar + toSunday + 13)
}
