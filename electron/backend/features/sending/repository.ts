import { eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedRow, preparedSql } from '#electron/backend/db/prepared.ts'
import { outbox, outboxTries } from '#electron/backend/db/schema/outbox.ts'
import type { MessageState, SendingProblem, SentChannel } from '#shared/domain/sending/message.ts'

export type OutboxRow = typeof outbox.$inferSelect
type TryRow = typeof outboxTries.$inferSelect

const byId = preparedRow<typeof outbox, number>(outbox, outbox.id)

export function findMessage(db: Db, id: number): OutboxRow | null {
  return byId(db).get(id) ?? null
}

const sameCause = preparedSql<[number, string, SentChannel], { id: number }>(
  'SELECT id FROM outbox WHERE client_id = ? AND cause = ? AND channel = ?',
)

/** What was written to this client about the same, by the same channel. */
export function findOfCause(db: Db, clientId: number, cause: string, channel: SentChannel): OutboxRow | null {
  const found = sameCause(db).get(clientId, cause, channel)
  return found ? findMessage(db, found.id) : null
}

export function insertMessage(db: Db, row: typeof outbox.$inferInsert): number {
  return Number(db.insert(outbox).values(row).run().lastInsertRowid)
}

export function updateMessage(db: Db, id: number, set: Partial<OutboxRow>): void {
  db.update(outbox).set(set).where(eq(outbox.id, id)).run()
}

const dueRow = preparedSql<[SentChannel, number], { id: number }>(
  `SELECT id FROM outbox INDEXED BY outbox_waiting WHERE state = 'queued' AND channel = ? AND next_at <= ? ORDER BY next_at, id LIMIT 1`,
)
const nextDue = preparedSql<[SentChannel], { at: number | null }>(
  `SELECT min(next_at) AS at FROM outbox INDEXED BY outbox_waiting WHERE state = 'queued' AND channel = ?`,
)

const aheadRow = preparedSql<[SentChannel, number], { id: number }>(
  `SELECT id FROM outbox INDEXED BY outbox_waiting WHERE state = 'queued' AND channel = ? AND changed_at > ? ORDER BY id LIMIT 1`,
)

/**
 * The message of a channel whose turn it is, and when the next one's comes; null for none. What was put off by a clock that has been set back since has
 * its turn as well, or it would wait for a wrong day.
 */
export function dueMessage(db: Db, channel: SentChannel, now: number): number | null {
  return dueRow(db).get(channel, now)?.id ?? aheadRow(db).get(channel, now + CLOCK_WANDERS)?.id ?? null
}

/** Milliseconds by which a clock is set right from time to time without having been wrong. */
const CLOCK_WANDERS = 60_000

export function nextDueAt(db: Db, channel: SentChannel): number | null {
  return nextDue(db).get(channel)?.at ?? null
}

const firstEnd = preparedSql<[SentChannel], { id: number; at: number }>(
  `SELECT id, good_until AS at FROM outbox INDEXED BY outbox_waiting
   WHERE state = 'queued' AND channel = ? AND good_until IS NOT NULL ORDER BY good_until, id LIMIT 1`,
)

/** Which message of a channel is out of place first, and from when on. */
export function nextEnd(db: Db, channel: SentChannel): { readonly id: number; readonly at: number } | null {
  return firstEnd(db).get(channel) ?? null
}

const found = preparedSql<[], { id: number }>("SELECT id FROM outbox INDEXED BY outbox_states WHERE state = 'sending'")

export function messagesUnderWay(db: Db): number[] {
  return found(db)
    .all()
    .map(({ id }) => id)
}

const queuedIds = preparedSql<[], { id: number }>(
  "SELECT id FROM outbox INDEXED BY outbox_states WHERE state = 'queued' ORDER BY id",
)

export function queuedMessages(db: Db): number[] {
  return queuedIds(db)
    .all()
    .map(({ id }) => id)
}

export function insertTry(db: Db, messageId: number, channel: SentChannel, at: number): void {
  db.insert(outboxTries).values({ messageId, channel, at }).run()
}

/** Ends the last try of a message. */
export function endTry(db: Db, messageId: number, set: Pick<TryRow, 'endedAt' | 'outcome' | 'problem'>): void {
  db.update(outboxTries).set(set).where(sql`${outboxTries.messageId} = ${messageId} AND ${outboxTries.outcome} IS NULL`).run()
}

const refusedTries = preparedSql<[number], { count: number }>(
  "SELECT count(*) AS count FROM outbox_tries WHERE message_id = ? AND outcome IN ('later', 'account', 'refused')",
)

/** How often a message was surely not taken. */
export function countRefusedTries(db: Db, messageId: number): number {
  return refusedTries(db).get(messageId)?.count ?? 0
}

const left = preparedSql<[SentChannel, number], { at: number }>(
  `SELECT at FROM outbox_tries INDEXED BY outbox_tries_by_channel
   WHERE channel = ? AND at > ? AND (outcome IS NULL OR outcome IN ('sent', 'unknown')) ORDER BY at`,
)

/** When the messages of a channel left, or may have left, after an instant; also those that a clock set forward by mistake has dated ahead. */
export function leftSince(db: Db, channel: SentChannel, after: number): number[] {
  return left(db)
    .all(channel, after)
    .map(({ at }) => at)
}

const lastTries = preparedSql<[SentChannel], Pick<TryRow, 'at' | 'outcome' | 'problem'>>(
  'SELECT at, outcome, problem FROM outbox_tries INDEXED BY outbox_tries_by_channel WHERE channel = ? ORDER BY at DESC, id DESC LIMIT 1',
)
const lastSent = preparedSql<[SentChannel], { at: number | null }>(
  'SELECT max(sent_at) AS at FROM outbox INDEXED BY outbox_sent_last WHERE channel = ? AND sent_at IS NOT NULL',
)

/** How a channel fared at its last try, and when something last left by it. */
export function channelFared(db: Db, channel: SentChannel) {
  const last = lastTries(db).get(channel)
  return { triedAt: last?.at ?? null, problem: last?.problem ?? null, lastSentAt: lastSent(db).get(channel)?.at ?? null }
}

const countOf = preparedSql<[], { state: MessageState; count: number }>(
  'SELECT state, count(*) AS count FROM outbox INDEXED BY outbox_states GROUP BY state',
)

export function countByState(db: Db): ReadonlyMap<MessageState, number> {
  return new Map(
    countOf(db)
      .all()
      .map(({ state, count }) => [state, count]),
  )
}

export interface ListedRow extends OutboxRow {
  readonly by: string
}

const listed = preparedSql<
  { states: string; clientId: number | null; before: number; limit: number },
  { id: number; by: string }
>(
  `SELECT o.id, e.name AS "by" FROM outbox AS o JOIN employees AS e ON e.id = o.created_by
   WHERE o.id < @before AND (@clientId IS NULL OR o.client_id = @clientId) AND o.state IN (SELECT value FROM json_each(@states))
   ORDER BY o.id DESC LIMIT @limit`,
)

export interface Wanted {
  readonly clientId: number | null
  readonly states: readonly MessageState[]
  readonly before: number | null
  readonly limit: number
}

/** The newest first. */
export function listMessages(db: Db, { clientId, states, before, limit }: Wanted): ListedRow[] {
  const rows = listed(db).all({ clientId, states: JSON.stringify(states), before: before ?? Number.MAX_SAFE_INTEGER, limit })
  return rows.flatMap(({ id, by }) => {
    const row = findMessage(db, id)
    return row ? [{ ...row, by }] : []
  })
}

const undecided = preparedSql<[number, number], { id: number }>(
  `SELECT id FROM outbox WHERE client_id = ? AND id <> ? AND purpose = 'marketing' AND state IN ('unknown', 'sending') LIMIT 1`,
)

/** Whether something to this client, beside this message, may have used up his allowance without anybody knowing. */
export function hasUndecided(db: Db, clientId: number, messageId: number): boolean {
  return undecided(db).get(clientId, messageId) !== undefined
}

const refusedSince = preparedSql<
  { clientId: number },
  { channel: SentChannel; address: string; at: number; problem: SendingProblem }
>(
  `SELECT o.channel, o.address, o.changed_at AS at, o.problem FROM outbox AS o
   WHERE o.client_id = @clientId AND o.state IN ('refused', 'stopped') AND o.problem = 'address-refused'
     AND NOT EXISTS (SELECT 1 FROM outbox AS p WHERE p.client_id = @clientId AND p.address = o.address AND p.channel = o.channel AND p.state = 'sent' AND p.sent_at > o.changed_at)
   GROUP BY o.channel, o.address HAVING o.changed_at = max(o.changed_at)`,
)

/** Addresses of a client that were turned away for good, and have taken nothing since. */
export function doubtfulAddresses(db: Db, clientId: number) {
  return refusedSince(db).all({ clientId })
}
