import { type SQL, sql } from 'drizzle-orm'
import type { Leaf, LeafOf } from '#shared/contract/conditions.ts'
import { birthsOf } from '#shared/domain/fields/age-band.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import type { Group, Tree } from '#shared/domain/segments/tree.ts'
import type { Bounds } from '#shared/domain/worth/rfm.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import { agreesToNews, barredOf } from '../reach/repository.ts'
import { clientsScored } from '../scores/repository.ts'
import { consentSql, contactSql, datesSql, factsSql, spokenSql } from './known/repository.ts'
import { passesSql, type RewardsAhead, rewardSql, stampsSql } from './loyalty/repository.ts'
import { among, amongThose, between, byIndex, notAmong } from './parts/repository.ts'
import { boughtSql, cameSql, type VisitClock, visitsSql } from './visits/repository.ts'

/** What other features add to a condition before the list is read by it. */
interface Meanings {
  /** Who has this level; where it is null, who has any. */
  readonly tier: { readonly ids: readonly number[] }
  /** Where the shop's scores begin. */
  readonly rfm: { readonly bounds: Bounds | null }
  readonly visits: { readonly clock: VisitClock }
  /** How many fill the card today; null where it is no longer given out. */
  readonly stamps: { readonly collect: number | null }
  readonly reward: { readonly ahead: RewardsAhead }
}
export type ListLeafOf<By extends Leaf['by']> = By extends keyof Meanings ? LeafOf<By> & Meanings[By] : LeafOf<By>
/** A condition as the list is read by. */
export type ListLeaf = { [By in Leaf['by']]: ListLeafOf<By> }[Leaf['by']]
export type ListCondition = Tree<ListLeaf>

/** A condition of the client list as a test of one client's row. What a person typed stands in it as a bound value only. */
export function conditionSql(condition: ListCondition, today: Day): SQL {
  if (condition.by === 'group') return groupSql(condition, today)
  // The entry of the table is of this very kind.
  const leafSql = LEAVES[condition.by] as (leaf: ListLeaf, today: Day) => SQL
  return leafSql(condition, today)
}

const LEAVES: { readonly [By in Leaf['by']]: (leaf: ListLeafOf<By>, today: Day) => SQL } = {
  rhythm: ({ is }, today) => rhythmSql(is, today),
  visits: visitsSql,
  bought: boughtSql,
  birthday: ({ month }, today) => sql`clients.birth_month IS ${month ?? partsOfDay(today).month}`,
  spender: () => byIndex(sql`spent > (SELECT avg(spent) FROM clients WHERE archived_at IS NULL AND visits > 0)`),
  rfm: ({ bounds, ...leaf }, today) => among(clientsScored(leaf, bounds, today)),
  points: (ends) => byIndex(between(sql`points`, ends)),
  stamps: stampsSql,
  reward: rewardSql,
  pass: (leaf, today) => amongThose(passesSql(leaf, today), leaf.has),
  came: cameSql,
  away: ({ is }, today) => (is ? sql`NOT (${atHome(today)})` : atHome(today)),
  fact: (leaf) => amongThose(factsSql(leaf), leaf.has),
  date: (leaf, today) => among(datesSql(leaf, today)),
  spoken: (leaf, today) => amongThose(spokenSql(leaf, today), leaf.has),
  contact: contactSql,
  consent: (leaf) => amongThose(consentSql(leaf), leaf.is !== 'unasked'),
  tag: ({ id, has }) => amongThose(sql`SELECT client_id FROM client_tags WHERE tag_id = ${id}`, has),
  category: ({ id }) =>
    id === null
      ? notAmong(sql`SELECT id FROM clients WHERE category_id IS NOT NULL`)
      : among(sql`SELECT id FROM clients WHERE category_id = ${id}`),
  caretaker: ({ id }) => sql`clients.caretaker_id IS ${id}`,
  gender: ({ gender }) => {
    const known = sql`SELECT client_id FROM persons WHERE client_id IS NOT NULL AND gender IS NOT NULL`
    return gender === null ? notAmong(known) : among(sql`${known} AND gender = ${gender}`)
  },
  age: ({ band }, today) => ageSql(band, today),
  tier: ({ name, ids }) => amongThose(sql`SELECT value FROM json_each(${JSON.stringify(ids)})`, name !== null),
  debt: ({ owes }) => (owes ? among(sql`SELECT id FROM clients WHERE debt > 0`) : sql`clients.debt = 0`),
  reach: ({ is }) => reachSql(is),
  touch: ({ has }) => amongThose(sql`SELECT client_id FROM keep_in_touch`, has),
  field: fieldSql,
}

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
export function rhythmSql(is: LeafOf<'rhythm'>['is'], today: Day): SQL {
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
function reachSql(is: LeafOf<'reach'>['is']): SQL {
  const barred = sql.raw(`SELECT b.id FROM clients AS b WHERE ${barredOf('b')}`)
  if (is === 'barred') return among(barred)
  const agrees = agreesToNews('clients.id')
  return is === 'news' ? sql`${sql.raw(agrees)} AND ${notAmong(barred)}` : sql.raw(`NOT ${agrees}`)
}

function ageSql(band: LeafOf<'age'>['band'], today: Day): SQL {
  if (band === null) return notAmong(sql`SELECT id FROM clients WHERE birth_year IS NOT NULL OR age_band IS NOT NULL`)
  const { after, until } = birthsOf(band, today)
  const born = sql`birth_year * 10000 + coalesce(birth_month, 1) * 100 + coalesce(birth_day, 1)`
  return among(
    sql`SELECT id FROM clients WHERE birth_year BETWEEN ${Math.floor(after / 10_000)} AND ${Math.floor(until / 10_000)}
          AND ${born} > ${after} AND ${born} <= ${until}
        UNION ALL SELECT id FROM clients WHERE birth_year IS NULL AND age_band = ${band}`,
  )
}

function fieldSql({ id, test }: LeafOf<'field'>): SQL {
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
