import { appendFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { personalTables } from '#electron/backend/db/personal/columns.ts'
import { createLog } from '#electron/backend/log.ts'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { settingsTold } from './settings-told.ts'

/** What may stand in no file for support, each put where a person would put it. */
const CANARIES = {
  name: 'Оленкандра',
  nickname: 'Бородань',
  phone: '0671239876',
  email: 'canary@example.org',
  note: 'алергія на мигдаль',
  card: 'CARD4711',
  comment: 'біля третього вікна',
  shop: 'Кав’ярня Канарка',
  owner: 'Соломіянна',
  employee: 'Мартуся',
  role: 'Старша по залу',
  tag: 'Хто кричить',
  item: 'Раф-канарковий',
  welcome: 'Вітаннячко',
  passphrase: 'canary passphrase 1',
  logWord: 'ivankovalchuk',
}

async function shopOfCanaries() {
  const shop = await openTestShop({ shop: { name: CANARIES.shop, ownerName: CANARIES.owner } })
  const { name, nickname, phone, email, note, card } = CANARIES
  const { id } = await shop.call('clients.create', aClient({ name, nickname, phones: [phone], email, note, codes: [card] }))
  await shop.call('visits.log', aVisit(id, 12_345_67, { comment: CANARIES.comment }))
  await shop.call('staff.add', { name: CANARIES.employee, colour: 3 })
  await shop.call('access.saveRole', { id: null, preset: null, version: 1, name: CANARIES.role, rights: ['clients.read'] })
  await shop.call('fields.setTags', { instead: [], tags: [{ id: null, name: CANARIES.tag, colour: 1 }] })
  const state = await shop.call('shop.state', {})
  if (state.state !== 'ready') throw new Error('the shop is not open')
  const { currency: _, ...fields } = state.shop
  await shop.call('shop.update', { ...fields, welcome: CANARIES.welcome })
  const log = createLog({ directory: logsOf(shop), clock: { now: () => shop.clock } })
  log.error('dispatch.bug', { operation: 'visits.log', input: 'clientId:number,lines:list', name: CANARIES.logWord, id: 17 })
  log.warn('backup.not-copied', { rule: 'place-full', reason: `/home/${CANARIES.logWord}/backups`, code: CANARIES.email })
  return shop
}

const logsOf = (shop: TestShop) => dataFolder(shop.dataDir).programLogs
const told = async (shop: TestShop) => JSON.parse((await shop.call('support.collect', {})).text)

describe('the file for support', () => {
  test('holds nobody’s name, number or words, not those of the shop, and no folder', async () => {
    const shop = await shopOfCanaries()
    const { text } = await shop.call('support.collect', {})
    const found = [...Object.values(CANARIES), shop.dataDir, 'home', '1234567']
      .map((canary) => canary.toLocaleLowerCase())
      .filter((canary) => text.toLocaleLowerCase().includes(canary))
    expect(found).toEqual([])
    expect(text).not.toMatch(/[\u0400-\u04ff]/)
  })

  test('tells versions, sizes, every table with its rows, how well the data are and what the log said last', async () => {
    const shop = await shopOfCanaries()
    const file = await told(shop)
    expect(file).toMatchObject({
      collectedAt: '2026-11-11T08:24:00.000Z',
      program: { name: 'Regulars', version: '0.0.0', host: 'browser', languages: { shop: 'uk', reader: 'uk' } },
      system: { system: process.platform, node: process.versions.node, electron: null },
      sizes: { database: expect.any(Number), freeOnDisk: expect.any(Number), backups: { files: 0, bytes: 0 } },
      engine: { sqlite: expect.stringMatching(/^3\./), journal: 'wal' },
      tills: { desktop: { tills: 0 }, browser: { tills: 0 } },
      health: {
        damage: 0,
        sums: { differing: 0, entriesChanged: 0, entriesLost: 0 },
        record: { blanked: 0, broken: null },
        backups: { sets: 0, newest: null, changedSince: true, secondPlace: null },
      },
      settings: { shop: [{ venue: 'cafe', currency: 'UAH', day_ends_at: 4 }], access_settings: [expect.any(Object)] },
    })
    expect(file.sizes.database).toBeGreaterThan(100_000)
    expect(file.logLines).toEqual([
      { at: shop.clock, level: 'error', event: 'dispatch.bug', operation: 'visits.log', input: 'clientId:number,lines:list' },
      { at: shop.clock, level: 'warn', event: 'backup.not-copied', rule: 'place-full' },
    ])
    const tables = tablesOf(shop)
    expect(Object.keys(file.tables).sort()).toEqual(tables)
    expect(tables.length).toBeGreaterThan(50)
    expect(file.tables).toMatchObject({ clients: 1, visits: 1, employees: 2 })
  })

  test('leaves a new setting out until somebody has declared it', async () => {
    const shop = await shopOfCanaries()
    const sqlite = new Database(dataFolder(shop.dataDir).database)
    sqlite.exec("ALTER TABLE shop ADD COLUMN greeting TEXT NOT NULL DEFAULT 'canary'")
    sqlite.close()
    const { text } = await shop.call('support.collect', {})
    expect(text).not.toContain('canary')
    expect(text).not.toContain('greeting')
  })

  test('says what is wrong by numbers: a sum that differs, an entry of the record that was changed', async () => {
    const shop = await shopOfCanaries()
    const sqlite = new Database(dataFolder(shop.dataDir).database)
    const triggers = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
    for (const trigger of triggers) sqlite.exec(`DROP TRIGGER "${trigger}"`)
    sqlite.exec("UPDATE clients SET points = points + 5; UPDATE audit SET device = 'other' WHERE seq = 2")
    sqlite.close()
    const { health } = await told(shop)
    expect(health.sums.differing).toBeGreaterThan(0)
    expect(health.record.broken).toEqual({ seq: 2, why: 'changed' })
  })

  test('takes the last two hundred lines of the log, over two files, and no broken one', async () => {
    const shop = await openTestShop()
    const log = createLog({ directory: logsOf(shop), clock: { now: () => shop.clock }, maxBytes: 12_000 })
    for (let rows = 0; rows < 300; rows += 1) log.info('tick', { rows })
    appendFileSync(`${logsOf(shop)}/regulars.log`, '{"at":1,"level":"info","event":"cut of')
    const { logLines } = await told(shop)
    expect(logLines).toHaveLength(200)
    expect(logLines.at(-1)).toMatchObject({ event: 'tick', rows: 299 })
    expect(logLines[0]).toMatchObject({ event: 'tick', rows: 100 })
  })

  test('is collected where there is no log at all, and put on record each time', async () => {
    const shop = await openTestShop()
    expect((await told(shop)).logLines).toEqual([])
    const all = { employeeId: null, group: 'data', clientId: null, from: null, until: null, before: null, limit: 50 } as const
    expect((await shop.call('audit.list', all)).rows).toMatchObject([{ operation: 'support.collect', by: { name: 'Соломія' } }])
  })
})

test('only columns go into it that are the shop’s own and neither about a person nor about who works here', () => {
  for (const [table, columns] of Object.entries(settingsTold)) {
    const ours = personalTables.find((each) => each.table === table)?.ours?.split(' ') ?? []
    expect(
      columns.filter((column) => !ours.includes(column)),
      table,
    ).toEqual([])
  }
})

function tablesOf(shop: TestShop): string[] {
  const sqlite = new Database(dataFolder(shop.dataDir).database, { readonly: true })
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name <> 'migrations' ORDER BY name`,
    )
    .pluck()
    .all()
  sqlite.close()
  return names
}
