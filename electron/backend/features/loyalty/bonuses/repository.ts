import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { bonuses } from '#electron/backend/db/schema/bonuses.ts'

type BonusRow = typeof bonuses.$inferSelect
type HadBonus = Pick<BonusRow, 'occasion' | 'day'>

const had = preparedSql<[number], HadBonus>(
  `WITH RECURSIVE card (id) AS (VALUES (?) UNION SELECT clients.id FROM clients JOIN card ON clients.merged_into = card.id)
   SELECT occasion, day FROM bonuses WHERE client_id IN (SELECT id FROM card)`,
)

/** Those too that wait with a merged card, because the surviving one has another of the same year. */
export function bonusesHad(db: Db, clientId: number): HadBonus[] {
  return had(db).all(clientId)
}

const insert = preparedSql<[BonusRow]>(
  'INSERT INTO bonuses (movement_id, client_id, occasion, year, day) VALUES (@movementId, @clientId, @occasion, @year, @day)',
)

/** Remembers that an entry is the bonus of an occasion; refused by the table for a second one. */
export function rememberBonus(db: Db, bonus: BonusRow): void {
  insert(db).run(bonus)
}

const forget = preparedSql<[number]>('DELETE FROM bonuses WHERE movement_id = ?')

/** An entry was taken back whole: its occasion may bring another. */
export function forgetBonus(db: Db, movementId: number): void {
  forget(db).run(movementId)
}

const otherPaid = preparedSql<[{ clientId: number; least: number; except: number }], number>(
  `SELECT 1 FROM visits WHERE client_id = @clientId AND state = 'open' AND id <> @except AND total - returned >= @least LIMIT 1`,
)

/** Whether a client has paid so much for a visit, another than `except`. */
export function hasPaid(db: Db, clientId: number, least: number, except: number | null): boolean {
  return otherPaid(db).get({ clientId, least, except: except ?? 0 }) !== undefined
}

const bornOn = preparedSql<[{ month: number; day: number; after: number; limit: number }], number>(
  `SELECT id FROM clients INDEXED BY clients_by_birthday WHERE birth_month = @month AND birth_day = @day AND birth_day IS NOT NULL
     AND archived_at IS NULL AND id > @after ORDER BY id LIMIT @limit`,
)

export function clientsBornOn(db: Db, date: { month: number; day: number }, after: number, limit: number): number[] {
  return bornOn(db)
    .pluck()
    .all({ ...date, after, limit }) as number[]
}

const inUse = preparedSql<[number, number], number>(
  'SELECT id FROM clients WHERE id > ? AND archived_at IS NULL ORDER BY id LIMIT ?',
)

export function clientsInUse(db: Db, after: number, limit: number): number[] {
  return inUse(db).pluck().all(after, limit) as number[]
}
