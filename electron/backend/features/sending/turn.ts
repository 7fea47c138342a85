import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import { requireClient } from '#electron/backend/features/clients/index.ts'
import { verdictFor } from '#electron/backend/features/contacts/index.ts'
import { type Block, isOfHours, type Verdict } from '#shared/domain/contacts/verdict.ts'
import { DAY, nextLeave } from '#shared/domain/sending/limits.ts'
import type { SendingProblem, SentChannel } from '#shared/domain/sending/message.ts'
import { addressesOf, onCard } from './address.ts'
import type { Parcel, Patience } from './carry/parcel.ts'
import { endUnsent } from './line-of-today.ts'
import { type ReadyAccount, readyAccount } from './ready.ts'
import {
  countRefusedTries,
  dueMessage,
  findMessage,
  hasUndecided,
  insertTry,
  leftSince,
  nextDueAt,
  nextEnd,
  type OutboxRow,
  updateMessage,
} from './repository.ts'

export type Turn =
  /** Nothing may leave before the instant; null: before something is written. */
  | { readonly kind: 'wait'; readonly until: number | null }
  /** A message was put off, or does not leave. */
  | { readonly kind: 'passed' }
  | {
      readonly kind: 'send'
      readonly messageId: number
      readonly account: ReadyAccount
      readonly parcel: Parcel
      readonly patience: Patience
    }

/** Until when there is nothing to do for a channel; null when a message is due, or its time is over. */
export function nothingToDo(context: Context, channel: SentChannel): Extract<Turn, { kind: 'wait' }> | null {
  const { db, now } = context
  const ends = nextEnd(db, channel)
  if (ends !== null && ends.at <= now) return null
  const account = readyAccount(context, channel)
  if (account === null) return { kind: 'wait', until: ends?.at ?? null }
  if (dueMessage(db, channel, now) === null) return { kind: 'wait', until: earlier(nextDueAt(db, channel), ends?.at ?? null) }
  const until = nextLeave(leftSince(db, channel, now - DAY), account.settings, now)
  return until > now ? { kind: 'wait', until: earlier(until, ends?.at ?? null) } : null
}

/**
 * Decides about the message whose turn it is, at this very moment: whether the client may be written to, how many have left already. If it may leave, that is
 * written before the network is touched.
 */
export function takeTurn(context: Context, channel: SentChannel): Turn {
  const nothing = nothingToDo(context, channel)
  if (nothing !== null) return nothing
  const { db, now, program } = context
  const over = nextEnd(db, channel)
  const late = over !== null && over.at <= now ? findMessage(db, over.id) : null
  if (late !== null) return endWith(context, late, 'failed', 'too-late')
  const account = readyAccount(context, channel)
  const row = findMessage(db, dueMessage(db, channel, now) ?? 0)
  if (account === null || row === null) return { kind: 'wait', until: null }
  if (requireClient(context, row.clientId).mergedInto !== null) return endWith(context, row, 'blocked', 'client-gone')
  const verdict = verdictFor(context, row.clientId, { channel, purpose: row.purpose })
  if (!verdict.allowed) return passBy(context, row, verdict)
  if (row.purpose === 'marketing' && hasUndecided(db, row.clientId, row.id)) return putOff(context, row, now + UNDECIDED_WAIT)
  const addresses = addressesOf(context, row.clientId, channel)
  if (addresses.length === 0) return blockBy(context, row, 'no-address', null)
  // Never to another one in its stead: somebody has chosen it.
  const address = onCard(addresses, row.address)
  if (address === null) return endWith(context, row, 'blocked', 'address-gone')
  updateMessage(db, row.id, {
    state: 'sending',
    address,
    attempts: row.attempts + 1,
    block: null,
    blockUntil: null,
    changedAt: now,
  })
  insertTry(db, row.id, channel, now)
  const refused = countRefusedTries(db, row.id)
  const { subject, body, language } = row
  // Another name after a try that was turned away, the same after one of which nobody knows: so a gateway can tell a repetition from a new try.
  const reference = refused === 0 ? row.reference : `${row.reference}-${refused}`
  return {
    kind: 'send',
    messageId: row.id,
    account,
    parcel: { to: address, subject, body, language, reference, at: now },
    patience: program.patience,
  }
}

type Refused = Extract<Verdict, { allowed: false }>

/** Hours and days of quiet end by themselves, so it waits for that; anything else in the way is for somebody to see. */
function passBy(context: Context, row: OutboxRow, verdict: Refused): Turn {
  const until = quietUntil(context, verdict)
  if (until === null) return blockBy(context, row, verdict.block, verdict.untilDay)
  updateMessage(context.db, row.id, { nextAt: until, block: verdict.block, blockUntil: verdict.untilDay, changedAt: context.now })
  return { kind: 'passed' }
}

/** The instant at which quiet hours or days end; null where something else is in the way. */
export function quietUntil({ now, shop }: Context, { block, until, untilDay }: Refused): number | null {
  if (!isOfHours(block)) return null
  const end = until ?? (untilDay === null ? null : instantOf(untilDay, 0, 0, shop.zone))
  return Math.max(end ?? 0, now + LEAST_WAIT)
}

function blockBy(context: Context, row: OutboxRow, block: Block, blockUntil: string | null): Turn {
  endUnsent(context, row, { state: 'blocked', block, blockUntil, problem: null, detail: '', changedAt: context.now })
  return { kind: 'passed' }
}

function putOff({ db, now }: Context, row: OutboxRow, nextAt: number): Turn {
  updateMessage(db, row.id, { nextAt, problem: 'earlier-unknown', changedAt: now })
  return { kind: 'passed' }
}

function endWith(context: Context, row: OutboxRow, state: 'failed' | 'blocked', problem: SendingProblem): Turn {
  endUnsent(context, row, { state, problem, detail: '', block: null, blockUntil: null, changedAt: context.now })
  return { kind: 'passed' }
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}

/** Milliseconds. */
const LEAST_WAIT = 60_000
const UNDECIDED_WAIT = 5 * 60_000
