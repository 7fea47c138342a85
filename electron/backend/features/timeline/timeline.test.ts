import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'

const oneClient = async (shop: TestShop) => (await shop.call('clients.create', aClient())).id
type Asked = Partial<Omit<InputOf<'timeline.page'>, 'clientId'>>
const pageOf = (shop: TestShop, clientId: number, asked: Asked = {}) =>
  shop.call('timeline.page', { clientId, part: 'all', text: '', before: null, limit: 50, ...asked })
const kindsOf = ({ rows }: OutputOf<'timeline.page'>) => rows.map(({ kind }) => kind)
const handIn = async (shop: TestShop, name: string, bytes: Uint8Array | string) => {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return shop.backend.receive(shop.session, 'file', name, data)
}
const keep = async (shop: TestShop, clientId: number, name: string, bytes: Uint8Array | string) => {
  const answer = await handIn(shop, name, bytes)
  if (!answer.ok) throw new Error(answer.error.code)
  return shop.call('timeline.addFile', { clientId, file: (answer.value as { id: string }).id })
}
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('the timeline', () => {
  test('tells everything that was with a client, the newest first, with who did it', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    shop.clock += HOUR
    await shop.call('visits.log', aVisit(clientId, 18_000))
    shop.clock += HOUR
    await shop.call('timeline.addNote', { clientId, text: 'Просив дзвонити після шостої', pinned: false })
    shop.clock += HOUR
    await shop.call('people.addFact', { clientId, personId: null, labelId: null, text: 'їздить на велосипеді', question: null })
    shop.clock += HOUR
    await shop.call('loyalty.adjust', { clientId, amount: 5, reason: 'подарунок' })
    shop.clock += HOUR
    await keep(shop, clientId, 'договір.txt', 'Домовились')
    shop.clock += HOUR
    const { version } = await shop.call('clients.card', { id: clientId })
    const { photoFile: _, consentGiven: __, ...profile } = aClient({ phones: ['067 123 45 67'] })
    await shop.call('clients.update', { id: clientId, version, ...profile, consent: null })
    const page = await pageOf(shop, clientId)
    expect(kindsOf(page)).toEqual(['change', 'file', 'points', 'fact', 'note', 'visit', 'consent', 'made'])
    expect(page.rows[0]).toMatchObject({
      operation: 'clients.update',
      changes: [{ field: 'phones' }],
      by: 'Соломія',
      day: '2026-11-11',
    })
    expect(page.rows[5]).toMatchObject({ total: 18_000, points: 18, state: 'open' })
    expect(page.next).toBeNull()
    expect(kindsOf(await pageOf(shop, clientId, { part: 'points' }))).toEqual(['points'])
    expect(kindsOf(await pageOf(shop, clientId, { text: 'Велосипед' }))).toEqual(['fact'])
    expect(kindsOf(await pageOf(shop, clientId, { text: 'договор' }))).toEqual([])
    expect(await shop.refused('timeline.page', { clientId: 999, part: 'all', text: '', before: null, limit: 5 })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('tells of facts that were answered and of those no longer true, of the family too', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
    const { personId } = await shop.call('people.addRelative', { clientId, kind: 'child', who, birthday: null })
    const question = { text: 'Як пройшли іспити?', askAfter: '2026-11-11' }
    const fact = { clientId, personId, labelId: null, text: 'складає іспити', question }
    const { id } = await shop.call('people.addFact', fact)
    shop.clock += DAY
    const line = { kind: 'question' as const, id }
    const { factId } = await shop.call('people.answer', { clientId, line, mark: 'asked', words: 'склав усе', next: null })
    shop.clock += DAY
    await shop.call('people.endFact', { id: factId ?? 0 })
    const { rows } = await pageOf(shop, clientId, { part: 'facts' })
    expect(rows).toMatchObject([
      { kind: 'fact-ended', text: 'склав усе', about: 'Тарас', day: '2026-11-13' },
      { kind: 'fact', text: 'склав усе', answers: 'Як пройшли іспити?', ended: true },
      { kind: 'fact', text: 'складає іспити', question: { askAfter: '2026-11-11' } },
    ])
  })

  test('pages give every entry once, in order, whatever came when', async () => {
    const shop = await openTestShop()
    const act = fc.constantFrom('visit', 'note', 'fact', 'points', 'end', 'edit')
    const start = shop.clock
    await fc.assert(
      fc.asyncProperty(
        // Several within one millisecond, too.
        fc.array(fc.record({ act, wait: fc.constantFrom(0, 0, 1, 1000) }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (acts, limit) => {
          shop.clock = start
          const clientId = await oneClient(shop)
          const factIds: number[] = []
          for (const { act: what, wait } of acts) {
            shop.clock += wait
            if (what === 'visit') await shop.call('visits.log', aVisit(clientId, 1000))
            if (what === 'note') await shop.call('timeline.addNote', { clientId, text: 'слово', pinned: false })
            if (what === 'points') await shop.call('loyalty.adjust', { clientId, amount: 1, reason: 'проба' })
            if (what === 'edit') await shop.call('clients.addCode', { id: clientId, code: `C-${clientId}` })
            if (what === 'fact') {
              const about = { clientId, personId: null, labelId: null, text: 'факт', question: null }
              factIds.push((await shop.call('people.addFact', about)).id)
            }
            const ending = what === 'end' ? factIds.pop() : undefined
            if (ending !== undefined) await shop.call('people.endFact', { id: ending })
          }
          const whole = (await pageOf(shop, clientId, { limit: 200 })).rows
          const paged: TimelineEntry[] = []
          let before: InputOf<'timeline.page'>['before'] = null
          do {
            const page: OutputOf<'timeline.page'> = await pageOf(shop, clientId, { before, limit })
            expect(page.rows.length).toBeLessThanOrEqual(limit)
            paged.push(...page.rows)
            before = page.next
          } while (before !== null)
          expect(paged).toEqual(whole)
          expect(new Set(paged.map(({ key }) => key)).size).toBe(paged.length)
          expect(paged.map(({ at }) => at)).toEqual(paged.map(({ at }) => at).toSorted((one, other) => other - one))
          const ended = acts.filter(({ act: what }) => what === 'end').length
          const told = acts.filter(({ act: what }) => what !== 'end').length
          // Made and consented, and each thing that was done; of the ends, those that found something to end.
          expect(paged.length).toBeGreaterThanOrEqual(told + 2)
          expect(paged.length).toBeLessThanOrEqual(told + ended + 2)
          const searched = await pageOf(shop, clientId, { text: 'слово', limit: 200 })
          expect(searched.rows).toEqual(whole.filter(({ kind }) => kind === 'note'))
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('a note', () => {
  test('is pinned on top, changed, taken back and brought again, and its history stays', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const { id } = await shop.call('timeline.addNote', { clientId, text: 'Ключ від шафки 12', pinned: false })
    await shop.call('timeline.pinNote', { id, pinned: true })
    const { pinned, rows } = await pageOf(shop, clientId)
    expect(pinned).toMatchObject([{ text: 'Ключ від шафки 12', pinned: true }])
    expect(rows.filter(({ kind }) => kind === 'note')).toEqual([])
    expect((await pageOf(shop, clientId, { part: 'visits' })).pinned).toEqual([])
    await shop.call('timeline.updateNote', { id, version: 2, text: 'Ключ від шафки 14' })
    expect(await shop.refused('timeline.updateNote', { id, version: 2, text: 'інше' })).toMatchObject({ code: 'CONFLICT' })
    await shop.call('timeline.endNote', { id, ended: true })
    expect((await pageOf(shop, clientId)).pinned).toEqual([])
    expect(await shop.refused('timeline.updateNote', { id, version: 4, text: 'інше' })).toMatchObject({ code: 'NOT_FOUND' })
    await shop.call('timeline.endNote', { id, ended: false })
    expect((await pageOf(shop, clientId)).pinned).toMatchObject([{ text: 'Ключ від шафки 14', edited: true }])
    const { rows: history } = await shop.call('timeline.changes', { clientId, before: null, limit: 50 })
    expect(history.map(({ operation }) => operation)).toEqual([
      'timeline.endNote',
      'timeline.endNote',
      'timeline.updateNote',
      'timeline.pinNote',
      'timeline.addNote',
      'clients.create',
    ])
    expect(history[2]?.changes).toEqual([{ field: 'remark', before: 'Ключ від шафки 12', after: 'Ключ від шафки 14' }])
  })

  test('of five thousand letters is refused, and so is an empty one', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const problem = async (text: string) => (await shop.refused('timeline.addNote', { clientId, text, pinned: false })).details
    expect(await problem('я'.repeat(5000))).toMatchObject({ fields: [{ path: 'text', problem: 'too-long' }] })
    expect(await problem('  \n ')).toMatchObject({ fields: [{ path: 'text', problem: 'missing' }] })
  })
})

describe('a file', () => {
  test('is kept with its name, handed out to be saved, taken off and brought again', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const { id } = await keep(shop, clientId, 'кий.png', png)
    expect(await shop.call('timeline.files', { clientId })).toMatchObject([
      { name: 'кий.png', shows: 'picture', size: png.length },
    ])
    const stored = shop.backend.file(shop.session, 'file', String(id))
    expect(stored).toMatchObject({ name: 'кий.png', mime: 'image/png' })
    expect(Buffer.compare(Buffer.from(stored?.bytes ?? []), png)).toBe(0)
    await shop.call('timeline.removeFile', { id, removed: true })
    expect(await shop.call('timeline.files', { clientId })).toEqual([])
    expect(kindsOf(await pageOf(shop, clientId, { part: 'files' }))).toEqual([])
    expect(shop.backend.file(shop.session, 'file', String(id))).toBeNull()
    await shop.call('timeline.removeFile', { id, removed: false })
    expect(await shop.call('timeline.files', { clientId })).toHaveLength(1)
    expect(shop.backend.file(shop.session, 'file', String(id))).not.toBeNull()
    for (const odd of ['999', '1e1', '../1', '-1']) expect(shop.backend.file(shop.session, 'file', odd)).toBeNull()
  })

  test('that is a page under the name of a picture is text, and never served as a page', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const { id } = await keep(shop, clientId, 'face.png', '<html><script>alert(1)</script></html>')
    expect(await shop.call('timeline.files', { clientId })).toMatchObject([{ name: 'face.png', shows: 'text' }])
    expect(shop.backend.file(shop.session, 'file', String(id))?.mime).toBe('application/octet-stream')
    expect(await shop.call('timeline.fileText', { id })).toEqual({
      text: '<html><script>alert(1)</script></html>',
      whole: true,
    })
  })

  test('of an old alphabet can be read', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const { id } = await keep(shop, clientId, 'прайс.csv', Uint8Array.from([0xca, 0xe0, 0xe2, 0xe0, 0x3b, 0x39]))
    expect((await shop.call('timeline.fileText', { id })).text).toBe('Кава;9')
  })

  test('of no bytes, of eleven megabytes, or that is no longer held is refused', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const empty = await handIn(shop, 'нічого.txt', '')
    const file = empty.ok ? (empty.value as { id: string }).id : ''
    expect(await shop.rule('timeline.addFile', { clientId, file })).toBe('file-empty')
    expect(await handIn(shop, 'фільм.mp4', new Uint8Array(11 * 1024 * 1024))).toMatchObject({
      ok: false,
      error: { code: 'TOO_LARGE' },
    })
    expect(await shop.rule('timeline.addFile', { clientId, file: 'gone' })).toBe('file-gone')
    const photo = await shop.backend.receive(shop.session, 'photo', 'a.png', png)
    const other = photo.ok ? (photo.value as { id: string }).id : ''
    expect(await shop.rule('timeline.addFile', { clientId, file: other })).toBe('file-gone')
  })

  test('stays, as notes do, when the import that brought the client is taken back', async () => {
    const shop = await openTestShop()
    const table = "Ім'я;Телефон\nІван Франко;067 222 33 44\n"
    const received = await shop.backend.receive(shop.session, 'import', 'к.csv', new TextEncoder().encode(table))
    const fileId = received.ok ? (received.value as { id: string }).id : ''
    const plan = { fileId, encoding: null, delimiter: null, mapping: ['name', 'phone'], dateStyle: 'iso' } as const
    const { importId } = await shop.call('imports.run', { ...plan, mapping: [...plan.mapping] })
    const [row] = (await shop.call('clients.find', { text: 'Франко', limit: 1 })).hits
    const clientId = row?.id ?? 0
    const { id } = await keep(shop, clientId, 'вірш.txt', 'Земле, моя всеплодющая мати')
    await shop.call('timeline.addNote', { clientId, text: 'Каменяр', pinned: true })
    expect((await pageOf(shop, clientId)).rows.at(-1)).toMatchObject({ kind: 'made', importedFrom: 'к.csv' })
    expect(await shop.call('imports.undo', { importId })).toMatchObject({ removed: 0, kept: [{ id: clientId }] })
    expect(shop.backend.file(shop.session, 'file', String(id))).not.toBeNull()
  })
})

describe('a life event', () => {
  const august = {
    when: { year: 2026, month: 8, day: null },
    until: null,
    place: 'Карпати',
    company: 'з родиною брата',
    companions: [],
  }
  const told = {
    personId: null,
    labelId: null,
    text: 'Відпустка',
    question: { text: 'Карпати: як усе пройшло?', askAfter: '2026-08-31' },
  }

  test('stands on the card and in the timeline, and asks once it is over', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    await shop.call('visits.log', aVisit(clientId, 1000))
    const who = { kind: 'person', name: 'Іра', gender: 'female' } as const
    const { personId } = await shop.call('people.addRelative', { clientId, kind: 'spouse', who, birthday: null })
    const { id } = await shop.call('people.addFact', { ...told, clientId, event: { ...august, companions: [personId] } })
    const [fact] = (await shop.call('people.ofClient', { clientId })).facts
    expect(fact?.event).toEqual({ ...august, companions: [{ personId, called: 'Іра' }] })
    expect((await shop.call('clients.arrival', { id: clientId })).say).toMatchObject([
      { kind: 'question', id, text: 'Карпати: як усе пройшло?' },
    ])
    expect((await pageOf(shop, clientId, { part: 'events' })).rows).toMatchObject([
      { kind: 'event', text: 'Відпустка', when: { month: 8 }, place: 'Карпати', company: ['Іра', 'з родиною брата'] },
    ])
    // Changed as a fact it stays an event; changed as an event it becomes another one.
    await shop.call('people.updateFact', { id, version: 1, labelId: null, text: 'Похід', question: null })
    const event = { ...august, until: { year: 2026, month: 9, day: null } }
    await shop.call('people.updateFact', { id, version: 2, labelId: null, text: 'Похід', question: null, event })
    expect((await shop.call('people.ofClient', { clientId })).facts).toMatchObject([
      { text: 'Похід', event: { place: 'Карпати', until: { month: 9 }, companions: [] } },
    ])
  })

  test('of a day that is not there, or that ends before it begins, is refused', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const add = (event: object) => shop.rule('people.addFact', { ...told, clientId, event: { ...august, ...event } })
    expect(await add({ when: { year: 2026, month: 2, day: 31 } })).toBe('date-not-understood')
    expect(await add({ until: { year: 2026, month: 7, day: 30 } })).toBe('event-ends-first')
    const stranger = await oneClient(shop)
    const who = { kind: 'person', name: 'Чужа', gender: null } as const
    const tie = { clientId: stranger, kind: 'friend' as const, who, birthday: null }
    const { personId } = await shop.call('people.addRelative', tie)
    const event = { ...august, companions: [personId] }
    expect(await shop.refused('people.addFact', { ...told, clientId, event })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('the history of changes says what stood there before and what stands there since', async () => {
  const shop = await openTestShop()
  const clientId = await oneClient(shop)
  const { version } = await shop.call('clients.card', { id: clientId })
  const {
    photoFile: _,
    consentGiven: __,
    ...profile
  } = aClient({
    nickname: 'пані Оля',
    phones: ['067 123 45 67'],
    birthday: { year: null, month: 2, day: 29 },
    warnings: [{ kind: 'allergy', text: 'горіхи' }],
  })
  await shop.call('clients.update', { id: clientId, version, ...profile, consent: 'withdrawn' })
  const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
  const { relationId } = await shop.call('people.addRelative', { clientId, kind: 'child', who, birthday: null })
  await shop.call('people.removeRelative', { relationId })
  const { rows, more } = await shop.call('timeline.changes', { clientId, before: null, limit: 3 })
  expect(more).toBe(true)
  expect(rows).toMatchObject([
    {
      operation: 'people.removeRelative',
      changes: [{ field: 'family', before: { name: 'Тарас', relation: 'child' }, after: null }],
    },
    { operation: 'people.addRelative', by: 'Соломія', changes: [{ before: null, after: { name: 'Тарас' } }] },
    {
      operation: 'clients.update',
      changes: [
        { field: 'nickname', before: null, after: 'пані Оля' },
        { field: 'phones', before: null, after: ['067 123 45 67'] },
        { field: 'birthday', before: null, after: { month: 2, day: 29 } },
        { field: 'warnings', before: null, after: ['allergy: горіхи'] },
        { field: 'consent', before: 'given', after: 'withdrawn' },
      ],
    },
  ])
  const earlier = await shop.call('timeline.changes', { clientId, before: rows.at(-1)?.seq ?? 0, limit: 3 })
  expect(earlier).toMatchObject({ rows: [{ operation: 'clients.create' }], more: false })
  const { words } = await shop.call('contacts.consents', { clientId })
  expect(words).toMatchObject([{ state: 'given' }, { state: 'withdrawn' }])
})

test('the history of changes says before and after of tags, category, age, own fields, caretaker, a given name and a merge', async () => {
  const shop = await openTestShop()
  const nameless = { name: '', nickname: 'Двоє біля вікна', consentGiven: false, nameless: true }
  const clientId = (await shop.call('clients.create', aClient(nameless))).id
  await shop.call('fields.setTags', { instead: [], tags: [{ id: null, name: 'Рання пташка', colour: 1 }] })
  await shop.call('fields.setCategories', { instead: [], categories: [{ id: null, name: 'Постійні' }] })
  const fieldId = (
    await shop.call('fields.setField', {
      instead: null,
      name: 'Вага кия',
      kind: 'number',
      unit: 'г',
      options: [],
      onCard: true,
      inList: false,
    })
  ).id
  const { tags, categories } = await shop.call('fields.setup', {})
  const last = async (id = clientId) => {
    const { rows } = await shop.call('timeline.changes', { clientId: id, before: null, limit: 1 })
    return rows[0]?.changes
  }
  const { version } = await shop.call('clients.card', { id: clientId })
  await shop.call('clients.giveName', {
    id: clientId,
    version,
    name: 'Олена Коваленко',
    nickname: '',
    phones: ['067 123 45 67'],
    consentGiven: true,
  })
  expect(await last()).toEqual(
    expect.arrayContaining([
      { field: 'name', before: null, after: 'Олена Коваленко' },
      { field: 'phones', before: null, after: ['067 123 45 67'] },
      { field: 'consent', before: null, after: 'given' },
    ]),
  )
  const other = (await shop.call('clients.create', aClient({ name: 'Олена К.', email: 'olena@example.com' }))).id
  const tagId = tags[0]?.id ?? 0
  await shop.call('fields.tag', { clientIds: [clientId, other], tagId, on: true })
  for (const id of [clientId, other]) expect(await last(id)).toEqual([{ field: 'tag', before: null, after: 'Рання пташка' }])
  await shop.call('fields.categorise', { clientIds: [clientId], categoryId: categories[0]?.id ?? 0 })
  expect(await last()).toEqual([{ field: 'category', before: null, after: 'Постійні' }])
  await shop.call('fields.setAgeBand', { clientId, instead: null, band: '25-34' })
  expect(await last()).toEqual([{ field: 'ageBand', before: null, after: '25-34' }])
  await shop.call('fields.setValue', { clientId, fieldId, version: 0, value: { kind: 'number', number: 19_500 } })
  expect(await last()).toEqual([
    { field: 'own', before: null, after: { ownField: 'Вага кия', value: { kind: 'number', number: 19_500, unit: 'г' } } },
  ])
  const ihor = (await shop.call('staff.add', { name: 'Ігор', colour: 2 })).id
  await shop.call('staff.setCaretaker', { clientId, employeeId: ihor, instead: null })
  expect(await last()).toEqual([{ field: 'caretaker', before: null, after: 'Ігор' }])
  const [survivor, merged] = [await shop.call('clients.card', { id: clientId }), await shop.call('clients.card', { id: other })]
  const { mergeId } = await shop.call('clients.merge', {
    survivorId: clientId,
    survivorVersion: survivor.version,
    mergedId: other,
    mergedVersion: merged.version,
    fields: {},
  })
  expect(await last()).toEqual(
    [
      { field: 'email', before: null, after: 'olena@example.com' },
      { field: 'merged', before: null, after: 'Олена К.' },
    ].toReversed(),
  )
  await shop.call('clients.undoMerge', { mergeId })
  expect(await last()).toEqual([
    { field: 'merged', before: 'Олена К.', after: null },
    { field: 'email', before: 'olena@example.com', after: null },
  ])
  expect(await last(other)).toEqual([{ field: 'mergedInto', before: 'Олена Коваленко', after: null }])
})
