import type { Span } from '#shared/domain/loyalty/programme.ts'
import { type CurrencyCode, MAX_MONEY, type Money, parseMoney } from '#shared/kernel/money.ts'

/** In what a limit is told: a count, an amount, a percentage or a multiple; the last two in hundredths. */
type Measure = 'number' | 'money' | 'percent' | 'times'

/** Why a blank cannot stay as it is. */
export type Problem =
  | { readonly why: 'number' | 'missing' | 'circular' | 'not-rising' | 'hours-empty' | 'clock' | 'worth-needed' }
  | { readonly why: 'least' | 'most'; readonly limit: number; readonly measure: Measure }

/** By the name of the blank. */
export type Problems = Readonly<Record<string, Problem>>

/** How long something lasts, as it is typed. */
export interface LastsField {
  readonly count: string
  readonly unit: 'good' | 'days' | 'months'
}

export type BlankReader = ReturnType<typeof createBlankReader>

/** Reads what was typed into blanks and gathers, by name, those that are not understood; such a one reads as 0. */
export function createBlankReader(currency: CurrencyCode) {
  const problems: Record<string, Problem> = {}

  function within(blank: string, value: number | null, [least, most]: readonly [number, number], measure: Measure): number {
    if (value === null) problems[blank] = { why: 'number' }
    else if (value < least) problems[blank] = { why: 'least', limit: least, measure }
    else if (value > most) problems[blank] = { why: 'most', limit: most, measure }
    return value ?? 0
  }
  const whole = (blank: string, text: string, least: number, most: number, empty?: number) =>
    isEmpty(text) && empty !== undefined ? empty : within(blank, wholeOf(text), [least, most], 'number')

  return {
    problems: problems as Problems,
    object(blank: string, problem: Problem) {
      problems[blank] ??= problem
    },
    whole,
    /** Null for an empty blank where `empty` is null. */
    money<Empty extends Money | null = never>(blank: string, text: string, least: Money, empty?: Empty, most = MAX_MONEY) {
      if (isEmpty(text) && empty !== undefined) return empty
      const value = /^\s*[-−]/.test(text) ? -1 : parseMoney(text, currency)
      return within(blank, value, [least, most], 'money')
    },
    /** "12.5" is 1250. */
    hundredths(blank: string, text: string, least: number, most: number, measure: 'percent' | 'times', empty?: number) {
      if (isEmpty(text) && empty !== undefined) return empty
      return within(blank, hundredthsOf(text), [least, most], measure)
    },
    text(blank: string, text: string): string {
      if (isEmpty(text)) problems[blank] ??= { why: 'missing' }
      return text.trim()
    },
    lasts(blank: string, { count, unit }: LastsField): Span | null {
      return unit === 'good' ? null : { count: whole(blank, count, 1, 1200), unit }
    },
    /** Minutes after midnight of "16:00", "16.30" or "16". */
    clock(blank: string, text: string): number {
      const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(text) ?? []
      if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) problems[blank] ??= { why: 'clock' }
      return (Number(hours ?? 0) * 60 + Number(minutes)) % 1440
    },
  }
}

const isEmpty = (text: string) => text.trim() === ''
const wholeOf = (text: string) => (/^\s*[-−]?\d{1,12}\s*$/.test(text) ? Number(text.replace('−', '-')) : null)

function hundredthsOf(text: string): number | null {
  const [, sign, units, parts = ''] = /^\s*([-−]?)(\d{1,7})(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? []
  if (units === undefined) return null
  const value = Number(units) * 100 + Number(parts.padEnd(2, '0'))
  return sign === '' ? value : -value
}
