import type { DuplicateCard } from '#shared/domain/duplicates/card.ts'
import type { Duplicates } from '#shared/domain/duplicates/find-duplicates.ts'
import type { DateStyle } from '#shared/domain/imports/dates.ts'
import type { ImportField } from '#shared/domain/imports/fields.ts'
import type { ImportRow } from '#shared/domain/imports/import-row.ts'
import type { ShopAbout, ShopField } from '#shared/domain/imports/own-columns.ts'
import type { ImportPlan } from '#shared/domain/imports/plan.ts'
import type { TableRefusal } from '#shared/domain/imports/table-shape.ts'
import type { CardOptions } from '#shared/domain/vcards/card-rows.ts'
import type { VisitField } from '#shared/domain/visit-history/fields.ts'
import type { VisitProblem } from '#shared/domain/visit-history/past-row.ts'
import type { PastVisit, VisitHistoryCounts } from '#shared/domain/visit-history/plan.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { FileProblem, PlannedCard } from './card-file.ts'

export interface FileToRead {
  readonly bytes: Uint8Array
  readonly encoding: string | null
  readonly delimiter: string | null
  /** What the table is of; null: recognise it. */
  readonly as: 'clients' | 'visits' | null
  /** The shop's own fields, for their columns to be recognised. */
  readonly fields: readonly ShopField[]
}

export interface PlanWanted {
  readonly mapping: readonly ImportField[]
  readonly dateStyle: DateStyle
  readonly currencyDigits: number
  readonly today: Day
  readonly country: string
  /** The shop's, for the order of the names. */
  readonly language: Language
  readonly about: ShopAbout
}

/** What the thread is asked, one thing at a time; a later request builds on what the earlier ones read. */
export type ImportRequest =
  | { readonly act: 'read'; readonly file: FileToRead }
  | { readonly act: 'plan'; readonly wanted: PlanWanted }
  | { readonly act: 'rows'; readonly from: number; readonly count: number }
  | { readonly act: 'cards'; readonly bytes: Uint8Array; readonly photos: Uint8Array | null; readonly wanted: CardsWanted }
  | { readonly act: 'card-rows'; readonly from: number; readonly count: number }
  | { readonly act: 'visits'; readonly wanted: VisitsWanted }
  | { readonly act: 'visit-rows'; readonly from: number; readonly count: number }
  /** Cards to be compared, part by part. */
  | { readonly act: 'compare'; readonly cards: readonly DuplicateCard[] }
  | { readonly act: 'duplicates' }

export interface CardsWanted {
  readonly words: CardOptions['words']
  readonly nameDays: readonly string[]
  readonly today: Day
  readonly country: string
  readonly language: Language
}

export interface VisitsWanted {
  readonly mapping: readonly VisitField[]
  readonly dateStyle: DateStyle
  readonly currencyDigits: number
  /** By the wall clock of the shop: nobody came after it. */
  readonly calendarDay: Day
  readonly now: number
  readonly zone: string
  readonly dayEndsAt: number
  readonly country: string
}

/** Who a file says it was: by his code, and what the code may be besides. */
export interface Visitor {
  readonly code: string
  readonly e164: string | null
  readonly personKey: string | null
}

export type VisitsSummary = Pick<VisitHistoryCounts, 'rows' | 'skippedRows' | 'visits' | 'firstDay' | 'lastDay'> & {
  readonly problems: readonly VisitProblem[]
  readonly visitors: readonly Visitor[]
  /** Different names of what was bought. */
  readonly items: readonly string[]
}

export interface PreparedVisit extends PastVisit {
  /** The business day it counts for. */
  readonly day: Day
  readonly at: number
  /** Place among the visitors; null is a passer-by. */
  readonly who: number | null
  /** The same for the same visit in any file. */
  readonly key: string
}

export interface PreparedCard extends PlannedCard {
  readonly sortKey: string
  readonly words: readonly string[]
  readonly personKey: string
}

export interface CardsSummary {
  readonly problems: readonly FileProblem[]
  readonly rows: number
}

interface VisitsRead extends Omit<ReadSummary, 'columns' | 'as'> {
  readonly as: 'visits'
  readonly columns: readonly { readonly header: string; readonly field: VisitField; readonly samples: readonly string[] }[]
}

export interface ReadSummary {
  readonly as: 'clients'
  readonly kind: 'csv' | 'xlsx'
  readonly encoding: string | null
  readonly encodings: readonly string[]
  readonly delimiter: string | null
  readonly rows: number
  readonly columns: readonly { readonly header: string; readonly field: ImportField; readonly samples: readonly string[] }[]
  readonly dateStyle: DateStyle
  readonly fingerprint: string
}

export type PlanSummary = Pick<ImportPlan, 'problems' | 'create' | 'skip' | 'points'> & { readonly rows: number }

/** A row with everything that can be worked out before it is written, so that the till's thread only writes. */
export interface PreparedRow extends ImportRow {
  readonly sortKey: string
  readonly words: readonly string[]
  readonly personKey: string
}

export interface ImportAnswers {
  readonly read: ReadSummary | VisitsRead | { readonly as: 'cards'; readonly cards: number } | TableRefusal
  readonly plan: PlanSummary
  readonly rows: readonly PreparedRow[]
  readonly cards: CardsSummary
  readonly 'card-rows': readonly PreparedCard[]
  readonly visits: VisitsSummary
  readonly 'visit-rows': readonly PreparedVisit[]
  readonly compare: number
  readonly duplicates: Duplicates
}
