import type { TimeRule } from '#shared/domain/catalogue/time-price.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { CurrencyCode, Money } from '#shared/kernel/money.ts'
import type { ItemKind, ItemUnit, UnitName, WarningKind } from './preset.ts'

/** The same place in a price list, as each language's own trade fills it. */
type InEachLanguage<Text = string> = Readonly<Record<Language, Text>>

/** What a venue's data file writes down; `presetFor` makes a preset of it. */
export interface VenueSource {
  readonly categories: Readonly<Record<string, InEachLanguage>>
  readonly items: readonly ItemSource[]
  /** Keys of nine items, in the order of the keys at the till. */
  readonly quickKeys: readonly string[]
  readonly programme: ProgrammeSource
  readonly warnings: readonly WarningSource[]
  readonly tipsUsual: boolean
}

export interface ItemSource {
  readonly key: string
  readonly category: string
  readonly kind: ItemKind
  readonly unit: ItemUnit
  readonly time: TimeRule | null
  /** In the cents of currencies-of-presets.ts. */
  readonly price: number
  /** Share of the price that the item costs the shop, percent. */
  readonly costPercent: number
  /** Where taxes (tobacco) or local custom (a bread roll) make the common factor useless. */
  readonly priceIn: Readonly<Partial<Record<CurrencyCode, Money>>>
  readonly names: InEachLanguage
}

interface ProgrammeSource {
  readonly name: InEachLanguage
  readonly unit: InEachLanguage<UnitName>
  /** What comes back of the money spent, percent. */
  readonly backPercent: number
  readonly minimumBill: number
  readonly excludedCategories: readonly string[]
}

export interface WarningSource {
  readonly kind: WarningKind
  readonly text: InEachLanguage
}

/** Five names in the order en, uk, ru, ro, pl: one line of a price list must stay one line of source. */
type FiveNames = readonly [en: string, uk: string, ru: string, ro: string, pl: string]

export function inFive([en, uk, ru, ro, pl]: FiveNames): InEachLanguage {
  return { en, uk, ru, ro, pl }
}

/** Something sold by the piece. */
export function good(
  key: string,
  category: string,
  price: number,
  costPercent: number,
  names: FiveNames,
  priceIn: ItemSource['priceIn'] = {},
): ItemSource {
  return { key, category, kind: 'good', unit: 'piece', time: null, price, costPercent, priceIn, names: inFive(names) }
}

/** Goods weighed at the till. */
export function weighed(
  key: string,
  category: string,
  price: number,
  costPercent: number,
  names: FiveNames,
  priceIn: ItemSource['priceIn'] = {},
): ItemSource {
  return { ...good(key, category, price, costPercent, names, priceIn), unit: 'kg' }
}

/** Work paid by the piece, or by the kilogram in a laundry. */
export function service(
  key: string,
  category: string,
  price: number,
  costPercent: number,
  names: FiveNames,
  unit: 'piece' | 'kg' = 'piece',
): ItemSource {
  return { key, category, kind: 'service', unit, time: null, price, costPercent, priceIn: {}, names: inFive(names) }
}

/** A table, a court, a room: paid by the hour. */
export function hourly(
  key: string,
  category: string,
  price: number,
  costPercent: number,
  time: TimeRule,
  names: FiveNames,
): ItemSource {
  return { key, category, kind: 'service', unit: 'hour', time, price, costPercent, priceIn: {}, names: inFive(names) }
}
