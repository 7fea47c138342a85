import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'
import { isHandedOut, TABLES_HANDED_OUT } from './everything.ts'
import { PORTION } from './readings.ts'

type What = InputOf<'exports.begin'>['what']
type Columns = Extract<What, { kind: 'clients' }>['columns']

const everybody: Extract<What, { kind: 'clients' }>['who'] & { kind: 'list' } = {
  kind: 'list',
  filter: 'all',
  conditions: [],
  text: '',
}

async function fetched(shop: TestShop, what: What) {
  const exportId = randomUUID()
  const { total } = await shop.call('exports.begin', { exportId, what })
  const pieces: Buffer[] = []
  for (let number = 0; ; number += 1) {
    const { bytes, done, last } = await shop.call('exports.portion', { exportId, number })
    pieces.push(Buffer.from(bytes, 'base64'))
    if (last) return { file: Buffer.concat(pieces), total, done, portions: number + 1 }
  }
}

/** What a sheet would carry out, or take for something else than it is. */
const NASTY = [
  '=HYPERLINK("http://x.example","y")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '＝1+1',
  '"; DROP',
  'a;b,"c"\nd',
  '<b>&"\'',
  '_x0041_',
  '   ',
  '00123',
  '1e5',
  'TRUE',
  'кава ☕ 😀',
]

test('text stays text in every format, whatever was typed', async () => {
  const shop = await openTestShop({ shop: { language: 'en' } })
  for (const note of NASTY) await shop.call('clients.create', aClient({ name: 'Ann', note, phones: ['+380 67 123 45 96'] }))
  const columns: Columns = ['note', 'phones']
  const what = { kind: 'clients', who: everybody, columns } satisfies Omit<Extract<What, { kind: 'clients' }>, 'format'>
  const typed = NASTY.map((note) => note.trim())

  const sheet = await readSheet((await fetched(shop, { ...what, format: 'xlsx' })).file)
  expect(sheet[0]).toEqual(['Note', 'Phones'])
  const notes = sheet.slice(1).map(([note]) => note)
  expect(new Set(notes.map((note) => note ?? ''))).toEqual(new Set(typed))
  expect(notes.every((note) => note === null || typeof note === 'string')).toBe(true)
  expect(sheet.slice(1).every(([, phone]) => phone === '+380 67 123 45 96')).toBe(true)

  const json = JSON.parse((await fetched(shop, { ...what, format: 'json' })).file.toString()) as {
    clients: { note: string; phones: string[] }[]
  }
  expect(new Set(json.clients.map(({ note }) => note))).toEqual(new Set(typed))
  expect(json.clients[0]?.phones).toEqual(['+380 67 123 45 96'])

  const csv = (await fetched(shop, { ...what, format: 'csv' })).file.toString()
  expect(csv.startsWith('\u{FEFF}Note,Phones\r\n')).toBe(true)
  for (const line of csv.slice(1).split('\r\n')) expect(line).not.toMatch(/^"?[=+\-@\t＝]/)
  expect(csv).toContain(',+380 67 123 45 96')
  expect(csv).toContain('"a;b,""c""\nd"')
})

test('sums, days and own fields come as what they are, under words of the reader', async () => {
  const shop = await openTestShop()
  const { id: fieldId } = await shop.call('fields.setField', {
    name: 'Зріст',
    kind: 'number',
    unit: 'cm',
    onCard: true,
    inList: true,
    options: [],
    instead: null,
  })
  const id = (await shop.call('clients.create', aClient({ birthday: { year: 1990, month: 5, day: 17 } }))).id
  await shop.call('fields.setValue', { clientId: id, fieldId, value: { kind: 'number', number: 171_500 }, version: 0 })
  await shop.call('visits.log', aVisit(id, 12_345))
  const what = {
    kind: 'clients',
    who: { kind: 'some', ids: [id] },
    columns: ['name', 'birthday', 'spent', 'visits', 'lastVisit', `own-${fieldId}`],
  } satisfies Omit<Extract<What, { kind: 'clients' }>, 'format'>
  const sheet = await readSheet((await fetched(shop, { ...what, format: 'xlsx' })).file)
  expect(sheet[0]).toEqual(['Ім’я', 'День народження', 'Витрачено', 'Візити', 'Останній візит', 'Зріст'])
  expect(sheet[1]).toEqual(['Олена Коваленко', new Date('1990-05-17'), 123.45, 1, new Date('2026-11-11'), 171.5])
  const csv = (await fetched(shop, { ...what, format: 'csv' })).file.toString()
  expect(csv).toContain('Олена Коваленко;1990-05-17;123,45;1;2026-11-11;171,500\r\n')
  const visits = { kind: 'visits', from: '2026-11-11', until: '2026-11-11' } as const
  const rows = await readSheet((await fetched(shop, { ...visits, format: 'xlsx' })).file)
  expect(rows).toHaveLength(2)
  expect(rows[1]).toEqual(expect.arrayContaining([new Date('2026-11-11'), '10:24', 'Олена Коваленко', 123.45, 'Готівка']))
  expect((await fetched(shop, { ...visits, from: '2026-11-12', until: '2026-11-30', format: 'csv' })).total).toBe(0)
})

test('a list of several portions is whole, each client once, and a portion can be fetched again', async () => {
  const shop = await openTestShop()
  const file = new Database(dataFolder(shop.dataDir).database)
  const first = (await shop.call('clients.create', aClient())).id
  const count = PORTION * 2 + 7
  file.exec(`INSERT INTO clients (name, nickname, pronunciation, email, note, warnings, colour, sort_key, created_at, created_by)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1})
    SELECT 'Гість ' || i, '', '', '', '', '[]', 1, printf('%06d', i), 0, (SELECT min(id) FROM employees) FROM n`)
  file.close()
  const what = { kind: 'clients', who: everybody, columns: ['name'] } satisfies Omit<Extract<What, { kind: 'clients' }>, 'format'>
  const table = await fetched(shop, { ...what, format: 'xlsx' })
  expect(table).toMatchObject({ total: count, done: count, portions: 3 })
  const names = (await readSheet(table.file)).slice(1).map(([name]) => name)
  expect(new Set(names).size).toBe(count)
  const json = JSON.parse((await fetched(shop, { ...what, format: 'json' })).file.toString()) as { clients: unknown[] }
  expect(json.clients).toHaveLength(count)
  const exportId = randomUUID()
  await shop.call('exports.begin', { exportId, what: { ...what, format: 'csv' } })
  const once = await shop.call('exports.portion', { exportId, number: 0 })
  expect(await shop.call('exports.portion', { exportId, number: 0 })).toEqual(once)
  expect(await shop.rule('exports.portion', { exportId, number: 7 })).toBe('export-gone')
  expect(first).toBeGreaterThan(0)
})

test('who took what, how much and by which choice is on record, and nothing of what was in it', async () => {
  const shop = await openTestShop()
  await shop.call('clients.create', aClient({ phones: ['+380671234596'] }))
  await fetched(shop, { kind: 'clients', who: { ...everybody, text: 'Коваленко' }, columns: ['name', 'phones'], format: 'csv' })
  await fetched(shop, { kind: 'everything' })
  await shop.call('exports.cards', { who: { ...everybody, text: 'Коваленко' }, version: '4.0' })
  const { rows } = await shop.call('audit.list', {
    employeeId: null,
    group: 'data',
    clientId: null,
    from: null,
    until: null,
    before: null,
    limit: 10,
  })
  expect(rows.map(({ operation }) => operation)).toEqual(['exports.cards', 'exports.begin', 'exports.begin'])
  expect(rows[2]?.facts).toEqual(
    expect.arrayContaining([
      { name: 'format', before: null, after: 'csv' },
      { name: 'rows', before: null, after: 1 },
    ]),
  )
  const file = new Database(dataFolder(shop.dataDir).database, { readonly: true })
  const kept = file.prepare<[], string>("SELECT detail FROM audit WHERE operation LIKE 'exports.%'").pluck().all().join()
  file.close()
  expect(kept).not.toMatch(/Коваленко|380671234596/)
})

test('everything is one JSON with each table that is handed out, without bytes and secrets', async () => {
  const shop = await openTestShop()
  const id = (await shop.call('clients.create', aClient())).id
  for (let number = 0; number < 3; number += 1) await shop.call('visits.log', aVisit(id, 1000 + number))
  const { file, total, done } = await fetched(shop, { kind: 'everything' })
  const all = JSON.parse(file.toString()) as { tables: Record<string, Record<string, unknown>[]> }
  expect(Object.keys(all.tables)).toEqual([...TABLES_HANDED_OUT])
  expect(done).toBe(total)
  expect(all.tables['visits']?.map(({ total: sum }) => sum)).toEqual([1000, 1001, 1002])
  expect(all.tables['clients']?.[0]).toMatchObject({ id, name: 'Олена Коваленко' })
})

/** What the program keeps for itself, what can be counted anew, bytes, and secrets. */
const KEPT_HERE: readonly string[] = [
  'access_secrets',
  'access_settings',
  'access_tries',
  'audit',
  'call_holds',
  'day_totals',
  'day_work',
  'file_contents',
  'erased_marks',
  'erasing',
  'expectation_model',
  'found_pairs',
  'habits',
  'high_water',
  'imported_openings',
  'merge_rows',
  'merges',
  'merging',
  'migrations',
  'operations',
  'outbox_tries',
  'owed_gestures',
  'own_openings',
  'pair_counts',
  'photos',
  'remembered_mappings',
  'removals',
  'removed_movements',
  'retention_rule',
  'roles',
  'sending_accounts',
  'slip_settings',
  'two_people',
  'watch_looks',
  'watch_rules',
]

test('every table of the file is either handed out or kept here', async () => {
  const shop = await openTestShop()
  const file = new Database(dataFolder(shop.dataDir).database, { readonly: true })
  const tables = (file.pragma('table_list') as { schema: string; name: string; type: string }[])
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .map(({ name }) => name)
  file.close()
  expect(tables.filter((name) => !isHandedOut(name) && !KEPT_HERE.includes(name))).toEqual([])
})

test('another device gets no portion of what somebody began, and nobody after a restart', async () => {
  const shop = await openTestShop()
  await shop.call('clients.create', aClient())
  const what = { kind: 'clients', who: everybody, columns: ['name'], format: 'csv' } satisfies What
  const exportId = randomUUID()
  await shop.call('exports.begin', { exportId, what })
  const elsewhere = await shop.backend.dispatch({ device: 'till-2', employeeId: null }, 'exports.portion', {
    exportId,
    number: 0,
  })
  expect(elsewhere).toMatchObject({ ok: false, error: { details: { rule: 'export-gone' } } })
  await shop.reopen()
  expect(await shop.rule('exports.portion', { exportId, number: 0 })).toBe('export-gone')
  expect(await shop.refused('exports.begin', { exportId, what: { ...what, columns: [] } })).toMatchObject({ code: 'INPUT' })
  expect(await shop.refused('exports.begin', { exportId, what: { ...what, columns: ['secret' as 'name'] } })).toMatchObject({
    code: 'INPUT',
  })
})
