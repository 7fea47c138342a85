import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { PassOfClient, passOperations } from '#shared/contract/passes.ts'
import { inOrderOfEnding } from '#shared/domain/loyalty/passes.ts'
import { addDays, type Day, laterDay } from '#shared/kernel/day.ts'
import { ONE } from '#shared/kernel/money.ts'
import { findClient, requireClient, toFace } from '../../clients/index.ts'
import { heldOn, standAnew } from './held.ts'
import {
  type FreezeRecord,
  findFreeze,
  findPass,
  freezesOf,
  insertFreeze,
  insertPassType,
  type PassRecord,
  type PassTypeFields,
  passesOfClient,
  readPassTypes,
  setFreezeEnd,
  setPassTypeRetired,
  toldFreezes,
  updatePassType,
  usedBetween,
  usesOf,
} from './repository.ts'

export const passHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof passOperations> = {
  passTypes: ({ db }, { retired }) => readPassTypes(db).filter((type) => type.retired === retired),

  addPassType({ db, now, audit }, { opId: _, ...fields }) {
    requireLimits(fields)
    const id = insertPassType(db, fields, now)
    audit('pass-type', id, { after: fields })
    return { id }
  },

  changePassType({ db, audit }, { opId: _, id, version, ...fields }) {
    requireLimits(fields)
    const current = readPassTypes(db).find((type) => type.id === id) ?? notFound()
    if (!updatePassType(db, id, version, fields)) throw new AppError('CONFLICT', { current })
    audit('pass-type', id, { before: current, after: fields })
    return { version: version + 1 }
  },

  retirePassType({ db, now, audit }, { id, retired }) {
    const { version } = readPassTypes(db).find((type) => type.id === id) ?? notFound()
    setPassTypeRetired(db, id, retired ? now : null)
    audit('pass-type', id, { retired })
    return { version: version + 1 }
  },

  passesOf(context, { clientId }) {
    requireClient(context, clientId)
    const told = passesOfClient(context.db, clientId).map((pass) => tell(context, pass))
    const usable = told.filter(({ problem }) => problem === null || problem === 'pass-frozen').toSorted(inOrderOfEnding)
    const over = told.filter((pass) => !usable.includes(pass)).toSorted((one, other) => other.id - one.id)
    return [...usable, ...over]
  },

  freezePass(context, { passId, from, until }) {
    const { db, now, me } = context
    const pass = findPass(db, passId) ?? notFound()
    requireFreezable(context, pass, from, until)
    insertFreeze(db, { passId, from, until, madeAt: now, madeBy: me.id })
    return frozenAnew(context, pass, { from, until })
  },

  endFreeze(context, { freezeId }) {
    const { db, today } = context
    const freeze = findFreeze(db, freezeId) ?? notFound()
    const pass = findPass(db, freeze.passId) ?? notFound()
    if (freeze.until !== null && freeze.until < (freeze.from > today ? freeze.from : today)) refuse('freeze-over')
    const last = lastFrozenDay(freeze, today)
    setFreezeEnd(db, freezeId, last)
    return frozenAnew(context, pass, { ended: last })
  },
}

/** One that was to come is taken back, one that has begun ends with yesterday. */
function lastFrozenDay({ from }: FreezeRecord, today: Day): Day {
  return addDays(laterDay(from, today), -1)
}

function frozenAnew(context: Context, pass: PassRecord, detail: { readonly [key: string]: string | null }) {
  standAnew(context, pass)
  context.audit('pass', pass.id, { clientId: pass.clientId, ...detail })
  return { until: findPass(context.db, pass.id)?.until ?? null }
}

function requireLimits({ entries, lasts }: Pick<PassTypeFields, 'entries' | 'lasts'>): void {
  if (entries === null && lasts === null) refuse('pass-without-limits')
}

function requireFreezable({ db, today }: Context, pass: PassRecord, from: Day, until: Day | null): void {
  if (from < today) refuse('freeze-in-past', { today })
  if (until !== null && until < from) refuse('freeze-ends-first')
  if (pass.cancelledAt !== null || (pass.until !== null && from > pass.until)) refuse('freeze-too-late', { until: pass.until })
  const meets = freezesOf(db, pass.id).some(
    (other) => (until === null || other.from <= until) && (other.until === null || other.until >= from),
  )
  if (meets) refuse('freeze-already')
  const { last } = usedBetween(db, pass.id)
  if (last !== null && last >= from) refuse('freeze-day-used', { day: last })
}

function calledOf(db: Context['db'], clientId: number): string {
  const client = findClient(db, clientId)
  return client === null ? '' : toFace(client).called
}

function tell({ db, today }: Context, pass: PassRecord): PassOfClient {
  const { id, visitId, receiptNo } = pass
  return {
    ...heldOn(db, pass, today),
    owner: null,
    visitId,
    receiptNo,
    freezes: toldFreezes(db, id),
    uses: usesOf(db, id).map(({ quantity, clientId, ...use }) => ({
      ...use,
      pieces: Math.ceil(quantity / ONE),
      by: clientId === pass.clientId ? '' : calledOf(db, clientId),
    })),
  }
}
