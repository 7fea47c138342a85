import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { contacts } from '#electron/backend/db/schema/contacts.ts'
import type { Channel, ContactPurpose } from '#shared/domain/contacts/channel.ts'
import type { ContactDirection, ContactOutcome, Mood } from '#shared/domain/contacts/outcome.ts'
import type { Day } from '#shared/kernel/day.ts'

type ContactRecord = typeof contacts.$inferSelect
type Told = Pick<ContactRecord, 'channel' | 'direction' | 'purpose' | 'subject' | 'outcome' | 'answer' | 'mood'>

export function findContact(db: Db, id: number): ContactRecord | null {
  return db.select().from(contacts).where(eq(contacts.id, id)).get() ?? null
}

export function insertContact(db: Db, values: typeof contacts.$inferInsert): number {
  return Number(db.insert(contacts).values(values).run().lastInsertRowid)
}

export function contactOfMessage(db: Db, messageId: number): number | null {
  return db.select({ id: contacts.id }).from(contacts).where(eq(contacts.messageId, messageId)).get()?.id ?? null
}

/** False when the entry has been changed since `version` was read, or taken back. */
export function updateContact(db: Db, id: number, version: number, values: Told & { editedAt: number }): boolean {
  const done = db
    .update(contacts)
    .set({ ...values, version: version + 1 })
    .where(and(eq(contacts.id, id), eq(contacts.version, version), isNull(contacts.takenBackAt)))
    .run()
  return done.changes === 1
}

export function setTakenBack(db: Db, id: number, takenBackAt: number | null): void {
  db.update(contacts).set({ takenBackAt }).where(eq(contacts.id, id)).run()
}

export interface JournalRow extends Told {
  readonly id: number
  readonly at: number
  readonly day: Day
  readonly by: string
  readonly employeeId: number
  readonly editedAt: number | null
  readonly version: number
}

const columns = `contacts.id, at, day, employees.name AS by, employee_id AS employeeId, channel, direction, purpose, subject, outcome, answer, mood,
  edited_at AS editedAt, contacts.version`
const tables = 'contacts JOIN employees ON employees.id = employee_id'
/** Word for word as the index `contacts_spoken` has it, so that it is used. */
const spoke = `taken_back_at IS NULL AND (direction = 'in' OR outcome IN ('reached', 'agreed', 'thinking', 'refused'))`

interface Wanted {
  readonly clientId: number
  readonly channel: Channel | null
  readonly mood: Mood | null
  readonly at: number
  readonly id: number
  readonly limit: number
}

const journal = preparedSql<[Wanted], JournalRow>(
  `SELECT ${columns} FROM ${tables} WHERE client_id = @clientId AND (at, contacts.id) < (@at, @id) AND taken_back_at IS NULL
     AND (@channel IS NULL OR channel = @channel) AND (@mood IS NULL OR mood = @mood) ORDER BY at DESC, contacts.id DESC LIMIT @limit`,
)

export function journalOf(
  db: Db,
  { before, ...wanted }: Omit<Wanted, 'at' | 'id'> & { readonly before: { readonly at: number; readonly id: number } | null },
): JournalRow[] {
  return journal(db).all({ ...wanted, ...(before ?? { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }) })
}

const posted = preparedSql<[number, number, Day], number>(
  `SELECT 1 FROM contacts WHERE client_id = ? AND template_id = ? AND day = ? AND channel = 'mail' AND message_id IS NULL AND taken_back_at IS NULL LIMIT 1`,
)

/** Whether a letter of this text went to the post on that day. */
export const postedOn = (db: Db, clientId: number, templateId: number, day: Day): boolean =>
  posted(db).get(clientId, templateId, day) !== undefined

const lastSpoken = preparedSql<[number], JournalRow>(
  `SELECT ${columns} FROM ${tables} WHERE contacts.id = (SELECT id FROM contacts WHERE client_id = ? AND ${spoke} ORDER BY day DESC, id DESC LIMIT 1)`,
)

/** The last real contact: they spoke, or he wrote. */
export function lastContact(db: Db, clientId: number): JournalRow | null {
  return lastSpoken(db).get(clientId) ?? null
}

const lastDay = preparedSql<[number], Day | null>(`SELECT max(day) FROM contacts WHERE client_id = ? AND ${spoke}`)

/** The business day of the last real contact. */
export function lastContactDay(db: Db, clientId: number): Day | null {
  return lastDay(db).pluck().get(clientId) ?? null
}

export interface BudgetContact {
  readonly id: number
  readonly at: number
  readonly day: Day
  readonly channel: Channel
  readonly direction: ContactDirection
  readonly purpose: ContactPurpose
  readonly outcome: ContactOutcome
}

const budgeted = preparedSql<[number, Day], BudgetContact>(
  `SELECT id, at, day, channel, direction, purpose, outcome FROM contacts
   WHERE client_id = ? AND day >= ? AND taken_back_at IS NULL AND (outcome = 'refused' OR purpose = 'marketing') ORDER BY day, id`,
)

/** What may count against the allowance, or begins a rest, since a business day; days that lie ahead too, where the clock was set back. */
export function budgetSince(db: Db, clientId: number, since: Day): BudgetContact[] {
  return budgeted(db).all(clientId, since)
}

const inVain = preparedSql<[{ clientId: number }], number>(
  `SELECT count(*) FROM contacts WHERE client_id = @clientId AND taken_back_at IS NULL AND channel = 'call' AND outcome = 'unreachable'
     AND day > coalesce((SELECT max(day) FROM contacts WHERE client_id = @clientId AND ${spoke}), '')`,
)

/** How many calls in a row nobody answered, since they last spoke. */
export function unansweredCalls(db: Db, clientId: number): number {
  return inVain(db).pluck().get({ clientId }) ?? 0
}
