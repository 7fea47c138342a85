import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { DebtEntry } from '#shared/domain/loyalty/debt.ts'

const ofVisit = preparedSql<[number], number>(
  `SELECT coalesce(sum(amount + iif(amount < 0, -forgiven, 0)), 0) FROM movements WHERE visit_id = ? AND unit = 'debt'`,
)

/** What a visit put on account, less what has gone off it again or was settled before it came back. */
export function debtOfVisit(db: Db, visitId: number): number {
  return ofVisit(db).pluck().get(visitId) ?? 0
}

const ofClient = preparedSql<[number], DebtEntry>(
  `SELECT amount, day, visit_id AS visitId FROM movements WHERE client_id = ? AND unit = 'debt' ORDER BY id`,
)

/** What a client has come to owe and paid, the oldest first. */
export function entriesOfDebtor(db: Db, clientId: number): DebtEntry[] {
  return ofClient(db).all(clientId)
}

const entries = preparedSql<[], DebtEntry & { clientId: number }>(
  `SELECT m.client_id AS clientId, m.amount, m.day, m.visit_id AS visitId FROM clients AS c INDEXED BY clients_by_debt
   JOIN movements AS m ON m.client_id = c.id AND m.unit = 'debt' WHERE c.debt > 0 ORDER BY m.client_id, m.id`,
)

/** Every entry of those who owe something today, by client, the oldest first. */
export function entriesOfDebtors(db: Db): (DebtEntry & { clientId: number })[] {
  return entries(db).all()
}

const largest = preparedSql<[number], DebtEntry & { clientId: number; debt: number; limit: number | null }>(
  `SELECT largest.id AS clientId, debt, debt_limit AS "limit", m.amount, m.day, m.visit_id AS visitId
   FROM (SELECT id, debt, debt_limit FROM clients INDEXED BY clients_by_debt WHERE debt > 0 AND archived_at IS NULL
     ORDER BY debt DESC LIMIT ?) AS largest
   CROSS JOIN movements AS m ON m.client_id = largest.id AND m.unit = 'debt' ORDER BY m.client_id, m.id`,
)

/** Every entry of those who owe most, by client, the oldest first. */
export function entriesOfLargest(db: Db, clients: number) {
  return largest(db).all(clients)
}

const limit = preparedSql<[number | null, number]>('UPDATE clients SET debt_limit = ? WHERE id = ?')

export function setDebtLimit(db: Db, clientId: number, most: number | null): void {
  limit(db).run(most, clientId)
}
