import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { withImportThread } from '#electron/backend/workers/import-thread.ts'
import { testThread } from '#electron/backend/workers/test-threads.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { type ChosenFile, hostileFile } from './hostile/files.ts'
import { prove } from './program.ts'

/** The longest that a file may keep somebody waiting, in milliseconds. */
const HANG = 30_000
/** Of so many files one is brought into a shop and taken back; all are read and planned. */
const BROUGHT = 80

/** What an import leaves behind by itself: that it was there, who did it, which column was what, and the numbers of entries that went with their clients. */
const OF_THE_IMPORT = [
  'audit',
  'high_water',
  'imports',
  'operations',
  'remembered_mappings',
  'removed_movements',
  'sqlite_sequence',
]

/**
 * The thread that reads files, ended by an error of its own as soon as a file has added something to what every object knows. Its script is imported as it
 * was built.
 */
const watchedThread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    import ${JSON.stringify(testThread('import-worker').href)}
    const known = () => [Object, Array, Function, String, Map].map(({ prototype }) => Reflect.ownKeys(prototype).length).join()
    const before = known()
    parentPort.on('message', () => setImmediate(() => { if (known() !== before) throw new Error('polluted') }))
  `)}`,
)

prove('hostile imports', 4, async (proof) => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ name: 'Олена Їжак', phones: ['+380671112233'], codes: ['A-17'] }))
  await shop.call('visits.log', aVisit(id, 5_000))
  const files = proof.size(1_000, 100_000)
  const counts = { 'read whole': 0, refused: 0, 'brought and taken back': 0 }
  const differing: string[] = []
  let slowest = 0
  let rest = files
  while (rest > 0) {
    const some = Math.min(rest, 500)
    rest -= some
    await withImportThread(watchedThread, async (ask) => {
      for (let at = 0; at < some; at += 1) {
        const file = hostileFile(proof.draw)
        const began = performance.now()
        const understood = await inTime(readAndPlan(ask, file), `${file.name} of ${file.bytes.length} bytes`)
        slowest = Math.max(slowest, performance.now() - began)
        counts[understood ? 'read whole' : 'refused'] += 1
        if (at % BROUGHT > 0) continue
        const left = await inTime(bringAndTakeBack(shop, file), `to bring ${file.name}`)
        if (left === null) continue
        counts['brought and taken back'] += 1
        differing.push(...left.map((table) => `${table} after ${file.name}, file ${files - rest - some + at}`))
      }
    })
  }
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  proof.tell({ files, ...counts, 'tables with other rows': differing.length, 'ms the slowest': Math.round(slowest) })
  expect(differing).toEqual([])
  expect(counts['read whole']).toBeGreaterThan(files / 10)
  expect(counts.refused).toBeGreaterThan(files / 10)
  expect(counts['brought and taken back']).toBeGreaterThan(files / BROUGHT / 10 - 1)
})

async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  const late = new AbortController()
  const waited = setTimeout(HANG, null, { signal: late.signal }).then(
    () => Promise.reject(new Error(`it hangs: ${what}`)),
    () => new Promise<never>(() => {}),
  )
  return Promise.race([work, waited]).finally(() => late.abort())
}

type Ask = Parameters<Parameters<typeof withImportThread>[1]>[0]

const OF_SHOP = { currencyDigits: 2, country: 'UA', language: 'uk' } as const

/** As the preview does; false where the file is refused. An error of the thread is a crash. */
async function readAndPlan(ask: Ask, { bytes }: ChosenFile): Promise<boolean> {
  const today = '2026-11-11'
  const read = await ask({ act: 'read', file: { bytes, encoding: null, delimiter: null, as: null, fields: [] } })
  if ('why' in read) return false
  if (read.as === 'cards') {
    const wanted = { words: catalogues.uk.imports.cardDetail, nameDays: [], today, ...OF_SHOP }
    await ask({ act: 'cards', bytes, photos: null, wanted })
    await ask({ act: 'card-rows', from: 0, count: 200 })
    return true
  }
  if (read.as === 'visits') {
    const mapping = read.columns.map(({ field }) => field)
    const wanted = {
      mapping,
      dateStyle: read.dateStyle,
      calendarDay: today,
      now: 0,
      zone: 'Europe/Kyiv',
      dayEndsAt: 4,
      ...OF_SHOP,
    }
    await ask({ act: 'visits', wanted })
    await ask({ act: 'visit-rows', from: 0, count: 200 })
    return true
  }
  const mapping = read.columns.map(({ field }) => field)
  const about = { fields: [], tags: [], categories: [] }
  await ask({ act: 'plan', wanted: { mapping, dateStyle: read.dateStyle, today, about, ...OF_SHOP } })
  await ask({ act: 'rows', from: 0, count: 200 })
  return true
}

/** Brings the file as the screen does, looks whether a refusal left anything, and takes back what was taken: the tables that differ then; null where refused. */
async function bringAndTakeBack(shop: TestShop, file: ChosenFile): Promise<string[] | null> {
  const before = contents(shop)
  const answer = await shop.backend.receive(shop.session, 'import', file.name, file.bytes)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { id: fileId } = answer.value as { id: string }
  const reading = { fileId, encoding: null, delimiter: null }
  const read = await shop.call('imports.read', reading)
  let importId: number | null = null
  if (read.state === 'cards') {
    importId = (await shop.call('imports.runCards', { fileId, photosFile: null })).importId
  } else if (read.state === 'visits') {
    const plan = {
      ...reading,
      mapping: read.columns.map(({ field }) => field),
      dateStyle: read.dateStyle,
      strangers: 'create',
    } as const
    importId = (await shop.call('imports.runVisits', plan)).importId
  } else if (read.state === 'read') {
    const plan = { ...reading, mapping: read.columns.map(({ field }) => field), dateStyle: read.dateStyle }
    importId = (await shop.call('imports.run', plan)).importId
  } else {
    const plan = { ...reading, mapping: ['name', 'phone'], dateStyle: 'iso' } as const
    expect(await shop.rule('imports.run', { ...plan, mapping: [...plan.mapping] })).toBe('import-file-gone')
    const differing = differ(before, contents(shop))
    expect(differing, `tables with other rows after ${file.name} was refused`).toEqual([])
    return null
  }
  await shop.call('imports.undo', { importId })
  return differ(before, contents(shop)).filter((table) => !OF_THE_IMPORT.includes(table))
}

/** Each table of the file as one hash, but for the pages in which the index keeps its words: how they lie depends on what was there before. */
function contents({ dataDir }: TestShop): ReadonlyMap<string, string> {
  const file = new Database(join(dataDir, 'regulars.db'), { readonly: true })
  try {
    const tables = file
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search_data' AND name NOT GLOB '*_search_idx'",
      )
      .pluck()
      .all() as string[]
    const hash = (name: string) =>
      createHash('sha256').update(JSON.stringify(file.prepare(`SELECT * FROM "${name}"`).raw().all()))
    return new Map(tables.map((name) => [name, hash(name).digest('hex')]))
  } finally {
    file.close()
  }
}

const differ = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([table, hash]) => before.get(table) !== hash).map(([table]) => table)
