import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, prepared, preparedSql } from '#electron/backend/db/prepared.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { movements } from '#electron/backend/db/schema/loyalty.ts'
import { dayTotals, employees, shop } from '#electron/backend/db/schema/shop.ts'
import { visits } from '#electron/backend/db/schema/visits.ts'
import type { Employee, Shop } from '#shared/contract/shop.ts'
import type { WordingPart } from '#shared/domain/presets/wording.ts'
import type { Day } from '#shared/kernel/day.ts'

const shopRow = prepared((db) => db.select().from(shop).where(eq(shop.id, 1)).prepare())
const employeeRow = prepared((db) =>
  db
    .select()
    .from(employees)
    .where(eq(employees.id, sql.placeholder('id')))
    .prepare(),
)
const firstOwner = prepared((db) =>
  db.select().from(employees).where(eq(employees.role, 'owner')).orderBy(asc(employees.id)).limit(1).prepare(),
)

const keptShop = keptValue((db): Shop => {
  const row = shopRow(db).get()
  if (!row) throw new Error('the file holds no shop')
  const { name, venue, currency, country, zone, dayEndsAt, language, namelessDays, datesAhead, datesAfter, leapDay, version } =
    row
  return {
    name,
    venue,
    currency,
    country,
    zone,
    dayEndsAt,
    language,
    namelessDays,
    datesAhead,
    datesAfter,
    leapDay,
    nameDaysByCalendar: row.nameDaysByCalendar,
    suggests: row.suggests,
    welcome: row.welcome,
    passerBy: row.passerBy,
    usualQuestion: row.usualQuestion,
    version,
    tipChips: JSON.parse(row.tipChips),
  } as Shop
})

/** The shop itself. Throws when the file has none: it was not founded by the first start. */
export function readShop(db: Db): Shop {
  return keptShop.of(db)
}

const keptOwner = keptValue((db) => toEmployee(firstOwner(db).get()))

export function findEmployee(db: Db, id: number | null): Employee | null {
  return id === null ? keptOwner.of(db) : toEmployee(employeeRow(db).get({ id }))
}

function toEmployee(row: typeof employees.$inferSelect | undefined): Employee | null {
  return row ? ({ id: row.id, name: row.name, language: row.language, colour: row.colour, role: row.role } as Employee) : null
}

export interface NewShop extends Omit<Shop, 'version' | 'leapDay' | 'suggests' | WordingPart> {
  readonly ownerName: string
  readonly salt: Buffer
  readonly now: number
}

export function insertShop(db: Db, values: NewShop): void {
  const { ownerName, salt, now, tipChips, ...fields } = values
  keptShop.forget(db)
  keptOwner.forget(db)
  db.insert(shop)
    .values({ id: 1, ...fields, tipChips: JSON.stringify(tipChips), nextReceiptNo: 1, salt, createdAt: now, version: 1 })
    .run()
  db.insert(employees).values({ name: ownerName, role: 'owner', language: fields.language, colour: 4, createdAt: now }).run()
}

const keptLogo = keptValue((db) => shopRow(db).get()?.logoId ?? null)

/** The picture on the paper of the shop. */
export function findLogo(db: Db): string | null {
  return keptLogo.of(db)
}

export function setLogo(db: Db, logoId: string | null): void {
  keptLogo.forget(db)
  db.update(shop).set({ logoId }).where(eq(shop.id, 1)).run()
}

/** False when the shop has been changed since `version` was read. */
export function updateShop(db: Db, version: number, values: Omit<Shop, 'version' | 'currency'>): boolean {
  const { tipChips, ...fields } = values
  keptShop.forget(db)
  const done = db
    .update(shop)
    .set({ ...fields, tipChips: JSON.stringify(tipChips), version: version + 1 })
    .where(and(eq(shop.id, 1), eq(shop.version, version)))
    .run()
  return done.changes === 1
}

export function updateEmployee(db: Db, id: number, values: { name: string; language: string }): void {
  keptOwner.forget(db)
  db.update(employees).set(values).where(eq(employees.id, id)).run()
}

const takeReceipt = prepared((db) =>
  db
    .update(shop)
    .set({ nextReceiptNo: sql`${shop.nextReceiptNo} + 1` })
    .where(eq(shop.id, 1))
    .returning({ next: shop.nextReceiptNo })
    .prepare(),
)

export function forgetOwner(db: Db): void {
  keptOwner.forget(db)
}

const working = preparedSql<[number], { here: number }>('SELECT left_at IS NULL AS here FROM employees WHERE id = ?')

/** Null when there never was such an employee. */
export function worksHere(db: Db, id: number): boolean | null {
  const row = working(db).get(id)
  return row === undefined ? null : row.here === 1
}

/** The next receipt number; unique, without gaps but for writes that were rolled back. */
export function takeReceiptNo(db: Db): number {
  const row = takeReceipt(db).get()
  if (!row) throw new Error('the file holds no shop')
  return row.next - 1
}

export function sampleCounts(db: Db): { clients: number; visits: number } {
  return {
    clients: db.select({ count: sql<number>`count(*)` }).from(clients).where(sql`sample = 1`).get()?.count ?? 0,
    visits: db.select({ count: sql<number>`count(*)` }).from(visits).where(sql`sample = 1`).get()?.count ?? 0,
  }
}

/** The invented employees go, with their tasks; one whom anything names that stays (a visit, a client, a note that praises him) stays as if he had been real. */
export function removeSampleStaff(db: Db): void {
  const { $client: sqlite } = db
  // Those of its clients have gone with them.
  sqlite.prepare('DELETE FROM tasks WHERE sample = 1').run()
  const named = namingEmployees(db).map(
    ({ table, column }) => `EXISTS (SELECT 1 FROM "${table}" WHERE "${column}" = employees.id)`,
  )
  sqlite.prepare(`DELETE FROM employees WHERE sample = 1 AND NOT (${named.join(' OR ')})`).run()
  sqlite.prepare('UPDATE employees SET sample = 0 WHERE sample = 1').run()
}

/** The columns that hold an employee fast, asked of the file itself: a new one cannot be forgotten. What goes with him is not among them. */
function namingEmployees({ $client: sqlite }: Db): { readonly table: string; readonly column: string }[] {
  return sqlite
    .prepare<[], { table: string; column: string }>(
      `SELECT tables.name AS "table", keys."from" AS "column" FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
       WHERE tables.type = 'table' AND keys."table" = 'employees' AND keys.on_delete NOT IN ('CASCADE', 'SET NULL')`,
    )
    .all()
}

export function fileFacts(db: Db): { sqlite: string; fileBytes: number; clients: number; visits: number; movements: number } {
  const version = db.get<{ version: string }>(sql`SELECT sqlite_version() AS version`)
  const size = db.get<{ bytes: number }>(sql`SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()`)
  const count = (table: typeof clients | typeof visits | typeof movements) =>
    db.select({ count: sql<number>`count(*)` }).from(table).get()?.count ?? 0
  return {
    sqlite: version.version,
    fileBytes: size.bytes,
    clients: count(clients),
    visits: count(visits),
    movements: count(movements),
  }
}

const daysBetween = preparedSql<[Day, Day], typeof dayTotals.$inferSelect>(
  `SELECT day, visits, passers_by AS passersBy, total, tips, discounts, returned, points_earned AS pointsEarned
   FROM day_totals WHERE day BETWEEN ? AND ? ORDER BY day DESC`,
)

export function readDays(db: Db, from: Day, until: Day) {
  return daysBetween(db).all(from, until)
}

export interface DayChange {
  readonly day: Day
  readonly visits: number
  readonly passersBy: number
  readonly total: number
  readonly tips: number
  readonly discounts: number
  readonly returned: number
  readonly pointsEarned: number
}

const changeDayStatement = prepared((db) =>
  db
    .insert(dayTotals)
    .values({
      day: sql.placeholder('day'),
      visits: sql.placeholder('visits'),
      passersBy: sql.placeholder('passersBy'),
      total: sql.placeholder('total'),
      tips: sql.placeholder('tips'),
      discounts: sql.placeholder('discounts'),
      returned: sql.placeholder('returned'),
      pointsEarned: sql.placeholder('pointsEarned'),
    })
    .onConflictDoUpdate({
      target: dayTotals.day,
      set: {
        visits: sql`visits + excluded.visits`,
        passersBy: sql`passers_by + excluded.passers_by`,
        total: sql`total + excluded.total`,
        tips: sql`tips + excluded.tips`,
        discounts: sql`discounts + excluded.discounts`,
        returned: sql`returned + excluded.returned`,
        pointsEarned: sql`points_earned + excluded.points_earned`,
      },
    })
    .prepare(),
)

/** Adds to the kept totals of a business day; negative numbers take away. */
export function changeDay(db: Db, change: DayChange): void {
  changeDayStatement(db).run({ ...change })
}
