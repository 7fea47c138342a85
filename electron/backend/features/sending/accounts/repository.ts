import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { sendingAccounts } from '#electron/backend/db/schema/outbox.ts'
import type { Accounts } from '#shared/domain/sending/account.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'

const accountRow = preparedSql<[SentChannel], { settings: string; version: number }>(
  'SELECT settings, version FROM sending_accounts WHERE channel = ?',
)

/** The shop's account of a channel; version 0 and null when there is none. */
export function readAccount<C extends SentChannel>(db: Db, channel: C): { settings: Accounts[C] | null; version: number } {
  const row = accountRow(db).get(channel)
  if (row === undefined) return { settings: null, version: 0 }
  return { settings: JSON.parse(row.settings) as Accounts[C], version: row.version }
}

export function writeAccount<C extends SentChannel>(
  db: Db,
  channel: C,
  settings: Accounts[C],
  version: number,
  now: number,
): void {
  const row = { settings: JSON.stringify(settings), version, changedAt: now }
  db.insert(sendingAccounts)
    .values({ channel, ...row })
    .onConflictDoUpdate({ target: sendingAccounts.channel, set: row })
    .run()
}

export function deleteAccount(db: Db, channel: SentChannel): void {
  db.delete(sendingAccounts).where(eq(sendingAccounts.channel, channel)).run()
}

const byMail = preparedSql<[string], { id: number }>(
  'SELECT id FROM clients WHERE lower(email) = lower(?) AND merged_into IS NULL',
)
const byPhone = preparedSql<[string], { id: number }>(
  'SELECT DISTINCT p.client_id AS id FROM client_phones AS p JOIN clients AS c ON c.id = p.client_id WHERE p.e164 = ? AND c.merged_into IS NULL',
)

/** Clients who are reached at an address. */
export function clientsAt(db: Db, channel: SentChannel, address: string): number[] {
  return (channel === 'mail' ? byMail : byPhone)(db)
    .all(address)
    .map(({ id }) => id)
}
