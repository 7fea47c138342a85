import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { businessDay, instantOf } from '#electron/backend/clock.ts'
import { addDays } from '#shared/kernel/day.ts'
import { LAST_DAY, NOW, ZONE } from './moments.ts'
import { openBackend } from './open-backend.ts'
import { measureSizes, type Sizes } from './sizes.ts'
import { writeClients } from './write-clients.ts'
import { planVisits, writeVisits } from './write-visits.ts'

export interface BenchShop {
  /** The data folder; never worked on itself, only on copies of it. */
  readonly folder: string
  readonly sizes: Sizes
}

/** Raise it when the rows of the bench are made otherwise. */
const FORMAT = 4
const resources = resolve(import.meta.dirname, '../../resources')
const cache = resolve(import.meta.dirname, '../../.cache/bench')

/** The shop of this size, from the cache or made now: about a minute and a half for a million visits. */
export async function benchShop(clients: number, visits: number, say: (line: string) => void): Promise<BenchShop> {
  const folder = join(cache, `${clients}-${visits}-${FORMAT}-${migrationsHash()}`)
  const facts = join(folder, 'sizes.json')
  if (!existsSync(facts)) {
    say(`Making a shop of ${clients} clients and ${visits} visits …`)
    const making = `${folder}.making`
    rmSync(making, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(making, { recursive: true })
    await build(making, clients, visits)
    writeFileSync(join(making, 'sizes.json'), JSON.stringify(measureSizes(join(making, 'regulars.db'))))
    renameSync(making, folder)
  }
  return { folder, sizes: JSON.parse(readFileSync(facts, 'utf8')) as Sizes }
}

function migrationsHash(): string {
  const folder = join(resources, 'migrations')
  const all = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return hash('sha256', all.join('\n')).slice(0, 12)
}

async function build(dataDir: string, clients: number, visits: number): Promise<void> {
  const founded = await openBackend(dataDir, { now: () => instantOf(addDays(LAST_DAY, -731), 12, 0, ZONE) })
  await founded.call('shop.create', {
    name: 'Ранок',
    venue: 'cafe',
    currency: 'UAH',
    country: 'UA',
    zone: ZONE,
    dayEndsAt: 4,
    language: 'uk',
    ownerName: 'Соломія',
    sampleClients: 0,
  })
  await founded.backend.close()
  fill(join(dataDir, 'regulars.db'), clients, visits)
  // The rows were written past the program: without its mark it reads and checks the whole file once, and leaves a mark of its own.
  rmSync(join(dataDir, 'regulars.mark.json'))
  const checked = await openBackend(dataDir, { now: () => NOW })
  const state = await checked.call('shop.state', {})
  await habitsKept(join(dataDir, 'regulars.db'))
  await checked.backend.close()
  if (state.state !== 'ready' || state.ledgerFindings > 0 || state.today !== businessDay(NOW, { zone: ZONE, dayEndsAt: 4 })) {
    throw new Error(`The invented shop is not in order: ${JSON.stringify(state)}`)
  }
}

/** The program works the habits out in short steps after its start: waited for, so that no measurement shares the thread with it. */
async function habitsKept(path: string): Promise<void> {
  const sqlite = new Database(path, { readonly: true })
  try {
    const missing = sqlite
      .prepare<[], number>(
        'SELECT count(*) FROM clients LEFT JOIN habits ON client_id = id WHERE visits >= 5 AND of_visits_until IS NOT last_visit_at',
      )
      .pluck()
    while ((missing.get() ?? 0) > 0) await sleep(500)
  } finally {
    sqlite.close()
  }
}

/** Writes everything by bare SQL in one transaction; indexes are made afterwards, which is several times as fast. */
function fill(path: string, clients: number, visits: number): void {
  const sqlite = new Database(path)
  try {
    sqlite.pragma('synchronous = OFF')
    sqlite.pragma('foreign_keys = OFF')
    sqlite.pragma('cache_size = -400000')
    const indexes = sqlite
      .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
      .all()
    sqlite.exec('BEGIN IMMEDIATE')
    for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`)
    const plan = planVisits(clients, visits)
    const sums = writeVisits(sqlite, plan)
    writeClients(sqlite, sums)
    for (const { sql } of indexes) sqlite.exec(sql)
    sqlite.exec(`UPDATE high_water SET sequence = sequence + ${visits},
      visits = (SELECT coalesce(max(id), 0) FROM visits), movements = (SELECT coalesce(max(id), 0) FROM movements),
      movements_sum = (SELECT coalesce(sum(amount), 0) FROM movements), movements_count = (SELECT count(*) FROM movements), audit_head = (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1)`)
    sqlite.exec('COMMIT')
    sqlite.exec('ANALYZE')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    sqlite.close()
  }
}
