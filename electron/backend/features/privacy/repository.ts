import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { retentionRule } from '#electron/backend/db/schema/privacy.ts'
import type { Day } from '#shared/kernel/day.ts'

const cards = preparedSql<[number], { id: number }>(
  `WITH RECURSIVE card (id) AS (VALUES (?) UNION SELECT clients.id FROM clients JOIN card ON clients.merged_into = card.id)
   SELECT id FROM card`,
)

/** The card and all that were merged into it. */
export function cardsOf(db: Db, clientId: number): number[] {
  return cards(db)
    .all(clientId)
    .map(({ id }) => id)
}

const leaving = preparedSql<[number], { one: number }>(
  "SELECT 1 AS one FROM outbox WHERE client_id = ? AND state = 'sending' LIMIT 1",
)

/** Whether a message to him has just been given to the network. */
export function isMessageLeaving(db: Db, clientId: number): boolean {
  return leaving(db).get(clientId) !== undefined
}

const saveRule = preparedSql<[{ months: number | null; version: number }]>(
  `INSERT INTO retention_rule (id, months, version) VALUES (1, @months, @version + 1)
   ON CONFLICT (id) DO UPDATE SET months = @months, version = @version + 1 WHERE version = @version`,
)

export function readRetention(db: Db): { months: number | null; version: number } {
  const { months, version } = retentionRule
  return db.select({ months, version }).from(retentionRule).get() ?? { months: null, version: 0 }
}

/** False when it was changed since `version`. */
export function writeRetention(db: Db, months: number | null, version: number): boolean {
  return saveRule(db).run({ months, version }).changes === 1
}

const WAITS = `merged_into IS NULL AND erased_at IS NULL AND sample = 0 AND coalesce(last_visit_day, date(created_at / 1000, 'unixepoch')) < @before`
const due = preparedSql<[{ before: Day; limit: number }], { id: number; since: Day }>(
  `SELECT id, coalesce(last_visit_day, date(created_at / 1000, 'unixepoch')) AS since FROM clients WHERE ${WAITS} ORDER BY since, id LIMIT @limit`,
)
const dueCount = preparedSql<[{ before: Day }], { total: number }>(`SELECT count(*) AS total FROM clients WHERE ${WAITS}`)
const isDueStill = preparedSql<[{ before: Day; id: number }], { one: number }>(
  `SELECT 1 AS one FROM clients WHERE id = @id AND ${WAITS}`,
)

/** Who was last here before a day, and how many there are in all; a card without a visit counts from the day it was made. */
export function awaySince(db: Db, before: Day, limit: number): { total: number; rows: { id: number; since: Day }[] } {
  return { total: dueCount(db).get({ before })?.total ?? 0, rows: due(db).all({ before, limit }) }
}

export function isAway(db: Db, id: number, before: Day): boolean {
  return isDueStill(db).get({ id, before }) !== undefined
}

const waiting = preparedSql<[{ cards: string }], { openTasks: number; waitingMessages: number }>(
  `SELECT (SELECT count(*) FROM tasks WHERE client_id IN (SELECT value FROM json_each(@cards)) AND state = 'open') AS openTasks,
     (SELECT count(*) FROM outbox WHERE client_id IN (SELECT value FROM json_each(@cards)) AND state IN ('queued', 'sending', 'unknown')) AS waitingMessages`,
)

/** Open tasks about these cards, and messages to them that have not left. */
export function waitingAround(db: Db, cards: readonly number[]): { openTasks: number; waitingMessages: number } {
  return waiting(db).get({ cards: JSON.stringify(cards) }) ?? { openTasks: 0, waitingMessages: 0 }
}
