import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { CHUNK } from '#electron/backend/features/imports/handlers.ts'
import { searchWords } from '#electron/backend/search-words.ts'
import { makeRandom } from '#shared/domain/sample/random.ts'
import { sortKey } from '#shared/domain/search/sort-key.ts'
import { emptyVisit } from '../empty-visit.ts'
import { type Spread, spreadOf } from './measure.ts'
import { LAST_DAY, NOW } from './moments.ts'
import type { OpenBackend } from './open-backend.ts'
import { type Person, people } from './people.ts'
import type { Questions } from './questions.ts'

export interface ImportFigures {
  readonly rows: number
  /** Rows a second from the file to the last card; the bare ones have folded words, sort keys and numbers handed to them. */
  readonly productRate: number
  readonly bareRate: number
  /** The same by hand in transactions as small as the product's: what it costs to let the till in between. */
  readonly bareInPortionsRate: number
  /** Of the till, asked every 25 ms: from when it was due to the answer. */
  readonly tillIdle: Spread
  readonly tillMeanwhile: Spread
  /** How much later than due the event loop came round, in ms. */
  readonly loopLate: { readonly p95: number; readonly max: number }
}

const EVERY = 25
const RESOLUTION = 1

/** Imports a file of new clients while the till goes on working, and writes as many by hand. */
export async function timeImport(
  open: OpenBackend,
  databasePath: string,
  questions: Questions,
  count: number,
): Promise<ImportFigures> {
  const guests = [...people(count * 3, makeRandom(77))]
  const tillIdle = await tillUntil(open, questions, sleep(Math.min(2000, count)))

  const fileId = await open.handIn('guests.csv', Buffer.from(csvOf(guests.slice(0, count))))
  const read = await open.call('imports.read', { fileId, encoding: null, delimiter: null })
  if (read.state !== 'read') throw new Error(`the file was read as ${read.state}`)
  const mapping = read.columns.map(({ field }) => field)
  const late = monitorEventLoopDelay({ resolution: RESOLUTION })
  late.enable()
  const began = performance.now()
  const importing = open.call('imports.run', {
    fileId,
    encoding: read.encoding,
    delimiter: read.delimiter,
    mapping,
    dateStyle: read.dateStyle,
  })
  const tillMeanwhile = await tillUntil(open, questions, importing)
  const { created } = await importing
  const productSeconds = (performance.now() - began) / 1000
  late.disable()

  const bareSeconds = importBare(databasePath, guests.slice(count, count * 2), { portion: count, codes: 78 })
  const inPortionsSeconds = importBare(databasePath, guests.slice(count * 2), { portion: CHUNK, codes: 79 })
  return {
    rows: created,
    productRate: created / productSeconds,
    bareRate: count / bareSeconds,
    bareInPortionsRate: count / inPortionsSeconds,
    tillIdle,
    tillMeanwhile,
    loopLate: { p95: late.percentile(95) / 1e6 - RESOLUTION, max: late.max / 1e6 - RESOLUTION },
  }
}

/** Lets the till find, look and sell in turn until `end` comes. */
export async function tillUntil(open: OpenBackend, questions: Questions, end: Promise<unknown>): Promise<Spread> {
  return spreadOf(await tillTimes(open, questions, end))
}

/** The same in milliseconds, one by one. */
export async function tillTimes({ call }: OpenBackend, questions: Questions, end: Promise<unknown>): Promise<number[]> {
  let over = false
  const stop = () => {
    over = true
  }
  end.then(stop, stop)
  const times: number[] = []
  for (let round = 0; !over; round += 1) {
    const due = performance.now() + EVERY
    await sleep(EVERY)
    const id = questions.clientIds[round % questions.clientIds.length] ?? 1
    const itemId = questions.items[round % questions.items.length]?.id ?? 1
    if (round % 3 === 0) await call('clients.find', { text: questions.parts[round % questions.parts.length] ?? 'ан', limit: 8 })
    else if (round % 3 === 1) await call('clients.arrival', { id })
    else
      await call('visits.log', {
        ...emptyVisit,
        clientId: id,
        lines: [{ itemId, name: '', quantity: 1000, minutes: null, price: null }],
      })
    times.push(performance.now() - due)
  }
  return times
}

function csvOf(guests: readonly Person[]): string {
  const lines = guests.map(({ name, phone, email, code, birthday }, at) => {
    const born = birthday
      ? `${birthday.year}-${String(birthday.month).padStart(2, '0')}-${String(birthday.day).padStart(2, '0')}`
      : ''
    return [
      name,
      phone,
      email,
      born,
      codeOf(code, at),
      at % 500,
      at % 40,
      `${(at % 40) * 85}.50`,
      '2024-03-01',
      '2026-05-20',
    ].join(',')
  })
  return [
    'Name,Phone,E-mail,Birthday,Customer code,Points balance,Total visits,Total spent,First visit,Last visit',
    ...lines,
  ].join('\n')
}

/** Codes that nobody in the shop has. */
const codeOf = (code: string | null, at: number) => (code === null ? '' : `77${String(at * 104_729).padStart(11, '0')}`)

/** Seconds for the same rows by prepared statements, so many in each transaction. */
function importBare(path: string, guests: readonly Person[], { portion, codes }: { portion: number; codes: number }): number {
  const sqlite = new Database(path)
  try {
    sqlite.pragma('synchronous = FULL')
    const client = sqlite.prepare(
      `INSERT INTO clients (name, nickname, pronunciation, email, birth_year, birth_month, birth_day, language, note, warnings, colour, sort_key,
         opening_visits, visits, first_visit_day, last_visit_day, created_at, created_by, points)
       VALUES (?, '', '', ?, ?, ?, ?, NULL, ?, '[]', 1, ?, 3, 3, '2024-03-01', '2026-05-20', ?, 1, ?)`,
    )
    const phone = sqlite.prepare('INSERT INTO client_phones (client_id, place, typed, e164) VALUES (?, 0, ?, ?)')
    const code = sqlite.prepare('INSERT INTO client_codes (client_id, code, key) VALUES (?, ?, ?)')
    const words = sqlite.prepare('INSERT INTO client_search (rowid, words) VALUES (?, ?)')
    const movement = sqlite.prepare(
      "INSERT INTO movements (client_id, unit, kind, amount, employee_id, reason, day, at) VALUES (?, 'points', 'opening', ?, 1, '', ?, ?)",
    )
    const lot = sqlite.prepare(`INSERT INTO lots (movement_id, client_id, unit, "left") VALUES (?, ?, 'points', ?)`)
    const water = sqlite.prepare(
      'UPDATE high_water SET movements = max(movements, ?), movements_sum = movements_sum + ?, movements_count = movements_count + 1 WHERE id = 1',
    )
    const prepared = guests.map((guest, at) => ({
      ...guest,
      code: guest.code === null ? null : `${codes}${String(at * 104_729).padStart(11, '0')}`,
      sort: sortKey(guest.name, 'uk'),
      words: searchWords({
        names: [guest.name],
        email: guest.email,
        note: '',
        phones: [{ typed: guest.phone, e164: guest.phone, national: guest.national }],
        codes: [],
      }).join(' '),
    }))
    const began = performance.now()
    sqlite.exec('BEGIN IMMEDIATE')
    for (const [at, guest] of prepared.entries()) {
      if (at > 0 && at % portion === 0) sqlite.exec('COMMIT; BEGIN IMMEDIATE')
      const { year, month, day } = guest.birthday ?? { year: null, month: null, day: null }
      const points = at % 500
      const id = Number(
        client.run(guest.name, guest.email, year, month, day, guest.note, guest.sort, NOW, points).lastInsertRowid,
      )
      phone.run(id, guest.phone, guest.phone)
      if (guest.code !== null) code.run(id, guest.code, guest.code)
      words.run(id, guest.words)
      if (points === 0) continue
      const movementId = Number(movement.run(id, points, LAST_DAY, NOW).lastInsertRowid)
      lot.run(movementId, id, points)
      water.run(movementId, points)
    }
    sqlite.exec('COMMIT')
    return (performance.now() - began) / 1000
  } finally {
    sqlite.close()
  }
}
