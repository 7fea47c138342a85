import type { Context } from '#electron/backend/context.ts'
import { type ClientReference, clientReferences } from '#electron/backend/db/client-references.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { MergedFields } from '#shared/contract/merges.ts'
import { type Change, changesBetween } from '#shared/domain/changes/change.ts'
import { seenFrom } from '#shared/domain/relations/relation.ts'
import {
  type ClientRecord,
  cardTold,
  readPhones,
  reindex,
  requireClient,
  requireUnmerged,
  resort,
  toFace,
  writePhones,
} from '../clients/index.ts'
import { balanceAnew, bringUpToDate } from '../loyalty/index.ts'
import { ensurePerson, personOfClient, relationsOf, updatePerson } from '../people/index.ts'
import { forgetWords } from '../search/index.ts'
import { sumAnew } from '../visits/index.ts'
import { keepStricter, saidBefore } from './consents.ts'
import { mergedColumns } from './fields.ts'
import { endMarks } from './marks/ended.ts'
import { moveReference } from './moves/repository.ts'
import { keepOpeningChange, openingAnew } from './openings.ts'
import { type Opening, rememberOwnOpening } from './own-openings/repository.ts'
import { insertMerge, recordRow, whileMerging, writeCard } from './repository.ts'

export interface Wanted {
  readonly survivorId: number
  readonly survivorVersion: number
  readonly mergedId: number
  readonly mergedVersion: number
  readonly fields: MergedFields
}

/** The longest note that a card's form takes. */
const LONGEST_NOTE = 4000

/** Makes two cards one. Everything it changes is on record, change by change, and can be taken back by `undoMerge`. */
export function mergeCards(context: Context, wanted: Wanted): { mergeId: number; version: number } {
  const { db, now, me } = context
  const { survivor, merged } = requireMergeable(context, wanted)
  const changed = mergedColumns(survivor, merged, wanted.fields)
  const note = changed.get('note')
  if (typeof note === 'string' && note.length > LONGEST_NOTE) refuse('merge-note-too-long')
  if ((changed.get('name') ?? survivor.name) === '' && (changed.get('nickname') ?? survivor.nickname) === '')
    for (const column of ['name', 'nickname'] as const) changed.delete(column)

  // What is due to each is his, as his card says, before one of them has had it for both.
  for (const card of [survivor, merged]) bringUpToDate(context, card)
  const stood = cardTold(context, survivor)
  const mergeId = insertMerge(db, { survivorId: survivor.id, mergedId: merged.id, at: now, employeeId: me.id })
  for (const card of [survivor, merged]) {
    rememberOwnOpening(db, card.id, openingOf(card))
    keepOpeningChange(db, card.id)
  }
  const said = saidBefore(db, survivor.id, merged.id)
  const persons = joinPersons(context, mergeId, survivor.id, merged.id)
  const moved = whileMerging(db, [survivor.id, merged.id], () => {
    let count = 0
    for (const reference of clientReferences) {
      if (reference.how !== 'moves') continue
      const ends = reference.to === 'clients' ? { from: merged.id, to: survivor.id } : persons
      if (ends !== null) count += move(context, mergeId, reference, ends)
    }
    return count
  })
  keepStricter(context, mergeId, survivor.id, said)
  copyPhones(context, mergeId, survivor.id, merged.id)
  for (const [column, became] of changed)
    recordRow(db, mergeId, {
      what: 'field',
      table: 'clients',
      column,
      key: String(survivor.id),
      was: survivor[column],
      became,
    })
  writeCard(db, survivor.id, Object.fromEntries(changed))
  writeCard(db, merged.id, { archivedAt: now, mergedInto: survivor.id })
  endMarks(db, survivor.id)
  for (const id of [survivor.id, merged.id]) openingAnew(db, id)
  balanceAnew(context, [survivor.id, merged.id])
  for (const id of [survivor.id, merged.id]) sumAnew(context, id)
  forgetWords(db, merged.id)
  resort(context, survivor.id)
  reindex(context, survivor.id)
  const joined: Change = { field: 'merged', before: null, after: toFace(merged).called }
  const became = requireClient(context, survivor.id)
  const changes = [joined, ...changesBetween(stood, cardTold(context, became))]
  context.audit('client', survivor.id, { merge: mergeId, merged: merged.id, moved, fields: { ...wanted.fields }, changes })
  const goesOn: Change = { field: 'mergedInto', before: null, after: toFace(became).called }
  context.audit('client', merged.id, { merge: mergeId, into: survivor.id, changes: [goesOn] })
  return { mergeId, version: requireClient(context, survivor.id).version }
}

function requireMergeable(context: Context, wanted: Wanted): { survivor: ClientRecord; merged: ClientRecord } {
  if (wanted.survivorId === wanted.mergedId) refuse('merge-with-itself')
  const survivor = requireUnmerged(context, wanted.survivorId)
  const merged = requireUnmerged(context, wanted.mergedId)
  if (survivor.archivedAt !== null || merged.archivedAt !== null) refuse('client-archived')
  if (survivor.sample !== merged.sample) refuse('merge-with-sample')
  if (survivor.version !== wanted.survivorVersion || merged.version !== wanted.mergedVersion)
    throw new AppError('CONFLICT', { survivorVersion: survivor.version, mergedVersion: merged.version })
  return { survivor, merged }
}

function openingOf({ openingVisits, openingSpent, openingSince, openingLast }: ClientRecord): Opening {
  return { visits: openingVisits, spent: openingSpent, since: openingSince, last: openingLast }
}

/** Both as persons, when something is known of the merged one as such: his facts and family go to the survivor's person. */
function joinPersons(
  context: Context,
  mergeId: number,
  survivorId: number,
  mergedId: number,
): { from: number; to: number } | null {
  const { db } = context
  const from = personOfClient(db, mergedId)
  if (from === null) return null
  const known = personOfClient(db, survivorId)
  const to = known ?? ensurePerson(context, survivorId)
  const row = { table: 'persons', key: String(to.id) }
  if (known === null) recordRow(db, mergeId, { ...row, what: 'row', column: 'id', was: null, became: to.id })
  if (to.gender === null && from.gender !== null) {
    updatePerson(db, to.id, { gender: from.gender })
    recordRow(db, mergeId, { ...row, what: 'field', column: 'gender', was: null, became: from.gender })
  }
  if (to.nameDayCalendar === null && from.nameDayCalendar !== null) {
    updatePerson(db, to.id, { nameDayCalendar: from.nameDayCalendar })
    recordRow(db, mergeId, { ...row, what: 'field', column: 'nameDayCalendar', was: null, became: from.nameDayCalendar })
  }
  return { from: from.id, to: to.id }
}

function move(context: Context, mergeId: number, reference: ClientReference, { from, to }: { from: number; to: number }): number {
  const { table, column } = reference
  const except = table === 'relations' ? relationsThatStay(context, from, to) : []
  const keys = moveReference(context.db, reference, { from, to, except })
  for (const key of keys) recordRow(context.db, mergeId, { what: 'reference', table, column, key, was: from, became: to })
  return keys.length
}

/** A relation between the two themselves, or one that the survivor has to the same person already, from whichever side it was told. */
function relationsThatStay({ db }: Context, from: number, to: number): number[] {
  const known = relationsOf(db, to).map((relation) => seenFrom(to, relation))
  return relationsOf(db, from).flatMap((relation) => {
    const seen = seenFrom(from, relation)
    const doubled = known.some((one) => one.to === seen.to && one.kind === seen.kind)
    return seen.to === to || doubled ? [relation.id] : []
  })
}

/** What tells a number, however it is typed. */
export function numberKey({ typed, e164 }: { typed: string; e164: string | null }): string {
  return e164 ?? typed
}

/** The numbers of the merged card stay on it, and the survivor gets those it has not. */
function copyPhones({ db }: Context, mergeId: number, survivorId: number, mergedId: number): void {
  const own = readPhones(db, survivorId)
  const known = new Set(own.map(numberKey))
  const added = readPhones(db, mergedId).filter((phone) => !known.has(numberKey(phone)))
  if (added.length === 0) return
  writePhones(db, survivorId, [...own, ...added])
  for (const phone of added)
    recordRow(db, mergeId, {
      what: 'phone',
      table: 'client_phones',
      column: 'e164',
      key: numberKey(phone),
      was: null,
      became: phone.typed,
    })
}
