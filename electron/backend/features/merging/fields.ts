import type { Warning } from '#shared/contract/clients.ts'
import type { MergedFields } from '#shared/contract/merges.ts'
import { joinNotes, joinWarnings } from '#shared/domain/merging/joined.ts'
import { noteWithDescription } from '#shared/domain/nameless/nameless.ts'
import type { ClientRecord } from '../clients/index.ts'

/**
 * How each column of a card fares in a merge. `chosen` with the field of the form it belongs to: the side that was chosen, else the survivor's
 * unless it is empty. `joined`: of both. `filled`: the survivor's unless it is empty. `named`: a card waits for a name only while both do. `own`: each card keeps its own. `kept`: computed anew from the rows of both.
 */
const columns = {
  id: 'own',
  name: { chosen: 'name' },
  nickname: { chosen: 'nickname' },
  pronunciation: { chosen: 'pronunciation' },
  email: { chosen: 'email' },
  birthYear: { chosen: 'birthday' },
  birthMonth: { chosen: 'birthday' },
  birthDay: { chosen: 'birthday' },
  language: { chosen: 'language' },
  note: 'joined',
  warnings: 'joined',
  colour: 'own',
  photoId: { chosen: 'photo' },
  sortKey: 'kept',
  openingVisits: 'kept',
  openingSpent: 'kept',
  openingSince: 'kept',
  openingLast: 'kept',
  visits: 'kept',
  spent: 'kept',
  tips: 'kept',
  points: 'kept',
  firstVisitDay: 'kept',
  lastVisitDay: 'kept',
  lastVisitAt: 'kept',
  gapDays: 'kept',
  lateFrom: 'kept',
  lapsedFrom: 'kept',
  atRisk: 'kept',
  sample: 'own',
  importId: 'own',
  importCategoryId: 'own',
  createdAt: 'own',
  createdBy: 'own',
  archivedAt: 'own',
  version: 'own',
  mergedInto: 'own',
  erasedAt: 'own',
  debt: 'kept',
  debtLimit: 'filled',
  discount: { chosen: 'discount' },
  caretakerId: 'filled',
  categoryId: 'filled',
  ageBand: 'filled',
  namelessFrom: 'named',
  banned: 'kept',
  goodbyeDay: 'kept',
} as const satisfies Record<
  keyof ClientRecord,
  'own' | 'kept' | 'joined' | 'filled' | 'named' | { readonly chosen: keyof MergedFields }
>

export type Column = keyof ClientRecord
export type Value = ClientRecord[Column]

/** What the surviving card's columns become, only those that change. */
export function mergedColumns(
  survivor: ClientRecord,
  merged: ClientRecord,
  choice: MergedFields,
): Map<Column, string | number | null> {
  const changed = new Map<Column, string | number | null>()
  const [ours, theirs] = [knownByName(survivor, merged), knownByName(merged, survivor)]
  for (const column of Object.keys(columns) as Column[]) {
    const how = columns[column]
    if (how === 'own' || how === 'kept') continue
    const value = outcome(column, how)
    if (value !== survivor[column]) changed.set(column, value as string | number | null)
  }
  return changed

  function outcome(column: Column, how: 'joined' | 'filled' | 'named' | { readonly chosen: keyof MergedFields }): Value {
    if (how === 'joined') return joined(column, ours[column], theirs[column], choice)
    if (how === 'named') return merged.namelessFrom === null ? null : survivor.namelessFrom
    return how === 'filled' ? (survivor[column] ?? merged[column]) : chosen(how.chosen)[column]
  }

  function chosen(field: keyof MergedFields): ClientRecord {
    const side = choice[field] ?? (isEmpty(ours, field) ? 'merged' : 'survivor')
    return side === 'merged' ? theirs : ours
  }
}

/** Beside one who has a name, what a regular without one was known by is no form of address: it goes into the note. */
function knownByName(card: ClientRecord, other: ClientRecord): ClientRecord {
  if (card.namelessFrom === null || other.namelessFrom !== null) return card
  return { ...card, nickname: '', note: noteWithDescription(card.nickname, card.note) }
}

function isEmpty(card: ClientRecord, field: keyof MergedFields): boolean {
  return (Object.keys(columns) as Column[]).every((column) => {
    const how = columns[column]
    return (
      typeof how === 'string' ||
      how.chosen !== field ||
      card[column] === null ||
      card[column] === '' ||
      (column === 'discount' && card.discount === 0)
    )
  })
}

function joined(column: Column, survivors: Value, mergeds: Value, { note }: MergedFields): Value {
  if (column === 'warnings') return joinedWarnings(String(survivors), String(mergeds))
  if (note === 'survivor' || note === 'merged') return note === 'survivor' ? survivors : mergeds
  return joinNotes(String(survivors), String(mergeds))
}

function joinedWarnings(survivors: string, mergeds: string): string {
  return JSON.stringify(joinWarnings(JSON.parse(survivors) as Warning[], JSON.parse(mergeds) as Warning[]))
}

/** What joining makes of a column that is joined; null for one of which a side is chosen. */
export function joinedColumn(column: Column, survivors: Value, mergeds: Value): Value {
  if (column === 'note') return joinNotes(String(survivors), String(mergeds))
  return column === 'warnings' ? joinedWarnings(String(survivors), String(mergeds)) : null
}
