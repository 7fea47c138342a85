import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { JournalEntry, journalOperations } from '#shared/contract/journal.ts'
import { mayEditContact, mayTakeBackContact } from '#shared/domain/contacts/own-contact.ts'
import { requireClient } from '../../clients/index.ts'
import { findContact, type JournalRow, journalOf, lastContact, setTakenBack, updateContact } from './repository.ts'

export const journalHandlers: Pick<HandlersOf<'contacts'>, keyof typeof journalOperations> = {
  update(context, { opId: _, id, version, ...told }) {
    const before = requireOwnContact(context, id)
    if (before.takenBackAt !== null) notFound()
    const { channel, direction, purpose, subject, outcome, answer, mood } = before
    const was = { channel, direction, purpose, subject, outcome, answer, mood }
    if (!updateContact(context.db, id, version, { ...told, editedAt: context.now })) {
      throw new AppError('CONFLICT', { current: { ...was, version: before.version } })
    }
    context.audit('client', before.clientId, { contact: id, before: was, after: told })
    return { version: version + 1 }
  },

  takeBack(context, { id, takenBack }) {
    const { clientId } = requireContact(context, id)
    takeContactBack(context, id, takenBack)
    context.audit('client', clientId, { contact: id, takenBack })
    return {}
  },

  ofClient(context, { clientId, channel, mood, before, limit }) {
    requireClient(context, clientId)
    const { db } = context
    const found = journalOf(db, { clientId, channel, mood, before, limit: limit + 1 })
    const rows = found.slice(0, limit).map((row) => shown(context, row))
    const end = rows.at(-1)
    return {
      rows,
      next: found.length > limit && end ? { at: end.at, id: end.id } : null,
      last: lastConversation(context, clientId),
    }
  },
}

/** The last time they really spoke, or he wrote. */
export function lastConversation(context: Context, clientId: number): JournalEntry | null {
  const last = lastContact(context.db, clientId)
  return last && shown(context, last)
}

function requireContact({ db }: Context, id: number) {
  return findContact(db, id) ?? notFound()
}

/** A contact that the one who asks may still put right. */
export function requireOwnContact(context: Context, id: number) {
  const contact = requireContact(context, id)
  requireOwn(context, contact)
  if (!mayEditContact(context.me, contact, context.today)) refuse('contact-day-over')
  return contact
}

/** It counts no more, or again. The owner may whenever he finds out. */
export function takeContactBack(context: Context, id: number, takenBack: boolean): void {
  const contact = requireContact(context, id)
  requireOwn(context, contact)
  if (!mayTakeBackContact(context.me, contact, context.today)) refuse('contact-day-over')
  setTakenBack(context.db, id, takenBack ? context.now : null)
}

function requireOwn({ me }: Context, { employeeId }: { readonly employeeId: number }): void {
  if (me.role !== 'owner' && employeeId !== me.id) refuse('contact-of-another')
}

function shown({ me, today }: Context, { employeeId, editedAt, ...row }: JournalRow): JournalEntry {
  const own = { employeeId, day: row.day }
  return {
    ...row,
    edited: editedAt !== null,
    mayEdit: mayEditContact(me, own, today),
    mayTakeBack: mayTakeBackContact(me, own, today),
  }
}
