import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { operations } from '#electron/backend/operations.ts'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'
import { auditGroup } from '#shared/domain/audit/group.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { languages } from '#shared/i18n/languages.ts'

const everything = { employeeId: null, group: null, clientId: null, from: null, until: null, before: null, limit: 50 } as const
const listed = (shop: TestShop, asked: Partial<InputOf<'audit.list'>> = {}) =>
  shop.call('audit.list', { ...everything, ...asked })

async function busyShop() {
  const shop = await openTestShop()
  const olena = (await shop.call('clients.create', aClient({ phones: ['+380 67 123 45 96'] }))).id
  const taras = (await shop.call('clients.create', aClient({ name: 'Тарас Бойко' }))).id
  const visit = await shop.call('visits.log', aVisit(olena, 12_000))
  await shop.call('loyalty.adjust', { clientId: taras, amount: 15, reason: 'вибачення' })
  return { shop, olena, taras, visit }
}

test('every line tells who did it, to whom, what stood there and what stands there now', async () => {
  const { shop, taras, visit } = await busyShop()
  const item = (await shop.call('catalogue.create', anItem('Раф лимонний', 6500))).id
  await shop.call('catalogue.update', { id: item, version: 1, ...anItem('Раф великий', 7000) })
  await shop.call('privacy.saveRetention', { version: 0, months: 12 })
  await shop.call('privacy.saveRetention', { version: 1, months: 36 })
  const { rows } = await listed(shop)
  expect(rows[0]?.facts).toEqual([{ name: 'months', before: 12, after: 36 }])
  expect(rows[1]?.facts).toEqual([{ name: 'months', before: null, after: 12 }])
  expect(rows[2]).toMatchObject({
    operation: 'catalogue.update',
    group: 'rules',
    by: { name: 'Соломія' },
    device: 'till-1',
    client: null,
    facts: expect.arrayContaining([
      { name: 'name', before: 'Раф лимонний', after: 'Раф великий' },
      { name: 'price', before: 6500, after: 7000 },
    ]),
  })
  expect(rows.find(({ operation }) => operation === 'loyalty.adjust')).toMatchObject({
    group: 'loyalty',
    client: { id: taras, called: 'Тарас Бойко' },
    reason: 'вибачення',
    changes: [{ field: 'points', before: '0', after: '15' }],
  })
  expect(rows.find(({ operation }) => operation === 'visits.log')).toMatchObject({
    group: 'visits',
    client: { called: 'Олена Коваленко' },
    facts: expect.arrayContaining([
      { name: 'total', before: null, after: 12_000 },
      { name: 'receiptNo', before: null, after: visit.receiptNo },
    ]),
  })
})

const anItem = (name: string, price: number): Omit<InputOf<'catalogue.create'>, 'opId'> => ({
  name,
  category: '',
  kind: 'good',
  unit: 'piece',
  price,
  cost: null,
  time: null,
})

test('it is found by person, by kind, by client and by days', async () => {
  const { shop, olena, taras } = await busyShop()
  const me = (await shop.call('staff.list', {}))[0]?.id ?? 0
  expect((await listed(shop, { clientId: taras })).rows.map(({ operation }) => operation)).toEqual([
    'loyalty.adjust',
    'clients.create',
  ])
  expect((await listed(shop, { clientId: olena, group: 'visits' })).rows.map(({ operation }) => operation)).toEqual([
    'visits.log',
  ])
  expect((await listed(shop, { employeeId: me, group: 'visits' })).rows).toHaveLength(1)
  expect((await listed(shop, { employeeId: me + 1 })).rows).toEqual([])
  shop.clock += 2 * DAY
  await shop.call('visits.log', aVisit(taras, 3_000))
  const later = (await listed(shop, { from: '2026-11-12', until: '2026-11-13' })).rows
  expect(later.map(({ operation }) => operation)).toContain('visits.log')
  expect(later.every(({ at }) => at >= shop.clock - DAY)).toBe(true)
  expect((await listed(shop, { until: '2026-11-11', group: 'visits' })).rows).toHaveLength(1)
  expect((await listed(shop, { from: '2026-11-14' })).rows).toEqual([])
})

test('a card joined into another takes what is on record of it along', async () => {
  const { shop, olena, taras } = await busyShop()
  await shop.call('timeline.addNote', { clientId: taras, text: 'любить вікно', pinned: false })
  const { version: survivorVersion } = await shop.call('clients.card', { id: olena })
  const { version: mergedVersion } = await shop.call('clients.card', { id: taras })
  await shop.call('clients.merge', { survivorId: olena, survivorVersion, mergedId: taras, mergedVersion, fields: {} })
  const found = (await listed(shop, { clientId: olena })).rows
  expect(found.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['clients.merge', 'timeline.addNote', 'loyalty.adjust']),
  )
})

test('pages follow each other without a gap or a double', async () => {
  const { shop, olena } = await busyShop()
  for (let number = 0; number < 30; number += 1)
    await shop.call('timeline.addNote', { clientId: olena, text: `${number}`, pinned: false })
  const seen: number[] = []
  let before: number | null = null
  for (;;) {
    const { rows, more } = await listed(shop, { before, limit: 7 })
    seen.push(...rows.map(({ seq }) => seq))
    if (!more) break
    before = rows.at(-1)?.seq ?? null
  }
  expect(seen).toEqual(Array.from({ length: seen[0] ?? 0 }, (_, at) => (seen[0] ?? 0) - at))
})

test('an entry can be neither changed nor deleted; only its words can be blanked, and then the chain still holds', async () => {
  const { shop } = await busyShop()
  const file = new Database(dataFolder(shop.dataDir).database)
  expect(() => file.exec("UPDATE audit SET detail = 'x' WHERE seq = 1")).toThrow('never changed')
  expect(() => file.exec('UPDATE audit SET at = 1 WHERE seq = 1')).toThrow('never changed')
  expect(() => file.exec('DELETE FROM audit WHERE seq = 1')).toThrow('never deleted')
  file.exec("UPDATE audit SET detail = NULL WHERE operation = 'visits.log'")
  file.close()
  expect(await shop.call('audit.verify', { printed: null })).toMatchObject({ broken: null, blanked: 1 })
  expect((await listed(shop, { group: 'visits' })).rows[0]).toMatchObject({ blanked: true, facts: [], changes: [] })
})

test('a printed link is known again, and another is not', async () => {
  const { shop, olena } = await busyShop()
  const { head } = await shop.call('audit.head', {})
  if (head === null) throw new Error('nothing on record')
  await shop.call('visits.log', aVisit(olena, 1_000))
  const asked = async (seq: number, code: string) => (await shop.call('audit.verify', { printed: { seq, code } })).printed
  expect(await asked(head.seq, ` ${head.code.toUpperCase().replaceAll('-', ' ')} `)).toBe('same')
  expect(await asked(head.seq - 1, head.code)).toBe('different')
  expect(await asked(head.seq + 50, head.code)).toBe('absent')
})

const writes = [...operations].flatMap(([name, { kind }]) => (kind === 'command' || kind === 'job' ? name : []))

test('every write has a kind under which it is looked for', () => {
  expect(writes.filter((name) => auditGroup(name) === 'other')).toEqual([])
})

test.each(languages)('in %s every write has words of its own', (language) => {
  const { audit, timeline } = catalogues[language]
  const known: readonly string[] = [...Object.keys(audit.operation), ...Object.keys(timeline.operation)]
  expect(writes.filter((name) => !known.includes(name) && !SILENT.includes(name))).toEqual([])
})

/** Writes that put nothing on record: a hold of some minutes, a search for doubles, a trial message, a list somebody keeps for himself, a slip of a visit. */
const SILENT: readonly string[] = [
  'shop.retry',
  'clients.saveFilter',
  'clients.removeFilter',
  'clients.seekDuplicates',
  'contacts.takeCall',
  'contacts.releaseCall',
  'sending.tryOut',
  'printing.slip',
]
