import { type SQL, sql } from 'drizzle-orm'
import type { LeafOf } from '#shared/contract/conditions.ts'
import { containing } from '#shared/domain/search/containing.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'

/* What is known of a client besides what stands on his card. */

/** Facts of himself that stand on his card now. */
export function factsSql({ labelId, text }: LeafOf<'fact'>): SQL {
  const labelled = labelId === null ? sql`` : sql` AND label_id = ${labelId}`
  const said = text === '' ? sql`` : sql` AND facts.text GLOB ${containing(text)}`
  return sql`SELECT client_id FROM facts CROSS JOIN persons ON persons.id = person_id
    WHERE ended_at IS NULL${labelled}${said} AND client_id IS NOT NULL`
}

export function datesSql({ kind, month }: LeafOf<'date'>, today: Day): SQL {
  return sql`SELECT client_id FROM person_dates CROSS JOIN persons ON persons.id = person_id
    WHERE month = ${month ?? partsOfDay(today).month} AND kind = ${kind} AND client_id IS NOT NULL`
}

export function contactSql({ what, has }: LeafOf<'contact'>): SQL {
  const known =
    what === 'mail' ? sql`clients.email <> ''` : sql`EXISTS (SELECT 1 FROM client_phones WHERE client_id = clients.id)`
  return has ? known : sql`NOT (${known})`
}

/** Who talked or wrote to the shop, or it to him; taken back is not told, and who was called in vain was not reached. */
export function spokenSql({ days }: LeafOf<'spoken'>, today: Day): SQL {
  const since = days === null ? sql`` : sql` AND day > ${addDays(today, -days)}`
  return sql`SELECT client_id FROM contacts WHERE taken_back_at IS NULL AND (direction = 'in' OR outcome <> 'unreachable')${since}`
}

/** Of whom the last word about a purpose and a way is like that; for "unasked" everybody who said anything about it: the rule of `standingConsent`. */
export function consentSql({ purpose, channel, is }: LeafOf<'consent'>): SQL {
  // Written out where an index has only these.
  const about = purpose === 'marketing' ? sql`purpose = 'marketing'` : sql`purpose = ${purpose}`
  const words = sql`SELECT client_id, state, max(id) FROM consents WHERE ${about} AND channel IN ('all', ${channel}) GROUP BY client_id`
  if (is === 'unasked') return sql`SELECT client_id FROM (${words})`
  return sql`SELECT client_id FROM (${words}) WHERE ${is === 'given' ? sql`state = 'given'` : sql`state <> 'given'`}`
}
