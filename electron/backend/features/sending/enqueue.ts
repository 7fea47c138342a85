import { randomUUID } from 'node:crypto'
import type { Context } from '#electron/backend/context.ts'
import { requireUnmerged } from '#electron/backend/features/clients/index.ts'
import { verdictFor } from '#electron/backend/features/contacts/index.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'
import type { MessageState, SentChannel } from '#shared/domain/sending/message.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { addressesOf, onCard } from './address.ts'
import { ring } from './bell.ts'
import { goodUntil } from './good-until.ts'
import { findOfCause, insertMessage, updateMessage } from './repository.ts'
import { ONCE } from './settle.ts'
import { quietUntil } from './turn.ts'

export interface NewMessage {
  readonly clientId: number
  readonly channel: SentChannel
  readonly purpose: ContactPurpose
  /** Whichever of the card's was chosen: an e-mail address, or a number as E.164. */
  readonly address: string
  /** Not used for SMS. */
  readonly subject: string
  readonly body: string
  readonly language: Language
  /** Stable key of what it is about ("birthday 17 2026"): by one channel a client hears once of it. Null for something said this once. */
  readonly cause: string | null
  readonly templateId: number | null
}

/**
 * Puts a message into the outbox, inside the caller's transaction; it leaves by itself as soon as it may. What has surely not left about the same cause
 * is written anew. Refuses where the client must not be contacted, has no such address, or has been written to about this already.
 */
export function enqueue(context: Context, message: NewMessage): { readonly id: number; readonly waitsUntil: number | null } {
  const { db, now, me } = context
  const { clientId, channel, purpose, language, templateId } = message
  requireUnmerged(context, clientId)
  const addresses = addressesOf(context, clientId, channel)
  if (addresses.length === 0) refuse('message-without-address')
  const address = onCard(addresses, message.address) ?? refuse('message-address-gone')
  const reference = randomUUID()
  const cause = message.cause ?? `${ONCE}${reference}`
  const before = findOfCause(db, clientId, cause, channel)
  if (before !== null && !SURELY_HERE.includes(before.state)) refuse('message-sent-already')
  const quiet = mayBeWritten(context, message)
  const row = {
    clientId,
    channel,
    purpose,
    address,
    subject: channel === 'mail' ? message.subject : '',
    body: message.body,
    language,
    cause,
    templateId,
    state: 'queued' as const,
    notBefore: now,
    goodUntil: goodUntil(context, purpose, message.cause),
    attempts: 0,
    nextAt: quiet ?? now,
    problem: null,
    detail: '',
    block: null,
    blockUntil: null,
    changedAt: now,
  }
  const id = before?.id ?? insertMessage(db, { ...row, reference, createdAt: now, createdBy: me.id })
  if (before !== null) updateMessage(db, id, row)
  ring(context)
  return { id, waitsUntil: row.nextAt > now ? row.nextAt : null }
}

/** Until when it waits for the end of quiet hours; null where nothing is in the way. Refuses where anything else is. */
function mayBeWritten(context: Context, { clientId, channel, purpose }: NewMessage): number | null {
  const verdict = verdictFor(context, clientId, { channel, purpose })
  if (verdict.allowed) return null
  const { block, untilDay, reason } = verdict
  return quietUntil(context, verdict) ?? refuse('message-not-allowed', { block, untilDay, reason })
}

const SURELY_HERE: readonly MessageState[] = ['queued', 'failed', 'refused', 'blocked', 'stopped']
