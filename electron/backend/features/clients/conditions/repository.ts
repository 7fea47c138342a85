import { type SQL, sql } from 'drizzle-orm'
import type { Condition } from '#shared/contract/clients.ts'
import { birthsOf } from '#shared/domain/fields/age-band.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A condition of the client list as a test of one client's row. The rows that answer it come from an index, never from reading every card. */
export function conditionSql(condition: Condition, today: Day): SQL {
  switch (condition.by) {
    case 'tag': {
      const tagged = sql`SELECT client_id FROM client_tags WHERE tag_id = ${condition.id}`
      return condition.has ? sql`clients.id IN (${tagged})` : sql`clients.id NOT IN (${tagged})`
    }
    case 'category':
      return condition.id === null ? sql`clients.category_id IS NULL` : sql`clients.category_id = ${condition.id}`
    case 'caretaker':
      return condition.id === null ? sql`clients.caretaker_id IS NULL` : sql`clients.caretaker_id = ${condition.id}`
    case 'gender': {
      const { gender } = condition
      return gender === null
        ? sql`clients.id NOT IN (SELECT client_id FROM persons WHERE client_id IS NOT NULL AND gender IS NOT NULL)`
        : sql`clients.id IN (SELECT client_id FROM persons WHERE client_id IS NOT NULL AND gender = ${gender})`
    }
    case 'age':
      return ageSql(condition.band, today)
    case 'field':
      return fieldSql(condition)
  }
}

function ageSql(band: Extract<Condition, { by: 'age' }>['band'], today: Day): SQL {
  if (band === null) return sql`(clients.birth_year IS NULL AND clients.age_band IS NULL)`
  const { after, until } = birthsOf(band, today)
  const born = sql`birth_year * 10000 + coalesce(birth_month, 1) * 100 + coalesce(birth_day, 1)`
  return sql`clients.id IN (
    SELECT id FROM clients WHERE birth_year BETWEEN ${Math.floor(after / 10_000)} AND ${Math.floor(until / 10_000)}
      AND ${born} > ${after} AND ${born} <= ${until}
    UNION ALL SELECT id FROM clients WHERE birth_year IS NULL AND age_band = ${band})`
}

function fieldSql({ id, test }: Extract<Condition, { by: 'field' }>): SQL {
  const among = (what: SQL) => sql`clients.id IN (SELECT client_id FROM own_values WHERE field_id = ${id} AND ${what})`
  switch (test.is) {
    case 'filled': {
      const filled = sql`(SELECT client_id FROM own_values WHERE field_id = ${id})`
      return test.filled ? sql`clients.id IN ${filled}` : sql`clients.id NOT IN ${filled}`
    }
    case 'containing': {
      const words = foldWords(test.text).join(' ')
      return among(words === '' ? sql`text LIKE ${`%${escaped(test.text)}%`} ESCAPE '\\'` : sql`instr(folded, ${words}) > 0`)
    }
    case 'number':
      return among(sql`number IS NOT NULL AND number BETWEEN ${test.from ?? -1e12} AND ${test.until ?? 1e12}`)
    case 'date':
      return among(sql`text IS NOT NULL AND text BETWEEN ${test.from ?? '0000'} AND ${test.until ?? '9999-12-31'}`)
    case 'choice':
      return among(sql`option_id IS NOT NULL AND option_id = ${test.optionId}`)
    case 'yes-no':
      return among(sql`number IS NOT NULL AND number = ${test.yes ? 1 : 0}`)
  }
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
