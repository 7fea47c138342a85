import type { Span } from '#shared/domain/loyalty/programme.ts'
import { formatMinutes, typedAmount } from '#shared/i18n/format.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { CurrencyCode, Money } from '#shared/kernel/money.ts'
import type { LastsField } from './blank-reader.ts'

/** Who types, and which money: what a blank begins with is written as its reader would type it. */
export interface Typing {
  readonly language: Language
  readonly currency: CurrencyCode
}

export const typedMoney = (amount: Money | null, { currency, language }: Typing) =>
  amount === null ? '' : typedAmount(amount, currency, language)

/** An amount in a blank that may stay empty. */
export const typedIfAny = (amount: Money, typing: Typing) => (amount === 0 ? '' : typedMoney(amount, typing))

/** Hundredths, with the decimal sign of the language and no more decimals than needed: 1250 is "12.5". */
export function typedHundredths(value: number, language: Language): string {
  const text = String(value / 100)
  return language === 'en' ? text : text.replace('.', ',')
}

export const typedLasts = (span: Span | null): LastsField =>
  span === null ? { count: '12', unit: 'good' } : { count: String(span.count), unit: span.unit }

export const typedClock = (minutes: number) => formatMinutes(minutes)
