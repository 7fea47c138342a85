import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { actsOn, MESSAGE_STATES, type MessageAct } from '#shared/domain/sending/message.ts'
import { accountHandlers } from './accounts/handlers.ts'
import { addressAgain } from './address.ts'
import { ring } from './bell.ts'
import { enqueue } from './enqueue.ts'
import { goodUntil } from './good-until.ts'
import { answerLine, answerLineAgain, endUnsent } from './line-of-today.ts'
import { doubtfulAddresses, findMessage, listMessages, type OutboxRow, queuedMessages, updateMessage } from './repository.ts'
import { ONCE, settleSent } from './settle.ts'
import { channelState, counts, messageTold } from './state.ts'

export const sendingHandlers: HandlersOf<'sending'> = {
  ...accountHandlers,

  state: (context) => ({ mail: channelState(context, 'mail'), sms: channelState(context, 'sms'), counts: counts(context) }),

  send(context, { opId, ...message }) {
    if (!channelState(context, message.channel).ready) refuse('sending-not-set-up')
    const queued = enqueue(context, message)
    const { channel, purpose, clientId, cause } = message
    const markId = cause === null ? null : answerLine(context, { opId, clientId, cause })
    updateMessage(context.db, queued.id, { markId })
    context.audit('client', clientId, { message: { id: queued.id, channel, purpose } })
    return queued
  },

  messages(context, { clientId, states, before, limit }) {
    const wanted = { clientId, states: states.length === 0 ? MESSAGE_STATES : states, before, limit: limit + 1 }
    const rows = listMessages(context.db, wanted)
    return {
      rows: rows.slice(0, limit).map((row) => messageTold(context, row)),
      more: rows.length > limit,
      counts: counts(context),
    }
  },

  ofClient: ({ db }, { clientId }) => ({ doubtful: doubtfulAddresses(db, clientId) }),

  stop(context, { ids }) {
    const { db, now } = context
    const waiting = (ids ?? queuedMessages(db)).map((id) => messageFor(context, id, 'stop')).filter((row) => row !== null)
    // What has ended by itself keeps the time at which it did.
    for (const row of waiting)
      endUnsent(context, row, row.state === 'queued' ? { state: 'stopped', changedAt: now } : { state: 'stopped' })
    context.audit('sending', null, { stopped: waiting.map(({ id }) => id) })
    return { stopped: waiting.length }
  },

  retry(context, { ids }) {
    const again = ids.map((id) => messageFor(context, id, 'retry')).filter((row) => row !== null)
    for (const row of again) queueAgain(context, row, addressAgain(context, row) ?? row.address)
    context.audit('sending', null, { again: again.map(({ id }) => id) })
    return { queued: again.length }
  },

  decide(context, { id, arrived }) {
    const row = messageFor(context, id, 'decide')
    if (row === null) refuse('message-decided-already')
    if (arrived) settleSent(context, row, row.changedAt, row.providerId)
    else queueAgain(context, row)
    context.audit('client', row.clientId, { message: { id, arrived } })
    ring(context)
    return {}
  },
}

/** Null when the act is no longer possible: somebody, or the network, was quicker. */
function messageFor({ db }: Context, id: number, act: MessageAct): OutboxRow | null {
  const row = findMessage(db, id)
  if (row === null) throw new AppError('NOT_FOUND')
  return actsOn(row.state).includes(act) ? row : null
}

function queueAgain(context: Context, row: OutboxRow, address = row.address): void {
  const markId = row.markId ?? answerLineAgain(context, row)
  const until = goodUntil(context, row.purpose, row.cause.startsWith(ONCE) ? null : row.cause)
  const anew = { markId, attempts: 0, problem: null, detail: '', block: null, blockUntil: null, goodUntil: until }
  updateMessage(context.db, row.id, { ...anew, state: 'queued', address, nextAt: context.now, changedAt: context.now })
  ring(context, { insists: true })
}
