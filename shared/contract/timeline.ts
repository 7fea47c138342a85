import { z } from 'zod'
import { CHANGED_FIELDS } from '#shared/domain/changes/change.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, CONSENT_STATES } from '#shared/domain/contacts/consent.ts'
import { DATE_KINDS } from '#shared/domain/dates/important-date.ts'
import { FILE_SHOWN_AS } from '#shared/domain/files/file-kind.ts'
import { RELATION_KINDS } from '#shared/domain/relations/relation.ts'
import { birthday } from './clients.ts'
import { command, query } from './define.ts'
import { contactTold } from './journal.ts'
import { movement } from './loyalty.ts'
import { moneySeen, sensitive } from './sensitive.ts'
import { amount, day, id, instant, nothing, opId, requiredLine, signedAmount, version } from './values.ts'

/** What of the timeline is shown; `all` shows everything. */
export const TIMELINE_PARTS = ['all', 'visits', 'contacts', 'notes', 'facts', 'events', 'points', 'files', 'card'] as const
export type TimelinePart = (typeof TIMELINE_PARTS)[number]

/** So large a file is kept, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024

const partialDate = z.object({ year: z.int().nullable(), month: z.int().nullable(), day: z.int().nullable() })
const changedValue = z
  .union([
    z.string(),
    z.array(z.string()),
    partialDate,
    z.object({ name: z.string(), relation: z.enum(RELATION_KINDS), gender: z.enum(['female', 'male']).nullable() }),
    z.object({ kind: z.enum(DATE_KINDS), label: z.string(), date: partialDate }),
    z.object({
      ownField: z.string(),
      value: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('text'), text: z.string() }),
        z.object({ kind: z.literal('number'), number: z.int(), unit: z.string() }),
        z.object({ kind: z.literal('date'), day }),
        z.object({ kind: z.literal('yes-no'), yes: z.boolean() }),
      ]),
    }),
    z.object({ photoOf: z.string() }),
  ])
  .nullable()
/** One field of a card, what stood there and what stands there since. */
const change = sensitive(
  'clients.contacts',
  z.object({ field: z.enum(CHANGED_FIELDS), before: changedValue, after: changedValue }),
  // That they changed is told, not from what to what.
  (told) => (told.field === 'phones' || told.field === 'email' ? { ...told, before: null, after: null } : told),
)
export const changeList = z.array(change)

/** Every entry: when it came on record, the business day it counts for, and who did it. */
const entry = { key: z.string(), at: instant, day, by: z.string() }

const note = z.object({
  ...entry,
  kind: z.literal('note'),
  id,
  text: z.string(),
  pinned: z.boolean(),
  /** The employee whom it praises. */
  praises: z.string().nullable(),
  edited: z.boolean(),
  /** Whoever wrote it changes it and takes it back, and the owner. */
  mayEdit: z.boolean(),
  version,
})
export type NoteEntry = z.infer<typeof note>

const file = z.object({ id, name: z.string(), size: z.int(), shows: z.enum(FILE_SHOWN_AS) })
export type KeptFile = z.infer<typeof file>

const fact = {
  ...entry,
  /** Who of the family it is about; null is the client. */
  about: z.string().nullable(),
  label: z.string().nullable(),
  text: z.string(),
}

const timelineEntry = z.discriminatedUnion('kind', [
  note,
  z.object({
    ...entry,
    kind: z.literal('visit'),
    visitId: id,
    receiptNo: z.int().nullable(),
    what: z.string(),
    comment: z.string(),
    total: amount,
    tip: amount,
    points: signedAmount,
    state: z.enum(['open', 'void']),
    returned: amount,
    cameAlong: z.boolean(),
    /** Came from a file, not from this till. */
    imported: z.boolean(),
  }),
  z.object({
    ...fact,
    kind: z.literal('fact'),
    question: z.object({ text: z.string(), askAfter: day }).nullable(),
    /** The question that it answers. */
    answers: z.string().nullable(),
    ended: z.boolean(),
  }),
  z.object({ ...fact, kind: z.literal('fact-ended') }),
  z.object({
    ...fact,
    kind: z.literal('event'),
    when: birthday,
    until: birthday.nullable(),
    place: z.string(),
    company: z.array(z.string()),
    question: z.object({ text: z.string(), askAfter: day }).nullable(),
    ended: z.boolean(),
  }),
  z.object({ ...entry, kind: z.literal('contact'), ...contactTold }),
  z.object({
    ...entry,
    kind: z.literal('points'),
    movement: movement.omit({ balance: true }),
  }),
  z.object({ ...entry, kind: z.literal('task'), state: z.enum(['done', 'dropped']), text: z.string(), note: z.string() }),
  z.object({
    ...entry,
    kind: z.literal('consent'),
    purpose: z.enum(CONSENT_PURPOSES),
    channel: z.enum(CONSENT_CHANNELS),
    state: z.enum(CONSENT_STATES),
  }),
  /** "Do not contact", its end, a goodbye, and the visit with which he came back; `text`: the reason that was given. */
  z.object({ ...entry, kind: z.literal('reach'), what: z.enum(['banned', 'lifted', 'goodbye', 'back']), text: z.string() }),
  z.object({ ...entry, kind: z.literal('file'), file }),
  z.object({ ...entry, kind: z.literal('change'), operation: z.string(), changes: changeList }),
  z.object({
    ...entry,
    kind: z.literal('made'),
    /** The list he came with. */
    importedFrom: z.string().nullable(),
    opening: z.object({ visits: z.int(), spent: moneySeen }),
  }),
])
export type TimelineEntry = z.infer<typeof timelineEntry>

const place = z.object({ at: instant, rank: z.int(), id: z.int() })

const noteText = z.string().trim().min(1, 'missing').max(4000, 'too-long')

export const timelineOperations = {
  /** Everything that ever was with a client, the newest first. Pinned notes stand apart, and only with the first page. */
  page: query(
    'clients.read',
    z.strictObject({
      clientId: id,
      part: z.enum(TIMELINE_PARTS),
      text: z.string().max(200, 'too-long'),
      before: place.nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.object({ pinned: z.array(note), rows: z.array(timelineEntry), next: place.nullable() }),
  ),
  addNote: command(
    'clients.edit',
    z.strictObject({
      opId,
      clientId: id,
      text: noteText,
      pinned: z.boolean(),
      /** The employee whom the client praised. */
      praisedId: id.nullable().default(null),
    }),
    z.object({ id }),
  ),
  updateNote: command('clients.edit', z.strictObject({ opId, id, version, text: noteText }), z.object({ version })),
  pinNote: command('clients.edit', z.strictObject({ opId, id, pinned: z.boolean() }), nothing),
  /** Takes a note back, or brings it again; either way it stays in the history. */
  endNote: command('clients.edit', z.strictObject({ opId, id, ended: z.boolean() }), nothing),
  files: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.array(z.object({ ...file.shape, at: instant, day, by: z.string() })),
  ),
  /** Keeps a file that was handed in. `file-empty` and `file-gone` refuse. */
  addFile: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, file: requiredLine(64) }),
    z.object({ id, name: z.string() }),
  ),
  /** Takes a file off the card, or brings it again. */
  removeFile: command('clients.edit', z.strictObject({ opId, id, removed: z.boolean() }), nothing),
  /** The beginning of a file that is text, letter by letter. */
  fileText: query('clients.read', z.strictObject({ id }), z.object({ text: z.string(), whole: z.boolean() })),
  /** Who changed what of the card, the latest first. */
  changes: query(
    'clients.read',
    z.strictObject({ clientId: id, before: z.int().nullable(), limit: z.int().min(1).max(100) }),
    z.object({
      rows: z.array(
        z.object({ seq: z.int(), at: instant, by: z.string(), operation: z.string(), changes: changeList, reason: z.string() }),
      ),
      more: z.boolean(),
    }),
  ),
}
export type CardChange = z.infer<typeof change>
