import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { RuleWho } from '#shared/contract/care.ts'
import type { Day } from '#shared/kernel/day.ts'
import { touchCountedFrom } from '../../clients/index.ts'
import { unmarked } from '../../reminders/index.ts'

interface Asked {
  readonly today: Day
  /** Only clients of this caretaker; null = all. */
  readonly caretaker: number | null
}

/** The same absence is told once, whichever rule finds it: by the day of the last visit. */
const missed = (client: string) => unmarked(`'missed ' || ${client}.last_visit_day`, `${client}.id`)

/** Nobody calls who said that he is away, or of whom no name and no number is known. */
const reachable = (
  client: string,
) => `${client}.id NOT IN (SELECT client_id FROM absences WHERE until_day >= @today AND from_day <= @today)
  AND ${client}.id NOT IN (SELECT id FROM clients WHERE nameless_from IS NOT NULL AND archived_at IS NULL)`

const lateNow = `FROM clients AS c INDEXED BY clients_by_lapse
  WHERE c.lapsed_from > @lostSince AND c.late_from <= @today AND c.archived_at IS NULL AND (@caretaker IS NULL OR c.caretaker_id = @caretaker)
    AND ${reachable('c')} AND ${missed('c')}
    AND c.id NOT IN (SELECT client_id FROM client_tags WHERE tag_id IN (SELECT tag_id FROM away_rules WHERE tag_id IS NOT NULL AND retired_at IS NULL))
    AND c.id NOT IN (SELECT id FROM clients WHERE category_id IN (SELECT category_id FROM away_rules WHERE category_id IS NOT NULL AND retired_at IS NULL))`

export interface LateRow {
  readonly id: number
  readonly gapDays: number
  readonly lastVisitDay: Day
  readonly lateFrom: Day
  readonly lapsedFrom: Day
  readonly atRisk: number
  readonly caretakerId: number | null
}

type LateAsked = Asked & { readonly lostSince: Day }

const bestLate = preparedSql<[LateAsked & { limit: number }], LateRow>(
  `SELECT id, gap_days AS gapDays, last_visit_day AS lastVisitDay, late_from AS lateFrom, lapsed_from AS lapsedFrom, at_risk AS atRisk,
     caretaker_id AS caretakerId
   FROM clients WHERE id IN (SELECT c.id ${lateNow} ORDER BY c.at_risk DESC, c.late_from, c.id LIMIT @limit)
   ORDER BY at_risk DESC, late_from, id`,
)
const countOfLate = preparedSql<[LateAsked], { count: number }>(`SELECT count(*) AS count ${lateNow}`)

/** Who is late, or lost since `lostSince`, the most money at risk first. */
export function readLate(db: Db, asked: LateAsked, limit: number): LateRow[] {
  return limit === 0 ? [] : bestLate(db).all({ ...asked, limit })
}

export function countLate(db: Db, asked: LateAsked): number {
  return countOfLate(db).get(asked)?.count ?? 0
}

export interface RuledRow {
  readonly id: number
  readonly lastVisitDay: Day
  /** The first day on which he is missed by the rule: days on which he was away do not count. */
  readonly since: Day
  readonly atRisk: number
  readonly caretakerId: number | null
}

interface RuledAsked extends Asked {
  readonly days: number
  /** Instants between which the last visit lies. */
  readonly from: number
  readonly until: number
  readonly id: number
  readonly limit: number
}

const sinceOf = `date(c.last_visit_day, '+' || (@days + (
  SELECT coalesce(sum(julianday(a.until_day) - julianday(max(a.from_day, date(c.last_visit_day, '+1 day'))) + 1), 0)
  FROM absences AS a WHERE a.client_id = c.id AND a.until_day > c.last_visit_day AND a.from_day <= @today)) || ' days')`

/** Whoever came last between two instants, the most valuable first; by one index. */
const ruled = (
  whom: string,
  most = '@limit',
) => `SELECT c.id, c.last_visit_day AS lastVisitDay, ${sinceOf} AS since, c.at_risk AS atRisk, c.caretaker_id AS caretakerId
  FROM clients AS c INDEXED BY clients_by_last_visit
  WHERE c.last_visit_at >= @from AND c.last_visit_at < @until AND c.archived_at IS NULL AND (@caretaker IS NULL OR c.caretaker_id = @caretaker)
    AND ${whom} AND ${reachable('c')} AND ${missed('c')} AND ${sinceOf} <= @today
  ORDER BY c.at_risk DESC, c.spent DESC, c.id LIMIT ${most}`

const byTag = preparedSql<[RuledAsked], RuledRow>(
  ruled('EXISTS (SELECT 1 FROM client_tags WHERE client_id = c.id AND tag_id = @id)'),
)
const byCategory = preparedSql<[RuledAsked], RuledRow>(ruled('c.category_id = @id'))
const lineWith = (item: string, client: string) => `SELECT 1 FROM visit_lines WHERE item_id = ${item} AND visit_id IN
  (SELECT id FROM visits WHERE client_id = ${client} AND state = 'open' ORDER BY at DESC LIMIT 10)`
const takes = preparedSql<[{ clientId: number; itemId: number }], number>(`${lineWith('@itemId', '@clientId')} LIMIT 1`)

/** Whether one of his last ten visits had the item. */
export function takesItem(db: Db, clientId: number, itemId: number): boolean {
  return takes(db).get({ clientId, itemId }) !== undefined
}

/** Of an item, so many at most are asked whether they take it, the most valuable first, until there are enough: their last visits have to be read. */
const LOOKED_AT = 5000
const byItem = preparedSql<[RuledAsked], RuledRow>(
  `SELECT * FROM (${ruled('@id > 0', String(LOOKED_AT))}) AS likely WHERE EXISTS (${lineWith('@id', 'likely.id')}) LIMIT @limit`,
)

/** Whom a rule finds, the most valuable first, up to `limit`. */
export function readRuled(db: Db, who: RuleWho, asked: Omit<RuledAsked, 'id'>): RuledRow[] {
  if (who.by === 'tag') return byTag(db).all({ ...asked, id: who.id })
  if (who.by === 'category') return byCategory(db).all({ ...asked, id: who.id })
  return byItem(db).all({ ...asked, id: who.id })
}

export interface TouchDueRow {
  readonly clientId: number
  readonly everyDays: number
  readonly last: Day
  readonly due: Day
  readonly atRisk: number
  readonly caretakerId: number | null
}

const counted = touchCountedFrom('k', 'c')

const touchDue = preparedSql<[LateAsked], TouchDueRow>(
  `SELECT * FROM (
     SELECT k.client_id AS clientId, k.every_days AS everyDays, c.at_risk AS atRisk, c.caretaker_id AS caretakerId,
       ${counted} AS last,
       date(${counted}, '+' || k.every_days || ' days') AS due
     FROM keep_in_touch AS k CROSS JOIN clients AS c ON c.id = k.client_id
     WHERE c.archived_at IS NULL AND (@caretaker IS NULL OR c.caretaker_id = @caretaker) AND ${reachable('c')}
       AND NOT (c.lapsed_from IS NOT NULL AND c.lapsed_from > @lostSince AND c.late_from <= @today AND ${missed('c')})
   ) WHERE due <= @today AND ${unmarked("'touch ' || last", 'clientId')}`,
)

/** With whom it is time to get in touch; whoever is missed is told as that. A row for each with whom somebody decided to keep in touch is read. */
export function readTouchDue(db: Db, asked: LateAsked): TouchDueRow[] {
  return touchDue(db).all(asked)
}
