import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from './backup.ts'
import { type DataFolder, dataFolder } from './folder.ts'
import { openDatabase } from './open.ts'
import { incomingFile, swapIn } from './swap.ts'
import { aFolder, foundShop, logVisit, noon, openShop, optionsFor, remove } from './test-shop.ts'

let template: string
let dataDir: string
let folder: DataFolder

/** A shop of two visits whose copy was made after the first. */
beforeEach(() => {
  template = aFolder()
  const shop = foundShop(template)
  logVisit(shop.connection)
  const { sqlite } = shop.connection
  const clock = { now: () => noon }
  const set = backUp({
    sqlite,
    folder: join(template, 'backups'),
    name: 'one',
    clock,
    reason: 'hand',
    program: '1',
    comparesSums: true,
  })
  logVisit(shop.connection)
  shop.close()
  mkdirSync(join(template, 'incoming'))
  renameSync(set.path, incomingFile(dataFolder(template)))
  begin()
})

afterEach(() => {
  remove(template)
  remove(dataDir)
})

function begin(): void {
  dataDir = aFolder(template)
  folder = dataFolder(dataDir)
}

function visits(): number {
  const shop = openShop(dataDir)
  try {
    return shop.connection.sqlite.prepare<[], number>('SELECT count(*) FROM visits').pluck().get() ?? 0
  } finally {
    shop.close()
  }
}

const journal = { aside: '20261123-134500', discards: true }

/** As far as a number of its steps; answers whether there was more to do. */
function swapAsFarAs(steps: number, discards = true): boolean {
  const swap = swapIn(folder, { ...journal, discards })
  for (let step = 0; step < steps; step += 1) if (swap.next().done) return false
  return true
}

test('the copy takes the place of the shop, and nothing is left of the swap', () => {
  expect(swapAsFarAs(100)).toBe(false)
  expect(visits()).toBe(1)
  expect(existsSync(folder.swap) || existsSync(folder.incoming)).toBe(false)
  expect(existsSync(folder.aside) ? readdirSync(folder.aside) : []).toEqual([])
})

test('what could not be copied before lies aside, as it was', () => {
  swapAsFarAs(100, false)
  expect(readdirSync(join(folder.aside, journal.aside)).sort()).toEqual(['regulars.db', 'regulars.mark.json'])
})

test('cut off after any step it is the old shop or the new one at the next start, and never a mix', () => {
  const found: number[] = []
  for (let steps = 0; ; steps += 1) {
    remove(dataDir)
    begin()
    // A log and its index lie there after a kill.
    const more = swapAsFarAs(steps)
    found.push(visits())
    expect(existsSync(folder.swap) || existsSync(folder.incoming), `after ${steps} steps`).toBe(false)
    expect(visits(), `opened once more after ${steps} steps`).toBe(found.at(-1))
    if (!more) break
  }
  expect(found.length).toBeGreaterThan(6)
  expect(found.slice(0, 2)).toEqual([2, 2])
  expect(new Set(found.slice(2))).toEqual(new Set([1]))
})

test('the log and the mark of the old shop go with it, also when it was killed', () => {
  for (const file of ['regulars.db-wal', 'regulars.db-shm']) writeFileSync(join(template, file), 'of the old shop')
  for (let steps = 2; steps < 12; steps += 1) {
    remove(dataDir)
    begin()
    swapAsFarAs(steps)
    expect(visits(), `after ${steps} steps`).toBe(1)
  }
})

test('cut off in the middle of going on, it goes on once more', () => {
  swapAsFarAs(3)
  // The next start is killed, too: what it had done so far is a step further.
  renameSync(join(dataDir, 'regulars.db'), join(folder.aside, journal.aside, 'regulars.db'))
  expect(visits()).toBe(1)
})

test('when the copy was taken away in between, the old shop comes back', () => {
  for (let steps = 2; steps < 5; steps += 1) {
    remove(dataDir)
    begin()
    swapAsFarAs(steps)
    remove(folder.incoming)
    expect(visits(), `after ${steps} steps`).toBe(2)
    expect(existsSync(folder.swap)).toBe(false)
  }
})

test('without a copy nothing is begun', () => {
  remove(folder.incoming)
  expect(() => swapAsFarAs(1)).toThrow(/no copy/)
  expect(visits()).toBe(2)
})

test.each(['', '{', 'null', '{"aside":"../../elsewhere","discards":true}', '{"aside":"20261123-134500"}'])(
  'a journal of somebody else (%j) moves nothing and is told',
  (text) => {
    writeFileSync(folder.swap, text)
    const names = () =>
      readdirSync(dataDir)
        .filter((file) => !/lock|holder/.test(file))
        .sort()
    const before = names()
    const opened = openDatabase(optionsFor(dataDir))
    opened.lock?.release()
    expect(opened).toMatchObject({ ok: false, refusal: { kind: 'damaged' } })
    expect(names()).toEqual(before)
  },
)

test('a naive restore is what the journal is for: put beside a log that was left over it is not the copy', () => {
  const copy = readFileSync(incomingFile(folder))
  const shop = openShop(dataDir)
  logVisit(shop.connection)
  shop.close()
  // As a person would copy it: over the file, with the mark of the other one beside it.
  writeFileSync(folder.database, copy)
  const opened = openDatabase(optionsFor(dataDir))
  opened.lock?.release()
  expect(opened).toMatchObject({ ok: false })
})
