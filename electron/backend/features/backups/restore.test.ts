import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type GuardedShop, openGuardedShop, PASSWORD } from '#electron/backend/features/access/test-people.ts'
import { aClient, aVisit, HOUR, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'

/** A passphrase is made to be slow to try: several of them on a busy machine take their time. */
vi.setConfig({ testTimeout: 60_000 })

const password = 'горіх під млином'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-copies-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const names = async (shop: TestShop) => (await shop.call('clients.list', wholeList)).rows.map(({ called }) => called)

/** A shop of one client with a visit, the set of it, and a second client who came after. */
async function aShopAndItsSet() {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('visits.log', aVisit(id, 5000))
  await shop.call('backups.make', {})
  const [set] = await shop.call('backups.sets', {})
  if (set === undefined) throw new Error('no set')
  shop.clock += HOUR
  await shop.call('clients.create', aClient({ name: 'Тарас' }))
  return { shop, set }
}

/** The set as a file of its own, for a test to spoil. */
async function aCopy() {
  const { shop, set } = await aShopAndItsSet()
  const path = join(aFolder(), 'copy.db')
  cpSync(set.path, path)
  const spoil = (sql: string) => {
    const sqlite = new Database(path)
    sqlite.unsafeMode(true)
    sqlite.exec(sql)
    sqlite.close()
  }
  const rule = () => shop.rule('backups.read', { path, password: null })
  return { shop, path, spoil, rule }
}

test('a set is shown before it is taken: what is in it, and what would be lost', async () => {
  const { shop, set } = await aShopAndItsSet()
  const read = await shop.call('backups.read', { path: set.path, password: null })
  expect(read).toMatchObject({
    at: set.at,
    shopName: 'Ранок',
    clients: 1,
    visits: 1,
    lastVisitAt: set.at,
    sumsDiffering: 0,
    now: { shopName: 'Ранок', same: true, clients: 2, visits: 1 },
  })
  expect(await names(shop)).toHaveLength(2)
})

test('restored, the shop is as it was, says so in its record, and can be brought back', async () => {
  const { shop, set } = await aShopAndItsSet()
  const { token } = await shop.call('backups.read', { path: set.path, password: null })
  shop.events.length = 0
  const { keptAt } = await shop.call('backups.restore', { token })
  expect(keptAt).toBe(shop.clock)
  expect(shop.events).toContainEqual({ type: 'state' })
  expect(await names(shop)).toEqual(['Олена Коваленко'])
  expect(await shop.call('shop.state', {})).toMatchObject({ state: 'ready', shop: { name: 'Ранок' }, ledgerFindings: 0 })
  const sets = await shop.call('backups.sets', {})
  expect(sets.map(({ reason, clients }) => [reason, clients])).toEqual([
    ['restore', 2],
    ['hand', 1],
  ])
  expect(
    readdirSync(shop.dataDir)
      .filter((file) => /aside|incoming|swap/.test(file))
      .flatMap((folder) => readdirSync(join(shop.dataDir, folder))),
  ).toEqual([])
  // The shop works on, and the other way leads back.
  await shop.call('clients.create', aClient({ name: 'Марко' }))
  shop.clock += HOUR
  const back = await shop.call('backups.read', { path: sets[0]?.path ?? '', password: null })
  await shop.call('backups.restore', { token: back.token })
  expect((await names(shop)).toSorted()).toEqual(['Олена Коваленко', 'Тарас'])
  await shop.reopen()
  expect((await names(shop)).toSorted()).toEqual(['Олена Коваленко', 'Тарас'])
})

test('the same restore sent twice, by two at once or again later, is one', async () => {
  const { shop, set } = await aShopAndItsSet()
  const { token } = await shop.call('backups.read', { path: set.path, password: null })
  const restore = { opId: 'one-restore', token }
  const [first, second] = await Promise.all([shop.call('backups.restore', restore), shop.call('backups.restore', restore)])
  expect(second).toEqual(first)
  await shop.call('clients.create', aClient({ name: 'Марко' }))
  expect(await shop.call('backups.restore', restore)).toEqual(first)
  expect(await names(shop)).toHaveLength(2)
  expect(await shop.rule('backups.restore', { token })).toBe('copy-gone')
})

test('whoever works meanwhile is told to wait, and nothing of a long work gets into the other shop', async () => {
  const { shop, set } = await aShopAndItsSet()
  const { token } = await shop.call('backups.read', { path: set.path, password: null })
  const restoring = shop.call('backups.restore', { token })
  expect(await shop.refused('clients.create', aClient({ name: 'Марко' }))).toEqual({ code: 'NOT_READY' })
  expect(await shop.rule('backups.read', { path: set.path, password: null })).toBe('backup-busy')
  // How things stand is answered once they stand.
  expect(await shop.call('shop.state', {})).toMatchObject({ state: 'ready' })
  await restoring
  expect(await names(shop)).toEqual(['Олена Коваленко'])
})

test('a sealed copy opens on another computer with its passphrase, its photos and all', async () => {
  const { shop } = await aShopAndItsSet()
  const place = aFolder()
  await shop.call('backups.setPlace', { folder: place, password })
  const [file = ''] = readdirSync(place)
  const other = await openTestShop({ shop: null })
  const path = join(place, file)
  expect((await other.call('backups.folders', { path: place })).copies).toMatchObject([{ name: file, path }])
  expect(await other.rule('backups.read', { path, password: null })).toBe('passphrase-missing')
  expect(await other.rule('backups.read', { path, password: 'горіх над млином' })).toBe('passphrase-wrong')
  const read = await other.call('backups.read', { path, password })
  expect(read).toMatchObject({ at: shop.clock, clients: 2, now: null })
  expect(await other.call('backups.restore', { token: read.token })).toEqual({ keptAt: null })
  expect(await other.call('shop.state', {})).toMatchObject({ state: 'ready', shop: { name: 'Ранок' } })
  expect((await names(other)).toSorted()).toEqual(['Олена Коваленко', 'Тарас'])
  await other.reopen()
  expect(await names(other)).toHaveLength(2)
})

test('a sealed copy that was cut or changed is damaged, and the shop stays', async () => {
  const { shop } = await aShopAndItsSet()
  const place = aFolder()
  await shop.call('backups.setPlace', { folder: place, password })
  const path = join(place, readdirSync(place)[0] ?? '')
  const whole = readFileSync(path)
  truncateSync(path, Math.floor(whole.length / 2))
  expect(await shop.rule('backups.read', { path, password })).toBe('copy-damaged')
  const flipped = Buffer.from(whole)
  flipped[whole.length - 100] = (flipped[whole.length - 100] ?? 0) ^ 1
  writeFileSync(path, flipped)
  expect(await shop.rule('backups.read', { path, password })).toBe('copy-damaged')
  expect(existsSync(join(shop.dataDir, 'incoming'))).toBe(false)
  expect(await names(shop)).toHaveLength(2)
})

test('over a damaged file a set is restored, and the damaged one is laid aside untouched', async () => {
  const { shop, set } = await aShopAndItsSet()
  await shop.backend.close()
  const database = join(shop.dataDir, 'regulars.db')
  writeFileSync(database, Buffer.alloc(4096, 7))
  rmSync(join(shop.dataDir, 'regulars.mark.json'))
  await shop.reopen()
  expect(await shop.call('shop.state', {})).toMatchObject({ state: 'refused', refusal: { reason: 'not-a-database' } })
  expect(await shop.call('backups.sets', {})).toEqual([expect.objectContaining({ path: set.path, ofThisShop: true })])
  const { token, now } = await shop.call('backups.read', { path: set.path, password: null })
  expect(now).toBeNull()
  expect(await shop.call('backups.restore', { token })).toEqual({ keptAt: null })
  expect(await names(shop)).toEqual(['Олена Коваленко'])
  const [aside = ''] = readdirSync(join(shop.dataDir, 'set-aside'))
  expect(readFileSync(join(shop.dataDir, 'set-aside', aside, 'regulars.db')).equals(Buffer.alloc(4096, 7))).toBe(true)
})

test('a set of another shop is named as such, and can be taken', async () => {
  const { shop, path } = await aCopy()
  const other = await openTestShop({ shop: { name: 'Kavka' } })
  const read = await other.call('backups.read', { path, password: null })
  expect(read).toMatchObject({ shopName: 'Ранок', now: { shopName: 'Kavka', same: false } })
  await other.call('backups.restore', { token: read.token })
  expect(await other.call('shop.state', {})).toMatchObject({ shop: { name: 'Ранок' } })
  expect(await other.call('backups.sets', {})).toMatchObject([{ shopName: 'Kavka', ofThisShop: false, reason: 'restore' }])
  expect(await names(shop)).toHaveLength(2)
})

test.each([
  ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON visits BEGIN DELETE FROM clients; END', 'evil'],
  ['a view', 'CREATE VIEW evil AS SELECT * FROM clients', 'evil'],
  ['a table', 'CREATE TABLE evil (a)', 'evil'],
  ['a trigger with the name of a table', 'CREATE TRIGGER clients AFTER INSERT ON visits BEGIN DELETE FROM notes; END', 'clients'],
  ['another trigger in the place of one', 'DROP TRIGGER movements_are_final', 'movements_are_final'],
  ['an index that computes', 'CREATE INDEX evil ON clients (abs(points))', 'evil'],
])('a copy with %s that this program did not make is refused by name', async (_what, sql, name) => {
  const { shop, path, spoil } = await aCopy()
  spoil(sql)
  const refused = await shop.refused('backups.read', { path, password: null })
  expect(refused).toEqual({ code: 'RULE', details: { rule: 'copy-altered', name } })
  expect(await names(shop)).toHaveLength(2)
})

test.each([
  ['an empty file', (path: string) => writeFileSync(path, ''), 'copy-damaged'],
  ['a text', (path: string) => writeFileSync(path, 'no copy'.repeat(1000)), 'copy-not-ours'],
  [
    'a copy cut in half',
    (path: string) => truncateSync(path, 4096 * Math.floor(readFileSync(path).length / 8192)),
    'copy-damaged',
  ],
  ['a copy cut within a page', (path: string) => truncateSync(path, readFileSync(path).length - 100), 'copy-damaged'],
  ['nothing', (path: string) => rmSync(path), 'copy-gone'],
])('%s is no copy', async (_what, spoilFile, expected) => {
  const { path, rule } = await aCopy()
  spoilFile(path)
  expect(await rule()).toBe(expected)
})

test.each([
  ['of a newer program', 'PRAGMA user_version = 9999', 'copy-newer'],
  ['of another program', 'PRAGMA application_id = 1', 'copy-not-ours'],
  ['with a migration that was never shipped', "UPDATE migrations SET hash = 'x' WHERE number = 3", 'copy-altered'],
  ['with fewer visits than its record says', 'UPDATE high_water SET visits = visits + 1', 'copy-damaged'],
  ['with references to nothing', 'PRAGMA foreign_keys = OFF; UPDATE visit_lines SET visit_id = 999', 'copy-damaged'],
])('a copy %s is refused', async (_what, sql, expected) => {
  const { spoil, rule } = await aCopy()
  spoil(sql)
  expect(await rule()).toBe(expected)
})

test('a folder is no copy, and what was only looked at is gone after a restart', async () => {
  const { shop, set } = await aShopAndItsSet()
  expect(await shop.rule('backups.read', { path: shop.dataDir, password: null })).toBe('copy-gone')
  const { token } = await shop.call('backups.read', { path: set.path, password: null })
  expect(existsSync(join(shop.dataDir, 'incoming'))).toBe(true)
  await shop.reopen()
  expect(existsSync(join(shop.dataDir, 'incoming'))).toBe(false)
  expect(await shop.rule('backups.restore', { token })).toBe('copy-gone')
})

test('a message that was waiting when the copy was made does not leave by itself', async () => {
  const { shop, path, spoil } = await aCopy()
  spoil(`INSERT INTO outbox (client_id, channel, purpose, address, subject, body, language, cause, reference, state, not_before, attempts, next_at,
    detail, created_at, created_by, changed_at)
    VALUES (1, 'mail', 'service', 'a@example.com', 'x', 'x', 'uk', 'x', 'r', 'queued', 0, 0, 0, '', 0, 1, 0)`)
  const { token } = await shop.call('backups.read', { path, password: null })
  await shop.call('backups.restore', { token })
  const { rows } = await shop.call('sending.messages', { clientId: 1, states: [], before: null, limit: 20 })
  expect(rows).toMatchObject([{ state: 'unknown', problem: 'interrupted' }])
})

describe('of a guarded shop', () => {
  const copyOf = async (shop: GuardedShop) => {
    const place = aFolder()
    expect(await shop.as('owner', 'backups.setPlace', { folder: place, password })).toMatchObject({ ok: true })
    return join(place, readdirSync(place)[0] ?? '')
  }

  test('the copies are its owner’s alone, and after a restore everybody enters anew', async () => {
    const shop = await openGuardedShop()
    const path = await copyOf(shop)
    for (const [operation, input] of [
      ['backups.sets', {}],
      ['backups.folders', { path: null }],
      ['backups.read', { path, password }],
      ['backups.restore', { token: 'x' }],
    ] as const) {
      expect(await shop.as('Олена', operation, input)).toMatchObject({
        error: { code: 'NO_RIGHT', details: { right: 'backup.edit' } },
      })
      expect(await shop.at('empty till', operation, input)).toMatchObject({ error: { code: 'LOCKED' } })
    }
    const read = await shop.as('owner', 'backups.read', { path, password })
    const { token } = (read as unknown as { value: { token: string } }).value
    expect(await shop.as('owner', 'backups.restore', { token })).toMatchObject({ ok: true })
    expect(await shop.as('owner', 'backups.sets')).toMatchObject({ error: { code: 'LOCKED' } })
    expect(await shop.enter('till of owner', 'owner')).toMatchObject({ ok: true })
  })

  test('on another computer whoever knows the passphrase is let in, and passwords are set anew; without it the recovery sheet is asked for', async () => {
    const shop = await openGuardedShop()
    const path = await copyOf(shop)
    const other = await openTestShop({ shop: null })
    const sealed = await other.call('backups.read', { path, password })
    await other.call('backups.restore', { token: sealed.token })
    expect(await other.call('shop.state', {})).toMatchObject({ state: 'ready', guard: null })

    const third = await openTestShop({ shop: null })
    const sets = readdirSync(join(shop.dataDir, 'backups')).filter((file) => file.endsWith('.db'))
    const plain = await third.call('backups.read', { path: join(shop.dataDir, 'backups', sets[0] ?? ''), password: null })
    await third.call('backups.restore', { token: plain.token })
    expect(await third.call('shop.state', {})).toMatchObject({ state: 'locked' })
    expect(await third.rule('access.enter', { employeeId: shop.ids.owner, way: 'password', secret: PASSWORD })).toBe(
      'secrets-cannot-be-checked',
    )
  })
})
