import { newOpId } from '#renderer/api/api.ts'
import type { PersonDate } from '#shared/contract/people.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import { noDate, type TypedDate, typed } from './typed-date.ts'

/** A date that is being written: a new one, or one of those that are there. */
export interface DateDraft {
  /** Made with the draft, so that a saving repeated after a lost answer is carried out once. */
  readonly opId: string
  readonly kind: DateKind
  readonly label: string
  readonly parts: TypedDate
  /** The dates as they stood when it was begun, or when it was decided to write over what another made of them. */
  readonly basis: readonly PersonDate[]
}

/** Drafts by the id of their date. */
export type DateDrafts = Readonly<Record<string, DateDraft>>

export const NEW_DATE = 'new'

export function draftOfDate(date: PersonDate | null, dates: readonly PersonDate[], kinds: readonly DateKind[]): DateDraft {
  return {
    opId: newOpId(),
    kind: date?.kind ?? kinds[0] ?? 'own',
    label: date?.label ?? '',
    parts: date ? typed(date.date) : noDate,
    basis: dates,
  }
}
