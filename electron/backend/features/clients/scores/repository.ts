import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { rfmSettings } from '#electron/backend/db/schema/clients.ts'
import type { LeafOf } from '#shared/contract/conditions.ts'
import { type Bounds, cellsOf, type Score } from '#shared/domain/worth/rfm.ts'
import type { Day } from '#shared/kernel/day.ts'

type Scoring = {
  /** Null while each score goes to a fifth of the clients. */
  readonly bounds: Bounds | null
  readonly version: number
}

const kept = preparedSql<[], { bounds: string | null; version: number }>('SELECT bounds, version FROM rfm_settings')

/** How clients are scored in this shop: version 0 until somebody has changed it. */
export function readScoring(db: Db): Scoring {
  const { bounds = null, version = 0 } = kept(db).get() ?? {}
  return { bounds: bounds === null ? null : (JSON.parse(bounds) as Bounds), version }
}

export function writeScoring(db: Db, { bounds, version }: Scoring): void {
  const row = { bounds: bounds && JSON.stringify(bounds), version }
  db.insert(rfmSettings)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: rfmSettings.id, set: row })
    .run()
}

const SCORE_NAMES = ['recency', 'frequency', 'money'] as const
type ScoreName = (typeof SCORE_NAMES)[number]

/**
 * Every client in use who has ever come, with his scores: how lately, how often, and how much he brought. By fifths a score is told by how many
 * clients have less, so that those who have the same get the same, and the least is always 1.
 */
function scoredSql(bounds: Bounds | null, today: Day, wanted: readonly ScoreName[] = SCORE_NAMES): SQL {
  const fifth = (figure: SQL) => sql`5 * (rank() OVER (ORDER BY ${figure}) - 1) / count(*) OVER () + 1`
  const steps = (figure: SQL, least: readonly number[]) =>
    sql`1 + ${sql.join(
      least.map((step) => sql`(${figure} >= ${step})`),
      sql` + `,
    )}`
  const since = sql`coalesce(julianday(last_visit_day) - julianday(${today}), -1e9)`
  const scores =
    bounds === null
      ? { recency: fifth(sql`last_visit_day`), frequency: fifth(sql`visits`), money: fifth(sql`spent`) }
      : {
          recency: steps(
            since,
            bounds.recency.map((days) => -days),
          ),
          frequency: steps(sql`visits`, bounds.frequency),
          money: steps(sql`spent`, bounds.money),
        }
  const columns = wanted.map((name) => sql`${scores[name]} AS ${sql.identifier(name)}`)
  return sql`SELECT id, spent, ${sql.join(columns, sql`, `)}
    FROM clients WHERE archived_at IS NULL AND visits > 0`
}

/** Those of them who have these scores, or belong to a group. */
export function clientsScored({ zone, recency, frequency, money }: LeafOf<'rfm'>, bounds: Bounds | null, today: Day): SQL {
  const cells = zone === null ? [] : cellsOf(zone).map((cell) => cell.recency * 10 + cell.frequency)
  const tests = [
    zone === null ? [] : [sql`recency * 10 + frequency IN (SELECT value FROM json_each(${JSON.stringify(cells)}))`],
    recency === null ? [] : [sql`recency = ${recency}`],
    frequency === null ? [] : [sql`frequency = ${frequency}`],
    money === null ? [] : [sql`money = ${money}`],
  ].flat()
  // All clients are ranked for each score: for none that is not asked for.
  const wanted = SCORE_NAMES.filter(
    (name) => ({ recency, frequency, money })[name] !== null || (zone !== null && name !== 'money'),
  )
  return sql`SELECT id FROM (${scoredSql(bounds, today, wanted)}) WHERE ${sql.join(tests, sql` AND `)}`
}

/** Clients who have the same three scores: how many they are, and what they brought. */
export interface ScoredPlace {
  readonly recency: Score
  readonly frequency: Score
  readonly money: Score
  readonly clients: number
  readonly spent: number
}

export function placesScored(db: Db, today: Day): ScoredPlace[] {
  return db.all<ScoredPlace>(
    sql`SELECT recency, frequency, money, count(*) AS clients, sum(spent) AS spent
      FROM (${scoredSql(readScoring(db).bounds, today)}) GROUP BY recency, frequency, money`,
  )
}
