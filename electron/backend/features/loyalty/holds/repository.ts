import type { Db } from '#electron/backend/db/connection.ts'
import type { Holder } from '#electron/backend/db/holder-sums.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { LedgerUnit } from '#shared/domain/loyalty/ledger.ts'
import type { Purse } from '../ledger/repository.ts'

const kept: Record<Exclude<LedgerUnit, 'stamps'>, ReturnType<typeof preparedSql<[number, number]>>> = {
  points: preparedSql<[number, number]>('UPDATE clients SET points = ? WHERE id = ?'),
  debt: preparedSql<[number, number]>('UPDATE clients SET debt = ? WHERE id = ?'),
  entries: preparedSql<[number, number]>('UPDATE passes SET "left" = ? WHERE id = ?'),
  money: preparedSql<[number, number]>('UPDATE vouchers SET "left" = ? WHERE id = ?'),
  gifts: preparedSql<[number, number]>('UPDATE gifts SET stock = ? WHERE id = ?'),
}

/** Writes a kept sum, after the entries add up to it. Of stamps none is kept but their lots. */
export function writeKept(db: Db, { unit, clientId, holderId }: Holder, value: number): void {
  if (unit !== 'stamps') kept[unit](db).run(value, clientId !== null && holderId === 0 ? clientId : holderId)
}

const orphans = [
  'DELETE FROM takings WHERE lot_id IN (SELECT movement_id FROM lots WHERE client_id = @clientId) AND NOT EXISTS (SELECT 1 FROM movements WHERE id = takings.movement_id)',
  `DELETE FROM takings WHERE lot_id IN (SELECT movement_id FROM lots WHERE client_id = @clientId AND NOT EXISTS (SELECT 1 FROM movements WHERE id = lots.movement_id))`,
  'DELETE FROM lots WHERE client_id = @clientId AND NOT EXISTS (SELECT 1 FROM movements WHERE id = lots.movement_id)',
].map((sql) => preparedSql<[{ clientId: number }]>(sql))

const remain = preparedSql<[Purse]>(
  `UPDATE lots SET "left" = max(0, (SELECT amount FROM movements WHERE id = lots.movement_id)
     - coalesce((SELECT sum(amount - given_back) FROM takings WHERE lot_id = lots.movement_id), 0))
   WHERE client_id = @clientId AND unit = @unit AND series_id IS @seriesId`,
)

const overdrawn = preparedSql<[Purse], { lotId: number; over: number }>(
  `SELECT lots.movement_id AS lotId, sum(takings.amount - given_back) - m.amount AS over
   FROM lots JOIN movements AS m ON m.id = lots.movement_id JOIN takings ON takings.lot_id = lots.movement_id
   WHERE lots.client_id = @clientId AND lots.unit = @unit AND lots.series_id IS @seriesId GROUP BY lots.movement_id HAVING over > 0`,
)
const takingsOfLot = preparedSql<[number], { id: number; open: number }>(
  'SELECT id, amount - given_back AS open FROM takings WHERE lot_id = ? AND amount > given_back ORDER BY id DESC',
)
const giveBack = preparedSql<[number, number]>('UPDATE takings SET given_back = given_back + ? WHERE id = ?')
const sumOfLots = preparedSql<[Purse], number>(
  'SELECT coalesce(sum("left"), 0) FROM lots WHERE client_id = @clientId AND unit = @unit AND series_id IS @seriesId',
)

/** Makes what is left of each entry what it is less what was taken, as far as the entries are still there. Answers what is left in all. */
export function mendLots(db: Db, purse: Purse): number {
  for (const orphan of orphans) orphan(db).run({ clientId: purse.clientId })
  for (const { lotId, over } of overdrawn(db).all(purse)) {
    let rest = over
    for (const { id, open } of takingsOfLot(db).all(lotId)) {
      const part = Math.min(open, rest)
      if (part > 0) giveBack(db).run(part, id)
      rest -= part
    }
  }
  remain(db).run(purse)
  return sumOfLots(db).pluck().get(purse) ?? 0
}

const visitsAnew = preparedSql<[{ clientId: number }], { visits: number; spent: number; tips: number }>(
  `UPDATE clients SET visits = opening_visits + came.visits, spent = opening_spent + came.spent, tips = came.tips
   FROM (SELECT count(*) AS visits, coalesce(sum(total - returned), 0) AS spent, coalesce(sum(tip), 0) AS tips
     FROM visits WHERE client_id = @clientId AND state = 'open') AS came
   WHERE clients.id = @clientId RETURNING clients.visits, clients.spent, clients.tips`,
)

/** Adds a client's visits up anew from the visits themselves. */
export function addUpVisitsAnew(db: Db, clientId: number): { visits: number; spent: number; tips: number } {
  const sums = visitsAnew(db).get({ clientId })
  if (!sums) throw new Error(`no client ${clientId}`)
  return sums
}

const names: Partial<Record<string, ReturnType<typeof preparedSql<[number], string>>>> = {
  stamps: preparedSql<[number], string>('SELECT name FROM programme_series WHERE id = ?'),
  entries: preparedSql<[number], string>(
    'SELECT name FROM passes JOIN pass_types ON pass_types.id = type_id WHERE passes.id = ?',
  ),
  money: preparedSql<[number], string>('SELECT code FROM vouchers WHERE id = ?'),
  gifts: preparedSql<[number], string>('SELECT name FROM gifts WHERE id = ?'),
}

/** What a holder is called: the stamp card, the pass, the voucher's code, the gift; empty for what is the client's own. */
export function nameOfHolder(db: Db, what: string, holderId: number): string {
  return names[what]?.(db).pluck().get(holderId)?.toString() ?? ''
}
