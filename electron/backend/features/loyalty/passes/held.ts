import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { HeldPass } from '#shared/contract/passes.ts'
import { frozenOn, inOrderOfEnding, passProblem, passReminder, periodOf } from '#shared/domain/loyalty/passes.ts'
import { type Day, daysBetween } from '#shared/kernel/day.ts'
import { toFace } from '../../clients/index.ts'
import { agrees } from '../holds/held.ts'
import type { Sharing } from '../households/sharing.ts'
import {
  freezesOf,
  isLineKept,
  type PassRecord,
  passChangesBy,
  passesOfClient,
  passesSoldIn,
  setStanding,
  usedBetween,
} from './repository.ts'

/** A pass as it stands on a business day. `without`: as if this visit had not been, which had changed its entries by `change`. */
export function heldOn(
  db: Db,
  pass: PassRecord,
  day: Day,
  without: { visitId: number; change: number } | null = null,
): Omit<HeldPass, 'owner'> {
  const { id, typeId, name, terms, boughtDay } = pass
  const freezes = freezesOf(db, id)
  const left = pass.left === null ? null : Math.max(0, pass.left - (without?.change ?? 0))
  const { from, until } = without
    ? periodOf(terms, boughtDay, usedBetween(db, id, without.visitId).first, freezes)
    : { from: pass.from, until: pass.until }
  const state = { boughtDay, from, until, left, freezes, cancelled: pass.cancelledAt !== null }
  const freeze = frozenOn(freezes, day) ?? freezes.find((one) => one.from > day)
  const { remindEntries, remindDays } = terms
  return {
    id,
    typeId,
    name,
    ...terms,
    left,
    boughtDay,
    from,
    until,
    freeze: (freeze as HeldPass['freeze'] | undefined) ?? null,
    problem: passProblem(state, day),
    remind: passReminder({ ...state, remindEntries, remindDays }, day),
    cancelled: state.cancelled,
  }
}

interface Whose {
  readonly clientId: number
  readonly sharing: Sharing | null
}

/**
 * All passes of a client as they stand on a day, and those of his household that he may use, the one that ends first first. `without`: as if this
 * visit had not been.
 */
export function passesHeld({ db }: Context, { clientId, sharing }: Whose, day: Day, without: number | null): HeldPass[] {
  const changed = without === null ? null : passChangesBy(db, without)
  const boughtThere = without === null ? [] : passesSoldIn(db, without).map(({ id }) => id)
  const standing = (pass: PassRecord) =>
    heldOn(db, pass, day, without === null ? null : { visitId: without, change: changed?.get(pass.id) ?? 0 })
  const own = passesOfClient(db, clientId)
    .filter(({ id }) => !boughtThere.includes(id))
    .map((pass): HeldPass => ({ ...standing(pass), owner: null }))
  const lenders = sharing?.household.sharesPasses && sharing.mayUse ? sharing.others : []
  const lent = lenders.flatMap((lender) => {
    const { id, called } = toFace(lender)
    return passesOfClient(db, id)
      .filter((pass) => agrees(db, { unit: 'entries', clientId: id, passId: pass.id }))
      .map((pass): HeldPass => ({ ...standing(pass), owner: { id, called } }))
      .filter(({ problem }) => problem === null)
  })
  return [...own, ...lent].toSorted(inOrderOfEnding)
}

/** So many days after its end a pass is still shown at the till, to be renewed. */
const SHOWN_AFTER = 30

/** What the till shows of them: those that can be used, and those that have ended lately with no other of the kind after them. */
export function shownAtTill(passes: readonly HeldPass[], day: Day): HeldPass[] {
  const usable = passes.filter(({ problem }) => problem === null || problem === 'pass-frozen')
  const had = passes.filter(({ cancelled }) => !cancelled)
  const over = had.filter(({ id, typeId, until, problem, owner }) => {
    if (owner !== null) return false
    if (problem !== 'pass-ended' && problem !== 'pass-empty') return false
    const lately = until === null || daysBetween(until, day) <= SHOWN_AFTER
    return lately && !had.some((other) => other.typeId === typeId && other.id > id)
  })
  return [...usable, ...over]
}

/** Brings the period of a pass, and whether it is taken back, in line with what is left of its sale and its uses. */
export function standAnew({ db, now }: Context, pass: PassRecord): void {
  const { id, terms, boughtDay, lineId, cancelledAt } = pass
  const period = periodOf(terms, boughtDay, usedBetween(db, id).first, freezesOf(db, id))
  const cancelled = lineId !== null && !isLineKept(db, lineId)
  setStanding(db, { id, ...period, cancelledAt: cancelled ? (cancelledAt ?? now) : null })
}
