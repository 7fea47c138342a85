import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testProgram } from '../workers/test-threads.ts'
import { createDatabase } from './create.ts'
import { dataFolder } from './folder.ts'
import { openDatabase } from './open.ts'
import { aFolder, bytesOf, foundShop, openShop, optionsFor, remove } from './test-shop.ts'

let dataDir: string

beforeEach(() => {
  dataDir = aFolder()
})

afterEach(() => {
  remove(dataDir)
})

test('a founded shop is ours, counted from one, and stays readable by its owner only', () => {
  const shop = foundShop(join(dataDir, 'new', 'folder'))
  expect(shop.connection.sqlite.pragma('application_id', { simple: true })).toBe(0x52676c72)
  expect(shop.connection.sqlite.prepare('SELECT sequence FROM high_water').pluck().get()).toBe(1)
  if (process.platform !== 'win32') expect(statSync(join(dataDir, 'new', 'folder')).mode & 0o077).toBe(0)
  shop.close()
})

test('what fill throws is thrown on, and no shop remains', () => {
  expect(() =>
    foundShop(dataDir, () => {
      throw new Error('The name is taken')
    }),
  ).toThrow('The name is taken')
  expect(readdirSync(dataDir).filter((file) => file.includes('.db'))).toEqual([])
})

test('founding over a shop opens the shop that is there', () => {
  foundShop(dataDir).close()
  const options = optionsFor(dataDir)
  const opened = openDatabase(options)
  if (opened.lock === null || !opened.ok) throw new Error('It was refused')
  opened.connection?.close()
  const again = createDatabase(opened.lock, options, () => {
    throw new Error('It was filled')
  })
  expect(again.ok && again.connection?.sqlite.prepare('SELECT count(*) FROM clients').pluck().get()).toBe(40)
  if (again.ok) again.connection?.close()
  opened.lock.release()
})

test('founding over a damaged file is refused and leaves it alone', () => {
  writeFileSync(dataFolder(dataDir).database, 'not a shop')
  const before = bytesOf(dataDir)
  const options = optionsFor(dataDir)
  const opened = openDatabase(options)
  if (opened.lock === null) throw new Error('The folder was free')
  expect(createDatabase(opened.lock, options, () => {})).toMatchObject({ ok: false, refusal: { kind: 'not-a-database' } })
  expect(bytesOf(dataDir)).toEqual(before)
  opened.lock.release()
})

test('a kill at any moment of the founding leaves no shop or a whole one', async () => {
  const undisturbed = await killWhileFounding(join(dataDir, 'undisturbed'), null)
  const moments = [...Array.from({ length: 9 }, (_, at) => (at / 7) * undisturbed.took), null]
  const whole = []
  for (const [at, moment] of moments.entries()) {
    const folder = join(dataDir, String(at))
    const { founded } = await killWhileFounding(folder, moment)
    const opened = openDatabase(optionsFor(folder))
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    if (opened.connection === null) {
      // What its founder was told is there must be there.
      expect(founded).toBe(false)
      opened.lock.release()
      foundShop(folder).close()
    } else {
      whole.push(moment)
      expect(opened.connection.sqlite.prepare('SELECT count(*) FROM clients').pluck().get()).toBe(40)
      opened.connection.close()
      opened.lock.release()
    }
    openShop(folder).close()
    expect(existsSync(dataFolder(folder).founding)).toBe(false)
  }
  expect(whole).toContain(null)
  expect(whole).not.toContain(0)
}, 120_000)

/** Kills a founder so many milliseconds after it begins, or once it says that the shop is founded; answers when it said so. */
async function killWhileFounding(folder: string, delay: number | null): Promise<{ founded: boolean; took: number }> {
  const source = `
    import { foundShop } from '${testProgram('test-shop')}'
    process.stdout.write('begin')
    foundShop(process.argv[1])
    process.stdout.write('founded')
    setInterval(() => {}, 1000)
  `
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const begun = performance.now()
  const founded = once(child.stdout, 'data').then(() => performance.now() - begun)
  const took = await (delay === null ? founded : Promise.race([founded, sleep(delay, null)]))
  child.kill('SIGKILL')
  await once(child, 'exit')
  return { founded: took !== null, took: took ?? delay ?? 0 }
}
