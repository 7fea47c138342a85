import type { Database } from 'better-sqlite3'
import { instantOf } from '#electron/backend/clock.ts'
import { searchWords } from '#electron/backend/search-words.ts'
import { expectedAfter, moneyAtRisk, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { makeRandom } from '#shared/domain/sample/random.ts'
import { sortKey } from '#shared/domain/search/sort-key.ts'
import { addDays } from '#shared/kernel/day.ts'
import { LAST_DAY, ZONE } from './moments.ts'
import { people } from './people.ts'
import type { KeptSums } from './write-visits.ts'

/** Writes the cards with phones, codes, consents and index words, and on each what its visits add up to. */
export function writeClients(sqlite: Database, sums: KeptSums): void {
  const client = sqlite.prepare(
    `INSERT INTO clients (id, name, nickname, pronunciation, email, birth_year, birth_month, birth_day, language, note, warnings, colour, sort_key,
       visits, spent, tips, points, first_visit_day, last_visit_day, last_visit_at, gap_days, late_from, lapsed_from, at_risk, created_at, created_by)
     VALUES (?, ?, '', '', ?, ?, ?, ?, 'uk', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  )
  const phone = sqlite.prepare('INSERT INTO client_phones (client_id, place, typed, e164) VALUES (?, 0, ?, ?)')
  const code = sqlite.prepare('INSERT INTO client_codes (client_id, code, key) VALUES (?, ?, ?)')
  const consent = sqlite.prepare(
    "INSERT INTO consents (client_id, purpose, state, wording, employee_id, at) VALUES (?, 'keep-data', 'given', 'keep-data-1', 1, ?)",
  )
  const words = sqlite.prepare('INSERT INTO client_search (rowid, words) VALUES (?, ?)')
  const nobodyCame = instantOf(addDays(LAST_DAY, -365), 12, 0, ZONE)
  const warnings = ['[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[{"kind":"allergy","text":"горіхи"}]']

  let id = 0
  for (const person of people(sums.visits.length, makeRandom(43))) {
    const at = id
    id += 1
    const days = sums.lastDays[at] ?? []
    const rhythm = rhythmOf(days)
    const lastDay = days[0] ?? null
    const expected = rhythm && lastDay !== null ? expectedAfter(rhythm, lastDay) : null
    const createdAt = sums.lastAt[at] === 0 ? nobodyCame : instantOf(sums.firstDay[at] ?? LAST_DAY, 12, 0, ZONE)
    client.run(
      id,
      person.name,
      person.email,
      person.birthday?.year ?? null,
      person.birthday?.month ?? null,
      person.birthday?.day ?? null,
      person.note,
      warnings[id % warnings.length],
      1 + (id % 8),
      sortKey(person.name, 'uk'),
      sums.visits[at],
      sums.spent[at],
      sums.tips[at],
      sums.points[at],
      sums.firstDay[at],
      lastDay,
      sums.lastAt[at],
      rhythm ? Math.max(1, Math.round(rhythm.gap)) : null,
      expected?.lateFrom ?? null,
      expected?.lapsedFrom ?? null,
      rhythm ? moneyAtRisk({ spent: sums.spent[at] ?? 0, visits: sums.visits[at] ?? 0 }, rhythm) : 0,
      createdAt,
    )
    phone.run(id, person.phone, person.phone)
    if (person.code !== null) code.run(id, person.code, person.code)
    consent.run(id, createdAt)
    const { name, email, note, phone: typed, national } = person
    const phones = [{ typed, e164: typed, national }]
    words.run(id, searchWords({ names: [name], email, note, phones, codes: person.code === null ? [] : [person.code] }).join(' '))
  }
  sqlite.exec("INSERT INTO client_search (client_search) VALUES ('optimize')")
}
