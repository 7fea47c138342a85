import type { Context } from '#electron/backend/context.ts'
import { findClient, toFace } from '#electron/backend/features/clients/index.ts'
import type { SentMessage } from '#shared/contract/sending.ts'
import { actsOn, MESSAGE_STATES, type MessageState, type SentChannel } from '#shared/domain/sending/message.ts'
import { readAccount } from './accounts/repository.ts'
import { addressAgain } from './address.ts'
import { readyAccount } from './ready.ts'
import { channelFared, countByState, type ListedRow } from './repository.ts'

/** Whether a channel has all that it needs, and how it fares. */
export function channelState(context: Context, channel: SentChannel) {
  const set = readAccount(context.db, channel).settings !== null
  return { set, ready: readyAccount(context, channel) !== null, ...channelFared(context.db, channel) }
}

export function counts({ db }: Context): Record<MessageState, number> {
  const known = countByState(db)
  return Object.fromEntries(MESSAGE_STATES.map((state) => [state, known.get(state) ?? 0])) as Record<MessageState, number>
}

export function messageTold(context: Context, row: ListedRow): SentMessage {
  const client = findClient(context.db, row.clientId)
  if (!client) throw new Error(`message ${row.id} without its client`)
  const { id, channel, purpose, address, subject, body, state, attempts, problem, detail, block, blockUntil } = row
  const { createdAt, changedAt, sentAt, by } = row
  const nextAt = state === 'queued' ? row.nextAt : null
  const message = { id, channel, purpose, address, subject, body, state, nextAt, attempts, problem, detail, block, blockUntil }
  const againTo = actsOn(state).includes('retry') ? addressAgain(context, row) : null
  return { ...message, againTo, createdAt, changedAt, sentAt, by, client: { id: client.id, called: toFace(client).called } }
}
