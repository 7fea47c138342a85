import { z } from 'zod'
import { CHANNELS, CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { CONTACT_DIRECTIONS, CONTACT_OUTCOMES, MOODS } from '#shared/domain/contacts/outcome.ts'
import { command, query } from './define.ts'
import { day, id, instant, line, nothing, opId, version } from './values.ts'

/** Letters that an answer may have. */
export const LONGEST_ANSWER = 1000

/** What is said of a contact. */
export const contactTold = {
  channel: z.enum(CHANNELS),
  direction: z.enum(CONTACT_DIRECTIONS),
  purpose: z.enum(CONTACT_PURPOSES),
  /** What it was about, in a few words. */
  subject: line(120),
  outcome: z.enum(CONTACT_OUTCOMES),
  /** What he said. */
  answer: line(LONGEST_ANSWER),
  mood: z.enum(MOODS).nullable(),
}

export const journalEntry = z.object({
  id,
  at: instant,
  day,
  by: z.string(),
  ...contactTold,
  edited: z.boolean(),
  /** By whoever wrote it down, on the same business day. */
  mayEdit: z.boolean(),
  /** The owner may later, too. */
  mayTakeBack: z.boolean(),
  version,
})
export type JournalEntry = z.infer<typeof journalEntry>

const place = z.object({ at: instant, id: z.int() })

export const journalOperations = {
  /** `contact-day-over` and `contact-of-another` refuse. */
  update: command('contacts.edit', z.strictObject({ opId, id, version, ...contactTold }), z.object({ version })),
  /** It was a mistake, or it was none: it counts no more, or again. */
  takeBack: command('contacts.edit', z.strictObject({ opId, id, takenBack: z.boolean() }), nothing),
  /** The journal of a client, the newest first; `last` is when they really spoke last. */
  ofClient: query(
    'clients.read',
    z.strictObject({
      clientId: id,
      channel: z.enum(CHANNELS).nullable(),
      mood: z.enum(MOODS).nullable(),
      before: place.nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.object({ rows: z.array(journalEntry), next: place.nullable(), last: journalEntry.nullable() }),
  ),
}
