import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testProgram } from '../workers/test-threads.ts'
import { dataFolder } from './folder.ts'
import { type LockAnswer, takeLock } from './lock.ts'
import { openDatabase } from './open.ts'
import { aFolder, bytesOf, foundShop, logVisit, noon, openShop, optionsFor, remove } from './test-shop.ts'

let dataDir: string
const started: ChildProcess[] = []

beforeEach(() => {
  dataDir = aFolder()
})

afterEach(async () => {
  await Promise.all(started.splice(0).map(kill))
  remove(dataDir)
})

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Another program that does `body` and says its answers as lines of JSON, then waits. */
function start(body: string) {
  const source = `
    import { createInterface } from 'node:readline'
    import { openDatabase } from '${testProgram('open')}'
    import { logVisit, optionsFor } from '${testProgram('test-shop')}'
    const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n')
    const dataDir = process.argv[1]
    const open = () => openDatabase(optionsFor(dataDir))
    ${body}
    setInterval(() => {}, 1000)
  `
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', source, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  started.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    async hear(): Promise<unknown> {
      const { value, done } = await lines.next()
      if (done) throw new Error('The other program ended')
      return JSON.parse(value)
    },
  }
}

function take(): LockAnswer {
  return takeLock({ folder: dataFolder(dataDir), host: 'desktop', clock: { now: () => noon } })
}

test('the second is told who holds the folder, and gets it after a release', () => {
  const first = take()
  expect(take()).toEqual({ ok: false, holder: { host: 'desktop', pid: process.pid, computer: hostname(), since: noon } })
  if (first.ok) first.lock.release()
  const third = take()
  expect(third.ok).toBe(true)
  if (third.ok) third.lock.release()
})

test('a second start is refused within two seconds, by name, and touches nothing', async () => {
  foundShop(dataDir).close()
  // Whoever keeps no reference to what it opened holds the folder all the same.
  const other = start(`
    say(open().ok)
    globalThis.gc()
    await new Promise((resolve) => setTimeout(resolve, 50))
    say('collected')
  `)
  expect(await other.hear()).toBe(true)
  expect(await other.hear()).toBe('collected')
  const before = performance.now()
  const opened = openDatabase(optionsFor(dataDir))
  expect(performance.now() - before).toBeLessThan(2000)
  expect(opened).toMatchObject({ ok: false, refusal: { kind: 'locked', holder: { host: 'browser', pid: other.child.pid } } })
})

test('of many starts at once one gets the shop, and the others are told its number', async () => {
  foundShop(dataDir).close()
  const starting = `
    await new Promise((resolve) => process.stdin.once('data', resolve))
    const before = performance.now()
    const opened = open()
    say({ pid: process.pid, ok: opened.ok, took: performance.now() - before, kind: opened.refusal?.kind, holder: opened.refusal?.holder })
  `
  for (let round = 0; round < 2; round++) {
    const starts = Array.from({ length: 4 }, () => start(`say('ready')\n${starting}`))
    for (const each of starts) await each.hear()
    for (const each of starts) each.child.stdin?.write('go')
    const answers = (await Promise.all(starts.map((each) => each.hear()))) as {
      pid: number
      ok: boolean
      took: number
      kind?: string
      holder?: { pid: number } | null
    }[]
    const owners = answers.filter(({ ok }) => ok)
    expect(owners).toHaveLength(1)
    for (const refused of answers.filter(({ ok }) => !ok)) {
      expect(refused).toMatchObject({ kind: 'locked', holder: { pid: owners[0]?.pid } })
      expect(refused.took).toBeLessThan(2000)
    }
    await Promise.all(starts.map(({ child }) => kill(child)))
  }
})

test('after a kill -9 of the holder the next start works, with every visit that was acknowledged', async () => {
  foundShop(dataDir).close()
  const other = start(`
    const { connection } = open()
    logVisit(connection)
    say('logged')
  `)
  await other.hear()
  await kill(other.child)
  expect(existsSync(dataFolder(dataDir).holder)).toBe(true)
  const shop = openShop(dataDir)
  expect(shop.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(1)
  shop.close()
})

test('a program that ends by itself without closing the shop has closed it in order', async () => {
  foundShop(dataDir).close()
  const other = start(`
    const { connection } = open()
    logVisit(connection)
    connection.sqlite.exec('BEGIN IMMEDIATE; DELETE FROM high_water')
    process.exit(1)
  `)
  await once(other.child, 'exit')
  const shop = openShop(dataDir)
  expect(shop.endedWell).toBe(true)
  expect(shop.connection.sqlite.prepare('SELECT visits FROM high_water').pluck().get()).toBe(1)
  shop.close()
})

test('the name of a holder long gone is not told as the one who holds it now', () => {
  const first = take()
  writeFileSync(dataFolder(dataDir).holder, JSON.stringify({ host: 'desktop', pid: 2 ** 30, computer: hostname(), since: 1 }))
  expect(take()).toEqual({ ok: false, holder: null })
  if (first.ok) first.lock.release()
})

test('who is refused leaves the running shop its log', () => {
  const shop = foundShop(dataDir)
  logVisit(shop.connection)
  const before = bytesOf(dataDir).log
  expect(openDatabase(optionsFor(dataDir)).ok).toBe(false)
  expect(bytesOf(dataDir).log).toBe(before)
  shop.close()
})
