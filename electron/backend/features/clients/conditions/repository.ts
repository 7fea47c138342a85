import { type SQL, sql } from 'drizzle-orm'
import type { Leaf } from '#shared/contract/conditions.ts'
import { birthsOf } from '#shared/domain/fields/age-band.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import type { Group, Tree } from '#shared/domain/segments/tree.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import { agreesToNews, barredOf } from '../reach/repository.ts'
import { between, boughtSql, byIndex, visitsSql } from './visits/repository.ts'

/** A condition as the list is read by: of a level, who has it; where it is null, who has any. */
export type ListLeaf =
  | Exclude<Leaf, { by: 'tier' }>
  | { readonly by: 'tier'; readonly name: string | null; readonly ids: readonly number[] }
export type ListCondition = Tree<ListLeaf>

/** A condition of the client list as a test of one client's row. What a person typed stands in it as a bound value only. */
export function conditionSql(condition: ListCondition, today: Day): SQL {
  switch (condition.by) {
    case 'group':
      return groupSql(condition, today)
    case 'rhythm':
      return rhythmSql(condition.is, today)
    case 'visits':
      return visitsSql(condition, today)
    case 'bought': {
      const bought = boughtSql(condition, today)
      return condition.has ? among(bought) : notAmong(bought)
    }
    case 'birthday':
      return sql`clients.birth_month IS ${condition.month ?? partsOfDay(today).month}`
    case 'spender':
      return byIndex(sql`spent > (SELECT avg(spent) FROM clients WHERE archived_at IS NULL AND visits > 0)`)
    case 'points':
      return byIndex(between(sql`points`, condition))
    case 'tag': {
      const tagged = sql`SELECT client_id FROM client_tags WHERE tag_id = ${condition.id}`
      return condition.has ? among(tagged) : notAmong(tagged)
    }
    case 'category':
      return condition.id === null
        ? notAmong(sql`SELECT id FROM clients WHERE category_id IS NOT NULL`)
        : among(sql`SELECT id FROM clients WHERE category_id = ${condition.id}`)
    case 'caretaker':
      return sql`clients.caretaker_id IS ${condition.id}`
    case 'gender': {
      const known = sql`SELECT client_id FROM persons WHERE client_id IS NOT NULL AND gender IS NOT NULL`
      return condition.gender === null ? notAmong(known) : among(sql`${known} AND gender = ${condition.gender}`)
    }
    case 'age':
      return ageSql(condition.band, today)
    case 'tier': {
      const ids = sql`SELECT value FROM json_each(${JSON.stringify(condition.ids)})`
      return condition.name === null ? notAmong(ids) : among(ids)
    }
    case 'debt':
      return condition.owes ? among(sql`SELECT id FROM clients WHERE debt > 0`) : sql`clients.debt = 0`
    case 'reach':
      return reachSql(condition.is)
    case 'touch': {
      const kept = sql`SELECT client_id FROM keep_in_touch`
      return condition.has ? among(kept) : notAmong(kept)
    }
    case 'field':
      return fieldSql(condition)
  }
}

/**
 * Whether the client is one of these. They come from an index, never from reading every card, and by the + they are only looked up for
 * the cards that the list walks past in its order: to begin with them would mean to read and sort all of them for every page.
 */
const among = (ids: SQL) => sql`+clients.id IN (${ids})`
const notAmong = (ids: SQL) => sql`+clients.id NOT IN (${ids})`

/** What is not known of a client is not so: nobody falls out of both a condition and its opposite. */
function groupSql({ how, of }: Group<ListLeaf>, today: Day): SQL {
  const each = of.map((one) => sql`(${conditionSql(one, today)})`)
  const joined = sql.join(each, how === 'all' ? sql` AND ` : sql` OR `)
  return how === 'none' ? sql`((${joined}) IS NOT TRUE)` : sql`(${joined})`
}

/** Who said that he is away is not missed. */
const atHome = (today: Day) =>
  sql`+clients.id NOT IN (SELECT client_id FROM absences WHERE until_day >= ${today} AND from_day <= ${today})`

/**
 * A regular has come in the last 90 days and has a rhythm of his own; late is who is past it, lost who is past three times of it; new came first in
 * the last 30 days.
 */
export function rhythmSql(is: Extract<Leaf, { by: 'rhythm' }>['is'], today: Day): SQL {
  switch (is) {
    case 'regulars':
      return sql`gap_days IS NOT NULL AND last_visit_day >= date(${today}, '-90 days')`
    case 'late':
      return sql`lapsed_from > ${today} AND late_from <= ${today} AND ${atHome(today)}`
    case 'lost':
      return sql`lapsed_from <= ${today} AND ${atHome(today)}`
    case 'new':
      return sql`first_visit_day >= date(${today}, '-30 days')`
  }
}

/** What somebody agreed to is asked of each card that the list walks past: nearly everybody was asked, and most agreed. */
function reachSql(is: Extract<Leaf, { by: 'reach' }>['is']): SQL {
  const barred = sql.raw(`SELECT b.id FROM clients AS b WHERE ${barredOf('b')}`)
  if (is === 'barred') return among(barred)
  const agrees = agreesToNews('clients.id')
  return is === 'news' ? sql`${sql.raw(agrees)} AND ${notAmong(barred)}` : sql.raw(`NOT ${agrees}`)
}

function ageSql(band: Extract<Leaf, { by: 'age' }>['band'], today: Day): SQL {
  if (band === null) return notAmong(sql`SELECT id FROM clients WHERE birth_year IS NOT NULL OR age_band IS NOT NULL`)
  const { after, until } = birthsOf(band, today)
  const born = sql`birth_year * 10000 + coalesce(birth_month, 1) * 100 + coalesce(birth_day, 1)`
  return among(
    sql`SELECT id FROM clients WHERE birth_year BETWEEN ${Math.floor(after / 10_000)} AND ${Math.floor(until / 10_000)}
          AND ${born} > ${after} AND ${born} <= ${until}
        UNION ALL SELECT id FROM clients WHERE birth_year IS NULL AND age_band = ${band}`,
  )
}

function fieldSql({ id, test }: Extract<Leaf, { by: 'field' }>): SQL {
  const having = (what: SQL) => sql`SELECT client_id FROM own_values WHERE field_id = ${id} AND ${what}`
  switch (test.is) {
    case 'filled': {
      // Each kind of value has its own index.
      const filled = sql`${having(sql`text IS NOT NULL`)} UNION ALL ${having(sql`number IS NOT NULL`)}
        UNION ALL ${having(sql`option_id IS NOT NULL`)}`
      return test.filled ? among(filled) : notAmong(filled)
    }
    case 'containing': {
      const words = foldWords(test.text).join(' ')
      return among(
        having(words === '' ? sql`text LIKE ${`%${escaped(test.text)}%`} ESCAPE '\\'` : sql`instr(folded, ${words}) > 0`),
      )
    }
    case 'number':
      return among(having(sql`number IS NOT NULL AND number BETWEEN ${test.from ?? -1e12} AND ${test.until ?? 1e12}`))
    case 'date':
      return among(having(sql`text IS NOT NULL AND text BETWEEN ${test.from ?? '0000'} AND ${test.until ?? '9999-12-31'}`))
    case 'choice':
      return among(having(sql`option_id IS NOT NULL AND option_id = ${test.optionId}`))
    case 'yes-no':
      return among(having(sql`number IS NOT NULL AND number = ${test.yes ? 1 : 0}`))
  }
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
