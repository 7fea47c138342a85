import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'

const fixture = (name: string) => gunzipSync(readFileSync(`tests/fixtures/visit-history/${name}.gz`))
const table = (...lines: string[]) => Buffer.from(lines.join('\n'), 'utf8')

type Read = Extract<OutputOf<'imports.read'>, { state: 'visits' }>
type Wanted = Omit<InputOf<'imports.runVisits'>, 'opId'>

async function read(
  shop: TestShop,
  name: string,
  bytes: Uint8Array,
  changes: Partial<Wanted> = {},
): Promise<{ read: Read; wanted: Wanted }> {
  const answer = await shop.backend.receive(shop.session, 'import', name, bytes)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { id: fileId } = answer.value as { id: string }
  const reading = { fileId, encoding: null, delimiter: null }
  const found = await shop.call('imports.read', reading)
  if (found.state !== 'visits') throw new Error(`read as ${JSON.stringify(found)}`)
  const mapping = found.columns.map(({ field }) => field)
  return { read: found, wanted: { ...reading, mapping, dateStyle: found.dateStyle, strangers: 'create', ...changes } }
}

const days = (shop: TestShop, from: string, until: string) => shop.call('shop.days', { from, until })
const list = { ...wholeList, sort: 'spent', descending: true } as const

async function isReconciled(shop: TestShop): Promise<void> {
  const state = await shop.call('shop.state', {})
  expect(state).toMatchObject({ state: 'ready', ledgerFindings: 0 })
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
}

describe('files of real shops, through the door', () => {
  test('CDNOW comes in whole: 6,919 purchases of 2,357 cards, to the cent, and out again without a trace', {
    timeout: 60_000,
  }, async () => {
    const shop = await openTestShop()
    const { read: found, wanted } = await read(shop, 'CDNOW_sample.txt', fixture('CDNOW_sample.txt'))
    expect(found.columns.map(({ field }) => field)).toEqual(['client', 'ignore', 'day', 'quantity', 'amount'])
    const preview = await shop.call('imports.previewVisits', wanted)
    expect(preview).toMatchObject({
      rows: 6919,
      skippedRows: 0,
      known: 0,
      ofStrangers: { visits: 6919, amount: 24_409_194 },
      strangers: 2357,
      firstDay: '1997-01-01',
      lastDay: '1998-06-30',
    })
    const outcome = await shop.call('imports.runVisits', wanted)
    expect(outcome).toMatchObject({ visits: 6919, created: 2357, skipped: 0 })
    const totals = await days(shop, '1997-01-01', '1998-12-31')
    expect(totals.reduce((sum, day) => sum + day.visits, 0)).toBe(6919)
    expect(totals.reduce((sum, day) => sum + day.total, 0)).toBe(24_409_194)
    expect((await shop.call('clients.counts', {})).all).toBe(2357)
    const { clientId } = await shop.call('clients.byCode', { code: '00004' })
    const card = await shop.call('clients.card', { id: clientId ?? 0 })
    expect(card).toMatchObject({
      called: '№ 00004',
      loyalty: { points: 0 },
      summary: { visits: 4, spent: 10_050, since: '1997-01-01', lastVisitDay: '1997-12-12' },
    })
    await isReconciled(shop)

    const again = await read(shop, 'CDNOW_sample.txt', fixture('CDNOW_sample.txt'))
    expect(await shop.call('imports.previewVisits', again.wanted)).toMatchObject({ known: 6919, ofStrangers: { visits: 0 } })

    expect(await shop.call('imports.undo', { importId: outcome.importId })).toMatchObject({
      removed: 2357,
      visits: 6919,
      keptVisits: 0,
      kept: [],
    })
    expect(await days(shop, '1997-01-01', '1998-12-31')).toEqual([])
    expect((await shop.call('clients.counts', {})).all).toBe(0)
    await isReconciled(shop)
    expect(await shop.call('imports.previewVisits', again.wanted)).toMatchObject({ known: 0, strangers: 2357 })
  })

  test('a bakery comes in whole: 9,531 visits of passers-by, with what is in the price list', { timeout: 60_000 }, async () => {
    const shop = await openTestShop()
    const fields = { category: 'Bar', kind: 'good', unit: 'piece', price: 100, cost: null, time: null } as const
    await shop.call('catalogue.create', { name: 'COFFEE', ...fields })
    const { wanted } = await read(shop, 'BreadBasket_DMS.csv', fixture('BreadBasket_DMS.csv'))
    expect(await shop.call('imports.previewVisits', wanted)).toMatchObject({
      rows: 21_293,
      ofPassersBy: { visits: 9531, amount: 0 },
      items: 94,
      itemsKnown: 1,
      problemCounts: [{ kind: 'nothing-named', count: 786 }],
    })
    const { importId, ...outcome } = await shop.call('imports.runVisits', wanted)
    expect(outcome).toEqual({ visits: 9531, created: 0, skipped: 0 })
    const totals = await days(shop, '2016-10-30', '2017-04-09')
    expect(totals.reduce((sum, day) => sum + day.passersBy, 0)).toBe(9531)
    const { rows } = await shop.call('visits.ofDay', { day: '2016-10-30' })
    expect(rows.at(-1)).toMatchObject({
      client: null,
      what: 'Bread',
      total: 0,
      at: Date.UTC(2016, 9, 30, 7, 58),
      receiptNo: null,
    })
    const coffee = rows.find(({ what }) => what === 'Coffee')
    expect((await shop.call('visits.get', { id: coffee?.id ?? 0 })).lines).toMatchObject([
      { name: 'Coffee', itemId: expect.any(Number) },
    ])
    await isReconciled(shop)
    expect(await shop.call('imports.undo', { importId })).toMatchObject({ visits: 9531, removed: 0 })
    expect(await days(shop, '2016-10-30', '2017-04-09')).toEqual([])
  })
})

const header = 'Код клієнта;Дата і час;Товари;Сума'

describe('a list of visits', () => {
  test('finds clients by card code, by number and by the only name, and counts in visits, money, rhythm and the usual', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient({ codes: ['A1'], phones: ['067 123 45 67'] }))
    const item = (await shop.call('catalogue.list', { archived: false })).find(({ name }) => name === 'Флет вайт')?.id
    const bytes = table(
      header,
      'a1;01.10.2026 09:00;Флет вайт;65,00',
      'A1;08.10.2026 09:00;2 x Флет вайт;130,00',
      '0671234567;15.10.2026 09:10;Флет вайт;65,00',
      'Коваленко Олена;22.10.2026 09:05;Флет вайт, Круасан;120,50',
      'A1;29.10.2026 01:30;Флет вайт;65',
    )
    const { wanted } = await read(shop, 'visits.csv', bytes)
    expect(await shop.call('imports.previewVisits', wanted)).toMatchObject({
      clients: 1,
      ofClients: { visits: 5, amount: 44_550 },
      strangers: 0,
    })
    await shop.call('imports.runVisits', wanted)
    const card = await shop.call('clients.card', { id })
    expect(card.summary).toMatchObject({
      visits: 5,
      spent: 44_550,
      everyDays: 7,
      since: '2026-10-01',
      lastVisitDay: '2026-10-28',
    })
    expect(card.usual?.lines).toMatchObject([{ itemId: item }])
    expect(card.loyalty.points).toBe(0)
    const { rows } = await shop.call('visits.ofClient', { clientId: id, before: null, limit: 10 })
    expect(rows[0]).toMatchObject({ day: '2026-10-28', imported: true, total: 6500, points: 0 })
    await isReconciled(shop)
  })

  test('leaves out what came before, and adds only what is new in a later, longer file', async () => {
    const shop = await openTestShop()
    const first = await read(shop, 'october.csv', table(header, 'A1;01.10.2026;Кава;65,00', 'A1;01.10.2026;;65,00'))
    await shop.call('imports.runVisits', first.wanted)
    const later = await read(
      shop,
      'november.csv',
      table(header, 'A1;01.10.2026;Кава;65,00', 'A1;01.10.2026;;65,00', 'A1;02.11.2026;;70,00'),
    )
    expect(later.read.remembered).toBe(true)
    expect(await shop.call('imports.previewVisits', later.wanted)).toMatchObject({
      known: 2,
      ofClients: { visits: 1, amount: 7000 },
    })
    expect(await shop.call('imports.runVisits', later.wanted)).toMatchObject({ visits: 1, created: 0, skipped: 2 })
  })

  test.each([
    ['create', { visits: 2, created: 1 }, { visits: 1, passersBy: 1 }],
    ['passers-by', { visits: 2, created: 0 }, { visits: 0, passersBy: 2 }],
    ['leave-out', { visits: 1, created: 0, skipped: 1 }, { visits: 0, passersBy: 1 }],
  ] as const)('does with codes that nobody has as was said: %s', async (strangers, outcome, day) => {
    const shop = await openTestShop()
    const { wanted } = await read(shop, 'v.csv', table(header, 'Z9;01.10.2026;Кава;65,00', ';01.10.2026;Чай;40,00'), {
      strangers,
    })
    expect(await shop.call('imports.runVisits', wanted)).toMatchObject(outcome)
    expect(await days(shop, '2026-10-01', '2026-10-01')).toMatchObject([day])
  })

  test('takes the place of the opening figures that counted the same visits, and gives them back with the undo', async () => {
    const shop = await openTestShop()
    const opening = table('Name;Card code;Visits;Spent', 'Anna Nowak;A1;10;500,00')
    const answer = await shop.backend.receive(shop.session, 'import', 'list.csv', opening)
    if (!answer.ok) throw new Error('not received')
    const { id: fileId } = answer.value as { id: string }
    const reading = {
      fileId,
      encoding: null,
      delimiter: null,
      mapping: ['name', 'code', 'visits', 'spent'],
      dateStyle: 'iso',
    } as const
    await shop.call('imports.run', { ...reading, mapping: [...reading.mapping] })
    const { clientId } = await shop.call('clients.byCode', { code: 'A1' })
    const summary = async () => (await shop.call('clients.card', { id: clientId ?? 0 })).summary
    const { wanted } = await read(shop, 'v.csv', table(header, 'A1;01.10.2026;;100,00', 'A1;02.10.2026;;450,00'))
    expect(await shop.call('imports.previewVisits', wanted)).toMatchObject({ withOpening: 1 })
    const { importId } = await shop.call('imports.runVisits', wanted)
    expect(await summary()).toMatchObject({ visits: 10, spent: 55_000 })
    await isReconciled(shop)
    await shop.call('imports.undo', { importId })
    expect(await summary()).toMatchObject({ visits: 10, spent: 50_000 })
    await isReconciled(shop)
  })

  test('keeps at the undo what was put right since, and whoever has come since', async () => {
    const shop = await openTestShop()
    const { wanted } = await read(shop, 'v.csv', table(header, 'Z9;01.10.2026;Кава;65,00', 'Z8;01.10.2026;Чай;40,00'))
    const { importId } = await shop.call('imports.runVisits', wanted)
    const { clientId } = await shop.call('clients.byCode', { code: 'Z9' })
    const { rows } = await shop.call('visits.ofClient', { clientId: clientId ?? 0, before: null, limit: 1 })
    const { opId: _, ...visit } = { opId: '', ...aVisit(clientId, 7000) }
    await shop.call('visits.correct', { visitId: rows[0]?.id ?? 0, reason: 'не та сума', visit: { ...visit, day: '2026-10-01' } })
    const undone = await shop.call('imports.undo', { importId })
    expect(undone).toMatchObject({ visits: 1, keptVisits: 1, removed: 1, kept: [{ id: clientId, called: '№ Z9' }] })
    expect((await shop.call('clients.card', { id: clientId ?? 0 })).summary).toMatchObject({ visits: 1, spent: 7000 })
    await isReconciled(shop)
  })

  test('cut off half-way is taken back at the next start', { timeout: 60_000 }, async () => {
    const shop = await openTestShop()
    const { wanted } = await read(shop, 'CDNOW_sample.txt', fixture('CDNOW_sample.txt'))
    const running = shop.backend.dispatch(shop.session, 'imports.runVisits', { opId: 'cut-off-visits', ...wanted })
    await expect.poll(() => shop.events.some((event) => event.type === 'progress'), { timeout: 20_000, interval: 1 }).toBe(true)
    await shop.reopen()
    expect(await running).toMatchObject({ ok: false })
    expect((await shop.call('clients.counts', {})).all).toBe(0)
    expect(await days(shop, '1997-01-01', '1998-12-31')).toEqual([])
    await isReconciled(shop)
  })

  test('is taken back some visits at a time; cut off half-way all sums agree, and asked for again the rest goes', {
    timeout: 60_000,
  }, async () => {
    const shop = await openTestShop()
    const rows = Array.from(
      { length: 300 },
      (_, at) => `K${at % 120};${String((at % 28) + 1).padStart(2, '0')}.09.2026;Кава;65,00`,
    )
    const { wanted } = await read(shop, 'v.csv', table(header, ...rows))
    const { importId, visits } = await shop.call('imports.runVisits', wanted)
    shop.events.length = 0
    const undoing = shop.backend.dispatch(shop.session, 'imports.undo', { opId: 'cut-off-undo', importId })
    await expect.poll(() => shop.events.some((event) => event.type === 'progress'), { timeout: 20_000, interval: 1 }).toBe(true)
    await shop.reopen()
    expect(await undoing).toMatchObject({ ok: false })
    const left = (await days(shop, '2026-09-01', '2026-09-30')).reduce((sum, day) => sum + day.visits, 0)
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(visits)
    await isReconciled(shop)
    expect((await shop.call('imports.list', {})).find(({ id }) => id === importId)).toMatchObject({ undoneAt: null })
    expect(await shop.call('imports.undo', { importId })).toMatchObject({ visits: left, keptVisits: 0, kept: [] })
    expect(await days(shop, '2026-09-01', '2026-09-30')).toEqual([])
    expect((await shop.call('clients.counts', {})).all).toBe(0)
    await isReconciled(shop)
  })

  test('shows beforehand what is sold by weight with its unit, as it will stand in the lists', async () => {
    const shop = await openTestShop()
    const fields = { category: 'Прання', kind: 'service', unit: 'kg', price: 5000, cost: null, time: null } as const
    await shop.call('catalogue.create', { name: 'Прання', ...fields })
    const { wanted } = await read(
      shop,
      'v.csv',
      table(header, 'A1;01.10.2026;4.47 x Прання;223,50', 'A1;02.10.2026;2 x Кава;130'),
    )
    const { first } = await shop.call('imports.previewVisits', wanted)
    const { importId } = await shop.call('imports.runVisits', wanted)
    expect(importId).toBeGreaterThan(0)
    const { clientId } = await shop.call('clients.byCode', { code: 'A1' })
    const { rows } = await shop.call('visits.ofClient', { clientId: clientId ?? 0, before: null, limit: 5 })
    expect(first.map(({ what }) => what)).toEqual(rows.map(({ what }) => what).toReversed())
    expect(first.map(({ what }) => what)).toEqual(['Прання 4,47\u00a0кг', '2 × Кава'])
  })

  test('is not taken for a list of clients, nor a list of clients for visits, and may be said to be either', async () => {
    const shop = await openTestShop()
    const receive = async (bytes: Uint8Array) => {
      const answer = await shop.backend.receive(shop.session, 'import', 'file.csv', bytes)
      return answer.ok ? (answer.value as { id: string }).id : ''
    }
    const clients = await receive(table('Name,Phone,First visit,Spent', 'Anna Nowak,512304118,2025-01-01,50'))
    const reading = { fileId: clients, encoding: null, delimiter: null }
    expect(await shop.call('imports.read', reading)).toMatchObject({ state: 'read' })
    expect(await shop.call('imports.read', { ...reading, as: 'visits' })).toMatchObject({ state: 'visits' })
    const headings = await receive(table('Name,Phone'))
    expect(await shop.call('imports.read', { ...reading, fileId: headings })).toMatchObject({
      state: 'refused',
      why: 'only-headings',
    })
    expect(await shop.call('clients.list', { ...list, text: '' })).toMatchObject({ total: 0 })
  })
})
