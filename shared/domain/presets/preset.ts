import type { TimeRule } from '#shared/domain/catalogue/time-price.ts'
import type { OwnFieldKind } from '#shared/domain/fields/own-field.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { CurrencyCode, Money } from '#shared/kernel/money.ts'
import type { CategoryWord, FieldWord, TagWord } from './client-words.ts'
import type { FactLabel } from './fact-labels.ts'
import type { UsualFollowUp } from './follow-ups.ts'
import type { Reminders } from './reminders.ts'
import type { Wording } from './wording.ts'

export const venueKinds = ['bar', 'cafe', 'shop', 'billiards', 'laundry', 'sports'] as const
export type VenueKind = (typeof venueKinds)[number]

/** What a shop of one kind starts with. Everything in it may be edited afterwards. */
export interface Preset {
  readonly venue: VenueKind
  readonly language: Language
  readonly currency: CurrencyCode
  readonly categories: readonly PresetCategory[]
  readonly items: readonly PresetItem[]
  /** Nine indexes into `items`, in the order of the keys at the till. */
  readonly quickKeys: readonly number[]
  readonly programme: PresetProgramme
  readonly warnings: readonly PresetWarning[]
  readonly tips: PresetTips
  /** Under what words facts about guests are kept, in the order of the card. */
  readonly labels: readonly PresetLabel[]
  /** Coloured words for clients. */
  readonly tags: readonly PresetTag[]
  /** What a client may be to the shop. */
  readonly clientCategories: readonly PresetClientCategory[]
  /** What is known of clients beyond the card's own fields. */
  readonly fields: readonly PresetField[]
  readonly wording: Wording
  readonly reminders: Reminders
  readonly followUp: UsualFollowUp
}

interface PresetTag {
  readonly key: TagWord
  readonly name: string
  /** 1–8. */
  readonly colour: number
}

interface PresetClientCategory {
  readonly key: CategoryWord
  readonly name: string
}

export interface PresetField {
  readonly key: FieldWord
  readonly name: string
  readonly kind: OwnFieldKind
  /** Of a number; empty for none. */
  readonly unit: string
  /** Of a choice. */
  readonly options: readonly string[]
}

interface PresetLabel {
  readonly key: FactLabel
  readonly name: string
}

interface PresetCategory {
  /** The same in all languages: 'coffee', 'tobacco' … */
  readonly key: string
  readonly name: string
}

export type ItemKind = 'good' | 'service'
export type ItemUnit = 'piece' | 'hour' | 'kg'

export interface PresetItem {
  /** The same in all languages, though what is sold under it is local: 'sweet-pastry' is a drożdżówka in Poland. */
  readonly key: string
  /** Two lines of about eleven letters. */
  readonly name: string
  /** Key of a category. */
  readonly category: string
  readonly kind: ItemKind
  readonly unit: ItemUnit
  /** For one unit. */
  readonly price: Money
  /** For one unit; always below the price. */
  readonly cost: Money
  /** How started time is charged; only where the unit is the hour. */
  readonly time: TimeRule | null
}

interface PresetProgramme {
  readonly name: string
  readonly unit: UnitName
  /** One point for each full `earnPer`. */
  readonly earnPer: Money
  /** What one point pays for. */
  readonly pointWorth: Money
  /** A bill below it earns nothing. */
  readonly minimumBill: Money
  /** Keys of categories that earn nothing. */
  readonly excludedCategories: readonly string[]
}

/**
 * The words that follow a number, by Intl.PluralRules category: English has one and other, Romanian one, few and other
 * (with its „de”), Polish, Russian and Ukrainian one, few, many and other (fractions).
 */
export interface UnitName {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

export type WarningKind = 'allergy' | 'caution' | 'debt' | 'vip'

interface PresetWarning {
  readonly kind: WarningKind
  readonly text: string
}

export interface PresetTips {
  /** Whether guests of such a place leave tips; if not, the till need not show the field. */
  readonly usual: boolean
  readonly chips: readonly TipChip[]
}

interface TipChip {
  readonly kind: 'percent' | 'amount'
  /** Whole percent, or minor units. */
  readonly value: number
}
