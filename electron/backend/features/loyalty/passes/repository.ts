import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import { passes, passFreezes, passTypes } from '#electron/backend/db/schema/visit-lines.ts'
import type { PassType } from '#shared/contract/passes.ts'
import type { Freeze, PassTerms } from '#shared/domain/loyalty/passes.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'

export type PassTypeFields = Omit<PassType, 'id' | 'retired' | 'version'>

const kept = keptValue((db): readonly PassType[] => db.select().from(passTypes).orderBy(asc(passTypes.id)).all().map(toType))

/** Every kind of pass that is or was sold, in the order they were made. They are few. */
export function readPassTypes(db: Db): readonly PassType[] {
  return kept.of(db)
}

function toType(row: typeof passTypes.$inferSelect): PassType {
  const { id, name, price, entries, days, months, starts, remindEntries, remindDays, version } = row
  const lasts =
    days !== null ? { count: days, unit: 'days' as const } : months !== null ? { count: months, unit: 'months' as const } : null
  const [categories, items] = [JSON.parse(row.categories), JSON.parse(row.items)] as [string[], number[]]
  return {
    id,
    name,
    price,
    categories,
    items,
    entries,
    lasts,
    starts,
    remindEntries,
    remindDays,
    retired: row.retiredAt !== null,
    version,
  }
}

function toColumns({ lasts, categories, items, ...fields }: PassTypeFields) {
  return {
    ...fields,
    days: lasts?.unit === 'days' ? lasts.count : null,
    months: lasts?.unit === 'months' ? lasts.count : null,
    categories: JSON.stringify(categories),
    items: JSON.stringify(items),
  }
}

export function insertPassType(db: Db, fields: PassTypeFields, createdAt: number, { sample = false } = {}): number {
  kept.forget(db)
  return Number(
    db
      .insert(passTypes)
      .values({ ...toColumns(fields), createdAt, sample: sample ? 1 : 0 })
      .run().lastInsertRowid,
  )
}

/** False when it was changed since `version`. */
export function updatePassType(db: Db, id: number, version: number, fields: PassTypeFields): boolean {
  kept.forget(db)
  const { changes } = db
    .update(passTypes)
    .set({ ...toColumns(fields), version: version + 1 })
    .where(and(eq(passTypes.id, id), eq(passTypes.version, version)))
    .run()
  return changes === 1
}

export function setPassTypeRetired(db: Db, id: number, retiredAt: number | null): void {
  kept.forget(db)
  db.update(passTypes)
    .set({ retiredAt, version: sql`${passTypes.version} + 1` })
    .where(eq(passTypes.id, id))
    .run()
}

export interface PassRecord {
  readonly id: number
  readonly typeId: number
  readonly name: string
  readonly clientId: number
  readonly visitId: number | null
  /** Of the visit in which it was bought. */
  readonly receiptNo: number | null
  readonly lineId: number | null
  readonly terms: PassTerms
  readonly entries: number | null
  readonly left: number | null
  readonly boughtDay: Day
  readonly from: Day | null
  readonly until: Day | null
  readonly cancelledAt: number | null
}

type RawPass = Omit<PassRecord, 'terms'> & { readonly terms: string }

const columns = `passes.id, type_id AS typeId, pass_types.name, client_id AS clientId, visit_id AS visitId,
  (SELECT receipt_no FROM visits WHERE visits.id = visit_id) AS receiptNo, line_id AS lineId, terms, passes.entries,
  "left", bought_day AS boughtDay, from_day AS "from", until_day AS "until", cancelled_at AS cancelledAt
  FROM passes JOIN pass_types ON pass_types.id = type_id`

const byId = preparedSql<[number], RawPass>(`SELECT ${columns} WHERE passes.id = ?`)
const byClient = preparedSql<[number], RawPass>(`SELECT ${columns} WHERE client_id = ? ORDER BY passes.id`)
const byVisit = preparedSql<[number], RawPass>(`SELECT ${columns} WHERE visit_id = ? ORDER BY passes.id`)

const toPass = ({ terms, ...row }: RawPass): PassRecord => ({ ...row, terms: JSON.parse(terms) as PassTerms })

export function findPass(db: Db, id: number): PassRecord | null {
  const row = byId(db).get(id)
  return row ? toPass(row) : null
}

/** Every pass a client has or had, the older first. */
export function passesOfClient(db: Db, clientId: number): PassRecord[] {
  if (kept.of(db).length === 0) return []
  return byClient(db).all(clientId).map(toPass)
}

/** Passes are looked through so many days before their end at most. */
const LONGEST_REMINDER = 366
const MOST_ENDING = 1000

const ending = preparedSql<[{ today: Day; last: Day }], RawPass>(
  `SELECT ${columns} WHERE passes.id IN (
     SELECT id FROM passes INDEXED BY passes_few_left
     WHERE cancelled_at IS NULL AND "left" > 0 AND "left" <= json_extract(terms, '$.remindEntries') AND (until_day IS NULL OR until_day >= @today)
     UNION
     SELECT id FROM passes INDEXED BY passes_ending
     WHERE until_day IS NOT NULL AND cancelled_at IS NULL AND until_day BETWEEN @today AND @last
       AND julianday(until_day) - julianday(@today) <= json_extract(terms, '$.remindDays'))
     AND NOT EXISTS (SELECT 1 FROM passes AS newer WHERE newer.client_id = passes.client_id AND newer.type_id = passes.type_id
       AND newer.id > passes.id AND newer.cancelled_at IS NULL)
   LIMIT ${MOST_ENDING}`,
)

/** Passes that may be near their end by entries or days, with none of the kind bought after them. */
export function passesNearEnd(db: Db, today: Day): PassRecord[] {
  if (kept.of(db).length === 0) return []
  return ending(db)
    .all({ today, last: addDays(today, LONGEST_REMINDER) })
    .map(toPass)
}

/** Passes that were bought in a visit. */
export function passesSoldIn(db: Db, visitId: number): PassRecord[] {
  return byVisit(db).all(visitId).map(toPass)
}

export interface NewPass {
  readonly typeId: number
  readonly clientId: number
  readonly visitId: number
  readonly lineId: number
  readonly terms: PassTerms
  readonly boughtDay: Day
}

/** A new pass holds nothing until its entries are booked. */
export function insertPass(db: Db, { terms, ...pass }: NewPass): number {
  const { entries } = terms
  return Number(
    db
      .insert(passes)
      .values({ ...pass, terms: JSON.stringify(terms), entries, left: entries === null ? null : 0 })
      .run().lastInsertRowid,
  )
}

interface Standing {
  readonly id: number
  readonly from: Day | null
  readonly until: Day | null
  readonly cancelledAt: number | null
}

const writeStanding = preparedSql<[Standing]>(
  `UPDATE passes SET from_day = @from, until_day = @until, cancelled_at = @cancelledAt, version = version + 1
   WHERE id = @id AND (from_day IS NOT @from OR until_day IS NOT @until OR cancelled_at IS NOT @cancelledAt)`,
)

export function setStanding(db: Db, standing: Standing): void {
  writeStanding(db).run(standing)
}

export interface FreezeRecord extends Freeze {
  readonly id: number
  readonly passId: number
}

const freezesStatement = preparedSql<[number], FreezeRecord>(
  `SELECT id, pass_id AS passId, from_day AS "from", until_day AS "until" FROM pass_freezes
   WHERE pass_id = ? AND (until_day IS NULL OR until_day >= from_day) ORDER BY from_day`,
)

/** Days that do not count, the earlier first; without those that were taken back before they began. */
export function freezesOf(db: Db, passId: number): FreezeRecord[] {
  return freezesStatement(db).all(passId)
}

export function findFreeze(db: Db, id: number): FreezeRecord | null {
  return db.select().from(passFreezes).where(eq(passFreezes.id, id)).get() ?? null
}

export function insertFreeze(db: Db, freeze: Freeze & { passId: number; madeAt: number; madeBy: number }): number {
  return Number(db.insert(passFreezes).values(freeze).run().lastInsertRowid)
}

export function setFreezeEnd(db: Db, id: number, until: Day): void {
  db.update(passFreezes).set({ until }).where(eq(passFreezes.id, id)).run()
}

/** Of a pass with who made each freeze, the latest first. */
export function toldFreezes(db: Db, passId: number) {
  return db
    .select({ id: passFreezes.id, from: passFreezes.from, until: passFreezes.until, by: employees.name })
    .from(passFreezes)
    .innerJoin(employees, eq(employees.id, passFreezes.madeBy))
    .where(and(eq(passFreezes.passId, passId), sql`(until_day IS NULL OR until_day >= from_day)`))
    .orderBy(desc(passFreezes.from))
    .all()
}

/** What still counts as used of a pass. */
const usedLines = `FROM visit_lines AS l JOIN visits AS v ON v.id = l.visit_id
  WHERE l.pass_id = @passId AND l.returned < l.quantity AND v.state = 'open' AND v.id <> @without`

const daysOfUse = preparedSql<[{ passId: number; without: number }], { first: Day | null; last: Day | null }>(
  `SELECT min(v.day) AS first, max(v.day) AS last ${usedLines}`,
)

/** The first and the last business day on which a pass was used; `without`: as if this visit had not been. */
export function usedBetween(db: Db, passId: number, without: number | null = null): { first: Day | null; last: Day | null } {
  return daysOfUse(db).get({ passId, without: without ?? 0 }) ?? { first: null, last: null }
}

interface Use {
  readonly visitId: number
  /** Who came. */
  readonly clientId: number
  readonly day: Day
  readonly at: number
  readonly receiptNo: number | null
  readonly name: string
  /** Thousandths that were not brought back. */
  readonly quantity: number
}

const uses = preparedSql<[{ passId: number; without: number }], Use>(
  `SELECT v.id AS visitId, v.client_id AS clientId, v.day, v.at, v.receipt_no AS receiptNo, l.name, l.quantity - l.returned AS quantity ${usedLines} ORDER BY v.at DESC, l.id DESC
   LIMIT 1000`,
)

export function usesOf(db: Db, passId: number): Use[] {
  return uses(db).all({ passId, without: 0 })
}

const changes = preparedSql<[number], { passId: number; sum: number }>(
  'SELECT pass_id AS passId, sum(amount) AS sum FROM movements WHERE visit_id = ? AND pass_id IS NOT NULL GROUP BY pass_id',
)

/** By how much a visit changed the entries of each pass, all in all. */
export function passChangesBy(db: Db, visitId: number): ReadonlyMap<number, number> {
  return new Map(
    changes(db)
      .all(visitId)
      .map(({ passId, sum }) => [passId, sum]),
  )
}

const paidFor = preparedSql<[number], number>(
  'SELECT DISTINCT pass_id FROM visit_lines WHERE visit_id = ? AND pass_id IS NOT NULL',
)

/** Passes that paid for lines of a visit. */
export function passesUsedIn(db: Db, visitId: number): number[] {
  return paidFor(db).pluck().all(visitId) as number[]
}

const paidBy = preparedSql<[number, number]>('UPDATE visit_lines SET pass_id = ? WHERE id = ?')

/** Writes which pass paid for a line. */
export function setLinePass(db: Db, lineId: number, passId: number): void {
  paidBy(db).run(passId, lineId)
}

const linesOfPasses = preparedSql<
  [{ visitId: number }],
  { lineId: number; passId: number; typeId: number; name: string; how: 'pass' | 'new-pass' }
>(
  `SELECT l.id AS lineId, p.id AS passId, p.type_id AS typeId, t.name, iif(p.visit_id IS @visitId, 'new-pass', 'pass') AS how
   FROM visit_lines AS l JOIN passes AS p ON p.id = l.pass_id JOIN pass_types AS t ON t.id = p.type_id WHERE l.visit_id = @visitId`,
)

/** The lines of a visit that a pass paid for; `new-pass`: one that was sold in it. */
export function linesPaidByPass(db: Db, visitId: number) {
  return linesOfPasses(db).all({ visitId })
}

const lineLeft = preparedSql<[number], number>(
  `SELECT l.quantity - l.returned FROM visit_lines AS l JOIN visits AS v ON v.id = l.visit_id WHERE l.id = ? AND v.state = 'open'`,
)

/** Whether the line that sold a pass still stands. */
export function isLineKept(db: Db, lineId: number): boolean {
  return (lineLeft(db).pluck().get(lineId) ?? 0) > 0
}

const keptLeft = preparedSql<[number], number>('SELECT "left" FROM passes WHERE id = ?')

export function entriesLeft(db: Db, passId: number): number {
  return keptLeft(db).pluck().get(passId) ?? 0
}

interface Sale {
  readonly id: number
  readonly clientId: number
  readonly visitId: number | null
  readonly lineId: number | null
  readonly forgiven: number
}

const saleStatement = preparedSql<[number], Sale>(
  `SELECT id, client_id AS clientId, visit_id AS visitId, line_id AS lineId,
     coalesce((SELECT sum(r.forgiven) FROM movements AS r WHERE r.reverses = movements.id), 0) AS forgiven
   FROM movements WHERE pass_id = ? AND kind = 'earn' AND reverses IS NULL`,
)

/** The entry that brought a pass its entries, and how many of them its reversals have let go so far. */
export function saleOf(db: Db, passId: number): Sale | null {
  return saleStatement(db).get(passId) ?? null
}
