import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { aFolder, foundShop, logVisit, remove } from '#electron/backend/db/test-shop.ts'
import { systemTimers, type Timers } from '#electron/backend/db/timers.ts'
import type { LogFacts } from '#electron/backend/log.ts'
import { createReader, IDLE } from './reader.ts'
import type { ReadingFacts, Share } from './reading.ts'
import type { TestReadings } from './test-readings.ts'
import { testThread } from './test-threads.ts'

const facts = { today: '2026-05-14', now: 0 } as ReadingFacts
const replaced = expect.objectContaining({ code: 'RULE', details: { rule: 'report-replaced' } })
const broken = expect.objectContaining({ code: 'RULE', details: { rule: 'report-broken' } })

/** A reader beside an open shop; `told` is what it logged. */
function aReader(timers: Timers = systemTimers) {
  const dataDir = aFolder()
  const shop = foundShop(dataDir)
  const told: { event: string; facts: LogFacts | undefined }[] = []
  const tell = (event: string, facts?: LogFacts) => void told.push({ event, facts })
  const reader = createReader<TestReadings>({
    script: testThread('test-readings'),
    database: dataFolder(dataDir).database,
    timers,
    log: { info: tell, warn: tell, error: tell },
  })
  onTestFinished(async () => {
    await reader.close()
    shop.close()
    remove(dataDir)
  })
  const shares: Share[] = []
  const onShare = (share: Share) => void shares.push(share)
  const walk = (steps: number, each: number, asker = 'till') =>
    reader.ask({ asker, name: 'walk', input: { steps, each }, facts, onShare })
  const trouble = (input: 'write' | 'refuse' | 'throw' | 'exit' | 'cursor') =>
    reader.ask({ asker: 'till', name: 'trouble', input, facts, onShare })
  return { reader, shop, told, shares, walk, trouble }
}

test('sees one state of the file within a step, and in the next what was written meanwhile; tells how far it is', async () => {
  const { shop, walk, shares } = aReader()
  let over = false
  const walked = walk(40, 15).finally(() => {
    over = true
  })
  for (let client = 1; !over; client = (client % 40) + 1) {
    logVisit(shop.connection, client)
    await sleep(2)
  }
  const seen = await walked
  expect(seen.filter(([before, after]) => before !== after)).toEqual([])
  expect(new Set(seen.map(([before]) => before)).size).toBeGreaterThan(10)
  expect(shares.length).toBeGreaterThan(2)
  expect(shares.map(({ done }) => done)).toEqual(shares.map(({ done }) => done).toSorted((one, other) => one - other))
})

test('lets the log move into the file between two writes of the till, and begin anew', async () => {
  const { shop, walk } = aReader()
  const { sqlite } = shop.connection
  await walk(1, 0)
  let over = false
  const walked = walk(100, 10).finally(() => {
    over = true
  })
  const logs: { log: number; checkpointed: number }[] = []
  while (!over) {
    logVisit(shop.connection)
    await sleep(30)
    logs.push(...(sqlite.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[]))
    // The step that has the log open ends.
    await sleep(30)
  }
  await walked
  expect(logs.length).toBeGreaterThan(10)
  expect(logs.filter(({ log, checkpointed }) => checkpointed === log).length).toBeGreaterThan(logs.length * 0.7)
  // Of the length of a few visits: it does not grow with the number of all.
  expect(Math.max(...logs.slice(1).map(({ log }) => log))).toBeLessThan(6 * (logs[1]?.log ?? 0))
})

test('a newer question of the same asker takes the place of the older, running or waiting; others and the same wait for theirs', async () => {
  const { walk } = aReader()
  const began = performance.now()
  const running = walk(1000, 10)
  const waiting = walk(1001, 10)
  const ofAnother = walk(2, 1, 'office')
  const last = walk(3, 1)
  const same = walk(3, 1)
  expect(await Promise.allSettled([running, waiting])).toEqual([
    { status: 'rejected', reason: replaced },
    { status: 'rejected', reason: replaced },
  ])
  expect(await ofAnother).toHaveLength(2)
  expect(await same).toBe(await last)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('the same question asked while it is answered is answered anew from what is there then', async () => {
  const { walk, shop } = aReader()
  await walk(1, 0)
  const first = walk(1, 50)
  await sleep(20)
  logVisit(shop.connection)
  const second = walk(1, 50)
  expect([await first, await second]).toEqual([[[0, 0]], [[1, 1]]])
})

test('passes refusals and errors on as they were thrown, and answers the next question', async () => {
  const { trouble, walk } = aReader()
  await expect(trouble('refuse')).rejects.toMatchObject({
    code: 'RULE',
    details: { rule: 'programme-in-past', today: '2026-05-14' },
  })
  await expect(trouble('throw')).rejects.toMatchObject({ name: 'RangeError', message: 'beyond' })
  await expect(trouble('write')).rejects.toMatchObject({ name: 'SqliteError', code: 'SQLITE_READONLY' })
  await expect(trouble('cursor')).rejects.toMatchObject({ name: 'TypeError', message: expect.stringContaining('busy') })
  expect(await walk(1, 0)).toEqual([[0, 0]])
})

test('a thread that dies refuses its question and leaves the others to a new thread', async () => {
  const { trouble, walk, told } = aReader()
  const [lost, next] = [trouble('exit'), walk(1, 0)]
  await expect(lost).rejects.toEqual(broken)
  expect(await next).toEqual([[0, 0]])
  expect(told).toEqual([{ event: 'reader.ended', facts: { operation: 'trouble' } }])
})

test('ends its thread after a while without questions, and begins another with the next', async () => {
  let idle: { readonly milliseconds: number; readonly run: () => void } | null = null
  const { walk, told } = aReader({
    after(milliseconds, run) {
      idle = { milliseconds, run }
      return () => {
        idle = null
      }
    },
  })
  expect(idle).toBeNull()
  await walk(1, 0)
  const due = idle as { milliseconds: number; run: () => void } | null
  expect(due?.milliseconds).toBe(IDLE)
  due?.run()
  expect(await walk(2, 0)).toHaveLength(2)
  expect(told).toEqual([])
})

test('closed in the middle of a question it refuses what is asked, lets the shop be closed in order, and answers no more', async () => {
  const { reader, walk, shop } = aReader()
  await walk(1, 0)
  logVisit(shop.connection)
  const left = [walk(1000, 10), walk(5, 1, 'office')]
  const ended = Promise.allSettled(left)
  await sleep(30)
  await reader.close()
  const notReady = { status: 'rejected', reason: expect.objectContaining({ code: 'NOT_READY' }) }
  expect(await ended).toEqual([notReady, notReady])
  await expect(walk(1, 0)).rejects.toMatchObject({ code: 'NOT_READY' })
  shop.close()
})

test('a script that is not there is a refusal each time, never a wait', async () => {
  const { shop } = aReader()
  const reader = createReader<TestReadings>({
    script: new URL('./nothing.ts', import.meta.url),
    database: shop.connection.sqlite.name,
    timers: systemTimers,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  })
  onTestFinished(() => reader.close())
  for (const each of [1, 2])
    await expect(
      reader.ask({ asker: 'till', name: 'walk', input: { steps: 1, each }, facts, onShare: () => {} }),
    ).rejects.toEqual(broken)
})
