import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from './backup.ts'
import { newestBackup } from './backup-set.ts'
import { aFolder, foundShop, logVisit, noon, type OpenShop, remove } from './test-shop.ts'

let dataDir: string
let folder: string
let shop: OpenShop

beforeEach(() => {
  dataDir = aFolder()
  folder = join(dataDir, 'backups')
  shop = foundShop(dataDir)
  logVisit(shop.connection)
})

afterEach(() => {
  shop.close()
  remove(dataDir)
})

function backUpAt(at: number, name: string) {
  return backUp({
    sqlite: shop.connection.sqlite,
    folder,
    name,
    clock: { now: () => at },
    reason: 'hand',
    program: '1.0.0',
    comparesSums: true,
  })
}

test('a backup is described by its size and SHA-256, and leaves nothing half-made', () => {
  const backup = backUpAt(noon, 'first')
  expect(backup.sha256).toBe(createHash('sha256').update(readFileSync(backup.path)).digest('hex'))
  expect(readdirSync(folder).sort()).toEqual(['first.db', 'first.json'])
  expect(newestBackup(folder)).toEqual(backup)
})

test('the newest one is offered, but never half a pair or a shortened file', () => {
  const first = backUpAt(noon, 'first')
  const second = backUpAt(noon + 1000, 'second')
  expect(newestBackup(folder)).toEqual(second)
  expect(second).toMatchObject({
    reason: 'hand',
    sumsDiffering: 0,
    facts: { shopName: 'Ранок', clients: 40, visits: 1, lastVisitAt: noon },
  })
  truncateSync(second.path, second.size - 4096)
  writeFileSync(join(folder, 'third.json'), JSON.stringify({ at: noon + 2000, size: 5, sha256: '' }))
  expect(newestBackup(folder)).toEqual(first)
})

test('of a shop with references to nothing no backup is made', () => {
  const { sqlite } = shop.connection
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec('UPDATE visit_lines SET visit_id = 999')
  expect(() => backUpAt(noon, 'first')).toThrow(/visit_lines without visits/)
  expect(readdirSync(folder)).toEqual([])
})

test('no folder, no backup', () => {
  expect(newestBackup(folder)).toBeNull()
})
