import { and, eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { employees, roles } from '#electron/backend/db/schema/shop.ts'
import type { ShownRole } from '#shared/contract/access.ts'
import { RIGHTS, type Right } from '#shared/contract/rights.ts'
import { GIVEN_RIGHTS, type GivenRight, PRESET_RIGHTS } from '#shared/domain/access/roles.ts'

interface RoleOf {
  readonly role: 'owner' | 'administrator' | 'employee'
  /** JSON of the role of the shop's own that the employee has, and of his preset role where the shop changed it. */
  readonly own: string | null
  readonly changed: string | null
}

const roleOf = preparedSql<[number], RoleOf>(
  `SELECT role, own.rights AS own, changed.rights AS changed FROM employees
   LEFT JOIN roles own ON own.id = employees.role_id LEFT JOIN roles changed ON changed.preset = employees.role
   WHERE employees.id = ? AND left_at IS NULL`,
)

/** Every operation asks; what changes roles or employees forgets them. */
const keptRights = keptValue((_db): Map<number, ReadonlySet<Right>> => new Map())

export function forgetRights(db: Db): void {
  keptRights.forget(db)
}

/** All that somebody may do; nothing at all for who does not work here. The owner may do everything, whatever is written in the file. */
export function rightsOf(db: Db, employeeId: number): ReadonlySet<Right> {
  const kept = keptRights.of(db)
  const known = kept.get(employeeId)
  if (known !== undefined) return known
  const rights = worksAs(roleOf(db).get(employeeId))
  kept.set(employeeId, rights)
  return rights
}

function worksAs(row: RoleOf | undefined): ReadonlySet<Right> {
  if (row === undefined) return new Set()
  if (row.role === 'owner') return new Set(RIGHTS)
  const given = row.own ?? row.changed
  return new Set<Right>(['open', 'everyone', ...(given === null ? PRESET_RIGHTS[row.role] : readRights(given))])
}

/** What an older or newer program wrote and this one does not know gives nothing. */
export function readRights(json: string): GivenRight[] {
  const written: unknown = JSON.parse(json)
  return Array.isArray(written) ? GIVEN_RIGHTS.filter((right) => written.includes(right)) : []
}

const counted = preparedSql<[], { roleId: number | null; role: 'owner' | 'administrator' | 'employee'; people: number }>(
  `SELECT role_id AS roleId, role, count(*) AS people FROM employees WHERE left_at IS NULL GROUP BY role_id, iif(role_id IS NULL, role, '')`,
)

/** The two preset roles, as the shop has them, and those of its own by name. */
export function listRoles(db: Db): ShownRole[] {
  const rows = db.select().from(roles).all()
  const people = counted(db).all()
  const presets = (['administrator', 'employee'] as const).map((preset): ShownRole => {
    const changed = rows.find((row) => row.preset === preset)
    return {
      id: changed?.id ?? null,
      preset,
      name: '',
      rights: changed ? readRights(changed.rights) : [...PRESET_RIGHTS[preset]],
      people: people.find(({ roleId, role }) => roleId === null && role === preset)?.people ?? 0,
      version: changed?.version ?? 0,
    }
  })
  const own = rows
    .filter(({ preset }) => preset === null)
    .map(({ id, name, rights, version }): ShownRole => {
      const having = people.find(({ roleId }) => roleId === id)?.people ?? 0
      return { id, preset: null, name, rights: readRights(rights), people: having, version }
    })
  return [...presets, ...own.toSorted((one, other) => one.name.localeCompare(other.name))]
}

export type RoleRow = typeof roles.$inferSelect

export function findRole(db: Db, id: number): RoleRow | null {
  return db.select().from(roles).where(eq(roles.id, id)).get() ?? null
}

export function findPreset(db: Db, preset: 'administrator' | 'employee'): RoleRow | null {
  return db.select().from(roles).where(eq(roles.preset, preset)).get() ?? null
}

export function insertRole(db: Db, values: Pick<RoleRow, 'preset' | 'name' | 'rights'>): number {
  forgetRights(db)
  return Number(db.insert(roles).values(values).run().lastInsertRowid)
}

/** False when it has been changed since `version` was read. */
export function updateRole(db: Db, id: number, version: number, values: Pick<RoleRow, 'name' | 'rights'>): boolean {
  forgetRights(db)
  const of = and(eq(roles.id, id), eq(roles.version, version))
  const done = db
    .update(roles)
    .set({ ...values, version: version + 1 })
    .where(of)
    .run()
  return done.changes === 1
}

/** Who left keeps no role. False when it has been changed since `version` was read. */
export function deleteRole(db: Db, id: number, version: number): boolean {
  forgetRights(db)
  db.update(employees).set({ roleId: null }).where(eq(employees.roleId, id)).run()
  return (
    db
      .delete(roles)
      .where(and(eq(roles.id, id), eq(roles.version, version)))
      .run().changes === 1
  )
}

/** False when the employee has been changed since `version` was read. */
export function giveRole(
  db: Db,
  employeeId: number,
  version: number,
  values: { role: 'administrator' | 'employee'; roleId: number | null },
): boolean {
  forgetRights(db)
  const of = and(eq(employees.id, employeeId), eq(employees.version, version))
  const done = db
    .update(employees)
    .set({ ...values, version: version + 1 })
    .where(of)
    .run()
  return done.changes === 1
}
