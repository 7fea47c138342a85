import { addDays, type Day } from '#shared/kernel/day.ts'

/** Meeus, Astronomical Algorithms, chapter 8: Easter Sunday of the Gregorian calendar, for years from 1583 on. */
export function westernEaster(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const skipped = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const lunar = epact - Math.floor((golden + 11 * epact) / 319)
  const toSunday = (2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - (ofCentury % 4) - lunar + 32) % 7
  return addDays(`${year}-03-22`, lunar + toSunday)
}

/**
 * Meeus, the Julian rule, told as a day of the Gregorian calendar, for years from 1583 on. The Orthodox churches of Ukraine, Romania and
 * Moldova all keep it, whichever calendar they have for their other feasts.
 */
export function orthodoxEaster(year: number): Day {
  const lunar = (19 * (year % 19) + 15) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - lunar + 34) % 7
  return addDays(`${year}-03-22`, lunar + toSunday + daysOfOldStyle(year))
}

/** How many days the Julian calendar is behind the Gregorian from March of a year on: 13 until 2099. */
function daysOfOldStyle(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2
}
