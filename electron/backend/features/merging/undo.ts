import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { type Change, changesBetween } from '#shared/domain/changes/change.ts'
import {
  cardTold,
  deleteConsent,
  deleteWish,
  findClient,
  readPhones,
  reindex,
  requireClient,
  resort,
  toFace,
  writePhones,
} from '../clients/index.ts'
import { balanceAnew, type MadeUp } from '../loyalty/index.ts'
import { findPerson, personOfClient, updatePerson } from '../people/index.ts'
import { forgetWords } from '../search/index.ts'
import { sumAnew } from '../visits/index.ts'
import { type Column, joinedColumn, type Value } from './fields.ts'
import { endMarks, giveMarksBack } from './marks/ended.ts'
import { numberKey } from './merge.ts'
import { moveBack, referenceOf, takeGiftAlong, takeGivenBackAlong, takeMovementsAlong } from './moves/repository.ts'
import { keepOpeningChange, openingAnew } from './openings.ts'
import { forgetOwnOpenings } from './own-openings/repository.ts'
import {
  cardsUpFrom,
  dropEmptyPerson,
  fieldRowsOnto,
  findFieldRow,
  findMerge,
  findMergeOf,
  findPhoneRow,
  type MergeRow,
  markBack,
  markRowBack,
  rowsLeftOver,
  rowsOf,
  setMade,
  setUndone,
  whileMerging,
  writeCard,
} from './repository.ts'

/** Parts two merged cards. The survivor may have been merged further meanwhile: then the rows come back from the card that has them now. */
export function undoMerge(context: Context, mergeId: number): { clientId: number; madeUp: MadeUp | null } {
  const { db, now, me } = context
  const merge = findMerge(db, mergeId)
  if (!merge) throw new AppError('NOT_FOUND')
  if (merge.undoneAt !== null) refuse('merge-undone-already')
  const { survivorId, mergedId } = merge
  const holders = cardsUpFrom(db, survivorId)
  const inUse = holders.at(-1) ?? survivorId
  const rows = rowsOf(db, mergeId)
  const before = cardTold(context, requireClient(context, inUse))

  keepOpeningChange(db, inUse)
  giveMarksBack(db, inUse)
  setUndone(db, mergeId, now, me.id)
  writeCard(db, mergedId, { archivedAt: null, mergedInto: null })
  whileMerging(db, [mergedId, ...holders], () => {
    for (const row of rows) if (row.what === 'reference') bringBack(context, row, holders, mergedId)
  })
  for (const row of rowsLeftOver(db))
    if (row.what === 'reference' && row.mergeId !== mergeId) bringBack(context, row, cardsUpFrom(db, row.survivorId), null)
  for (const row of rows) {
    if (row.what === 'field' && row.tableName === 'clients') giveFieldBack(context, row, survivorId)
    if (row.what === 'phone') takePhoneOff(context, row, holders)
    if (row.what === 'field' && row.tableName === 'persons') giveOwnBack(context, row)
  }
  for (const row of rowsLeftOver(db)) if (row.what === 'row') removeAdded(context, row)
  for (const id of [inUse, mergedId]) endMarks(db, id)

  for (const id of new Set([mergedId, inUse])) openingAnew(db, id)
  forgetOwnOpenings(db)
  const madeUp = whileMerging(db, [inUse, mergedId], () => balanceAnew(context, [inUse, mergedId]))
  for (const id of [inUse, mergedId]) {
    sumAnew(context, id)
    resort(context, id)
    if (findClient(db, id)?.archivedAt === null) reindex(context, id)
    else forgetWords(db, id)
  }
  for (const id of holders) if (id !== survivorId && id !== inUse) resort(context, id)
  const [kept, parted] = [requireClient(context, inUse), requireClient(context, mergedId)]
  const back: Change = { field: 'mergedInto', before: toFace(kept).called, after: null }
  context.audit('client', mergedId, { undoMerge: mergeId, from: inUse, madeUp: madeUp && { ...madeUp }, changes: [back] })
  const gone: Change = { field: 'merged', before: toFace(parted).called, after: null }
  const changes = [gone, ...changesBetween(before, cardTold(context, kept))]
  context.audit('client', inUse, { undoMerge: mergeId, parted: mergedId, changes })
  return { clientId: mergedId, madeUp }
}

const numberOf = (json: string): number => Number(JSON.parse(json))

/** Brings one reference back to what it was, from whichever card of the chain has the row now. */
function bringBack(context: Context, row: MergeRow, cards: readonly number[], mergedId: number | null): void {
  const { db } = context
  const reference = referenceOf(row.tableName, row.columnName)
  const holders = reference.to === 'clients' ? cards : cards.flatMap((id) => personOfClient(db, id)?.id ?? [])
  const was = numberOf(row.was)
  const outcome = moveBack(db, reference, row.rowKey, holders, was)
  if (outcome === 'kept') return
  markBack(db, row)
  if (outcome === 'moved' && row.tableName === 'movements' && mergedId !== null) {
    const [movementId] = JSON.parse(row.rowKey) as [number]
    takeGivenBackAlong(db, { movementId, holders, to: mergedId })
  }
  if (outcome === 'moved' && row.tableName === 'gift_givings' && mergedId !== null) {
    const [givingId] = JSON.parse(row.rowKey) as [number]
    takeGiftAlong(db, { givingId, holders, to: mergedId })
  }
  if (outcome === 'moved' && row.tableName === 'visits' && mergedId !== null) {
    const [visitId] = JSON.parse(row.rowKey) as [number]
    takeMovementsAlong(db, { visitId, holders, to: mergedId, mergeId: row.mergeId })
  }
}

/** What was changed since by hand stays; what later merges made of the field is made again without this one. */
function giveFieldBack({ db }: Context, row: MergeRow, cardId: number): void {
  markRowBack(db, row.id)
  remake(db, { cardId, column: row.columnName as Column, after: row.mergeId, from: valueIn(row.became), to: valueIn(row.was) })
}

const valueIn = (json: string): Value => JSON.parse(json) as Value
const same = (one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other)

interface Remade {
  readonly cardId: number
  readonly column: Column
  /** Merges before this one are none the wiser. */
  readonly after: number
  readonly from: Value
  readonly to: Value
}

/** Of a field that a merge, now undone, had made `from` and that would have been `to`: through the later merges of the card, and on to the card above. */
function remake(db: Db, { cardId, column, after, from, to }: Remade): void {
  let [then, now] = [from, to]
  for (const row of fieldRowsOnto(db, cardId, column, after)) {
    if (!same(valueIn(row.was), then)) continue
    const merged = findClient(db, row.mergedId)?.[column] ?? null
    const became = valueIn(row.became)
    const remade = same(joinedColumn(column, then, merged), became) ? joinedColumn(column, now, merged) : became
    setMade(db, row.id, now, remade)
    if (same(remade, became)) return
    then = became
    now = remade
  }
  if (!same(findClient(db, cardId)?.[column] ?? null, then)) return
  writeCard(db, cardId, { [column]: now })

  const up = findMergeOf(db, cardId)
  const row = up && findFieldRow(db, up.id, column)
  if (!up || !row) return
  const became = valueIn(row.became)
  const was = valueIn(row.was)
  const joined = same(joinedColumn(column, was, then), became)
  const remade = joined ? joinedColumn(column, was, now) : same(then, became) ? now : became
  if (same(remade, became)) return
  setMade(db, row.id, was, remade)
  remake(db, { cardId: up.survivorId, column, after: up.id, from: became, to: remade })
}

/** Takes a number off every card up the chain that got it with this merge. */
function takePhoneOff({ db }: Context, row: MergeRow, holders: readonly number[]): void {
  let given: MergeRow | null = row
  for (const cardId of holders) {
    if (given === null) return
    const kept = readPhones(db, cardId)
    const left = kept.filter((phone) => numberKey(phone) !== row.rowKey)
    if (left.length < kept.length) writePhones(db, cardId, left)
    markRowBack(db, given.id)
    const further = findMergeOf(db, cardId)
    given = further && findPhoneRow(db, further.id, row.rowKey)
  }
}

/** What the survivor's person got because he had none of his own; what was changed since stays. */
function giveOwnBack({ db }: Context, row: MergeRow): void {
  const id = Number(row.rowKey)
  const person = findPerson(db, id)
  markRowBack(db, row.id)
  const column = row.columnName === 'gender' ? 'gender' : 'nameDayCalendar'
  if (person && JSON.stringify(person[column]) === row.became) updatePerson(db, id, { [column]: null })
}

/** A person that was added may be needed yet, by a later merge: he is asked for again with the next undo. */
function removeAdded({ db }: Context, row: MergeRow): void {
  const id = Number(row.rowKey)
  if (row.tableName === 'consents') deleteConsent(db, id)
  else if (row.tableName === 'contact_wishes') deleteWish(db, id)
  else if (!dropEmptyPerson(db, id)) return
  markRowBack(db, row.id)
}
