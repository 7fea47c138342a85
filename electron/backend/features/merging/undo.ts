import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { findClient, readPhones, reindex, resort, writePhones } from '../clients/index.ts'
import { balanceAnew, type MadeUp } from '../loyalty/index.ts'
import { findPerson, personOfClient, updatePerson } from '../people/index.ts'
import { forgetWords } from '../search/index.ts'
import { sumAnew } from '../visits/index.ts'
import { type Column, remadeColumn } from './fields.ts'
import { numberKey } from './merge.ts'
import { openingAnew } from './openings.ts'
import {
  cardsUpFrom,
  deleteConsent,
  dropEmptyPerson,
  findFieldRow,
  findMerge,
  findMergeOf,
  findPhoneRow,
  forgetOwnOpenings,
  type MergeRow,
  markBack,
  markRowBack,
  moveBack,
  referenceOf,
  rowsLeftOver,
  rowsOf,
  setBecame,
  setUndone,
  takeMovementsAlong,
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
    if (row.what === 'field' && row.tableName === 'persons') giveGenderBack(context, row)
  }
  for (const row of rows) if (row.what === 'row') removeAdded(context, row)

  for (const id of new Set([mergedId, inUse])) openingAnew(db, id)
  forgetOwnOpenings(db)
  const madeUp = balanceAnew(context, [inUse, mergedId])
  for (const id of [inUse, mergedId]) {
    sumAnew(context, id)
    resort(context, id)
    if (findClient(db, id)?.archivedAt === null) reindex(context, id)
    else forgetWords(db, id)
  }
  for (const id of holders) if (id !== survivorId && id !== inUse) resort(context, id)
  context.audit('client', mergedId, { undoMerge: mergeId, from: inUse, madeUp: madeUp && { ...madeUp } })
  context.audit('client', inUse, { undoMerge: mergeId, parted: mergedId })
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
  if (outcome === 'moved' && row.tableName === 'visits' && mergedId !== null) {
    const [visitId] = JSON.parse(row.rowKey) as [number]
    takeMovementsAlong(db, visitId, holders, mergedId)
  }
}

/** What was changed since by hand stays; a card further up, made of this one, is made again. */
function giveFieldBack(context: Context, row: MergeRow, cardId: number): void {
  const { db } = context
  const column = row.columnName as Column
  const then = findClient(db, cardId)?.[column] ?? null
  markRowBack(db, row.id)
  if (JSON.stringify(then) !== row.became) return
  const now = JSON.parse(row.was) as string | number | null
  writeCard(db, cardId, { [column]: now })
  remakeAbove(db, cardId, column, then, now)
}

type Value = string | number | null

function remakeAbove(db: Db, cardId: number, column: Column, then: Value, now: Value): void {
  const merge = findMergeOf(db, cardId)
  const row = merge && findFieldRow(db, merge.id, column)
  if (!merge || !row) return
  const made = { was: JSON.parse(row.was) as Value, became: JSON.parse(row.became) as Value }
  const remade = remadeColumn(column, made, then, now) as Value
  const shown = findClient(db, merge.survivorId)?.[column] ?? null
  if (remade === made.became || shown !== made.became) return
  setBecame(db, row.id, remade)
  writeCard(db, merge.survivorId, { [column]: remade })
  remakeAbove(db, merge.survivorId, column, shown, remade)
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

function giveGenderBack({ db }: Context, row: MergeRow): void {
  const id = Number(row.rowKey)
  const person = findPerson(db, id)
  markRowBack(db, row.id)
  if (person && JSON.stringify(person.gender) === row.became) updatePerson(db, id, { gender: null })
}

function removeAdded({ db }: Context, row: MergeRow): void {
  const id = Number(row.rowKey)
  markRowBack(db, row.id)
  if (row.tableName === 'consents') deleteConsent(db, id)
  else dropEmptyPerson(db, id)
}
