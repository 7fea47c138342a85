import type { DateKind } from '#shared/domain/dates/important-date.ts'
import type { RelationKind } from '#shared/domain/relations/relation.ts'
import type { Gender } from '#shared/domain/relations/relation-words.ts'

/** What of a card may change, as its history names it. */
export const CHANGED_FIELDS = [
  'name',
  'nickname',
  'pronunciation',
  'phones',
  'email',
  'birthday',
  'language',
  'note',
  'codes',
  'warnings',
  'consent',
  'photo',
  'archived',
  'gender',
  'family',
  'date',
  'nameDayCalendar',
  'fact',
  'question',
  'answer',
  'points',
  'discount',
  'remark',
  'pinned',
  'file',
  'tag',
  'category',
  'ageBand',
  'own',
  'caretaker',
  'merged',
  'mergedInto',
  'apart',
  'broughtBy',
  'household',
  'away',
] as const
export type ChangedField = (typeof CHANGED_FIELDS)[number]

/** As a date of which parts may be unknown; a type, not an interface, because it is kept as JSON. */
type ChangedDate = { readonly year: number | null; readonly month: number | null; readonly day: number | null }

/** Of an own field of the shop, as it read then: a choice by the name of its option; a number in thousandths. */
export type ChangedOwnValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly unit: string }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }

/**
 * What stood there: a text, several (of being away the first day, the last and why), a date of which parts may be unknown, one of the family, a date that comes back, an own field,
 * the photo of one of the family. A photo of the client himself is told as "kept".
 */
export type ChangedValue =
  | string
  | readonly string[]
  | ChangedDate
  | { readonly name: string; readonly relation: RelationKind; readonly gender: Gender | null }
  | { readonly kind: DateKind; readonly label: string; readonly date: ChangedDate }
  | { readonly ownField: string; readonly value: ChangedOwnValue }
  | { readonly photoOf: string }
  | null

export type Change = { readonly field: ChangedField; readonly before: ChangedValue; readonly after: ChangedValue }

type Fields = { readonly [Field in ChangedField]?: ChangedValue | undefined }

/** Every field that is another one after than before; an empty text or list is nothing. */
export function changesBetween(before: Fields, after: Fields): Change[] {
  return CHANGED_FIELDS.flatMap((field): Change[] => {
    if (!(field in after)) return []
    const was = orNothing(before[field])
    const is = orNothing(after[field])
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }]
  })
}

/** A photo that came, changed or went; of nobody's photo nothing is told. `told` says whose it is. */
export function photoChange(told: ChangedValue, before: string | null, after: string | null): Change[] {
  const said = (photo: string | null) => (photo === null ? null : told)
  return before === null && after === null ? [] : [{ field: 'photo', before: said(before), after: said(after) }]
}

function orNothing(value: ChangedValue | undefined): ChangedValue {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value
}
