import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import type { PassType } from '#shared/contract/passes.ts'
import type { SavedVisit } from '#shared/contract/visits.ts'
import type { Redeemed } from '#shared/domain/loyalty/settle.ts'
import type { Day } from '#shared/kernel/day.ts'
import { book } from '../ledger/book.ts'
import type { ReversedEntry } from '../ledger/reverse.ts'
import { standAnew } from './held.ts'
import {
  findPass,
  insertPass,
  type PassRecord,
  passChangesBy,
  passesSoldIn,
  passesUsedIn,
  readPassTypes,
  setLinePass,
  usedBetween,
} from './repository.ts'

/** A kind of pass that can be sold now. */
export function passTypeOnSale(db: Db, id: number): PassType {
  const type = readPassTypes(db).find((one) => one.id === id) ?? notFound()
  if (type.retired) refuse('pass-type-retired', { name: type.name })
  return type
}

export interface PassesOfVisit {
  readonly clientId: number
  readonly visitId: number
  readonly day: Day
  /** Rows of the visit's lines with the kind of pass each sells, in the settlement's order. */
  readonly lines: readonly { readonly id: number; readonly passTypeId: number | null }[]
}

/** Hands over the passes a visit sells, then takes the entries it uses. */
export function bookPasses(context: Context, visit: PassesOfVisit, redeemed: readonly Redeemed[]): void {
  const { db } = context
  const { clientId, visitId, day, lines } = visit
  const sold = new Map<number, number>()
  for (const { id: lineId, passTypeId } of lines) {
    if (passTypeId === null) continue
    const { entries, lasts, starts, categories, items, remindEntries, remindDays } = passTypeOnSale(db, passTypeId)
    const terms = { entries, lasts, starts, categories, items, remindEntries, remindDays }
    const passId = insertPass(db, { typeId: passTypeId, clientId, visitId, lineId, terms, boughtDay: day })
    if (entries !== null)
      book(context, { clientId, unit: 'entries', kind: 'earn', amount: entries, passId, visitId, lineId, day })
    if (!sold.has(passTypeId)) sold.set(passTypeId, passId)
    standAnew(context, findPass(db, passId) ?? notFound())
  }
  for (const { kind, id, line, cost } of redeemed) {
    const passId = kind === 'pass' ? id : kind === 'new-pass' ? sold.get(id) : undefined
    const lineId = lines[line]?.id
    if (passId === undefined || lineId === undefined) continue
    const pass = findPass(db, passId) ?? notFound()
    setLinePass(db, lineId, passId)
    if (cost > 0)
      book(context, { clientId: pass.clientId, unit: 'entries', kind: 'spend', amount: -cost, passId, visitId, lineId, day })
    standAnew(context, pass)
  }
}

/** After some of a visit was taken back: what it sold is taken back with its line, and what began with it begins anew. */
export function passesAnew(context: Context, visitId: number): void {
  for (const pass of passesOfVisit(context.db, visitId)) standAnew(context, pass)
}

/** A pass that has been used in another visit since cannot be sold anew by putting its visit right. */
export function requireUnusedElsewhere({ db }: Context, visitId: number): void {
  for (const { id, name } of passesSoldIn(db, visitId))
    if (usedBetween(db, id, visitId).first !== null) refuse('pass-used-already', { name })
}

type PassesTold = SavedVisit['passes']

/** Passes of a visit as the till tells of them after it was saved. */
export function passesTold({ db }: Context, visitId: number): PassesTold {
  const changes = passChangesBy(db, visitId)
  return passesOfVisit(db, visitId).map((pass) => tell(pass, changes.get(pass.id) ?? 0, 0))
}

/** And after it was taken back, whole or in part. */
export function passesReversed({ db }: Context, visitId: number, reversed: readonly ReversedEntry[]): PassesTold {
  return passesOfVisit(db, visitId).map((pass) => {
    const its = reversed.filter(({ entry }) => entry.passId === pass.id)
    const change = its.reduce((sum, { entry, amount, forgiven }) => sum + (entry.amount > 0 ? forgiven - amount : amount), 0)
    const forgiven = its.reduce((sum, one) => sum + one.forgiven, 0)
    return tell(pass, change, forgiven)
  })
}

function tell({ id, name, left, until, cancelledAt }: PassRecord, change: number, forgiven: number) {
  return { id, name, change, left, until, cancelled: cancelledAt !== null, forgiven }
}

function passesOfVisit(db: Db, visitId: number): PassRecord[] {
  const sold = passesSoldIn(db, visitId)
  const used = passesUsedIn(db, visitId).filter((id) => !sold.some((pass) => pass.id === id))
  return [...sold, ...used.flatMap((id) => findPass(db, id) ?? [])]
}
