import type { DateStyle } from '#shared/domain/imports/dates.ts'
import type { ImportField } from '#shared/domain/imports/fields.ts'
import type { ImportRow } from '#shared/domain/imports/import-row.ts'
import type { ImportPlan } from '#shared/domain/imports/plan.ts'
import type { TableRefusal } from '#shared/domain/imports/table-shape.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface FileToRead {
  readonly bytes: Uint8Array
  readonly encoding: string | null
  readonly delimiter: string | null
}

export interface PlanWanted {
  readonly mapping: readonly ImportField[]
  readonly dateStyle: DateStyle
  readonly currencyDigits: number
  readonly today: Day
  readonly country: string
  /** The shop's, for the order of the names. */
  readonly language: Language
}

/** What the thread is asked, one thing at a time; a later request builds on what the earlier ones read. */
export type ImportRequest =
  | { readonly act: 'read'; readonly file: FileToRead }
  | { readonly act: 'plan'; readonly wanted: PlanWanted }
  | { readonly act: 'rows'; readonly from: number; readonly count: number }

export interface ReadSummary {
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
  readonly read: ReadSummary | TableRefusal
  readonly plan: PlanSummary
  readonly rows: readonly PreparedRow[]
}
