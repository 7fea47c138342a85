import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { contactRules } from '#electron/backend/db/schema/consent.ts'
import type { ConsentChannel, ConsentPurpose, ConsentState, ConsentWay } from '#shared/domain/contacts/consent.ts'
import { type ClientWish, type ContactRules, USUAL_CONTACT_RULES } from '#shared/domain/contacts/rules.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface ConsentRow {
  readonly id: number
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel
  readonly state: ConsentState
  readonly wording: string
  readonly how: ConsentWay
  readonly saidDay: Day | null
  readonly at: number
  readonly by: string
}

/* In the order of their ids: that of the clock would let a withdrawal be overruled by what was said before it, once the clock is set back. */
const consentsOf = preparedSql<[number], ConsentRow>(
  `SELECT consents.id, purpose, channel, state, wording, how, said_day AS saidDay, at, employees.name AS by
   FROM consents JOIN employees ON employees.id = employee_id WHERE client_id = ? ORDER BY consents.id`,
)

/** Every word of a client, in the order in which they were said. */
export function readConsents(db: Db, clientId: number): ConsentRow[] {
  return consentsOf(db).all(clientId)
}

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

export function findGoodbye(db: Db, clientId: number): GoodbyeRow | null {
  return lastGoodbye(db).get(clientId) ?? null
}

const lastWish = preparedSql<[number], ClientWish & { id: number }>(
  'SELECT id, allowance, only_by AS onlyBy FROM contact_wishes WHERE client_id = ? ORDER BY id DESC LIMIT 1',
)

/** `version` is 0 where he has never asked for anything of his own. */
export function readWish(db: Db, clientId: number): { wish: ClientWish; version: number } {
  const row = lastWish(db).get(clientId)
  return row === undefined
    ? { wish: { allowance: null, onlyBy: null }, version: 0 }
    : { wish: { allowance: row.allowance, onlyBy: row.onlyBy }, version: row.id }
}

const rulesRow = preparedSql<[], { rules: string; version: number }>('SELECT rules, version FROM contact_rules')
const kept = keptValue((db): { rules: ContactRules; version: number } => {
  const row = rulesRow(db).get()
  if (row === undefined) return { rules: USUAL_CONTACT_RULES, version: 0 }
  return { rules: { ...USUAL_CONTACT_RULES, ...(JSON.parse(row.rules) as Partial<ContactRules>) }, version: row.version }
})

/** As the owner set them, or as they are from the start (version 0). */
export function readContactRules(db: Db): { rules: ContactRules; version: number } {
  return kept.of(db)
}

export function writeContactRules(db: Db, rules: ContactRules, version: number): void {
  const row = { rules: JSON.stringify(rules), version }
  db.insert(contactRules)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: contactRules.id, set: row })
    .run()
  kept.forget(db)
}
