import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCheckpointer } from './checkpoint.ts'
import { dataFolder } from './folder.ts'
import { readMark } from './mark.ts'
import { createMarkKeeper } from './mark-keeper.ts'
import { aFolder, foundShop, logVisit, openShop, remove } from './test-shop.ts'
import type { Timers } from './timers.ts'

let dataDir: string

beforeEach(() => {
  dataDir = aFolder()
  foundShop(dataDir).close()
})

afterEach(() => {
  remove(dataDir)
})

/** Timers that run when told how much time has passed. */
function handTurned() {
  let now = 0
  let waiting: { at: number; run: () => void }[] = []
  const timers: Timers = {
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((each) => each !== entry)
      }
    },
  }
  return {
    timers,
    pending: () => waiting.length,
    pass(milliseconds: number) {
      now += milliseconds
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { run } of due) run()
    },
  }
}

test('thirty seconds after a write the mark beside the file knows of it', () => {
  const hand = handTurned()
  const shop = openShop(dataDir, { timers: hand.timers })
  logVisit(shop.connection)
  shop.connection.wrote()
  const marked = () => readMark(dataFolder(dataDir).mark)?.water.visits
  expect(marked()).toBe(0)
  hand.pass(30_000)
  expect(marked()).toBe(1)
  shop.close()
})

test('nothing runs where nothing is written, nor after the close', () => {
  const hand = handTurned()
  const shop = openShop(dataDir, { timers: hand.timers })
  expect(hand.pending()).toBe(0)
  shop.connection.wrote()
  expect(hand.pending()).toBe(2)
  shop.close()
  expect(hand.pending()).toBe(0)
})

test('a mark that cannot be written is reported, and tried again at the next write', () => {
  const hand = handTurned()
  const failures: unknown[] = []
  let written = 0
  const keeper = createMarkKeeper({
    timers: hand.timers,
    onFailure: (error) => failures.push(error),
    write() {
      written++
      if (written === 1) throw new Error('no room')
    },
  })
  keeper.wrote()
  hand.pass(30_000)
  keeper.wrote()
  hand.pass(30_000)
  expect(failures).toEqual([new Error('no room')])
  expect(written).toBe(2)
})

test('the log moves into the file once the till is quiet, and not while writes go on', () => {
  const hand = handTurned()
  const shop = openShop(dataDir)
  const { sqlite } = shop.connection
  const checkpointer = createCheckpointer({ sqlite, timers: hand.timers, onFailure: (error) => expect.fail(String(error)) })
  const before = statSync(dataFolder(dataDir).database).mtimeMs
  const written = () => statSync(dataFolder(dataDir).database).mtimeMs > before
  for (let client = 1; client <= 3; client++) {
    logVisit(shop.connection, client)
    checkpointer.wrote()
    hand.pass(300)
  }
  expect(written()).toBe(false)
  hand.pass(400)
  hand.pass(400)
  expect(written()).toBe(true)
  expect(hand.pending()).toBe(0)
  shop.close()
})

test('a transaction under way is not disturbed', () => {
  const hand = handTurned()
  const shop = openShop(dataDir)
  const { sqlite } = shop.connection
  const checkpointer = createCheckpointer({ sqlite, timers: hand.timers, onFailure: (error) => expect.fail(String(error)) })
  sqlite.exec('BEGIN IMMEDIATE')
  checkpointer.wrote()
  hand.pass(400)
  expect(hand.pending()).toBe(1)
  sqlite.exec('ROLLBACK')
  hand.pass(400)
  expect(hand.pending()).toBe(0)
  shop.close()
})
