import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { householdMembers, households } from '#electron/backend/db/schema/households.ts'

export interface HouseholdRecord {
  readonly id: number
  readonly name: string
  readonly sharesPoints: boolean
  readonly sharesPasses: boolean
  readonly version: number
}

export type HouseholdFields = Omit<HouseholdRecord, 'id' | 'version'>

type RawHousehold = Omit<HouseholdRecord, 'sharesPoints' | 'sharesPasses'> & { sharesPoints: number; sharesPasses: number }

const columns = `households.id, households.name, shares_points AS sharesPoints, shares_passes AS sharesPasses, households.version`

const toHousehold = ({ sharesPoints, sharesPasses, ...row }: RawHousehold): HouseholdRecord => ({
  ...row,
  sharesPoints: sharesPoints === 1,
  sharesPasses: sharesPasses === 1,
})

const byId = preparedSql<[number], RawHousehold>(`SELECT ${columns} FROM households WHERE id = ? AND dissolved_at IS NULL`)
const anyMember = preparedSql('SELECT 1 FROM household_members WHERE left_at IS NULL LIMIT 1')
const ofClient = preparedSql<[number], RawHousehold>(
  `SELECT ${columns} FROM household_members AS m JOIN households ON households.id = m.household_id WHERE m.client_id = ? AND m.left_at IS NULL`,
)

/** Whether anybody shares anything: most shops ask at every visit for nothing. */
const anyone = keptValue((db) => anyMember(db).get() !== undefined)

/** Null also for one that was dissolved. */
export function findHousehold(db: Db, id: number): HouseholdRecord | null {
  const row = byId(db).get(id)
  return row ? toHousehold(row) : null
}

export function householdOf(db: Db, clientId: number): HouseholdRecord | null {
  if (!anyone.of(db)) return null
  const row = ofClient(db).get(clientId)
  return row ? toHousehold(row) : null
}

export interface MemberRecord {
  readonly clientId: number
  readonly mayUse: boolean
}

const members = preparedSql<[number], { clientId: number; mayUse: number }>(
  `SELECT client_id AS clientId, may_use AS mayUse FROM household_members JOIN clients ON clients.id = client_id
   WHERE household_id = ? AND left_at IS NULL AND merged_into IS NULL ORDER BY household_members.id`,
)

/** Who is in a household, in the order they came. A card that was merged into another waits unseen for an undo. */
export function membersOf(db: Db, householdId: number): MemberRecord[] {
  return members(db)
    .all(householdId)
    .map(({ clientId, mayUse }) => ({ clientId, mayUse: mayUse === 1 }))
}

const update = preparedSql<[string, number, number, number, number]>(
  `UPDATE households SET name = ?, shares_points = ?, shares_passes = ?, version = version + 1
   WHERE id = ? AND version = ? AND dissolved_at IS NULL`,
)
const dissolve = preparedSql<[number, number]>('UPDATE households SET dissolved_at = ?, version = version + 1 WHERE id = ?')

export function insertHousehold(db: Db, { name, sharesPoints, sharesPasses }: HouseholdFields, createdAt: number): number {
  const values = { name, sharesPoints: Number(sharesPoints), sharesPasses: Number(sharesPasses), createdAt }
  return db.insert(households).values(values).returning({ id: households.id }).get().id
}

/** False when it was changed since `version`. */
export function updateHousehold(
  db: Db,
  id: number,
  version: number,
  { name, sharesPoints, sharesPasses }: HouseholdFields,
): boolean {
  return update(db).run(name, Number(sharesPoints), Number(sharesPasses), id, version).changes === 1
}

/** Everyone leaves, those of merged cards too. */
export function setDissolved(db: Db, id: number, now: number): void {
  dissolve(db).run(now, id)
  leaveAll(db).run(now, id)
}

const setUse = preparedSql<[number, number, number]>(
  'UPDATE household_members SET may_use = ? WHERE household_id = ? AND client_id = ? AND left_at IS NULL',
)
const leave = preparedSql<[number, number, number]>(
  'UPDATE household_members SET left_at = ? WHERE household_id = ? AND client_id = ? AND left_at IS NULL',
)
const leaveAll = preparedSql<[number, number]>(
  'UPDATE household_members SET left_at = ? WHERE household_id = ? AND left_at IS NULL',
)

export function addMember(db: Db, householdId: number, { clientId, mayUse }: MemberRecord, now: number): void {
  db.insert(householdMembers)
    .values({ householdId, clientId, mayUse: Number(mayUse), joinedAt: now })
    .run()
  anyone.forget(db)
}

export function setMayUse(db: Db, householdId: number, { clientId, mayUse }: MemberRecord): void {
  setUse(db).run(Number(mayUse), householdId, clientId)
}

export function takeOut(db: Db, householdId: number, clientId: number, now: number): void {
  leave(db).run(now, householdId, clientId)
}

const lent = preparedSql<[number], { clientId: number; points: number }>(
  `SELECT m.client_id AS clientId, -sum(m.amount) AS points FROM movements AS m JOIN visits AS v ON v.id = m.visit_id
   WHERE m.visit_id = ? AND m.unit = 'points' AND m.kind = 'spend' AND m.client_id <> v.client_id GROUP BY m.client_id ORDER BY min(m.id)`,
)

/** The points that a visit took from other cards than the guest's, as it was saved. */
export function lentTo(db: Db, visitId: number): { clientId: number; points: number }[] {
  return lent(db).all(visitId)
}
