import type { CurrencyCode, Money } from '#shared/kernel/money.ts'

/**
 * Preset prices are written once, in cents of a middling euro town. Wages differ more between countries than coffee beans do, so
 * goods and services have factors of their own: the exchange rate × the level of prices there, as seen on price lists of 2025–26.
 */
interface PriceLevel {
  readonly goods: number
  readonly services: number
  /** Prices end as the trade there writes them: from the amount of the key on, in steps of the value; both in minor units. */
  readonly endings: Readonly<Record<number, Money>>
  /** The sum for which a shop there would give one point. */
  readonly pointPer: Money
}

const levels: Record<CurrencyCode, PriceLevel> = {
  UAH: { goods: 24, services: 24, endings: { 0: 100, 2000: 500, 50000: 1000, 100000: 5000 }, pointPer: 1000 },
  PLN: { goods: 4.3, services: 4, endings: { 0: 10, 500: 50, 2000: 100, 10000: 500 }, pointPer: 100 },
  RON: { goods: 4.4, services: 4, endings: { 0: 50, 800: 100, 10000: 500 }, pointPer: 100 },
  MDL: { goods: 12.5, services: 12, endings: { 0: 50, 1000: 100, 3000: 500, 30000: 1000 }, pointPer: 500 },
  EUR: { goods: 1, services: 1, endings: { 0: 10, 1000: 50, 2500: 100, 10000: 500 }, pointPer: 100 },
  USD: { goods: 1.35, services: 1.45, endings: { 0: 25, 1000: 50, 2500: 100, 10000: 500 }, pointPer: 100 },
  GBP: { goods: 1.08, services: 1.1, endings: { 0: 10, 1000: 50, 2500: 100, 10000: 500 }, pointPer: 100 },
  RUB: { goods: 78, services: 68, endings: { 0: 500, 10000: 1000, 100000: 5000 }, pointPer: 1000 },
  CZK: { goods: 23.5, services: 20, endings: { 0: 100, 3000: 500, 50000: 1000 }, pointPer: 1000 },
  HUF: { goods: 320, services: 260, endings: { 0: 1000, 30000: 5000, 100000: 10000, 500000: 50000 }, pointPer: 10000 },
  BGN: { goods: 1.6, services: 1.35, endings: { 0: 10, 1000: 50, 2500: 100 }, pointPer: 100 },
  CHF: { goods: 1.55, services: 1.8, endings: { 0: 10, 300: 50, 2500: 100 }, pointPer: 100 },
  SEK: { goods: 14, services: 13, endings: { 0: 100, 3000: 500, 50000: 1000 }, pointPer: 1000 },
  NOK: { goods: 16, services: 15, endings: { 0: 100, 3000: 500, 50000: 1000 }, pointPer: 1000 },
  DKK: { goods: 12, services: 12, endings: { 0: 100, 2000: 200, 5000: 500 }, pointPer: 1000 },
  GEL: { goods: 2.8, services: 2.5, endings: { 0: 10, 300: 50, 2000: 100, 10000: 500 }, pointPer: 100 },
  KZT: { goods: 370, services: 330, endings: { 0: 1000, 20000: 5000, 200000: 10000, 1000000: 50000 }, pointPer: 10000 },
  ILS: { goods: 4.7, services: 4.3, endings: { 0: 50, 1500: 100, 10000: 500 }, pointPer: 100 },
  TRY: { goods: 46, services: 36, endings: { 0: 100, 2000: 500, 50000: 1000 }, pointPer: 1000 },
  CAD: { goods: 1.75, services: 1.8, endings: { 0: 25, 1000: 50, 2500: 100, 10000: 500 }, pointPer: 100 },
  AUD: { goods: 1.8, services: 1.9, endings: { 0: 10, 300: 50, 2500: 100 }, pointPer: 100 },
}

/** A price as a shop paying in `currency` would write it on its board; `euroCents` positive. */
export function tradePrice(euroCents: number, kind: 'good' | 'service', currency: CurrencyCode): Money {
  const level = levels[currency]
  const bare = euroCents * (kind === 'good' ? level.goods : level.services)
  // Keys of an object that are whole numbers come in ascending order.
  const step = Object.entries(level.endings).reduce((chosen, [from, size]) => (bare >= Number(from) ? size : chosen), 1)
  return Math.max(step, Math.round(bare / step) * step)
}

/** A round amount (1, 2 or 5 with zeros) near so many euro cents of goods: least bills, banknotes left as a tip. */
export function roundAmount(euroCents: number, currency: CurrencyCode): Money {
  const bare = euroCents * levels[currency].goods
  const power = 10 ** Math.floor(Math.log10(bare))
  const leading = [1, 2, 5, 10].reduce((best, next) =>
    Math.abs(next - bare / power) < Math.abs(best - bare / power) ? next : best,
  )
  return leading * power
}

/** The sum that earns one point: 10 ₴, 1 zł, 1 €. */
export function pointPer(currency: CurrencyCode): Money {
  return levels[currency].pointPer
}
