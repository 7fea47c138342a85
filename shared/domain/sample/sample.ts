import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import type { OwnValue } from '#shared/domain/fields/own-field.ts'
import type { PassTerms } from '#shared/domain/loyalty/passes.ts'
import type { CategoryWord, FieldWord, TagWord } from '#shared/domain/presets/client-words.ts'
import type { CountryCode } from '#shared/domain/presets/countries.ts'
import type { FactLabel } from '#shared/domain/presets/fact-labels.ts'
import type { Preset, WarningKind } from '#shared/domain/presets/preset.ts'
import type { RelationKind } from '#shared/domain/relations/relation.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Money, Quantity } from '#shared/kernel/money.ts'
import type { SampleMorning } from './morning.ts'

export interface SampleRequest {
  readonly preset: Preset
  /** Whose telephone numbers and holidays. */
  readonly country: CountryCode
  /** The running business day. */
  readonly today: Day
  /** The hour (0–11) at which the shop's business day ends. */
  readonly dayEndsAt: number
  /** Minutes since midnight of `today`, above 1,440 after the midnight that follows: no visit is later. */
  readonly minutesNow: number
  readonly seed: number
  readonly clients: number
  readonly months: number
  /** All gaps between visits are stretched by it: 1 is life, 4 spreads a million visits over a hundred thousand clients. */
  readonly stretch: number
}

export interface SampleShop {
  readonly clients: readonly SampleClient[]
  /** In the order of time. */
  readonly visits: readonly SampleVisit[]
  /** What is remembered of clients; not of all. */
  readonly memories: readonly SampleMemory[]
  /** Tags, category and own fields, one entry for each client. */
  readonly arrangements: readonly SampleArrangement[]
  readonly morning: SampleMorning
  /** Visits that are still owed for, as indices. */
  readonly tabs: readonly number[]
  readonly passes: SamplePasses
}

export interface SamplePasses {
  readonly types: readonly SamplePassType[]
  readonly sold: readonly SamplePass[]
}

export interface SamplePassType extends Omit<PassTerms, 'categories' | 'items'> {
  readonly name: string
  readonly price: Money
  /** Indices into the preset's items: what it pays for. */
  readonly items: readonly number[]
}

export interface SamplePass {
  /** Index into the types. */
  readonly type: number
  readonly client: number
  /** The visit in which it was bought, and those in which it was used, as indices. */
  readonly visit: number
  readonly uses: readonly number[]
}

export interface SampleArrangement {
  /** Index into clients. */
  readonly client: number
  readonly tags: readonly TagWord[]
  readonly category: CategoryWord | null
  readonly values: readonly SampleOwnValue[]
}

/** A number is in thousandths; an option is an index into the preset's. */
export type SampleOwnValue = { readonly field: FieldWord } & (
  | Exclude<OwnValue, { kind: 'choice' }>
  | { readonly kind: 'choice'; readonly option: number }
)

export interface SampleClient {
  /** What he is known by where nobody knows his name; the rest of the card is then left out. */
  readonly nameless: string | null
  readonly name: string
  readonly gender: SampleGender
  /** Nickname or form of address. */
  readonly nickname: string | null
  /** E.164. */
  readonly phone: string | null
  readonly email: string | null
  readonly birthday: Day | null
  readonly note: string | null
  readonly warnings: readonly SampleWarning[]
  /** 1–8, of the portrait with initials. */
  readonly colour: number
  /** On the client's card, as a scanner reads it. */
  readonly code: string | null
  /** The day of the first visit. */
  readonly since: Day
  /** Index of the client who brought this one; he may stand later in the list. */
  readonly broughtBy: number | null
}

export type SampleGender = 'female' | 'male'

interface SampleWarning {
  readonly kind: WarningKind
  readonly text: string
}

export interface SampleVisit {
  /** The business day. */
  readonly day: Day
  /** Minutes since midnight of that day; above 1,440 past midnight of an evening place. */
  readonly minute: number
  /** Index into clients; null is a passer-by. */
  readonly client: number | null
  readonly lines: readonly SampleLine[]
  /** Taken off the sum of the lines. */
  readonly discount: Money
  /** Beside the total, never in it. */
  readonly tip: Money
  readonly payment: SamplePayment
  /** He asks for it to be paid with his points, if there are enough for all of it. */
  readonly asksForPoints: boolean
}

export type SamplePayment = 'cash' | 'card'

export interface SampleLine {
  /** Index into the preset's items. */
  readonly item: number
  /** Of the item's unit; how many tables or courts where `minutes` tells the time. */
  readonly quantity: Quantity
  /** Minutes of use, for items charged by the hour. */
  readonly minutes: number | null
}

/** What is remembered of one client and of those around him. */
export interface SampleMemory {
  /** Index into clients. */
  readonly client: number
  readonly facts: readonly SampleFact[]
  readonly relatives: readonly SampleRelative[]
  /** Beside the birthday, which is on the card. */
  readonly dates: readonly SampleDate[]
}

export interface SampleFact {
  readonly label: FactLabel | null
  readonly text: string
  /** The day it was heard. */
  readonly day: Day
  readonly question: { readonly text: string; readonly askAfter: Day } | null
  /** Of a life event: its first and last day. */
  readonly event?: { readonly from: Day; readonly until: Day }
}

export interface SampleRelative {
  readonly kind: RelationKind
  /** Index into clients, or someone who is no client. */
  readonly who: number | { readonly name: string; readonly gender: SampleGender; readonly birthday: PartialDate }
  readonly facts: readonly SampleFact[]
}

export interface SampleDate {
  readonly kind: 'wedding' | 'name-day'
  readonly date: PartialDate
}
