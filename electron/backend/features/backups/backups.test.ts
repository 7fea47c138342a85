import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { aClient, aVisit, DAY, HOUR, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { placeRule } from '#electron/backend/workers/place-rule.ts'

const password = 'горіх під млином'

function aPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'regulars-place-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

/** Whole files only, not what is just being written beside them. */
const backupsOf = (shop: TestShop) =>
  readdirSync(join(shop.dataDir, 'backups'))
    .filter((file) => /\.(db|json)$/.test(file))
    .sort()
const sealedIn = (place: string) => readdirSync(place).filter((file) => file.endsWith('.regulars'))

/** Looks of the shop after its backups, one a minute. */
async function minutes(count: number) {
  for (let minute = 0; minute < count; minute += 1) await vi.advanceTimersByTimeAsync(60_000)
}
/** The thread that copies needs its time, whatever the clock says. */
const seen = (check: () => void | Promise<void>) => vi.waitFor(check, 15_000)
const turnTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
afterEach(() => vi.useRealTimers())

test('a set is verified, described and listed', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('visits.log', aVisit(id, 5000))
  expect(await shop.call('backups.sets', {})).toEqual([])
  const made = await shop.call('backups.make', {})
  expect(made).toEqual({ at: shop.clock, place: null })
  expect(backupsOf(shop)).toEqual(['regulars-20261111-082400.db', 'regulars-20261111-082400.json'])
  expect(await shop.call('backups.sets', {})).toEqual([
    expect.objectContaining({ at: shop.clock, reason: 'hand', shopName: 'Ранок', clients: 1, visits: 1, ofThisShop: true }),
  ])
  // The line that says so is written after the copy.
  expect(await shop.call('backups.state', {})).toEqual({ newestAt: shop.clock, changed: true, skippedAt: null, place: null })
})

test('an hour after the last one another is made when something was written, and none when nothing was', async () => {
  turnTimers()
  const shop = await openTestShop({ keepsBackups: true })
  await minutes(1)
  await seen(() => expect(backupsOf(shop)).toHaveLength(2))
  expect(await shop.call('backups.state', {})).toMatchObject({ newestAt: shop.clock, changed: false })
  shop.clock += 2 * HOUR
  await minutes(2)
  expect(backupsOf(shop)).toHaveLength(2)
  await shop.call('clients.create', aClient())
  await minutes(1)
  await seen(() => expect(backupsOf(shop)).toHaveLength(4))
  await shop.call('clients.create', aClient({ name: 'Тарас' }))
  shop.clock += HOUR / 2
  await minutes(2)
  expect(backupsOf(shop)).toHaveLength(4)
})

test('at closing there is one more when something was written', async () => {
  const shop = await openTestShop({ keepsBackups: true })
  await shop.call('clients.create', aClient())
  await shop.reopen()
  expect(await shop.call('backups.sets', {})).toEqual([expect.objectContaining({ reason: 'close', clients: 1 })])
  shop.clock += 1000
  await shop.reopen()
  expect(await shop.call('backups.sets', {})).toHaveLength(1)
})

test('before somebody is erased there is one more', async () => {
  const shop = await openTestShop({ keepsBackups: true })
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('privacy.erase', { clientId: id, typedName: 'Олена Коваленко' })
  expect(await shop.call('backups.sets', {})).toEqual([expect.objectContaining({ reason: 'erase', clients: 1 })])
})

test('what is outdated goes, and what this program did not make stays', async () => {
  const shop = await openTestShop()
  await shop.call('backups.make', {})
  const [own = ''] = backupsOf(shop)
  const folder = join(shop.dataDir, 'backups')
  const described = JSON.parse(readFileSync(join(folder, own.replace('.db', '.json')), 'utf8'))
  const day = (back: number) => new Date(shop.clock - back * DAY).toISOString().slice(0, 10).replaceAll('-', '')
  for (let back = 1; back <= 120; back += 1) {
    const name = `regulars-${day(back)}-120000`
    cpSync(join(folder, own), join(folder, `${name}.db`))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...described, at: shop.clock - back * DAY, reason: 'hourly' }))
  }
  for (const name of ['before the move', 'regulars-20260101-120000 copy']) {
    cpSync(join(folder, own), join(folder, `${name}.db`))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...described, at: shop.clock - 119 * DAY }))
  }
  shop.clock += HOUR
  await shop.reopen()
  await shop.call('backups.make', {})
  const left = backupsOf(shop).filter((file) => file.endsWith('.db'))
  expect(left).toEqual(expect.arrayContaining(['before the move.db', 'regulars-20260101-120000 copy.db', own]))
  // Of 122 days the last 24 of which an hour was copied, and three months before.
  expect(left.filter((file) => /^regulars-\d{8}-\d{6}\.db$/.test(file)).length).toBeLessThan(30)
})

test('to the second place goes a sealed copy, and nothing of the shop can be read there', async () => {
  const shop = await openTestShop()
  const place = aPlace()
  await shop.call('clients.create', aClient({ name: 'Соломія Крушельницька' }))
  expect(await shop.call('backups.setPlace', { folder: place, password })).toEqual({ at: shop.clock })
  const [file = ''] = readdirSync(place)
  expect(file).toMatch(/^regulars-[0-9a-f]{8}-20261111-082400\.regulars$/)
  const bytes = readFileSync(join(place, file)).toString('latin1')
  for (const word of ['SQLite format', 'Соломія', 'Ранок', password])
    expect(bytes.includes(Buffer.from(word).toString('latin1'))).toBe(false)
  expect(await shop.call('backups.state', {})).toMatchObject({
    place: { folder: place, goodAt: shop.clock, problem: null, triedAt: shop.clock },
  })
  for (const kept of ['regulars.backups.json', 'regulars.secrets.json', 'regulars.db'])
    expect(readFileSync(join(shop.dataDir, kept)).includes(Buffer.from(password))).toBe(false)
  shop.clock += HOUR
  await shop.reopen()
  expect(await shop.call('backups.make', {})).toEqual({ at: shop.clock, place: null })
  expect(sealedIn(place)).toHaveLength(2)
})

test('a place that cannot be one is refused, and the earlier one stays', async () => {
  const shop = await openTestShop()
  const place = aPlace()
  await shop.call('backups.setPlace', { folder: place, password })
  writeFileSync(join(place, 'file'), '')
  expect(await shop.rule('backups.setPlace', { folder: join(place, 'nothing'), password })).toBe('place-gone')
  expect(await shop.rule('backups.setPlace', { folder: join(place, 'file'), password })).toBe('place-gone')
  expect(await shop.rule('backups.setPlace', { folder: 'relative', password })).toBe('place-gone')
  expect(await shop.rule('backups.setPlace', { folder: shop.dataDir, password })).toBe('place-within-shop')
  expect(await shop.rule('backups.setPlace', { folder: join(shop.dataDir, 'backups'), password })).toBe('place-within-shop')
  const short = await shop.refused('backups.setPlace', { folder: place, password: 'short' })
  expect(short).toEqual({ code: 'INPUT', details: { fields: [{ path: 'password', problem: 'too-small' }] } })
  expect(await shop.call('backups.state', {})).toMatchObject({ place: { folder: place, problem: null } })
})

test('a stick pulled out is told, tried again, and after a day without a copy said on every screen; here work goes on', async () => {
  turnTimers()
  const shop = await openTestShop({ keepsBackups: true })
  const place = aPlace()
  await shop.call('backups.setPlace', { folder: place, password })
  const away = `${place}-away`
  onTestFinished(() => rmSync(away, { recursive: true, force: true }))
  cpSync(place, away, { recursive: true })
  rmSync(place, { recursive: true })
  await shop.call('clients.create', aClient())
  shop.clock += HOUR
  await minutes(1)
  await seen(async () => expect((await shop.call('backups.state', {})).place?.problem).toBe('place-gone'))
  expect(await shop.call('backups.make', {})).toMatchObject({ place: 'place-gone' })
  expect(await shop.call('backups.alarm', {})).toMatchObject({ alarm: null, since: null, hint: false })
  const lost = shop.clock - HOUR
  shop.clock += 25 * HOUR
  await minutes(1)
  expect(await shop.call('backups.alarm', {})).toMatchObject({ alarm: 'place', since: lost, hint: false })
  // Put in again: the older copy is still there, and the new one beside it.
  cpSync(away, place, { recursive: true })
  await seen(async () => {
    await minutes(1)
    expect((await shop.call('backups.alarm', {})).alarm).toBeNull()
  })
  expect(sealedIn(place)).toHaveLength(2)
})

test('a folder that lost all its copies is where the stick was plugged in, and nothing is written there', async () => {
  const shop = await openTestShop({ keepsBackups: true })
  const place = aPlace()
  await shop.call('backups.setPlace', { folder: place, password })
  for (const file of sealedIn(place)) rmSync(join(place, file))
  await shop.call('clients.create', aClient())
  expect(await shop.call('backups.make', {})).toMatchObject({ place: 'place-gone' })
  expect(readdirSync(place)).toEqual([])
  // Chosen once more, it is a new place.
  await shop.call('backups.setPlace', { folder: place, password })
  expect(sealedIn(place)).toHaveLength(1)
})

test('a copy cut off leaves a part that the next one takes away, and never a name', async () => {
  const shop = await openTestShop()
  const place = aPlace()
  await shop.call('backups.setPlace', { folder: place, password })
  const [first = ''] = sealedIn(place)
  writeFileSync(join(place, first.replace('082400', '070000.regulars').replace(/\.regulars$/, '.part')), 'half')
  writeFileSync(join(place, 'regulars-00000000-20260101-000000.regulars'), 'of another shop')
  shop.clock += HOUR
  expect(await shop.call('backups.make', {})).toMatchObject({ place: null })
  expect(readdirSync(place).filter((file) => file.endsWith('.part'))).toEqual([])
  expect(sealedIn(place)).toContain('regulars-00000000-20260101-000000.regulars')
})

test('without its passphrase here nothing is copied there, and it is said why', async () => {
  const shop = await openTestShop()
  const place = aPlace()
  await shop.call('backups.setPlace', { folder: place, password })
  rmSync(join(shop.dataDir, 'regulars.secrets.key'))
  await shop.reopen()
  expect(await shop.call('backups.make', {})).toMatchObject({ place: 'passphrase-lost' })
})

test('left, the place keeps what it has and gets nothing more', async () => {
  const shop = await openTestShop()
  const place = aPlace()
  await shop.call('backups.setPlace', { folder: place, password })
  await shop.call('backups.leavePlace', {})
  expect(await shop.rule('backups.leavePlace', {})).toBe('place-none')
  shop.clock += HOUR
  expect(await shop.call('backups.make', {})).toEqual({ at: shop.clock, place: null })
  expect(sealedIn(place)).toHaveLength(1)
})

test('that there is no second place is said once a week, and not on the first', async () => {
  turnTimers()
  const shop = await openTestShop({ keepsBackups: true })
  await minutes(1)
  const hint = async () => (await shop.call('backups.alarm', {})).hint
  expect(await hint()).toBe(false)
  shop.clock += 7 * DAY
  expect(await hint()).toBe(true)
  await shop.call('backups.dismissHint', {})
  expect(await hint()).toBe(false)
  shop.clock += 7 * DAY
  expect(await hint()).toBe(true)
})

test('a day without a backup on this computer is said on every screen', async () => {
  turnTimers()
  const shop = await openTestShop({ keepsBackups: true })
  writeFileSync(join(shop.dataDir, 'backups'), 'in the way')
  await shop.call('clients.create', aClient())
  const began = shop.clock
  await minutes(1)
  shop.clock += 25 * HOUR
  await minutes(1)
  expect(await shop.call('backups.alarm', {})).toMatchObject({ alarm: 'here', since: began })
  rmSync(join(shop.dataDir, 'backups'))
})

test('what a system says of a place has a sentence each', () => {
  expect(['ENOSPC', 'EROFS', 'EACCES', 'ENOENT', 'ENXIO', 'EIO', 'UNKNOWN', 'EWHAT'].map(placeRule)).toEqual([
    'place-full',
    'place-read-only',
    'place-read-only',
    'place-gone',
    'place-gone',
    'place-unreliable',
    'place-unreliable',
    null,
  ])
})

test('folders are shown by name, copies by their ending; what is hidden or cannot be opened is not', async () => {
  const shop = await openTestShop({ shop: null })
  const place = aPlace()
  for (const folder of ['Копії', 'архів', '.hidden']) mkdirSync(join(place, folder))
  for (const file of ['a.regulars', 'b.db', 'c.txt']) writeFileSync(join(place, file), 'x')
  const there = await shop.call('backups.folders', { path: place })
  expect(there.folders.map(({ name }) => name)).toEqual(['архів', 'Копії'])
  expect(there.copies.map(({ name }) => name).sort()).toEqual(['a.regulars', 'b.db'])
  expect((await shop.call('backups.folders', { path: null })).folders.length).toBeGreaterThan(0)
  expect(await shop.rule('backups.folders', { path: join(place, 'nothing') })).toBe('folder-gone')
  expect(await shop.rule('backups.folders', { path: 'relative' })).toBe('folder-gone')
})
