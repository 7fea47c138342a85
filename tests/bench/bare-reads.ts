import type { Database } from 'better-sqlite3'
import { queryWords } from '#shared/domain/search/fold.ts'
import { buildVocabulary, nearestWords } from '#shared/domain/search/typing-errors.ts'
import { addDays, weekday } from '#shared/kernel/day.ts'
import { LAST_DAY } from './moments.ts'

/** The reads of the till as one would write them by hand: prepared once, rows as they come, nothing checked or shaped. */
export function bareReads(sqlite: Database, now: number) {
  const hitColumns = `c.id, c.name, c.nickname, c.colour, c.photo_id, c.warnings, c.last_visit_day,
    (SELECT substr(e164, -4) FROM client_phones WHERE client_id = c.id AND place = 0) AS tail,
    (SELECT what FROM visits WHERE client_id = c.id AND state = 'open' ORDER BY at DESC LIMIT 1) AS usual`
  const hits = sqlite.prepare<[string, number, number, number]>(
    `SELECT ${hitColumns} FROM (SELECT c.id FROM (SELECT rowid FROM client_search WHERE client_search MATCH ? ORDER BY rowid DESC LIMIT ?) AS found
       JOIN clients AS c ON c.id = found.rowid WHERE c.archived_at IS NULL
       ORDER BY (1.0 + c.visits) / (1.0 + max(0, ? - c.last_visit_at) / 2592000000.0) DESC LIMIT ?) AS best
     JOIN clients AS c ON c.id = best.id`,
  )
  const byCode = sqlite.prepare<[string]>(
    `SELECT ${hitColumns} FROM client_codes JOIN clients AS c ON c.id = client_id WHERE key = ?`,
  )
  const codeOnly = sqlite.prepare<[string]>('SELECT client_id FROM client_codes WHERE key = ?')
  const terms = sqlite
    .prepare<[], string>("SELECT term FROM client_words WHERE term GLOB '[^0-9r]*' OR term GLOB 'r[^0-9]*'")
    .pluck()
  const vocabulary = buildVocabulary(terms.all())

  const find = (match: string, pool: number, limit: number) => hits.all(match, pool, now, limit)
  return {
    find: (text: string, limit: number) => find(matchOf(queryWords(text).words), text.length < 3 ? 300 : 3000, limit),
    tail: (digits: string, limit: number) => find(`r${[...digits].reverse().join('')}*`, 3000, limit),
    code: (code: string) => byCode.all(code),
    codeOnly: (code: string) => codeOnly.get(code),
    /** The miss, one walk through the words for the plain form, and the second question with the six nearest. */
    typingError(text: string, limit: number) {
      const words = queryWords(text).words
      const missed = find(matchOf(words), 3000, limit)
      if (missed.length > 0) return missed
      const near = words.map((forms) => nearestWords(forms[0] ?? '', vocabulary).map(({ word }) => word))
      return near.some((forms) => forms.length === 0) ? [] : find(matchOf(near), 3000, limit)
    },
    arrival: arrival(sqlite),
    comingNow: comingNow(sqlite),
    list: list(sqlite),
    days: days(sqlite),
  }
}

function matchOf(words: readonly (readonly string[])[]): string {
  return words.map((forms) => `(${forms.map((form) => `"${form}"*`).join(' OR ')})`).join(' AND ')
}

/** Who may come now, and the face and the last baskets of the first seven. */
function comingNow(sqlite: Database) {
  const open = sqlite.prepare('SELECT day FROM day_totals WHERE day >= ?')
  const awaited = sqlite.prepare<[object], { client_id: number }>(
    `SELECT habits.*, clients.visits FROM habits JOIN clients ON clients.id = client_id
     WHERE (weekday IN (0, @weekday) OR other_weekday = @weekday) AND due_from <= @day AND due_until >= @day
       AND (from_hour IS NULL OR (from_hour * 60 - 45 <= @minute AND until_hour * 60 + 30 > @minute))
       AND archived_at IS NULL AND last_visit_day IS NOT @day`,
  )
  const face = sqlite.prepare<[number]>('SELECT id, name, nickname, colour, photo_id, warnings FROM clients WHERE id = ?')
  const baskets = sqlite.prepare<[number]>(
    `SELECT v.id, item_id, quantity, minutes FROM (SELECT id, at FROM visits WHERE client_id = ? AND state = 'open' AND companion_of IS NULL ORDER BY at DESC LIMIT 10) AS v
     JOIN visit_lines ON visit_id = v.id WHERE item_id IS NOT NULL ORDER BY v.at DESC, visit_lines.id`,
  )
  return () => {
    open.all(addDays(LAST_DAY, -70))
    const rows = awaited.all({ weekday: weekday(LAST_DAY), day: LAST_DAY, minute: 14 * 60 })
    return rows.slice(0, 7).map(({ client_id: id }) => [face.get(id), baskets.all(id)])
  }
}

function arrival(sqlite: Database) {
  const client = sqlite.prepare<[number]>('SELECT * FROM clients WHERE id = ?')
  const visitDays = sqlite.prepare<[number]>(
    "SELECT day FROM visits WHERE client_id = ? AND state = 'open' ORDER BY at DESC LIMIT 60",
  )
  const baskets = sqlite.prepare<[number], { item_id: number }>(
    `SELECT v.id, item_id, quantity, minutes FROM (SELECT id, at FROM visits WHERE client_id = ? AND state = 'open' AND companion_of IS NULL ORDER BY at DESC LIMIT 10) AS v
     JOIN visit_lines ON visit_id = v.id WHERE item_id IS NOT NULL ORDER BY v.at DESC, visit_lines.id`,
  )
  const item = sqlite.prepare<[number]>('SELECT * FROM items WHERE id = ?')
  const lately = sqlite.prepare<[number]>(
    `SELECT id, day, at, what, total, tip, state, (SELECT coalesce(sum(amount), 0) FROM movements WHERE visit_id = visits.id) AS points
     FROM visits WHERE client_id = ? ORDER BY at DESC LIMIT 8`,
  )
  const programmes = sqlite.prepare('SELECT * FROM programmes ORDER BY from_day')
  const companions = sqlite.prepare<{ id: number }, { client_id: number }>(
    `SELECT other.client_id FROM (SELECT id, companion_of FROM visits WHERE client_id = @id AND state = 'open' ORDER BY at DESC LIMIT 30) AS own
     JOIN visits AS other ON other.companion_of = coalesce(own.companion_of, own.id) OR other.id = own.companion_of
     WHERE other.client_id IS NOT NULL AND other.client_id <> @id AND other.state = 'open'
     GROUP BY other.client_id ORDER BY count(*) DESC, max(other.at) DESC LIMIT 4`,
  )
  return (id: number) => {
    const rows = baskets.all(id)
    return {
      client: client.get(id),
      days: visitDays.all(id),
      baskets: rows,
      items: [...new Set(rows.map((row) => row.item_id))].slice(0, 2).map((one) => item.get(one)),
      lately: lately.all(id),
      programmes: programmes.all(),
      companions: companions.all({ id }).map((other) => client.get(other.client_id)),
    }
  }
}

function list(sqlite: Database) {
  const page = sqlite.prepare<[number, number]>(
    `SELECT id, name, nickname, colour, photo_id, warnings, last_visit_day, visits, spent, points, first_visit_day,
       (SELECT substr(e164, -4) FROM client_phones WHERE client_id = clients.id AND place = 0) AS tail
     FROM clients WHERE id IN (SELECT id FROM clients WHERE archived_at IS NULL ORDER BY last_visit_at DESC, id DESC LIMIT ? OFFSET ?)
     ORDER BY last_visit_at DESC, id DESC`,
  )
  const total = sqlite.prepare('SELECT count(*) FROM clients INDEXED BY clients_by_points WHERE archived_at IS NULL')
  return (offset: number, limit: number) => ({ rows: page.all(limit, offset), total: total.get() })
}

function days(sqlite: Database) {
  const between = sqlite.prepare<[string, string]>('SELECT * FROM day_totals WHERE day BETWEEN ? AND ? ORDER BY day DESC')
  return (from: string, until: string) => between.all(from, until)
}
