import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { Channel, ContactPurpose } from '#shared/domain/contacts/channel.ts'
import {
  beginsRest,
  type ContactDirection,
  type ContactOutcome,
  type Mood,
  usesAllowance,
} from '#shared/domain/contacts/outcome.ts'
import type { Day } from '#shared/kernel/day.ts'
import { cardInUse, requireClient } from '../../clients/index.ts'
import { type BudgetContact, budgetSince, contactOfMessage, insertContact } from './repository.ts'

export interface NewContact {
  readonly clientId: number
  readonly channel: Channel
  readonly purpose: ContactPurpose
  readonly outcome: ContactOutcome
  readonly direction?: ContactDirection
  readonly subject?: string
  readonly answer?: string
  readonly mood?: Mood | null
  /** The line of Today that it answers. */
  readonly cause?: string | null
  readonly taskId?: number | null
  /** A message is in the journal once, however often it is told. */
  readonly messageId?: number | null
  readonly templateId?: number | null
  readonly factId?: number | null
}

/** Puts a conversation or a message into the journal, on the card that is in use when this one was merged meanwhile; answers its id. */
export function recordContact(context: Context, contact: NewContact): number {
  const { db, now, today, me } = context
  const { messageId = null } = contact
  const known = messageId === null ? null : contactOfMessage(db, messageId)
  if (known !== null) return known
  const { id: clientId } = cardInUse(context, requireClient(context, contact.clientId))
  return insertContact(db, {
    direction: 'out',
    subject: '',
    answer: '',
    mood: null,
    ...contact,
    messageId,
    clientId,
    day: today,
    at: now,
    employeeId: me.id,
  })
}

/** Marketing that came to him since a business day, over all channels: what the allowance counts. */
export function marketingContactsSince(db: Db, clientId: number, since: Day): BudgetContact[] {
  return budgetSince(db, clientId, since).filter(usesAllowance)
}

/** His refusals since a business day: each begins a rest. */
export function refusalsSince(db: Db, clientId: number, since: Day): BudgetContact[] {
  return budgetSince(db, clientId, since).filter(beginsRest)
}
