import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
  let whole = 0
  for (let delay = 0; whole < 2 && delay < 200; delay += 3) {
    const folder = join(dataDir, String(delay))
    await killWhileFounding(folder, delay)
    const opened = openDatabase(optionsFor(folder))
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    if (opened.connection === null) {
      opened.lock.release()
      foundShop(folder).close()
    } else {
      whole++
      expect(opened.connection.sqlite.prepare('SELECT count(*) FROM clients').pluck().get()).toBe(40)
      opened.connection.close()
      opened.lock.release()
    }
    openShop(folder).close()
    expect(existsSync(dataFolder(folder).founding)).toBe(false)
  }
  expect(whole).toBe(2)
}, 60_000)

async function killWhileFounding(folder: string, delay: number): Promise<void> {
  const source = `
    import { foundShop } from '${join(import.meta.dirname, 'test-shop.ts')}'
    process.stdout.write('begin')
    foundShop(process.argv[1])
    setInterval(() => {}, 1000)
  `
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', source, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.stdout) await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  await once(child, 'exit')
}
