import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { accessSecrets, accessSettings, accessTries } from '#electron/backend/db/schema/access.ts'
import { employees } from '#electron/backend/db/schema/shop.ts'
import type { AtTill, Member } from '#shared/contract/access.ts'
import type { SecretKind } from '#shared/domain/access/secrets.ts'

export type KeptSecret = typeof accessSecrets.$inferSelect
export type Tries = typeof accessTries.$inferSelect

const keptGuarded = keptValue((db) => {
  const owner = guardingOwner(db).get()
  return owner?.id ?? null
})
const guardingOwner = preparedSql<[], { id: number }>(
  `SELECT employees.id FROM employees JOIN access_secrets ON employee_id = employees.id AND kind = 'password'
   WHERE role = 'owner' AND left_at IS NULL LIMIT 1`,
)

/** The owner whose password guards the shop; null for a shop in which everybody at a till is the owner. */
export function guardedBy(db: Db): number | null {
  return keptGuarded.of(db)
}

export function findSecret(db: Db, employeeId: number, kind: SecretKind): KeptSecret | null {
  const of = and(eq(accessSecrets.employeeId, employeeId), eq(accessSecrets.kind, kind))
  return db.select().from(accessSecrets).where(of).get() ?? null
}

/** Whose badge makes this hash, among those who work here. */
export function findBadge(db: Db, hash: Buffer): number | null {
  const of = and(eq(accessSecrets.kind, 'badge'), eq(accessSecrets.hash, hash), isNull(employees.leftAt))
  const found = db
    .select({ id: accessSecrets.employeeId })
    .from(accessSecrets)
    .innerJoin(employees, eq(employees.id, accessSecrets.employeeId))
    .where(of)
    .get()
  return found?.id ?? null
}

export function keepSecret(db: Db, secret: KeptSecret): void {
  const { salt, hash, setAt } = secret
  const target = [accessSecrets.employeeId, accessSecrets.kind]
  db.insert(accessSecrets).values(secret).onConflictDoUpdate({ target, set: { salt, hash, setAt } }).run()
  keptGuarded.forget(db)
}

/** False when there was none. */
export function forgetSecret(db: Db, employeeId: number, kind: SecretKind): boolean {
  const of = and(eq(accessSecrets.employeeId, employeeId), eq(accessSecrets.kind, kind))
  keptGuarded.forget(db)
  return db.delete(accessSecrets).where(of).run().changes > 0
}

/** Of one employee, or of everybody. */
export function forgetSecrets(db: Db, employeeId: number | null): void {
  db.delete(accessSecrets)
    .where(employeeId === null ? undefined : eq(accessSecrets.employeeId, employeeId))
    .run()
  keptGuarded.forget(db)
}

export function readTries(db: Db, who: string): Tries | null {
  return db.select().from(accessTries).where(eq(accessTries.who, who)).get() ?? null
}

export function writeTries(db: Db, tries: Tries): void {
  const { failed, until, at } = tries
  db.insert(accessTries).values(tries).onConflictDoUpdate({ target: accessTries.who, set: { failed, until, at } }).run()
}

export function forgetTries(db: Db, who: string): void {
  db.delete(accessTries).where(eq(accessTries.who, who)).run()
}

const keptSettings = keptValue((db) => {
  const row = db.select().from(accessSettings).where(eq(accessSettings.id, 1)).get()
  if (!row) throw new Error('the file holds no settings of access')
  return row
})

export function readSettings(db: Db): typeof accessSettings.$inferSelect {
  return keptSettings.of(db)
}

/** False when they have been changed since `version` was read. */
export function writeSettings(db: Db, version: number, values: { idleMinutes: number; badgeEnough: boolean }): boolean {
  keptSettings.forget(db)
  const of = and(eq(accessSettings.id, 1), eq(accessSettings.version, version))
  const done = db
    .update(accessSettings)
    .set({ ...values, version: version + 1 })
    .where(of)
    .run()
  return done.changes === 1
}

const tillPeople = preparedSql<[], { id: number; name: string; colour: number; ways: string }>(
  `SELECT employees.id, name, colour, group_concat(kind) AS ways FROM employees
   JOIN access_secrets ON employee_id = employees.id AND kind IN ('pin', 'password')
   WHERE left_at IS NULL GROUP BY employees.id ORDER BY role <> 'owner', name, employees.id`,
)

/** Who can begin at a till: the owner first, then by name. */
export function listAtTill(db: Db): AtTill[] {
  return tillPeople(db)
    .all()
    .map(({ ways, ...person }) => ({ ...person, ways: WAYS.filter((way) => ways.split(',').includes(way)) }))
}

const WAYS = ['pin', 'password'] as const

export function hasBadges(db: Db): boolean {
  return db.select({ one: sql`1` }).from(accessSecrets).where(eq(accessSecrets.kind, 'badge')).limit(1).get() !== undefined
}

const membersOf = preparedSql<[], Member>(
  `SELECT id, name, colour, role, role_id AS roleId, version,
     (SELECT set_at FROM access_secrets WHERE employee_id = employees.id AND kind = 'pin') AS pin,
     (SELECT set_at FROM access_secrets WHERE employee_id = employees.id AND kind = 'password') AS password,
     (SELECT set_at FROM access_secrets WHERE employee_id = employees.id AND kind = 'badge') AS badge
   FROM employees WHERE left_at IS NULL ORDER BY role <> 'owner', name, id`,
)

/** Who works here, with what each can show. */
export function listMembers(db: Db): Member[] {
  return membersOf(db).all()
}
