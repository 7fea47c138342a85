import { cpSync, readFileSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { type BackupSet, sha256Of } from '#electron/backend/db/backup-set.ts'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { reconcile } from '#electron/backend/db/reconcile.ts'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'
import { prove } from './program.ts'

/** Visits that are there before the first copy, so that copying takes its time. */
const BEFORE = 300

/** Bare files that are copied for comparison. */
const CONTROLS = 10

/** Milliseconds between two visits: many more come than to any till, and the shop does not grow so much that copying is all that is measured. */
const PAUSE = 8

/**
 * One copy after the other while the till logs visits without end. Each is opened by itself, without the program, and must be a whole shop of some
 * moment between the order and the answer.
 */
prove('backups under write load', 3, async (proof) => {
  const shop = await openTestShop()
  const ids: number[] = []
  for (const name of ['Олена', 'Тарас', 'Марта', 'Остап']) ids.push((await shop.call('clients.create', aClient({ name }))).id)
  let visits = 0
  let longest = 0
  const log = async () => {
    const began = performance.now()
    await shop.call('visits.log', aVisit(ids[proof.draw(ids.length)] ?? null, 1_000 + proof.draw(9) * 100))
    longest = Math.max(longest, performance.now() - began)
    visits += 1
  }
  while (visits < BEFORE) await log()
  const alone = longest
  longest = 0
  const wrong: string[] = []
  const sets = proof.size(50, 1_000)
  let meanwhile = 0
  for (let made = 0; made < sets; made += 1) {
    shop.clock += 1_000
    const before = visits
    let making = true
    const set = shop.call('backups.make', {}).finally(() => {
      making = false
    })
    while (making) {
      await log()
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
    await set
    const [newest] = await shop.call('backups.sets', {})
    if (newest === undefined) throw new Error('no set')
    meanwhile += visits - before
    const told = JSON.parse(readFileSync(newest.path.replace(/db$/, 'json'), 'utf8')) as Told
    wrong.push(...faultsOf(newest.path, told, before, visits).map((fault) => `set ${made + 1}: ${fault}`))
  }
  // What is known to be no backup must be seen to be none: the bare file, without the log beside it.
  const naive = await shop.call('backups.sets', {}).then(([newest]) => newest?.path.replace(/[^/]*$/, 'naive.db') ?? '')
  let bare = 0
  for (let copied = 0; copied < CONTROLS; copied += 1) {
    await log()
    cpSync(dataFolder(shop.dataDir).database, naive)
    if (faultsOf(naive, null, visits, visits).length > 0) bare += 1
    rmSync(naive)
  }
  const ms = (time: number) => Math.ceil(time)
  proof.tell({
    sets,
    'visits logged meanwhile': meanwhile,
    wrong: wrong.length,
    [`of ${CONTROLS} bare files seen to be no backup`]: bare,
    'ms at most a visit took beside a copy': ms(longest),
    'ms without one': ms(alone),
  })
  expect(wrong).toEqual([])
  expect(meanwhile).toBeGreaterThan(sets)
  expect(bare).toBeGreaterThan(CONTROLS / 2)
})

type Told = Omit<BackupSet, 'path'>

/** What is not as it should be; `told` is what its description says of it, where it has one. */
function faultsOf(path: string, told: Told | null, atLeast: number, atMost: number): readonly string[] {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const one = (sql: string) => sqlite.prepare(sql).pluck().get() as number
    const visits = one('SELECT count(*) FROM visits')
    const { mismatches, wrongEntries, ledgerDrift } = reconcile(sqlite)
    const checks: Readonly<Record<string, boolean>> = {
      integrity: JSON.stringify(sqlite.pragma('integrity_check')) === '[{"integrity_check":"ok"}]',
      references: (sqlite.pragma('foreign_key_check') as unknown[]).length === 0,
      sums: mismatches.length + wrongEntries.length === 0 && ledgerDrift === 0,
      [`${visits} visits, of ${atLeast} to ${atMost}`]: visits >= atLeast && visits <= atMost,
      description: told === null || told.facts.visits === visits,
      'a line of each visit': one('SELECT count(*) FROM visit_lines') === visits,
      'an answer to each visit': one("SELECT count(*) FROM operations WHERE operation = 'visits.log'") === visits,
      hash: told === null || sha256Of(path) === told.sha256,
    }
    return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [what]))
  } finally {
    sqlite.close()
  }
}
