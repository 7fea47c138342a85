import { isPossibleDate, type PartialDate } from '#shared/domain/clients/birthday.ts'

/** How the dates of a file are written. `iso` is the year first; day-first and month-first differ only where both numbers are ≤ 12. */
export type DateStyle = 'iso' | 'day-first' | 'month-first'

/** Beginnings of the months' names, as written in dates, of the five languages, folded to lower case. */
const months: readonly (readonly string[])[] = [
  ['jan', 'січ', 'янв', 'ian', 'sty'],
  ['feb', 'лют', 'фев', 'lut'],
  ['mar', 'бер', 'мар'],
  ['apr', 'квіт', 'апр', 'kwi'],
  ['may', 'трав', 'мая', 'май', 'mai', 'maj'],
  ['jun', 'черв', 'июн', 'iun', 'cze'],
  ['jul', 'лип', 'июл', 'iul', 'lip'],
  ['aug', 'серп', 'авг', 'sie'],
  ['sep', 'вер', 'сен', 'wrz'],
  ['oct', 'жовт', 'окт', 'paź', 'paz'],
  ['nov', 'лист', 'ноя', 'noi', 'lis'],
  ['dec', 'груд', 'дек', 'gru'],
]

/** Two figures of a year up to this one belong to the 2000s. */
const lastShortYear = 29

/** A date in any of the usual spellings, a time after it left off; null when it is none or cannot exist (31.02). The year may be absent. */
export function readDate(text: string, style: DateStyle): PartialDate | null {
  const date = spelled(text.trim().replace(/[\sT]+\d{1,2}:\d{2}.*$/, ''), style)
  if (date === null || !isPossibleDate(date)) return null
  return date.year === null || (date.year >= 1900 && date.year <= 2100) ? date : null
}

/** "0000-00-00" and its like are what databases write for "no date". */
export function isEmptyDate(text: string): boolean {
  return /^[0\s./-]+(?:T?[0:]+)?$/.test(text.trim())
}

/** Decided over all dates of the file: one number above 12 tells the order for all of them. Undecided, the day comes first. */
export function decideDateStyle(cells: readonly string[]): DateStyle {
  let iso = 0
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  for (const cell of cells) {
    const text = cell.trim()
    if (/^\d{4}[-./]\d/.test(text)) iso += 1
    const match = /^(\d{1,2})[-./ ](\d{1,2})(?:[-./ ]|$)/.exec(text)
    if (match === null) continue
    if (Number(match[1]) > 12) dayFirst += 1
    else if (Number(match[2]) > 12) monthFirst += 1
    else open += 1
  }
  if (dayFirst + monthFirst + open === 0 && iso > 0) return 'iso'
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}

function spelled(text: string, style: DateStyle): PartialDate | null {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) }
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(text)
  if (yearless) return { year: null, month: Number(yearless[1]), day: Number(yearless[2]) }
  const numbers = /^(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{4}|\d{2}))?\.?(?:\s?(?:р|г|r)\.?)?$/u.exec(text)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    const [day, month] = style === 'month-first' ? [second, first] : [first, second]
    return { year: numbers[3] === undefined ? null : fullYear(numbers[3]), month, day }
  }
  if (/^(?:19|20)\d{2}$/.test(text)) return { year: Number(text), month: null, day: null }
  return withMonthName(text.toLowerCase())
}

function withMonthName(text: string): PartialDate | null {
  const dayFirst = /^(\d{1,2})[-.\s]+(\p{L}{3,})\.?[-,\s]*(\d{4}|\d{2})?(?:\s*(?:р|г|r)\.?|\s*року|\s*года)?$/u.exec(text)
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})?$/u.exec(text)
  const name = dayFirst?.[2] ?? monthFirst?.[1]
  const day = dayFirst?.[1] ?? monthFirst?.[2]
  const year = dayFirst?.[3] ?? monthFirst?.[3]
  if (name === undefined || day === undefined) return null
  const month = months.findIndex((stems) => stems.some((stem) => name.startsWith(stem)))
  return month === -1 ? null : { year: year === undefined ? null : fullYear(year), month: month + 1, day: Number(day) }
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year <= lastShortYear ? 2000 + year : 1900 + year
}
