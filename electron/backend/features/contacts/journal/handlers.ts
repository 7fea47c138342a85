import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { JournalEntry, journalOperations } from '#shared/contract/journal.ts'
import { mayEditContact, mayTakeBackContact } from '#shared/domain/contacts/own-contact.ts'
import { requireClient, requireUnmerged } from '../../clients/index.ts'
import { recordContact } from './record.ts'
import { findContact, type JournalRow, journalOf, lastContact, setTakenBack, updateContact } from './repository.ts'

export const journalHandlers: Pick<HandlersOf<'contacts'>, keyof typeof journalOperations> = {
  record(context, { opId: _, clientId, ...told }) {
    requireUnmerged(context, clientId)
    const id = recordContact(context, { clientId, ...told })
    context.audit('client', clientId, { contact: id })
    return { id }
  },

  update(context, { opId: _, id, version, ...told }) {
    const before = requireContact(context, id)
    if (before.takenBackAt !== null) notFound()
    const { me, today } = context
    if (me.role !== 'owner' && before.employeeId !== me.id) refuse('contact-of-another')
    if (!mayEditContact(me, before, today)) refuse('contact-day-over')
    const { channel, direction, purpose, subject, outcome, answer, mood } = before
    const was = { channel, direction, purpose, subject, outcome, answer, mood }
    if (!updateContact(context.db, id, version, { ...told, editedAt: context.now })) {
      throw new AppError('CONFLICT', { current: { ...was, version: before.version } })
    }
    context.audit('client', before.clientId, { contact: id, before: was, after: told })
    return { version: version + 1 }
  },

  takeBack(context, { id, takenBack }) {
    const { clientId, day, employeeId } = requireContact(context, id)
    const { me, today } = context
    if (me.role !== 'owner' && employeeId !== me.id) refuse('contact-of-another')
    if (!mayTakeBackContact(me, { day, employeeId }, today)) refuse('contact-day-over')
    setTakenBack(context.db, id, takenBack ? context.now : null)
    context.audit('client', clientId, { contact: id, takenBack })
    return {}
  },

  ofClient(context, { clientId, channel, mood, before, limit }) {
    requireClient(context, clientId)
    const { db } = context
    const found = journalOf(db, { clientId, channel, mood, before, limit: limit + 1 })
    const rows = found.slice(0, limit).map((row) => shown(context, row))
    const end = rows.at(-1)
    const last = lastContact(db, clientId)
    return {
      rows,
      next: found.length > limit && end ? { at: end.at, id: end.id } : null,
      last: last && shown(context, last),
    }
  },
}

function requireContact({ db }: Context, id: number) {
  return findContact(db, id) ?? notFound()
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
