import { isPossibleDate, type PartialDate } from '#shared/domain/clients/birthday.ts'

/** A date as it is typed; each part may be left empty. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

export const noDate: TypedDate = { day: '', month: '', year: '' }

export function typed({ day, month, year }: PartialDate): TypedDate {
  const part = (value: number | null) => (value === null ? '' : String(value))
  return { day: part(day), month: part(month), year: part(year) }
}

/** What was meant: null when nothing was typed, `unclear` when no calendar has such a day. */
export function meant(date: TypedDate): PartialDate | null | 'unclear' {
  const parts = [date.year, date.month, date.day].map((part) => part.trim())
  if (parts.every((part) => part === '')) return null
  if (!parts.every((part) => /^\d{0,4}$/.test(part))) return 'unclear'
  const [year = null, month = null, day = null] = parts.map((part) => (part === '' ? null : Number(part)))
  return isPossibleDate({ year, month, day }) && (year === null || (year >= 1900 && year <= 2100))
    ? { year, month, day }
    : 'unclear'
}
