import type { Database } from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import type { Db } from './connection.ts'
import { prepared } from './prepared.ts'
import { highWater } from './schema/shop.ts'

/** What the file must at least hold. Kept in the file by each write transaction, and beside it in the mark. */
export interface HighWater {
  /** Write transactions so far. */
  readonly sequence: number
  /** The highest id of a visit, and of a movement. */
  readonly visits: number
  readonly movements: number
  readonly movementsSum: number
  /** Hash of the last audit entry; empty before the first. */
  readonly auditHead: string
}

const lastVisit = sql<number>`(SELECT coalesce(max(id), 0) FROM visits)`
const lastMovement = sql<number>`(SELECT coalesce(max(id), 0) FROM movements)`
const lastAudit = sql<string>`coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '')`

const advanceStatement = prepared((db) =>
  db
    .update(highWater)
    .set({
      sequence: sql`${highWater.sequence} + 1`,
      visits: lastVisit,
      movements: lastMovement,
      // Only the entries since the last time: the ledger is append-only, and this runs in every write at the till.
      movementsSum: sql`movements_sum + coalesce((SELECT sum(amount) FROM movements WHERE id > high_water.movements), 0)`,
      movementsCount: sql`movements_count + (SELECT count(*) FROM movements WHERE id > high_water.movements)`,
      auditHead: lastAudit,
    })
    .where(eq(highWater.id, 1))
    .prepare(),
)

/** Counts this write transaction; the last thing it does before COMMIT. */
export function advance(db: Db): void {
  requireOne(advanceStatement(db).run().changes)
}

/** The same for a transaction that took ledger entries away (whole clients): adds the ledger up anew, about 0.1 s per million. */
export function recount(db: Db): void {
  const { changes } = db
    .update(highWater)
    .set({
      sequence: sql`${highWater.sequence} + 1`,
      visits: lastVisit,
      movements: lastMovement,
      movementsSum: sql`(SELECT coalesce(sum(amount), 0) FROM movements)`,
      movementsCount: sql`(SELECT count(*) FROM movements)`,
      auditHead: lastAudit,
    })
    .where(eq(highWater.id, 1))
    .run()
  requireOne(changes)
}

function requireOne(changes: number): void {
  if (changes !== 1) throw new Error('The shop has no high-water record: it was not founded by createDatabase')
}

/** The record as the file has it; null when there is none. Works on a connection that only reads. */
export function readHighWater(sqlite: Database): HighWater | null {
  const row = sqlite
    .prepare<[], HighWater>(
      'SELECT sequence, visits, movements, movements_sum AS movementsSum, audit_head AS auditHead FROM high_water WHERE id = 1',
    )
    .get()
  return row ?? null
}

/** Visits, ledger entries and audit that the record knows and the tables no longer have: the end of them was lost. */
export function lostSince(sqlite: Database, { visits, movements, auditHead }: HighWater): readonly string[] {
  const last = sqlite
    .prepare<[], { visits: number; movements: number }>(
      'SELECT (SELECT coalesce(max(id), 0) FROM visits) AS visits, (SELECT coalesce(max(id), 0) FROM movements) AS movements',
    )
    .get() ?? { visits: 0, movements: 0 }
  // Nearly always the last entry is the one; only where it is not, all of them are looked through.
  const hasHead =
    auditHead === '' ||
    sqlite.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get() === auditHead ||
    sqlite.prepare('SELECT 1 FROM audit WHERE hash = ?').get(auditHead) !== undefined
  return [
    ...(last.visits < visits ? [`visits end at ${last.visits}, written were ${visits}`] : []),
    ...(last.movements < movements ? [`movements end at ${last.movements}, written were ${movements}`] : []),
    ...(hasHead ? [] : ['the last audit entry is gone']),
  ]
}
