/**
 * Money is an integer count of the currency's smallest unit (kopiykas, grosz, bani, cents) and never a fraction. The currency is
 * the shop's, kept once with the shop. Quantities are integer thousandths: 1.5 hours is 1500.
 */
export type Money = number
export type Quantity = number

/** The largest amount one visit or price may have, in minor units: 999,999,999.99. */
export const MAX_MONEY = 99_999_999_999
export const ONE: Quantity = 1000
export const MAX_QUANTITY: Quantity = 9_999_000

interface Currency {
  readonly symbol: string
  /** Instead of the symbol beside a bare one, where the symbol is a word in the plural. */
  readonly one?: string
  /** Digits after the decimal separator (ISO 4217). */
  readonly digits: number
}

/** Own symbols: engines disagree (Chromium prints UAH as "грн", Node as "₴"), and a receipt must not depend on the engine. */
const CURRENCIES = {
  UAH: { symbol: '₴', digits: 2 },
  PLN: { symbol: 'zł', digits: 2 },
  RON: { symbol: 'lei', one: 'leu', digits: 2 },
  MDL: { symbol: 'L', digits: 2 },
  EUR: { symbol: '€', digits: 2 },
  USD: { symbol: '$', digits: 2 },
  GBP: { symbol: '£', digits: 2 },
  RUB: { symbol: '₽', digits: 2 },
  CZK: { symbol: 'Kč', digits: 2 },
  HUF: { symbol: 'Ft', digits: 2 },
  BGN: { symbol: 'лв.', digits: 2 },
  CHF: { symbol: 'CHF', digits: 2 },
  SEK: { symbol: 'kr', digits: 2 },
  NOK: { symbol: 'kr', digits: 2 },
  DKK: { symbol: 'kr', digits: 2 },
  GEL: { symbol: '₾', digits: 2 },
  KZT: { symbol: '₸', digits: 2 },
  ILS: { symbol: '₪', digits: 2 },
  TRY: { symbol: '₺', digits: 2 },
  CAD: { symbol: 'CA$', digits: 2 },
  AUD: { symbol: 'A$', digits: 2 },
} as const satisfies Record<string, Currency>

export type CurrencyCode = keyof typeof CURRENCIES
export const CURRENCY_CODES = Object.keys(CURRENCIES) as [CurrencyCode, ...CurrencyCode[]]

export function currencyOf(code: CurrencyCode): Currency {
  return CURRENCIES[code]
}

/** Price × quantity, rounded half away from zero to the minor unit. `price` up to MAX_MONEY, so the product is taken in BigInt. */
export function priceFor(price: Money, quantity: Quantity): Money {
  return divideRounded(BigInt(price) * BigInt(quantity), 1000n)
}

/** `part` in hundredths of a percent (10 % = 1000) of `amount`, rounded half away from zero. */
export function percentOf(amount: Money, hundredths: number): Money {
  return divideRounded(BigInt(amount) * BigInt(hundredths), 10_000n)
}

/** amount × numerator ÷ denominator, rounded down towards zero. */
export function proportionDown(amount: number, numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator))
}

/** amount × numerator ÷ denominator for non-negative values, rounded up. */
export function proportionUp(amount: number, numerator: number, denominator: number): number {
  if (denominator === 0) return 0
  const below = BigInt(denominator)
  return Number((BigInt(amount) * BigInt(numerator) + below - 1n) / below)
}

/** Shares `amount` out over `weights` so that the parts add up to it exactly; the largest remainders get the odd units. */
export function shareOut(amount: Money, weights: readonly number[]): Money[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return weights.map((_, index) => (index === 0 ? amount : 0))
  const parts = weights.map((weight) => proportionDown(amount, weight, whole))
  let left = amount - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = weights
    .map((weight, index) => ({ index, rest: (BigInt(amount) * BigInt(weight)) % BigInt(whole) }))
    .sort((one, other) => (one.rest === other.rest ? one.index - other.index : one.rest < other.rest ? 1 : -1))
  for (const { index } of byRemainder) {
    if (left <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}

/**
 * What a person typed as an amount, in minor units; `null` when it is not one. Comma and dot both separate decimals, spaces and
 * apostrophes group thousands; more decimals than the currency has, signs and letters are refused rather than guessed.
 */
export function parseMoney(text: string, currency: CurrencyCode): Money | null {
  const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec(text.replace(/[\s'’]/g, ''))
  const digits = CURRENCIES[currency].digits
  const decimals = match?.[2] ?? ''
  if (!match || decimals.length > digits) return null
  const minor = Number(match[1]) * 10 ** digits + Number(decimals.padEnd(digits, '0') || 0)
  return minor <= MAX_MONEY ? minor : null
}

function divideRounded(product: bigint, by: bigint): number {
  const half = by / 2n
  return Number(product >= 0n ? (product + half) / by : (product - half) / by)
}
