import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { prove } from './program.ts'

const MEGABYTE = 1024 * 1024
/** What the log may keep on the disk once it was emptied into the file. */
const LOG_LIMIT = 8 * MEGABYTE
/** Times that the memory and the handles are looked at in all. */
const LOOKS = 24
/** What the memory may differ by from one hour to another for other reasons than that something is kept for ever. */
const SWAY = 8 * MEGABYTE

const HANDLES = '/proc/self/fd'
const cannot = process.platform === 'linux' ? null : `${HANDLES} is only on Linux`

/** Each act of a day's work, as often as a number stands before it; a till does little else. */
const ACTS: readonly (readonly [often: number, act: (shop: TestShop, id: number, turn: number) => Promise<unknown>])[] = [
  [30, (shop, id) => shop.call('clients.arrival', { id })],
  [25, (shop, id, turn) => shop.call('visits.log', aVisit(turn % 5 === 0 ? null : id, 1_000 + (turn % 90) * 100))],
  [
    25,
    (shop, _, turn) =>
      shop.call('clients.find', { text: ['гість', 'олена', '067', String(turn % 97)][turn % 4] ?? '', limit: 20 }),
  ],
  [10, (shop, id, turn) => rename(shop, id, turn)],
  [5, (shop) => shop.call('clients.list', { filter: 'all', text: '', sort: 'name', descending: false, offset: 0, limit: 50 })],
  [3, (shop) => shop.call('today.list', { who: 'all', limitEach: 10 })],
  [1, (shop) => shop.call('shop.days', { from: '2026-11-01', until: '2026-11-11' })],
  [1, (shop) => shop.call('loyalty.check', {})],
]

async function rename(shop: TestShop, id: number, turn: number) {
  const card = await shop.call('clients.card', { id })
  const { version, nickname, pronunciation, email, birthday, language, note } = card
  const kept = { nickname, pronunciation, email, birthday, language, note, codes: [], warnings: [] }
  const phones = card.phones.map(({ typed }) => typed)
  return shop.call('clients.update', { id, version, ...kept, phones, name: `Гість ${id} ${turn}`, consent: null })
}

/** The work of many days at one till, without a pause and without a restart: nothing grows but the file. */
prove(
  'long run',
  6,
  async (proof) => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const shop = await openTestShop()
    const ids: number[] = []
    for (let at = 0; at < 100; at += 1) {
      const phones = [`+38067${String(2_000_000 + at * 7_919).slice(-7)}`]
      ids.push((await shop.call('clients.create', aClient({ name: `Гість ${at}`, phones }))).id)
    }
    const drawn = ACTS.flatMap(([often, act]) => Array.from({ length: often }, () => act))
    const operations = proof.size(2_000, 500_000)
    const every = Math.floor(operations / LOOKS)
    const looks: { heap: number; handles: number; log: number; took: number[] }[] = []
    let took: number[] = []
    let backups = 0
    for (let turn = 1; turn <= operations; turn += 1) {
      const act = drawn[proof.draw(drawn.length)] ?? drawn[0]
      const began = performance.now()
      await act?.(shop, ids[proof.draw(ids.length)] ?? 1, turn)
      took.push(performance.now() - began)
      if (turn % Math.max(every, 400) === 0) {
        await shop.call('backups.make', {})
        backups += 1
      }
      if (turn % every > 0) continue
      // What the test itself keeps.
      shop.events.length = 0
      collect()
      looks.push({
        heap: process.memoryUsage().heapUsed,
        handles: readdirSync(HANDLES).length,
        log: statSync(join(shop.dataDir, 'regulars.db-wal')).size,
        took,
      })
      took = []
    }
    // The first fourth warms up: statements are prepared, threads begun, code compiled.
    const warm = looks.slice(Math.floor(looks.length / 4))
    const third = Math.floor(warm.length / 3)
    const [first, last] = [warm.slice(0, third), warm.slice(-third)]
    const grown = middle(last.map(({ heap }) => heap)) - middle(first.map(({ heap }) => heap))
    const handles = middle(last.map((look) => look.handles)) - middle(first.map((look) => look.handles))
    const log = Math.max(...looks.map((look) => look.log))
    const { findings } = await shop.call('loyalty.check', {})
    proof.tell({
      operations,
      backups,
      'MB more in memory': (grown / MEGABYTE).toFixed(1),
      'more handles': handles,
      'MB the longest log': (log / MEGABYTE).toFixed(1),
      'ms p99 at first': p99(first),
      'ms p99 at last': p99(last),
    })
    expect(findings).toEqual([])
    expect(grown).toBeLessThan(SWAY)
    expect(handles).toBeLessThanOrEqual(2)
    expect(log).toBeLessThanOrEqual(LOG_LIMIT)
  },
  cannot,
)

const middle = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

function p99(looks: readonly { readonly took: readonly number[] }[]): string {
  const all = looks.flatMap(({ took }) => took).toSorted((one, other) => one - other)
  return (all[Math.floor(all.length * 0.99)] ?? 0).toFixed(1)
}
