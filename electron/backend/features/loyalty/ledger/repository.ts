import type { Statement } from 'better-sqlite3'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { LedgerUnit, Lot, MovementKind } from '#shared/domain/loyalty/ledger.ts'
import { MOST_GAP_HOURS } from '#shared/domain/loyalty/stamps.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface NewMovement {
  readonly clientId: number | null
  readonly unit: LedgerUnit
  readonly seriesId: number | null
  readonly passId: number | null
  readonly voucherId: number | null
  readonly giftId: number | null
  readonly kind: MovementKind
  readonly amount: number
  readonly forgiven: number
  readonly lapsed: number
  readonly expires: Day | null
  readonly visitId: number | null
  readonly lineId: number | null
  readonly programmeId: number | null
  readonly rewardId: number | null
  readonly reverses: number | null
  /** The first entry of the same spending, where it was taken from several cards. */
  readonly partOf: number | null
  readonly importId: number | null
  readonly employeeId: number
  readonly reason: string
  readonly day: Day
  readonly at: number
}

const insert = preparedSql<[NewMovement]>(
  `INSERT INTO movements (client_id, unit, series_id, pass_id, voucher_id, gift_id, kind, amount, forgiven, lapsed, expires, visit_id, line_id,
     programme_id, reward_id, reverses, part_of, import_id, employee_id, reason, day, at)
   VALUES (@clientId, @unit, @seriesId, @passId, @voucherId, @giftId, @kind, @amount, @forgiven, @lapsed, @expires, @visitId, @lineId,
     @programmeId, @rewardId, @reverses, @partOf, @importId, @employeeId, @reason, @day, @at)`,
)

export function insertMovement(db: Db, movement: NewMovement): number {
  return Number(insert(db).run(movement).lastInsertRowid)
}

/** The kept sum that an entry changes, by its unit; the tables refuse one below zero. */
const keptSums: Record<Exclude<LedgerUnit, 'stamps'>, (db: Db) => Statement<[number, number]>> = {
  points: preparedSql<[number, number]>('UPDATE clients SET points = points + ? WHERE id = ?'),
  debt: preparedSql<[number, number]>('UPDATE clients SET debt = debt + ? WHERE id = ?'),
  entries: preparedSql<[number, number]>('UPDATE passes SET "left" = "left" + ? WHERE id = ?'),
  money: preparedSql<[number, number]>('UPDATE vouchers SET "left" = "left" + ? WHERE id = ?'),
  gifts: preparedSql<[number, number]>('UPDATE gifts SET stock = stock + ? WHERE id = ?'),
}

export function addToKeptSum(db: Db, unit: Exclude<LedgerUnit, 'stamps'>, holderId: number, amount: number): void {
  if (keptSums[unit](db).run(amount, holderId).changes !== 1) throw new Error(`no holder ${holderId} of ${unit} for a movement`)
}

/** Points and stamps are kept in lots; whose, told by client, unit and stamp card. */
export interface Purse {
  readonly clientId: number
  readonly unit: 'points' | 'stamps'
  readonly seriesId: number | null
}

const insertLotStatement = preparedSql<[{ movementId: number; expires: Day | null; left: number } & Purse]>(
  `INSERT INTO lots (movement_id, client_id, unit, series_id, expires, "left") VALUES (@movementId, @clientId, @unit, @seriesId, @expires, @left)`,
)

export function insertLot(db: Db, lot: { movementId: number; expires: Day | null; left: number } & Purse): void {
  insertLotStatement(db).run(lot)
}

const openLots = preparedSql<[Purse], Lot>(
  `SELECT movement_id AS id, expires, "left" FROM lots
   WHERE client_id = @clientId AND unit = @unit AND series_id IS @seriesId AND "left" > 0`,
)

/** What is left of each entry, that which has expired and was not written off yet included. */
export function lotsOf(db: Db, purse: Purse): Lot[] {
  return openLots(db).all(purse)
}

const changeLot = preparedSql<[number, number]>('UPDATE lots SET "left" = "left" + ? WHERE movement_id = ?')
const insertTaking = preparedSql<[number, number, number]>('INSERT INTO takings (movement_id, lot_id, amount) VALUES (?, ?, ?)')

export function takeFromLot(db: Db, movementId: number, lotId: number, amount: number): void {
  changeLot(db).run(-amount, lotId)
  insertTaking(db).run(movementId, lotId, amount)
}

export interface Taking {
  readonly id: number
  readonly lotId: number
  readonly amount: number
  readonly givenBack: number
  readonly expires: Day | null
}

const takingsOf = preparedSql<[number], Taking>(
  `SELECT takings.id, lot_id AS lotId, amount, given_back AS givenBack, expires FROM takings JOIN lots ON lots.movement_id = lot_id
   WHERE takings.movement_id = ? AND given_back < amount`,
)

/** What an outgoing entry took from which lots, as far as it has not been given back. */
export function openTakings(db: Db, movementId: number): Taking[] {
  return takingsOf(db).all(movementId)
}

const giveBackTaking = preparedSql<[number, number]>('UPDATE takings SET given_back = given_back + ? WHERE id = ?')

export function giveBackToLot(db: Db, taking: Pick<Taking, 'id' | 'lotId'>, amount: number): void {
  giveBackTaking(db).run(amount, taking.id)
  changeLot(db).run(amount, taking.lotId)
}

const expiredOf = preparedSql<[number], number>(
  `SELECT coalesce(sum(takings.amount), 0) FROM takings JOIN movements ON movements.id = takings.movement_id
   WHERE lot_id = ? AND movements.kind = 'expire'`,
)

/** How much of a lot was written off because its last day was over. */
export function expiredOfLot(db: Db, lotId: number): number {
  return expiredOf(db).pluck().get(lotId) ?? 0
}

/** An entry of a visit. */
export interface EntryOfVisit {
  readonly id: number
  readonly visitId: number
  readonly clientId: number | null
  readonly unit: LedgerUnit
  readonly seriesId: number | null
  readonly passId: number | null
  readonly voucherId: number | null
  readonly giftId: number | null
  readonly kind: MovementKind
  readonly amount: number
  readonly lineId: number | null
  readonly programmeId: number | null
  readonly rewardId: number | null
  readonly partOf: number | null
  /** Reversed so far: taken back, forgiven or lapsed of an incoming entry; given back of an outgoing one. */
  readonly reversed: number
}

const entriesOf = preparedSql<[number], EntryOfVisit>(
  `SELECT id, visit_id AS visitId, client_id AS clientId, unit, series_id AS seriesId, pass_id AS passId, voucher_id AS voucherId, gift_id AS giftId, kind, amount,
     line_id AS lineId, programme_id AS programmeId, reward_id AS rewardId, part_of AS partOf,
     coalesce((SELECT sum(abs(r.amount) + r.forgiven + r.lapsed) FROM movements AS r WHERE r.reverses = movements.id), 0) AS reversed
   FROM movements WHERE visit_id = ? AND reverses IS NULL ORDER BY id`,
)

/** What a visit booked, without what was reversed of it since. */
export function entriesOfVisit(db: Db, visitId: number): EntryOfVisit[] {
  return entriesOf(db).all(visitId)
}

const sumsOf = preparedSql<[number, number], { unit: LedgerUnit; seriesId: number | null; sum: number }>(
  'SELECT unit, series_id AS seriesId, sum(amount) AS sum FROM movements WHERE visit_id = ? AND client_id = ? GROUP BY unit, series_id',
)

/** What a visit changed each of a client's sums by, all in all. */
export function changesByVisit(
  db: Db,
  visitId: number,
  clientId: number,
): { unit: LedgerUnit; seriesId: number | null; sum: number }[] {
  return sumsOf(db).all(visitId, clientId)
}

interface LetGo extends Purse {
  readonly visitId: number | null
  readonly programmeId: number | null
  readonly forgiven: number
  readonly lapsed: number
}

const entry = preparedSql<[number], LetGo>(
  `SELECT client_id AS clientId, unit, series_id AS seriesId, visit_id AS visitId, programme_id AS programmeId,
     coalesce((SELECT sum(r.forgiven) FROM movements AS r WHERE r.reverses = movements.id), 0) AS forgiven,
     coalesce((SELECT sum(r.lapsed) FROM movements AS r WHERE r.reverses = movements.id), 0) AS lapsed
   FROM movements WHERE id = ?`,
)

/** An entry and what its reversals have let go so far. */
export function letGoOf(db: Db, movementId: number): LetGo | undefined {
  return entry(db).get(movementId)
}

const due = preparedSql<[{ clientId: number; today: Day }], Purse & Lot & { expires: Day }>(
  `SELECT movement_id AS id, client_id AS clientId, unit, series_id AS seriesId, expires, "left" FROM lots INDEXED BY lots_of_client
   WHERE client_id = @clientId AND unit IN ('points', 'stamps') AND expires < @today AND "left" > 0`,
)

/** What of a client's has passed its last day and is still to be written off, the longest past first. */
export function dueLots(db: Db, clientId: number, today: Day) {
  const found = due(db).all({ clientId, today })
  return found.toSorted((one, other) => (one.expires < other.expires ? -1 : one.expires > other.expires ? 1 : one.id - other.id))
}

const clientsDue = preparedSql<[Day, number], number>(
  'SELECT DISTINCT client_id FROM lots INDEXED BY lots_expiring WHERE expires < ? AND "left" > 0 LIMIT ?',
)

/** Clients of whom something has passed its last day before `today`. */
export function clientsWithDueLots(db: Db, today: Day, limit: number): number[] {
  return clientsDue(db).pluck().all(today, limit) as number[]
}

const lastCounted = preparedSql<
  [{ clientId: number; since: number; before: number; without: number }],
  { seriesId: number; lastAt: number }
>(
  `SELECT m.series_id AS seriesId, v.at AS lastAt FROM visits AS v JOIN movements AS m ON m.visit_id = v.id
   WHERE v.client_id = @clientId AND v.at BETWEEN @since AND @before AND v.state = 'open' AND v.id <> @without
     AND m.client_id = @clientId AND m.unit = 'stamps' AND m.kind = 'earn' AND m.line_id IS NULL ORDER BY v.at`,
)

/** When the last visit was that gave a stamp, by card, until the instant `before`; not looked for further back than a gap can ask. */
export function lastStampVisits(db: Db, clientId: number, before: number, without: number | null): Map<number, number> {
  const since = before - MOST_GAP_HOURS * 3_600_000
  const visits = lastCounted(db).all({ clientId, since, before, without: without ?? 0 })
  return new Map(visits.map(({ seriesId, lastAt }) => [seriesId, lastAt]))
}

/** What one card spent of another's entries: they were one card when it was spent, and are two again. */
export interface CrossTaking {
  readonly takingId: number
  readonly lotId: number
  /** Taken and not given back. */
  readonly amount: number
  readonly expires: Day | null
  /** Whose entries they are, and who spent them. */
  readonly owner: number
  readonly spender: number
  readonly unit: 'points' | 'stamps'
  readonly seriesId: number | null
}

const crossed = preparedSql<[{ ids: string }], CrossTaking>(
  `SELECT takings.id AS takingId, lot_id AS lotId, takings.amount - given_back AS amount, lots.expires, lots.client_id AS owner,
     m.client_id AS spender, lots.unit, lots.series_id AS seriesId
   FROM lots JOIN takings ON takings.lot_id = lots.movement_id JOIN movements AS m ON m.id = takings.movement_id
   WHERE lots.client_id IN (SELECT value FROM json_each(@ids)) AND m.client_id <> lots.client_id AND takings.amount > given_back
   UNION
   SELECT takings.id, lot_id, takings.amount - given_back, lots.expires, lots.client_id, m.client_id, lots.unit, lots.series_id
   FROM movements AS m JOIN takings ON takings.movement_id = m.id JOIN lots ON lots.movement_id = takings.lot_id
   WHERE m.client_id IN (SELECT value FROM json_each(@ids)) AND m.client_id <> lots.client_id AND takings.amount > given_back
   ORDER BY 1`,
)

export function crossTakings(db: Db, clientIds: readonly number[]): CrossTaking[] {
  return crossed(db).all({ ids: JSON.stringify(clientIds) })
}

const shorten = preparedSql<[number, number]>('UPDATE takings SET amount = amount - ? WHERE id = ?')
const forget = preparedSql<[number]>('DELETE FROM takings WHERE id = ?')
const takingAmount = preparedSql<[number], number>('SELECT amount FROM takings WHERE id = ?')
const spentBy = preparedSql<[number], number>('SELECT movement_id FROM takings WHERE id = ?')

/** Has `taking` taken from `lotId` instead, and from its own lot by `movementId`: nothing is left more or less of either. */
export function replaceTaking(db: Db, taking: CrossTaking, by: { movementId: number; lotId: number }): void {
  const spender = spentBy(db).pluck().get(taking.takingId)
  const whole = takingAmount(db).pluck().get(taking.takingId)
  if (spender === undefined || whole === undefined) throw new Error(`no taking ${taking.takingId}`)
  if (whole === taking.amount) forget(db).run(taking.takingId)
  else shorten(db).run(taking.amount, taking.takingId)
  insertTaking(db).run(by.movementId, taking.lotId, taking.amount)
  insertTaking(db).run(spender, by.lotId, taking.amount)
}

const followMovements = preparedSql<[{ ids: string }]>(
  `UPDATE lots SET client_id = m.client_id FROM movements AS m
   WHERE m.id = lots.movement_id AND m.client_id <> lots.client_id
     AND (lots.client_id IN (SELECT value FROM json_each(@ids)) OR m.client_id IN (SELECT value FROM json_each(@ids)))`,
)

const followLots = preparedSql<[{ ids: string }]>(
  `UPDATE movements SET client_id = lots.client_id FROM lots CROSS JOIN takings ON takings.lot_id = lots.movement_id
   WHERE lots.client_id IN (SELECT value FROM json_each(@ids)) AND movements.id = takings.movement_id AND movements.kind = 'expire'
     AND movements.client_id <> lots.client_id`,
)

/** After entries have changed hands: what is left of them goes along, and what of them was written off, which is nobody's spending. */
export function lotsFollow(db: Db, clientIds: readonly number[]): void {
  const ids = JSON.stringify(clientIds)
  followMovements(db).run({ ids })
  followLots(db).run({ ids })
}

const keptDebt = preparedSql<[number], number>('SELECT debt FROM clients WHERE id = ?')

/** What a client owes. */
export function readDebt(db: Db, clientId: number): number {
  return keptDebt(db).pluck().get(clientId) ?? 0
}

const debtAnew = preparedSql<[number]>(
  `UPDATE clients SET debt = (SELECT coalesce(sum(amount), 0) FROM movements WHERE client_id = clients.id AND unit = 'debt') WHERE id = ?`,
)

const sumOfDebt = preparedSql<[number], number>(
  `SELECT coalesce(sum(amount), 0) FROM movements WHERE client_id = ? AND unit = 'debt'`,
)

/** What a client's debt adds up to; below zero only between the moves of a merge that is taken back. */
export function sumDebt(db: Db, clientId: number): number {
  return sumOfDebt(db).pluck().get(clientId) ?? 0
}

export function sumDebtAnew(db: Db, clientId: number): void {
  debtAnew(db).run(clientId)
}

const sumOfPoints = preparedSql<[number], number>(
  `SELECT coalesce(sum(amount), 0) FROM movements WHERE client_id = ? AND unit = 'points'`,
)
const writePoints = preparedSql<[number, number]>('UPDATE clients SET points = ? WHERE id = ?')

/** Writes the kept balance anew from the ledger. */
export function sumPointsAnew(db: Db, clientId: number): void {
  writePoints(db).run(sumOfPoints(db).pluck().get(clientId) ?? 0, clientId)
}

const keptPoints = preparedSql<[number], number>('SELECT points FROM clients WHERE id = ?')

/** All points that have not been spent, taken back or written off. */
export function readPoints(db: Db, clientId: number): number {
  return keptPoints(db).pluck().get(clientId) ?? 0
}

// Summed here: grouping costs the database six times what reading does, and "no last day, or a later one" as an OR twice.
const stampsOf = preparedSql<[{ clientId: number; today: Day }], { seriesId: number; has: number }>(
  `SELECT series_id AS seriesId, "left" AS has FROM lots
   WHERE client_id = @clientId AND unit = 'stamps' AND "left" > 0 AND coalesce(expires, @today) >= @today`,
)

/** Stamps that may be given for something today, by card. */
export function readStamps(db: Db, clientId: number, today: Day): Map<number, number> {
  const cards = new Map<number, number>()
  for (const { seriesId, has } of stampsOf(db).all({ clientId, today })) cards.set(seriesId, (cards.get(seriesId) ?? 0) + has)
  return cards
}

const pastPoints = preparedSql<[{ clientId: number; today: Day }], number>(
  `SELECT coalesce(sum("left"), 0) FROM lots WHERE client_id = @clientId AND unit = 'points' AND expires < @today AND "left" > 0`,
)

/** Points past their last day that the books still have; they cannot be spent. */
export function expiredPoints(db: Db, clientId: number, today: Day): number {
  return pastPoints(db).pluck().get({ clientId, today }) ?? 0
}

const ending = preparedSql<
  [{ clientId: number; today: Day; until: Day }],
  { unit: 'points' | 'stamps'; seriesId: number | null; amount: number; until: Day }
>(
  `SELECT unit, series_id AS seriesId, sum("left") AS amount, expires AS "until" FROM lots
   WHERE client_id = @clientId AND expires BETWEEN @today AND @until AND "left" > 0 GROUP BY unit, series_id, expires ORDER BY expires`,
)

/** What ends from today until a day, the nearest first. */
export function endingLots(db: Db, clientId: number, today: Day, until: Day) {
  return ending(db).all({ clientId, today, until })
}
