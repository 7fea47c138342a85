import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { LASTING_BLOCKS } from '#shared/contract/consent.ts'
import { ALLOWANCE_DAYS, type ContactRules } from '#shared/domain/contacts/rules.ts'
import type { Day } from '#shared/kernel/day.ts'

type LastingBlock = (typeof LASTING_BLOCKS)[number]

export interface NotContactedRow {
  readonly clientId: number
  readonly block: LastingBlock
  /** The business day since which it is so; null where only the instant is known. */
  readonly since: Day | null
  readonly at: number
  readonly until: Day | null
  readonly reason: string | null
  readonly by: string | null
}

interface Asked {
  readonly today: Day
  readonly allowance: number
  readonly restDays: number
  readonly days: number
}

/** A column of what a client said last about a purpose, by this channel or by all. */
const lastWord = (purpose: string, channel: string, column: string) =>
  `(SELECT ${column} FROM consents AS w WHERE w.client_id = no.client_id AND w.purpose = '${purpose}' AND w.channel IN ('all', ${channel}) ORDER BY w.id DESC LIMIT 1)`
const refusesNews = ['call', 'sms', 'mail', 'messenger']
  .map((channel) => `${lastWord('marketing', `'${channel}'`, 'state')} IN ('refused', 'withdrawn')`)
  .join(' AND ')

/**
 * Everyone whom something keeps out of reach for longer than a night, each time by an index that holds only such rows: bans, goodbyes, words
 * of refusal, and the contacts of the last weeks. Of several reasons of one client the gravest is kept.
 */
const found = `WITH wishes(client_id, allowance) AS MATERIALIZED (
    SELECT client_id, allowance FROM contact_wishes WHERE id IN (SELECT max(id) FROM contact_wishes GROUP BY client_id)
  ),
  said(client_id, word) AS (
    SELECT no.client_id, CASE
      WHEN ${lastWord('keep-data', "'all'", 'state')} IN ('refused', 'withdrawn') THEN ${lastWord('keep-data', "'all'", 'id')}
      WHEN ${refusesNews} THEN (SELECT max(w.id) FROM consents AS w WHERE w.client_id = no.client_id AND w.purpose = 'marketing') END
    FROM (SELECT DISTINCT client_id FROM consents WHERE state <> 'given') AS no
  ),
  budget(client_id, day, outcome, counts) AS MATERIALIZED (
    SELECT client_id, day, outcome, purpose = 'marketing' AND direction = 'out' AND outcome <> 'unreachable' FROM contacts
    WHERE taken_back_at IS NULL AND (outcome = 'refused' OR purpose = 'marketing') AND day > date(@today, -max(@restDays, @days) || ' days')
  ),
  counted(client_id, day, place) AS (
    SELECT client_id, day, row_number() OVER (PARTITION BY client_id ORDER BY day DESC) FROM budget
    WHERE counts AND day > date(@today, -@days || ' days')
  ),
  reasons(client_id, rank, block, since, at, until, reason, employee_id) AS (
    SELECT client_id, 1, 'do-not-contact', day, at, NULL, reason, employee_id FROM contact_bans WHERE lifted_at IS NULL
    UNION ALL
    SELECT g.client_id, 2, 'said-goodbye', g.day, g.at, NULL, g.answer, g.employee_id FROM clients AS c JOIN goodbyes AS g ON g.client_id = c.id
    WHERE c.goodbye_day IS NOT NULL AND (c.last_visit_day IS NULL OR c.last_visit_day <= c.goodbye_day)
      AND g.day = c.goodbye_day AND g.undone_at IS NULL
    UNION ALL
    SELECT consents.client_id, iif(state = 'refused', 3, 4), state, said_day, at, NULL, NULL, employee_id
    FROM said JOIN consents ON consents.id = said.word WHERE state <> 'given'
    UNION ALL
    SELECT client_id, 5, 'resting', max(day), 0, date(max(day), @restDays || ' days'), NULL, NULL FROM budget
    WHERE outcome = 'refused' GROUP BY client_id HAVING max(day) > date(@today, -@restDays || ' days')
    UNION ALL
    SELECT counted.client_id, 6, 'allowance-used', day, 0, date(day, @days || ' days'), NULL, NULL
    FROM counted LEFT JOIN wishes ON wishes.client_id = counted.client_id
    WHERE place = min(@allowance, coalesce(wishes.allowance, @allowance))
  ),
  gravest AS (
    SELECT r.*, min(rank * 1e15 - at) FROM reasons AS r JOIN clients ON clients.id = r.client_id WHERE archived_at IS NULL GROUP BY r.client_id
  )`

const rows = preparedSql<[Asked & { block: LastingBlock | null; offset: number; limit: number }], NotContactedRow>(
  `${found} SELECT client_id AS clientId, block, since, at, until, reason, employees.name AS by
   FROM gravest LEFT JOIN employees ON employees.id = employee_id WHERE @block IS NULL OR block = @block
   ORDER BY rank, coalesce(since, '9999'), at DESC, client_id LIMIT @limit OFFSET @offset`,
)
const counts = preparedSql<[Asked], { block: LastingBlock; count: number }>(
  `${found} SELECT block, count(*) AS count FROM gravest GROUP BY block`,
)

const asked = (today: Day, { allowance, restDays }: ContactRules): Asked => ({ today, allowance, restDays, days: ALLOWANCE_DAYS })

export function readNotContacted(
  db: Db,
  { today, rules, ...page }: { today: Day; rules: ContactRules; block: LastingBlock | null; offset: number; limit: number },
): NotContactedRow[] {
  return rows(db).all({ ...asked(today, rules), ...page })
}

export function countNotContacted(
  db: Db,
  { today, rules }: { today: Day; rules: ContactRules },
): { block: LastingBlock; count: number }[] {
  return counts(db).all(asked(today, rules))
}
