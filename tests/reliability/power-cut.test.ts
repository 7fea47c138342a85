import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect } from 'vitest'
import { openDatabase } from '#electron/backend/db/open.ts'
import { aFolder, foundShop, optionsFor, remove } from '#electron/backend/db/test-shop.ts'
import { testProgram } from '#electron/backend/workers/test-threads.ts'
import { type Proof, prove } from './program.ts'
import { cannotRecord, type RecordedCall, record } from './recorded-calls.ts'
import { type CutDisk, unsyncedDisk } from './unsynced-disk.ts'

/** Logs so many visits and says `ack N` after each; with another `synchronous` than the program's own where one is named. */
const SOURCE = `
  import { writeSync } from 'node:fs'
  import { logVisit, openShop } from '${testProgram('test-shop')}'
  const [folder, visits, synchronous] = process.argv.slice(1)
  const shop = openShop(folder)
  if (synchronous !== undefined) shop.connection.sqlite.pragma('synchronous = ' + synchronous)
  for (let count = 1; count <= Number(visits); count++) {
    logVisit(shop.connection, 1 + (count % 40))
    writeSync(1, 'ack ' + count + '\\n')
    // As the till does when it is quiet: the log moves into the file.
    if (count % 7 === 0) shop.connection.sqlite.pragma('wal_checkpoint(PASSIVE)')
  }
  shop.close()
`

/** Visits that are logged while the calls are recorded. */
const VISITS = 40
/** Every so many states the program itself opens the shop, which reads and compares everything. */
const OPENED_WHOLE = 200

/**
 * A kill leaves what was written in the cache of the system; a power cut does not. So the calls of a till that logs visits are recorded, and replayed up to
 * each of them on a disk that has surely only what was synced, and of the rest what chance decides. The way is that of ALICE (Pillai and others, OSDI 2014).
 */
describe('a power cut at any moment', () => {
  const cannot = cannotRecord()

  prove(
    'power cut, as the program writes',
    4,
    (proof) => {
      const { states, different, lost, halves, refused } = replay(proof, proof.size(20_000, 500_000), undefined)
      proof.tell({
        states,
        'of them different': different,
        'acknowledged visits lost': lost,
        'half transactions': halves,
        refusals: refused,
      })
      expect({ lost, halves, refused }).toEqual({ lost: 0, halves: 0, refused: 0 })
      expect(states).toBeGreaterThanOrEqual(20_000)
    },
    cannot,
  )

  // Without this the replay could be blind: what is known to lose must be seen to lose.
  prove(
    'power cut, control: synchronous = NORMAL',
    2,
    (proof) => {
      const { states, different, lost } = replay(proof, proof.size(600, 20_000), 'NORMAL')
      proof.tell({ states, 'of them different': different, 'acknowledged visits lost': lost })
      expect(lost).toBeGreaterThan(0)
    },
    cannot,
  )

  prove(
    'power cut, control: synchronous = OFF',
    2,
    (proof) => {
      const { states, different, lost, halves } = replay(proof, proof.size(600, 20_000), 'OFF')
      proof.tell({ states, 'of them different': different, 'acknowledged visits lost': lost, 'damaged or half': halves })
      expect(lost + halves).toBeGreaterThan(0)
    },
    cannot,
  )
})

function replay(proof: Proof, wanted: number, synchronous: string | undefined) {
  const dataDir = aFolder()
  const cut = join(mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'regulars-cut-')), 'state')
  try {
    foundShop(dataDir).close()
    const atFirst = filesOf(dataDir)
    const words = [String(VISITS), ...(synchronous === undefined ? [] : [synchronous])]
    const calls = record(SOURCE, dataDir, words, join(dirname(cut), 'trace')).filter(isKept)
    expect(calls.filter(({ kind }) => kind === 'acknowledge')).toHaveLength(VISITS)
    const each = Math.ceil(wanted / calls.length)
    const found = { states: 0, lost: 0, halves: 0, refused: 0 }
    const disk = unsyncedDisk(atFirst)
    // After a call that waits for the disk little is left to chance: the same bytes, drawn again, are the same shop.
    const known = new Map<string, Seen | null>()
    const lookAt = (left: CutDisk) => {
      left.writeInto(cut)
      return look(join(cut, 'regulars.db'))
    }
    let acknowledged = 0
    for (const call of calls) {
      disk.take(call)
      if (call.kind === 'acknowledge') acknowledged = call.count
      for (let state = 0; state < each; state += 1) {
        const left = disk.cut(proof.draw)
        found.states += 1
        const seen = known.has(left.called) ? known.get(left.called) : lookAt(left)
        known.set(left.called, seen ?? null)
        if (!seen?.whole) found.halves += 1
        else if (seen.visits < acknowledged) found.lost += 1
        if (synchronous !== undefined || found.states % OPENED_WHOLE !== 0) continue
        // Looking has changed it: another state of the same moment.
        disk.cut(proof.draw).writeInto(cut)
        if (!opens(cut)) found.refused += 1
      }
    }
    return { ...found, different: known.size }
  } finally {
    remove(dataDir)
    remove(dirname(cut))
  }
}

/** The index of the log is memory of the running program; the lock and its holder say nothing. */
const isKept = (call: RecordedCall) => call.kind === 'acknowledge' || !/-shm$|\.lock$|holder/.test(call.file)

function filesOf(folder: string): Record<string, Buffer> {
  const names = readdirSync(folder).filter((name) => /^regulars\.(db|db-wal|mark\.json)$/.test(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]))
}

interface Seen {
  readonly visits: number
  readonly whole: boolean
}

/** Null for a file that is none any more. */
function look(file: string): Seen | null {
  try {
    const sqlite = new Database(file, { fileMustExist: true })
    try {
      const row = sqlite
        .prepare(
          `SELECT (SELECT count(*) FROM visits) AS visits, (SELECT count(*) FROM visit_lines) AS lines, (SELECT count(*) FROM movements) AS movements,
             (SELECT coalesce(sum(points), 0) FROM clients) AS points`,
        )
        .get() as { visits: number; lines: number; movements: number; points: number }
      const whole = row.lines === row.visits && row.movements === row.visits && row.points === 10 * row.visits
      return { visits: row.visits, whole }
    } finally {
      sqlite.close()
    }
  } catch {
    return null
  }
}

function opens(dataDir: string): boolean {
  const opened = openDatabase(optionsFor(dataDir))
  if (opened.ok) opened.connection?.close()
  opened.lock?.release()
  return opened.ok && opened.connection !== null
}
