import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Whether "do not contact" or a goodbye stands on a card; only cards of the index of such are looked at. */
export const barredOf = (clients: string) =>
  `(${clients}.banned = 1 OR ${clients}.goodbye_day IS NOT NULL)
     AND (${clients}.banned = 1 OR ${clients}.last_visit_day IS NULL OR ${clients}.last_visit_day <= ${clients}.goodbye_day)`

/** A later "no" that takes an agreement back, by way of the index alone. */
const takenBack = (ways: string) =>
  `FROM consents AS w WHERE w.client_id = g.client_id AND w.purpose = 'marketing' AND w.id > g.id AND w.state <> 'given' AND ${ways}`

/**
 * Whether a client agreed to news by at least one way, by the last word about each, and to his data being kept. What was agreed for every way is
 * over once each of the four was taken back by itself.
 */
export const agreesToNews = (clientId: string) =>
  `(EXISTS (SELECT 1 FROM consents AS g WHERE g.client_id = ${clientId} AND g.purpose = 'marketing' AND g.state = 'given'
      AND NOT EXISTS (SELECT 1 ${takenBack("w.channel IN ('all', g.channel)")})
      AND (g.channel <> 'all' OR (SELECT count(DISTINCT w.channel) ${takenBack("w.channel <> 'all'")}) < 4))
    AND NOT EXISTS (SELECT 1 FROM consents AS n WHERE n.client_id = ${clientId} AND n.purpose = 'keep-data' AND n.state <> 'given'
      AND NOT EXISTS (SELECT 1 FROM consents AS y WHERE y.client_id = n.client_id AND y.purpose = 'keep-data' AND y.id > n.id AND y.state = 'given')))`

/**
 * The day from which it is counted when to get in touch: of the last visit, of the last conversation, or on which it was decided. Word for word as the
 * index `contacts_spoken` has it, so that it is used.
 */
export const touchCountedFrom = (touch: string, clients: string) =>
  `max(${touch}.since_day, coalesce(${clients}.last_visit_day, ''), coalesce((SELECT max(day) FROM contacts WHERE client_id = ${touch}.client_id
     AND taken_back_at IS NULL AND (direction = 'in' OR outcome IN ('reached', 'agreed', 'thinking', 'refused'))), ''))`

/** By when to get in touch with a client; null where nobody decided to. */
export const touchBy = (clients: string) =>
  `(SELECT date(${touchCountedFrom('k', clients)}, '+' || k.every_days || ' days') FROM keep_in_touch AS k WHERE k.client_id = ${clients}.id)`

export interface ReachRow {
  readonly id: number
  readonly news: boolean | null
  readonly touchBy: Day | null
}

const reach = preparedSql<[string], { id: number; news: number | null; touchBy: Day | null }>(
  `SELECT id, ${touchBy('clients')} AS touchBy,
     iif(EXISTS (SELECT 1 FROM consents WHERE client_id = clients.id AND purpose = 'marketing'), ${agreesToNews('clients.id')}, NULL) AS news
   FROM clients WHERE id IN (SELECT value FROM json_each(?))`,
)

/** What the list shows of how each of these may be reached. */
export function readReach(db: Db, ids: readonly number[]): ReadonlyMap<number, ReachRow> {
  const rows = reach(db).all(JSON.stringify(ids))
  return new Map(rows.map(({ news, ...row }) => [row.id, { ...row, news: news === null ? null : news === 1 }]))
}
