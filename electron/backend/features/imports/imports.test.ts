import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'

const FILES = 'tests/fixtures/clients'

async function upload(shop: TestShop, name: string, bytes: Uint8Array): Promise<string> {
  const answer = await shop.backend.receive(shop.session, 'import', name, bytes)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.value as { id: string }).id
}

type Read = Extract<OutputOf<'imports.read'>, { state: 'read' }>

async function read(
  shop: TestShop,
  name: string,
  bytes: Uint8Array,
): Promise<{ read: Read; wanted: Omit<InputOf<'imports.run'>, 'opId'> }> {
  const fileId = await upload(shop, name, bytes)
  const answer = await shop.call('imports.read', { fileId, encoding: null, delimiter: null })
  if (answer.state !== 'read') throw new Error(JSON.stringify(answer))
  const mapping = answer.columns.map((column) => column.field)
  return { read: answer, wanted: { fileId, encoding: null, delimiter: null, mapping, dateStyle: answer.dateStyle } }
}

const table = (...lines: string[]) => Buffer.from(lines.join('\n'), 'utf8')

interface Expected {
  encoding: string
  clients: {
    name: string
    phone: string
    birthday: string
    email: string
    points: number
    visits: number
    spentMinor: number
    note: string
  }[]
}

describe.each([
  ['loyverse-customers.csv', 'UA', ['name', 'phone', 'email', 'points', 'visits', 'spentMinor', 'note']],
  ['excel-uk-1251.csv', 'UA', ['name', 'phone', 'email', 'birthday', 'points', 'visits', 'spentMinor', 'note']],
  ['google-contacts.csv', 'RO', ['name', 'phone', 'email', 'birthday', 'note']],
] as const)('%s', (file, country, fields) => {
  test('comes out in the shop as expected, with opening points and figures', async () => {
    const shop = await openTestShop({ shop: { country, sampleClients: 0 } })
    const expected = JSON.parse(readFileSync(`${FILES}/${file}.expected.json`, 'utf8')) as Expected
    const { wanted } = await read(shop, file, readFileSync(`${FILES}/${file}`))
    const preview = await shop.call('imports.preview', wanted)
    expect(preview).toMatchObject({ rows: 60, create: 60, skip: 0 })
    expect(await shop.call('imports.run', wanted)).toMatchObject({ created: 60, skipped: 0 })

    const list = await shop.call('clients.list', { ...wholeList, limit: 200 })
    const cards = await Promise.all(list.rows.map(({ id }) => shop.call('clients.card', { id })))
    const imported = cards.map(({ name, phones, birthday, email, loyalty, summary, note }) => ({
      name,
      phone: phones[0]?.e164,
      birthday:
        birthday === null
          ? ''
          : [birthday.year, birthday.month, birthday.day].map((part) => String(part).padStart(2, '0')).join('-'),
      email,
      points: loyalty.points,
      visits: summary.visits,
      spentMinor: summary.spent,
      note,
    }))
    const only = (client: object) => Object.fromEntries(Object.entries(client).filter(([key]) => fields.includes(key as never)))
    const byEmail = (one: { email?: string }, other: { email?: string }) => ((one.email ?? '') < (other.email ?? '') ? -1 : 1)
    expect(imported.map(only).sort(byEmail)).toEqual(expected.clients.map(only).sort(byEmail))
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })
})

describe('an import', () => {
  test('is taken back whole, but for those who have come or were changed since', async () => {
    const shop = await openTestShop()
    const { wanted } = await read(
      shop,
      'list.csv',
      table('Name,Phone,Points', 'Anna Nowak,+48512304118,100', 'Jan Kowalski,+48512304119,50', 'Ewa Zielińska,+48512304120,0'),
    )
    const { importId } = await shop.call('imports.run', wanted)
    const [jan] = (await shop.call('clients.find', { text: 'kowalski', limit: 5 })).hits
    await shop.call('visits.log', aVisit(jan?.id ?? 0, 1000))
    expect(await shop.call('imports.undo', { importId })).toEqual({
      removed: 2,
      visits: 0,
      keptVisits: 0,
      kept: [{ id: jan?.id, called: 'Jan Kowalski' }],
    })
    expect((await shop.call('clients.counts', {})).all).toBe(1)
    expect((await shop.call('clients.find', { text: 'nowak', limit: 5 })).hits).toEqual([])
    expect(await shop.rule('imports.undo', { importId })).toBe('import-undone-already')
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
    await shop.reopen()
    expect(await shop.call('shop.state', {})).toMatchObject({ state: 'ready', ledgerFindings: 0 })
  })

  test('leaves at the undo everyone of whom something was written down since, or who became family of somebody', async () => {
    const shop = await openTestShop()
    const names = ['Ewa Nowak', 'Jan Dudek', 'Iga Lis', 'Ola Wilk', 'Jan Kot', 'Adam Sowa']
    const { wanted } = await read(shop, 'list.csv', table('Name', ...names))
    const { importId } = await shop.call('imports.run', wanted)
    const [ewa, jan, iga, ola, kot] = await Promise.all(
      names.map(async (text) => (await shop.call('clients.find', { text, limit: 1 })).hits[0]?.id ?? 0),
    )
    if (!ewa || !jan || !iga || !ola || !kot) throw new Error('They were not imported')
    shop.clock += 60_000
    const other = await shop.call('clients.create', aClient())
    const employee = await shop.call('staff.add', { name: 'Юля', colour: 3 })
    await shop.call('timeline.addNote', { clientId: ewa, text: 'Просила передзвонити', pinned: false })
    await shop.call('staff.setCaretaker', { clientId: jan, employeeId: employee.id, instead: null })
    await shop.call('people.setGender', { clientId: iga, gender: 'female' })
    await shop.call('people.addRelative', {
      clientId: other.id,
      kind: 'spouse',
      who: { kind: 'client', clientId: ola },
      birthday: null,
    })
    // Whoever only had his card saved to a file has lost nothing with it.
    await shop.call('exports.cards', { who: { kind: 'one', id: kot }, version: '4.0' })
    const undone = await shop.call('imports.undo', { importId })
    expect(new Set(undone.kept.map(({ id }) => id))).toEqual(new Set([ewa, jan, iga, ola]))
    expect(undone.removed).toBe(2)
  })

  test('repeated leaves out who is here already, and says so beforehand', async () => {
    const shop = await openTestShop()
    const bytes = table('Name;Phone;Card', 'Олена Коваленко;067 123 45 67;A1', 'Тарас Шевченко;050 765 43 21;A2')
    const first = await read(shop, 'list.csv', bytes)
    await shop.call('imports.run', first.wanted)
    const second = await read(shop, 'list.csv', bytes)
    const preview = await shop.call('imports.preview', second.wanted)
    expect(preview).toMatchObject({ create: 0, skip: 2 })
    expect(preview.problems.map((problem) => problem.kind)).toContain('duplicate-of-client')
    expect(await shop.call('imports.run', second.wanted)).toMatchObject({ created: 0, skipped: 2 })
    expect((await shop.call('clients.counts', {})).all).toBe(2)
  })

  test('drops a code that another client has, and keeps the client', async () => {
    const shop = await openTestShop()
    await shop.call('clients.create', aClient({ codes: ['A1'] }))
    const { wanted } = await read(shop, 'list.csv', table('Name,Card code', 'Тарас Шевченко,A1'))
    const preview = await shop.call('imports.preview', wanted)
    expect(preview).toMatchObject({ create: 1, problemCounts: [{ kind: 'code-taken', count: 1 }] })
    expect(await shop.call('imports.run', wanted)).toMatchObject({ created: 1 })
  })

  test('says when a part of a point is left off', async () => {
    const shop = await openTestShop()
    const { wanted } = await read(
      shop,
      'list.csv',
      table('Name;Phone;Points', 'Anna Nowak;+48512304118;12,5', 'Jan Kowalski;+48512304119;7,0'),
    )
    const preview = await shop.call('imports.preview', wanted)
    expect(preview).toMatchObject({ points: 19, problemCounts: [{ kind: 'points-rounded', count: 1 }] })
  })

  test('remembers the mapping for the next file with the same columns', async () => {
    const shop = await openTestShop()
    const first = await read(shop, 'list.csv', table('Wer,Was', 'Anna Nowak,512304118'))
    await shop.call('imports.run', { ...first.wanted, mapping: ['nickname', 'note'] })
    const second = await read(shop, 'other.csv', table('Wer,Was', 'Jan Kowalski,512304119'))
    expect(second.read).toMatchObject({ remembered: true, columns: [{ field: 'nickname' }, { field: 'note' }] })
  })

  test('cut off half-way is taken back at the next start', async () => {
    const shop = await openTestShop()
    const lines = Array.from({ length: 400 }, (_, index) => `Client ${index},+4851230${String(4000 + index)}`)
    const { wanted } = await read(shop, 'list.csv', table('Name,Phone', ...lines))
    const running = shop.backend.dispatch(shop.session, 'imports.run', { opId: 'cut-off-import', ...wanted })
    await expect.poll(() => shop.events.some((event) => event.type === 'progress'), { timeout: 10_000, interval: 1 }).toBe(true)
    await shop.reopen()
    expect(await running).toMatchObject({ ok: false })
    expect((await shop.call('clients.counts', {})).all).toBe(0)
    expect(await shop.call('imports.list', {})).toEqual([])
  })

  describe('of many clients', () => {
    async function many() {
      const shop = await openTestShop()
      const lines = Array.from({ length: 130 }, (_, index) => `Client ${index},+4851230${String(4000 + index)},10`)
      const { wanted } = await read(shop, 'list.csv', table('Name,Phone,Points', ...lines))
      const { importId } = await shop.call('imports.run', wanted)
      const before = shop.events.length
      const undoing = () => shop.backend.dispatch(shop.session, 'imports.undo', { opId: crypto.randomUUID(), importId })
      const begun = () =>
        expect
          .poll(() => shop.events.slice(before).some((event) => event.type === 'progress'), { timeout: 10_000, interval: 1 })
          .toBe(true)
      return { shop, importId, undoing, begun }
    }

    test('is taken back some at a time, and whoever comes meanwhile stays', async () => {
      const { shop, undoing, begun } = await many()
      const [last] = (await shop.call('clients.find', { text: 'Client 129', limit: 1 })).hits
      const undone = undoing()
      await begun()
      await shop.call('visits.log', aVisit(last?.id ?? 0, 1000))
      expect(await undone).toMatchObject({ ok: true, value: { removed: 129, kept: [{ id: last?.id }] } })
      expect((await shop.call('clients.counts', {})).all).toBe(1)
      expect((await shop.call('loyalty.check', {})).findings).toEqual([])
    })

    test('and cut off while it is taken back can be taken back again, to the last', async () => {
      const { shop, importId, undoing, begun } = await many()
      const cutOff = undoing()
      await begun()
      await shop.reopen()
      expect(await cutOff).toMatchObject({ ok: false })
      const { all: left } = await shop.call('clients.counts', {})
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThan(130)
      expect(await shop.call('shop.state', {})).toMatchObject({ state: 'ready', ledgerFindings: 0 })
      expect(await shop.call('imports.list', {})).toMatchObject([{ id: importId, undoneAt: null }])
      expect(await shop.call('imports.undo', { importId })).toMatchObject({ removed: left, kept: [] })
      expect((await shop.call('clients.counts', {})).all).toBe(0)
      expect((await shop.call('loyalty.check', {})).findings).toEqual([])
    })
  })

  test('sent twice is carried out once', async () => {
    const shop = await openTestShop()
    const { wanted } = await read(shop, 'list.csv', table('Name,Phone', 'Anna Nowak,+48512304118'))
    const [one, other] = await Promise.all([1, 2].map(() => shop.call('imports.run', { opId: 'the-same-import', ...wanted })))
    expect(other).toEqual(one)
    expect((await shop.call('clients.counts', {})).all).toBe(1)
  })
})

describe('a file that is no list of clients is refused in words', () => {
  test.each([
    ['of no bytes', Buffer.alloc(0), 'empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'not-a-table'],
    ['of a million columns', Buffer.from(`${'a,'.repeat(1_000_000)}\n`), 'too-many-columns'],
  ])('%s', async (_, bytes, why) => {
    const shop = await openTestShop()
    const fileId = await upload(shop, 'file.csv', bytes)
    expect(await shop.call('imports.read', { fileId, encoding: null, delimiter: null })).toMatchObject({ state: 'refused', why })
  })

  test('of 25 MB, before it is read', async () => {
    const shop = await openTestShop()
    const answer = await shop.backend.receive(shop.session, 'import', 'large.csv', new Uint8Array(25_000_000))
    expect(answer).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } })
  })

  test('and one that is gone meanwhile is asked for again', async () => {
    const shop = await openTestShop()
    expect(await shop.call('imports.read', { fileId: 'none', encoding: null, delimiter: null })).toMatchObject({
      state: 'refused',
      why: 'gone',
    })
    expect(
      await shop.rule('imports.run', { fileId: 'none', encoding: null, delimiter: null, mapping: [], dateStyle: 'iso' }),
    ).toBe('import-file-gone')
  })
})

describe('tags, category, gender and own fields', () => {
  const file = table(
    'Ім’я;Телефон;Мітки;Категорія;Стать;Зріст;Довідка до;Своє горнятко',
    'Олена;0671234567;VIP, Тихий;постійний;ж;172,5;03.02.2027;так',
    'Тарас;0501112233;Нічний;Зірка;?;високий;завтра;може',
  )
  async function shopWithFields() {
    const shop = await openTestShop({ shop: { sampleClients: 0 } })
    const { tags, categories } = await shop.call('fields.setup', {})
    await shop.call('fields.setTags', { instead: tags, tags: ['VIP', 'Тихий'].map((name) => ({ id: null, name, colour: 1 })) })
    await shop.call('fields.setCategories', {
      instead: categories,
      categories: ['Постійний', 'Новий'].map((name) => ({ id: null, name })),
    })
    const common = { instead: null, unit: '', onCard: true, inList: false, options: [] }
    await shop.call('fields.setField', { ...common, name: 'Зріст', kind: 'number' })
    await shop.call('fields.setField', { ...common, name: 'Довідка до', kind: 'date' })
    const { read: seen, wanted } = await read(shop, 'clients.csv', file)
    const own = expect.stringMatching(/^own-\d+$/)
    expect(seen.columns.slice(2).map(({ field }) => field)).toEqual(['tags', 'category', 'gender', own, own, own])
    return { shop, wanted }
  }
  const everyone = async (shop: TestShop) => (await shop.call('clients.list', { ...wholeList, limit: 9 })).rows

  test('come with the clients; what is not understood is told and kept in the note', async () => {
    const { shop, wanted } = await shopWithFields()
    const preview = await shop.call('imports.preview', wanted)
    expect(preview.first[0]).toMatchObject({ gender: 'female', tagIds: [expect.anything(), expect.anything()] })
    expect(preview.problemCounts.map(({ kind }) => kind).toSorted((one, other) => (one < other ? -1 : 1))).toEqual([
      'category-not-known',
      'date-not-understood',
      'gender-not-understood',
      'number-not-understood',
      'tag-not-known',
      'yes-no-not-understood',
    ])
    await shop.call('imports.run', wanted)
    const [olena, taras] = await everyone(shop)
    const about = await shop.call('fields.ofClient', { clientId: olena?.id ?? 0 })
    expect(about.tags.map(({ name }) => name)).toEqual(['VIP', 'Тихий'])
    expect(about.category?.name).toBe('Постійний')
    expect(Object.fromEntries(about.values.map(({ field, value }) => [field.name, value]))).toMatchObject({
      Зріст: { kind: 'number', number: 172_500 },
      'Довідка до': { kind: 'date', day: '2027-02-03' },
      'Своє горнятко': { kind: 'yes-no', yes: true },
    })
    expect((await shop.call('people.ofClient', { clientId: olena?.id ?? 0 })).gender).toBe('female')
    const { note } = await shop.call('clients.card', { id: taras?.id ?? 0 })
    expect(note.split('\n')).toEqual([
      'Мітки: Нічний',
      'Категорія: Зірка',
      'Стать: ?',
      'Зріст: високий',
      'Довідка до: завтра',
      'Своє горнятко: може',
    ])
  })

  test('go with the import when it is undone, unless they were changed since', async () => {
    const { shop, wanted } = await shopWithFields()
    const { importId } = await shop.call('imports.run', wanted)
    const [olena] = await everyone(shop)
    const other = (await shop.call('fields.setup', {})).categories.find(({ name }) => name === 'Новий')?.id ?? 0
    await shop.call('fields.categorise', { clientIds: [olena?.id ?? 0], categoryId: other })
    expect(await shop.call('imports.undo', { importId })).toMatchObject({ removed: 1, kept: [{ called: 'Олена' }] })
  })

  test('all go when nothing has happened since', async () => {
    const { shop, wanted } = await shopWithFields()
    const { importId } = await shop.call('imports.run', wanted)
    expect(await shop.call('imports.undo', { importId })).toMatchObject({ removed: 2, kept: [] })
  })

  test('a field taken out of use since the file was read is left out, and the mapping of before no longer names it', async () => {
    const { shop, wanted } = await shopWithFields()
    await shop.call('imports.run', wanted)
    const height = (await shop.call('fields.setup', {})).fields.find(({ name }) => name === 'Зріст')?.id ?? 0
    await shop.call('fields.retire', { what: 'field', id: height, retired: true })
    const again = await read(shop, 'clients.csv', file)
    expect(again.read.remembered).toBe(true)
    expect(again.read.columns[5]?.field).toBe('ignore')
    const { first } = await shop.call('imports.preview', { ...again.wanted, mapping: wanted.mapping })
    expect(first.flatMap(({ own }) => own.map(({ fieldId }) => fieldId))).not.toContain(height)
  })
})
