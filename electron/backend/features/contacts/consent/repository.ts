import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { contactBans, contactRules, goodbyes } from '#electron/backend/db/schema/consent.ts'
import type { ContactRulesTold } from '#shared/contract/consent.ts'
import { USUAL_CONTACT_RULES } from '#shared/domain/contacts/rules.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface BanRow {
  readonly id: number
  readonly reason: string
  readonly day: Day
  readonly at: number
  readonly by: string
}

const openBan = preparedSql<[number], BanRow>(
  `SELECT contact_bans.id, reason, day, at, employees.name AS by FROM contact_bans JOIN employees ON employees.id = employee_id
   WHERE client_id = ? AND lifted_at IS NULL ORDER BY contact_bans.id DESC LIMIT 1`,
)

export function findBan(db: Db, clientId: number): BanRow | null {
  return openBan(db).get(clientId) ?? null
}

export function insertBan(db: Db, values: typeof contactBans.$inferInsert): void {
  db.insert(contactBans).values(values).run()
}

/** Of merged cards there may be several. */
export function liftBans(db: Db, clientId: number, lifted: { liftReason: string; liftedAt: number; liftedBy: number }): void {
  db.update(contactBans)
    .set(lifted)
    .where(and(eq(contactBans.clientId, clientId), isNull(contactBans.liftedAt)))
    .run()
}

export interface GoodbyeRow {
  readonly id: number
  readonly answer: string | null
  readonly day: Day
  readonly at: number
  readonly by: string
}

const lastGoodbye = preparedSql<[number], GoodbyeRow>(
  `SELECT goodbyes.id, answer, goodbyes.day, at, employees.name AS by FROM goodbyes JOIN employees ON employees.id = employee_id
   WHERE client_id = ? AND undone_at IS NULL ORDER BY goodbyes.day DESC, goodbyes.id DESC LIMIT 1`,
)

/** The last one, whether he came back since or not. */
export function findGoodbye(db: Db, clientId: number): GoodbyeRow | null {
  return lastGoodbye(db).get(clientId) ?? null
}

export function insertGoodbye(db: Db, values: typeof goodbyes.$inferInsert): void {
  db.insert(goodbyes).values(values).run()
}

export function undoGoodbyes(
  db: Db,
  { clientId, day }: { clientId: number; day: Day },
  undone: { undoneAt: number; undoneBy: number },
): void {
  db.update(goodbyes)
    .set(undone)
    .where(and(eq(goodbyes.clientId, clientId), eq(goodbyes.day, day), isNull(goodbyes.undoneAt)))
    .run()
}

const rulesRow = preparedSql<[], { rules: string; version: number }>('SELECT rules, version FROM contact_rules')
const kept = keptValue((db): { rules: ContactRulesTold; version: number } => {
  const row = rulesRow(db).get()
  if (row === undefined) return { rules: { ...USUAL_CONTACT_RULES }, version: 0 }
  return { rules: { ...USUAL_CONTACT_RULES, ...(JSON.parse(row.rules) as Partial<ContactRulesTold>) }, version: row.version }
})

/** As the owner set them, or as they are from the start (version 0). */
export function readContactRules(db: Db): { rules: ContactRulesTold; version: number } {
  return kept.of(db)
}

export function writeContactRules(db: Db, rules: ContactRulesTold, version: number): void {
  const row = { rules: JSON.stringify(rules), version }
  db.insert(contactRules)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: contactRules.id, set: row })
    .run()
  kept.forget(db)
}
