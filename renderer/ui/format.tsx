import { createContext, type ReactNode, useContext, useMemo } from 'react'
import * as format from '#shared/i18n/format.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CurrencyCode, Money, Quantity } from '#shared/kernel/money.ts'

/** What decides how a number or a day is written: who reads, and which shop it is. */
export interface Manner {
  readonly language: Language
  readonly currency: CurrencyCode
  readonly zone: string
  /** The current business day. */
  readonly today: Day
}

const MannerContext = createContext<Manner | null>(null)

export function FormatProvider({ manner, children }: { readonly manner: Manner; readonly children: ReactNode }) {
  return <MannerContext value={manner}>{children}</MannerContext>
}

export type Format = ReturnType<typeof formatIn>

/** Everything that writes numbers, sums and days in the manner of the reader and the shop. */
export function useFormat(): Format {
  const manner = useContext(MannerContext)
  if (manner === null) throw new Error('useFormat is used outside FormatProvider')
  return useMemo(() => formatIn(manner), [manner])
}

/** The same for what stands before there is a shop too; null there. */
export function useShopFormat(): Format | null {
  const manner = useContext(MannerContext)
  return useMemo(() => manner && formatIn(manner), [manner])
}

/** No instant of the program lies in its year, so the year is always written. */
const LONG_AGO = '1970-01-01'

function formatIn({ language, currency, zone, today }: Manner) {
  return {
    language,
    currency,
    zone,
    today,
    roughMoney: (amount: Money) => format.formatRoughMoney(amount, currency, language),
    money: (amount: Money, form?: format.MoneyForm) => format.formatMoney(amount, currency, language, form),
    amount: (amount: Money, form?: format.MoneyForm) => format.formatAmount(amount, currency, language, form),
    formTogether: (amounts: readonly Money[]) => format.formTogether(amounts, currency),
    number: (value: number, places?: 0 | 1) => format.formatNumber(value, language, places),
    quantity: (quantity: Quantity) => format.formatQuantity(quantity, language),
    weight: (quantity: Quantity) => format.formatWeight(quantity, language),
    percent: (hundredths: number, places?: 0 | 1) => format.formatPercent(hundredths, language, places),
    day: (day: Day) => format.formatDay(day, language),
    dayShort: (day: Day) => format.formatDayShort(day, language, today),
    days: (from: Day, until: Day) => format.formatDays(from, until, language, today),
    weekdayAndDay: (day: Day) => format.formatWeekdayAndDay(day, language),
    weekdayName: (weekday: number) => format.formatWeekdayName(weekday, language),
    weekdayShort: (weekday: number) => format.formatWeekdayShort(weekday, language),
    monthAndDay: (month: number, day: number) => format.formatMonthAndDay(month, day, language),
    monthName: (month: number) => format.formatMonthName(month, language),
    monthAndYear: (day: Day) => format.formatMonthAndYear(day, language),
    monthSince: (day: Day) => format.formatMonthSince(day, language),
    relativeDay: (day: Day) => format.formatRelativeDay(day, language, today),
    instant: (instant: number) => format.formatInstant(instant, language, zone, today),
    /** For paper, which is read long after: with the year. */
    instantInFull: (instant: number) => format.formatInstant(instant, language, zone, LONG_AGO),
    time: (instant: number) => format.formatTime(instant, language, zone),
    minute: (minute: number) => format.formatMinute(minute, language),
    minuteOfDay: (instant: number) => format.minuteOfDay(instant, zone),
    clock: (instant: number) => format.formatClock(instant, language, zone),
    listOfOne: (items: readonly string[]) => format.formatListOfOne(items, language),
    list: (items: readonly string[]) => format.formatList(items, language),
  }
}
