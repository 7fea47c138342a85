import { type Day, daysBetween, partsOfDay } from '../kernel/day.ts'
import { type CurrencyCode, currencyOf, type Money, ONE, type Quantity } from '../kernel/money.ts'
import { type Language, localeOf } from './languages.ts'

/** `short` drops the decimals of a whole amount ("185 ₴"); `full` keeps them, so that a column stands in line ("185,00 ₴"). */
export type MoneyForm = 'short' | 'full'

const NO_BREAK = '\u00a0'
const MINUS = '\u2212'
const MS_PER_DAY = 86_400_000

/** An amount with the sign of its currency. English puts a true sign before it (€5), every other language after it (5 €, 5 lei). */
export function formatMoney(amount: Money, currency: CurrencyCode, language: Language, form: MoneyForm = 'short'): string {
  const { symbol: usual, one = usual, digits } = currencyOf(currency)
  const symbol = form === 'short' && Math.abs(amount) === 10 ** digits ? one : usual
  const number = formatAmount(Math.abs(amount), currency, language, form)
  const text = language === 'en' && !/[\p{L}.]$/u.test(symbol) ? `${symbol}${number}` : `${number}${NO_BREAK}${symbol}`
  return amount < 0 ? `${MINUS}${text}` : text
}

/** An amount that is an estimate, without a precision that it does not have: whole units of the currency, tens from a hundred on. Never nothing. */
export function formatRoughMoney(amount: Money, currency: CurrencyCode, language: Language): string {
  const unit = 10 ** currencyOf(currency).digits
  const step = Math.abs(amount) < 100 * unit ? unit : 10 * unit
  const rounded = Math.max(1, Math.round(Math.abs(amount) / step)) * step
  return formatMoney(amount < 0 ? -rounded : rounded, currency, language)
}

/** An amount alone, where the currency is plain from its place: keys of the till, columns with a head. */
export function formatAmount(amount: Money, currency: CurrencyCode, language: Language, form: MoneyForm = 'short'): string {
  const { digits } = currencyOf(currency)
  const unit = 10 ** digits
  const decimals = form === 'full' || amount % unit !== 0 ? digits : 0
  return withMinus(numbers(language, decimals, decimals).format(amount / unit))
}

/** How amounts that stand together are written, so that they stand in line: all in full as soon as one has decimals. */
export function formTogether(amounts: readonly Money[], currency: CurrencyCode): MoneyForm {
  const unit = 10 ** currencyOf(currency).digits
  return amounts.every((amount) => amount % unit === 0) ? 'short' : 'full'
}

/** An amount as a person would type it into a field, without grouping: "25740,50". `parseMoney` reads it back. */
export function typedAmount(amount: Money, currency: CurrencyCode, language: Language): string {
  const { digits } = currencyOf(currency)
  const unit = 10 ** digits
  const text = (amount / unit).toFixed(amount % unit === 0 ? 0 : digits)
  return language === 'en' ? text : text.replace('.', ',')
}

/** `places`: at least so many behind the point, so that the numbers of a column stand beneath each other. */
export function formatNumber(value: number, language: Language, places: 0 | 1 = 0): string {
  return withMinus(numbers(language, places, 3).format(value))
}

/** Thousandths as a person writes them: 1500 is "1.5". */
export function formatQuantity(quantity: Quantity, language: Language): string {
  return formatNumber(quantity / ONE, language)
}

/** Thousandths of a kilogram: "4.47 kg", "4,47 кг". */
export function formatWeight(quantity: Quantity, language: Language): string {
  const kilograms = new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: 'kilogram',
    unitDisplay: 'short',
    maximumFractionDigits: 3,
  })
  return kilograms.format(quantity / ONE).replaceAll(/\s/g, NO_BREAK)
}

/** Read alike in every language: 1:30. */
export function formatMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Hundredths of a percent: 850 is "8.5%"; `places` as of `formatNumber`. */
export function formatPercent(hundredths: number, language: Language, places: 0 | 1 = 0): string {
  const number = withMinus(numbers(language, places, 2).format(hundredths / 100))
  return language === 'en' || language === 'pl' ? `${number}%` : `${number}${NO_BREAK}%`
}

const UNITS_OF_SIZE = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** The size of a file: "12.4 MB", "12,4 МБ". A thousand bytes are a kilobyte, as file managers of today count. */
export function formatBytes(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS_OF_SIZE.length - 1, Math.floor(Math.log10(bytes) / 3))
  const size = new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: UNITS_OF_SIZE[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  })
  return size.format(bytes / 1000 ** step).replaceAll(/\s/g, NO_BREAK)
}

/** "14 November 2025" */
export function formatDay(day: Day, language: Language): string {
  return ofDay(day, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "14 Nov", with the year when it is not that of `today`. */
export function formatDayShort(day: Day, language: Language, today: Day): string {
  const sameYear = partsOfDay(day).year === partsOfDay(today).year
  return ofDay(day, language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}

/** "9–15 Nov", with the year when it is not that of `today`: several days, the first and the last. */
export function formatDays(from: Day, until: Day, language: Language, today: Day): string {
  const sameYear = [from, until].every((day) => partsOfDay(day).year === partsOfDay(today).year)
  const format = dates(language, 'UTC', { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
  // Engines put narrow spaces round the dash, or none.
  return plainYear(format.formatRange(toMidnight(from), toMidnight(until)).replaceAll(/[\u2009\u202f]/gu, ' '))
}

/** "Friday 14 November" */
export function formatWeekdayAndDay(day: Day, language: Language): string {
  return ofDay(day, language, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** "Fri", "пт", "vin": 1 = Monday … 7 = Sunday. */
export function formatWeekdayShort(weekday: number, language: Language): string {
  // The first of June 2026 is a Monday.
  return ofDay(`2026-06-0${weekday}`, language, { weekday: 'short' }).replace(/\.$/u, '')
}

/** "Friday", "п’ятниця": 1 = Monday … 7 = Sunday. */
export function formatWeekdayName(weekday: number, language: Language): string {
  return ofDay(`2026-06-0${weekday}`, language, { weekday: 'long' })
}

/** "14 November", for birthdays whose year is not known. 29 February is written as such. */
export function formatMonthAndDay(month: number, day: number, language: Language): string {
  const leapYear = '2000'
  const text = `${leapYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return ofDay(text, language, { day: 'numeric', month: 'long' })
}

/** "November" by itself, in the nominative. */
export function formatMonthName(month: number, language: Language): string {
  return ofDay(`2000-${String(month).padStart(2, '0')}-01`, language, { month: 'long' })
}

/** "November 2026" as a heading, in the nominative. */
export function formatMonthAndYear(day: Day, language: Language): string {
  const { year, month } = partsOfDay(day)
  return `${formatMonthName(month, language)} ${year}`
}

/** Month and year in the case that follows "since": "March 2022", "березня 2022", "marca 2022". */
export function formatMonthSince(day: Day, language: Language): string {
  const parts = dates(language, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }).formatToParts(toMidnight(day))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('month')}${NO_BREAK}${part('year')}`
}

/** "today", "yesterday", "3 days ago" within a week, then the date. */
export function formatRelativeDay(day: Day, language: Language, today: Day): string {
  const distance = daysBetween(today, day)
  if (distance < -6 || distance > 6) return formatDayShort(day, language, today)
  return relatives(language).format(distance, 'day')
}

/** "Fri 7 Nov, 19:20" in the shop's zone, with the year when it is not that of `today`. */
export function formatInstant(instant: number, language: Language, zone: string, today: Day): string {
  const year = dates('en', zone, { year: 'numeric' }).format(instant)
  const withYear: Intl.DateTimeFormatOptions = Number(year) === partsOfDay(today).year ? {} : { year: 'numeric' }
  const day = dates(language, zone, { weekday: 'short', day: 'numeric', month: 'short', ...withYear }).format(instant)
  return `${plainYear(day)}, ${formatTime(instant, language, zone)}`
}

/** "Friday 14 November · 19:42" in the shop's zone. */
export function formatClock(instant: number, language: Language, zone: string): string {
  const day = dates(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant)
  return `${day} · ${formatTime(instant, language, zone)}`
}

/** "19:20" in the shop's zone; Polish alone writes "8:05" without a nought. */
export function formatTime(instant: number, language: Language, zone: string): string {
  return dates(language, zone, { hour: language === 'pl' ? 'numeric' : '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    instant,
  )
}

/** "15:30", of minutes since midnight. */
export function formatMinute(minute: number, language: Language): string {
  return formatTime(minute * 60_000, language, 'UTC')
}

/** Minutes since midnight by the shop's wall clock, 0–1439. */
export function minuteOfDay(instant: number, zone: string): number {
  const [hour, minute] = formatTime(instant, 'en', zone).split(':').map(Number)
  return (hour ?? 0) * 60 + (minute ?? 0)
}

/** "a, b or c" */
export function formatListOfOne(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(items)
}

/** "a, b and c" */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language)).format(items)
}

function ofDay(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  return plainYear(dates(language, 'UTC', options).format(toMidnight(day)))
}

const toMidnight = (day: Day) => daysBetween('1970-01-01', day) * MS_PER_DAY

/** Engines write "2025 р." and "2025 г."; on a screen the word for year only adds noise. */
const plainYear = (text: string) => text.replace(/[\s\u00a0\u202f][рг]\.$/u, '')

const withMinus = (text: string) => text.replace(/^-/, MINUS)

/** Making an `Intl` formatter costs some hundred times what using it does, and lists format thousands. */
function kept<Value>(make: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, Value>()
  return (key) => {
    const known = values.get(key)
    if (known !== undefined) return known
    const value = make(key)
    values.set(key, value)
    return value
  }
}

const keptNumbers = kept((key) => {
  const [locale, minimum, maximum] = key.split('|')
  return new Intl.NumberFormat(locale, { minimumFractionDigits: Number(minimum), maximumFractionDigits: Number(maximum) })
})
const numbers = (language: Language, minimum: number, maximum: number) =>
  keptNumbers(`${localeOf(language)}|${minimum}|${maximum}`)

const keptDates = kept((key) => {
  const { locale, ...options } = JSON.parse(key) as Intl.DateTimeFormatOptions & { locale: string }
  return new Intl.DateTimeFormat(locale, options)
})
const dates = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  keptDates(JSON.stringify({ locale: localeOf(language), timeZone, ...options }))

const relatives = kept((language) => new Intl.RelativeTimeFormat(localeOf(language as Language), { numeric: 'auto' }))
