import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { type FileKind, fileKind } from '#shared/domain/files/file-kind.ts'
import { mayEditNote } from '#shared/domain/notes/own-note.ts'
import { requireClient, requireUnmerged } from '../clients/index.ts'
import { findEmployee } from '../shop/index.ts'
import { readPage } from './page.ts'
import {
  auditOfClient,
  filesOf,
  findFile,
  findNote,
  insertFile,
  insertNote,
  readBytes,
  setFileRemoved,
  setNote,
  updateNote,
} from './repository.ts'
import { storedChanges } from './sources.ts'

/** So much of a text is shown; the rest is in the file. */
const TEXT_SHOWN = 100_000

export const timelineHandlers: HandlersOf<'timeline'> = {
  page(context, request) {
    requireClient(context, request.clientId)
    return readPage(context, request)
  },

  addNote(context, { clientId, text, pinned, praisedId }) {
    requireUnmerged(context, clientId)
    const { db, now, today, me } = context
    if (praisedId !== null && findEmployee(db, praisedId) === null) notFound()
    const id = insertNote(db, {
      clientId,
      text,
      day: today,
      at: now,
      employeeId: me.id,
      pinnedAt: pinned ? now : null,
      praisedId,
    })
    context.audit('client', clientId, { note: id, changes: [{ field: 'remark', before: null, after: text }] })
    return { id }
  },

  updateNote(context, { id, version, text }) {
    const before = requireOwnNote(context, id)
    if (before.endedAt !== null) notFound()
    if (!updateNote(context.db, id, version, { text, editedAt: context.now })) {
      throw new AppError('CONFLICT', { current: { text: before.text, version: before.version } })
    }
    context.audit('client', before.clientId, { note: id, changes: [{ field: 'remark', before: before.text, after: text }] })
    return { version: version + 1 }
  },

  pinNote(context, { id, pinned }) {
    const { clientId, text, endedAt } = requireNote(context, id)
    if (endedAt !== null) notFound()
    setNote(context.db, id, { pinnedAt: pinned ? context.now : null })
    const [before, after] = pinned ? [null, text] : [text, null]
    context.audit('client', clientId, { note: id, changes: [{ field: 'pinned', before, after }] })
    return {}
  },

  endNote(context, { id, ended }) {
    const { clientId, text } = requireOwnNote(context, id)
    setNote(context.db, id, { endedAt: ended ? context.now : null })
    const [before, after] = ended ? [text, null] : [null, text]
    context.audit('client', clientId, { note: id, changes: [{ field: 'remark', before, after }] })
    return {}
  },

  files(context, { clientId }) {
    requireClient(context, clientId)
    return filesOf(context.db, clientId)
  },

  addFile(context, { clientId, file: incomingId }) {
    requireUnmerged(context, clientId)
    const { db, now, today, me, incoming } = context
    const file = incoming.get(incomingId)
    if (file?.kind !== 'file') refuse('file-gone')
    if (file.bytes.length === 0) refuse('file-empty')
    const { shows, mime } = fileKind(file.bytes)
    const name = file.name === '' ? '—' : file.name
    const about = { clientId, name, shows, mime, size: file.bytes.length, day: today, at: now, employeeId: me.id }
    const id = insertFile(db, about, file.bytes)
    context.audit('client', clientId, { file: id, changes: [{ field: 'file', before: null, after: name }] })
    context.afterCommit(() => incoming.drop(incomingId))
    return { id, name }
  },

  removeFile(context, { id, removed }) {
    const file = findFile(context.db, id) ?? notFound()
    setFileRemoved(context.db, id, removed ? context.now : null)
    const [before, after] = removed ? [file.name, null] : [null, file.name]
    context.audit('client', file.clientId, { file: id, changes: [{ field: 'file', before, after }] })
    return {}
  },

  fileText({ db }, { id }) {
    const file = findFile(db, id)
    const bytes = file?.removedAt === null && file.shows === 'text' ? readBytes(db, id) : null
    if (bytes === null) notFound()
    return { text: decoded(bytes.subarray(0, TEXT_SHOWN)), whole: bytes.length <= TEXT_SHOWN }
  },

  changes(context, { clientId, before, limit }) {
    requireClient(context, clientId)
    const found = auditOfClient(context.db, clientId, before, limit + 1)
    return {
      rows: found.slice(0, limit).map(({ detail, ...row }) => ({ ...row, ...storedChanges(detail) })),
      more: found.length > limit,
    }
  },
}

/** A file that stands on a card, as a host hands it out: under its name, and as a picture or as bare bytes, never as a page. */
export function storedFile(db: Context['db'], id: string): { mime: FileKind['mime']; bytes: Uint8Array; name: string } | null {
  if (!/^\d{1,15}$/.test(id)) return null
  const file = findFile(db, Number(id))
  const bytes = file?.removedAt === null ? readBytes(db, file.id) : null
  return file === null || bytes === null ? null : { mime: file.mime, bytes, name: file.name }
}

function requireNote({ db }: Context, id: number) {
  return findNote(db, id) ?? notFound()
}

function requireOwnNote(context: Context, id: number) {
  const note = requireNote(context, id)
  if (!mayEditNote(context.me, note.employeeId)) refuse('note-of-another')
  return note
}

/** UTF-8 where it is that, else the Windows alphabet of the region, so that an old price list can be read. */
function decoded(bytes: Uint8Array): string {
  // The cut may go through a letter.
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  return text.includes('\ufffd') ? new TextDecoder('windows-1251').decode(bytes) : text
}
