import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import type { OwnValue } from '#shared/domain/fields/own-field.ts'
import type { Gender } from '#shared/domain/relations/relation-words.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { ImportField } from './fields.ts'
import type { DecimalSign } from './numbers.ts'

/** What was wrong with a cell or a row. A cell that was not understood goes into the note in words, so nothing is lost. */
export type ImportProblemKind =
  | 'no-name-no-phone'
  | 'phone-not-understood'
  | 'email-not-understood'
  | 'date-not-understood'
  | 'number-not-understood'
  | 'language-not-understood'
  | 'cell-shortened'
  | 'name-shortened'
  | 'apostrophe-restored'
  | 'duplicate-in-file'
  | 'code-taken'
  /** Points are whole: the part of one was left off. */
  | 'points-rounded'
  | 'gender-not-understood'
  | 'category-not-known'
  | 'tag-not-known'
  | 'choice-not-understood'
  | 'yes-no-not-understood'

export interface ImportProblem {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly kind: ImportProblemKind
  readonly column: string | null
  readonly value: string | null
  /** Whether the whole row is left out. */
  readonly skips: boolean
}

export interface ImportPhone {
  readonly typed: string
  readonly e164: string
}

/** What is kept of a client beyond the card's own fields. */
export interface ImportedAbout {
  readonly gender: Gender | null
  readonly categoryId: number | null
  readonly tagIds: readonly number[]
  readonly own: readonly { readonly fieldId: number; readonly value: OwnValue }[]
}

export interface ImportRow extends ImportedAbout {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly name: string
  readonly nickname: string
  readonly phones: readonly ImportPhone[]
  readonly email: string
  readonly birthday: PartialDate | null
  readonly code: string
  readonly points: number | null
  readonly visits: number | null
  readonly spentMinor: number | null
  readonly firstVisit: Day | null
  readonly lastVisit: Day | null
  readonly language: Language | null
  readonly note: string
  readonly skipped: boolean
}

/** One cell of a column that is not ignored. */
export interface Cell {
  readonly field: ImportField
  readonly header: string
  readonly text: string
  readonly decimal: DecimalSign
}

export type Finding = Pick<ImportProblem, 'kind'> & Partial<ImportProblem>

/** Says what is wrong with a cell and keeps its value in words for the note. */
export type Keep = (kind: ImportProblemKind, cell: Cell, value: string) => void
