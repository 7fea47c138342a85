import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { recordContact } from '#electron/backend/features/contacts/index.ts'
import { findEmployee } from '#electron/backend/features/shop/index.ts'
import { afterHandover, type Handover } from '#shared/domain/sending/message.ts'
import { addressesOf } from './address.ts'
import { endUnsent } from './line-of-today.ts'
import { endTry, findMessage, messagesUnderWay, type OutboxRow, updateMessage } from './repository.ts'

/** Writes down what came of a message that was given to the network. With `sent` comes its line in the journal, in the same transaction. */
export function settleHandover(context: Context, messageId: number, handover: Handover): void {
  const { db, now } = context
  const row = findMessage(db, messageId)
  // Removed meanwhile with a sample client.
  if (row === null || row.state !== 'sending') return
  const problem = 'problem' in handover ? handover.problem : null
  endTry(db, messageId, { endedAt: now, outcome: handover.outcome, problem })
  if (handover.outcome === 'sent') {
    settleSent(context, row, now, handover.providerId)
    return
  }
  const after = afterHandover(handover, row.attempts)
  const set = { state: after.state, problem, detail: handover.detail, changedAt: now }
  if (after.state === 'queued') updateMessage(db, messageId, { ...set, nextAt: now + after.waitMs })
  else if (after.state === 'unknown') updateMessage(db, messageId, set)
  else endUnsent(context, row, set)
}

/** It has left, or somebody says that it has arrived. */
export function settleSent(context: Context, row: OutboxRow, sentAt: number, providerId: string | null): void {
  const { db, now } = context
  const numbers = addressesOf(context, row.clientId, row.channel)
  updateMessage(db, row.id, { state: 'sent', sentAt, providerId, problem: null, detail: '', changedAt: now })
  recordContact(
    { ...context, me: findEmployee(db, row.createdBy) ?? context.me },
    {
      clientId: row.clientId,
      channel: row.channel,
      purpose: row.purpose,
      outcome: 'sent',
      subject: row.subject || firstWords(row.body) + (numbers.length > 1 ? ` → ${row.address}` : ''),
      cause: row.cause.startsWith(ONCE) ? null : row.cause,
      messageId: row.id,
      templateId: row.templateId,
    },
  )
}

/** What a cause begins with that nobody gave: said once, about nothing in particular. */
export const ONCE = 'once '

const LONGEST_SUBJECT = 80
function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST_SUBJECT ? line : `${line.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…`
}

/** What was being sent when the program ended may have left or not: somebody is asked. */
export function settleInterrupted({ db, now }: Context): void {
  for (const id of messagesUnderWay(db)) {
    endTry(db, id, { endedAt: now, outcome: 'unknown', problem: 'interrupted' })
    updateMessage(db, id, { state: 'unknown', problem: 'interrupted', changedAt: now })
  }
}

export function wasInterrupted(db: Db): boolean {
  return messagesUnderWay(db).length > 0
}
