import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type From, from, RANK, type Source, type Told, who } from './source.ts'

type ContactEntry = Extract<TimelineEntry, { readonly kind: 'contact' }>
type ContactRow = Told & { day: Day } & Pick<
    ContactEntry,
    'channel' | 'direction' | 'purpose' | 'subject' | 'outcome' | 'answer' | 'mood'
  >

const contacts = preparedSql<[From & { clientId: number }], ContactRow>(
  `SELECT contacts.id, at, ${who}, day, channel, direction, purpose, subject, outcome, answer, mood
   FROM contacts JOIN employees ON employees.id = employee_id
   WHERE client_id = @clientId AND (at, contacts.id) < (@at, @id) AND taken_back_at IS NULL ORDER BY at DESC, contacts.id DESC LIMIT @limit`,
)

/** Conversations and messages. */
export const contactsTold: Source = {
  part: 'contacts',
  read: (db, { clientId }, before, limit) =>
    contacts(db)
      .all({ ...from(before, RANK.contact, limit), clientId })
      .map(({ id, ...row }) => ({ place: { at: row.at, rank: RANK.contact, id }, entry: { kind: 'contact', ...row } })),
}
