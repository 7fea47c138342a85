import { isPossibleDate, type PartialDate } from '#shared/domain/clients/birthday.ts'
import { readDate } from '#shared/domain/imports/dates.ts'

/** Apple writes dates without a year in this one, a leap year. */
const appleNoYear = '1604'
const longestDate = 60

/** A date of a card, whole or in part; a time after it is left off. Null for words, impossible days and a day without its month. */
export function readVcardDate(text: string, omitYear: string): PartialDate | null {
  if (text.length > longestDate) return null
  const day = text.trim().replace(/(\d)[T ]\d{2}.*$/, '$1')
  const noYear = omitYear === '' ? appleNoYear : omitYear
  const yearless = /^(\d{4})(-?\d{2}-?\d{2})$/.exec(day)
  if (yearless !== null && (yearless[1] === noYear || yearless[1] === '0000'))
    return readDate(`--${yearless[2]?.replaceAll('-', '')}`, 'iso')
  const month = /^(?:-|((?:19|20)\d{2}))-(\d{2})$/.exec(day)
  if (month === null) return readDate(day, 'day-first')
  const date = { year: month[1] === undefined ? null : Number(month[1]), month: Number(month[2]), day: null }
  return isPossibleDate(date) && date.month >= 1 && date.month <= 12 ? date : null
}

/** Whole dates as the version writes them; parts as ISO 8601 shortens them, which readers of 3.0 know too. */
export function writeVcardDate({ year, month, day }: PartialDate, version: '3.0' | '4.0'): string {
  const parts = [month, day].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]))
  if (year === null) return `--${parts.join(version === '3.0' ? '-' : '')}`
  return [String(year), ...parts].join(version === '3.0' || day === null ? '-' : '')
}
