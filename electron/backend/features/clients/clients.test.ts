import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const found = async (shop: TestShop, text: string) =>
  (await shop.call('clients.find', { text, limit: 20 })).hits.map((hit) => hit.called)

describe('finding a client', () => {
  test.each([
    ['a part of the name, in either order', 'іван бог', 'Богдан Іванишин'],
    ['Latin letters for a Cyrillic name', 'bohdan', 'Богдан Іванишин'],
    ['Cyrillic letters for a Latin name', 'лукаш', 'Łukasz Müller'],
    ['letters without their marks', 'lukasz muller', 'Łukasz Müller'],
    ['one typing error', 'Богадн', 'Богдан Іванишин'],
    ['a wrong first letter', 'Гогдан', 'Богдан Іванишин'],
    ['the last four digits of the phone', '4567', 'Богдан Іванишин'],
    ['the phone as people say it, with dashes', '067-123-45', 'Богдан Іванишин'],
    ['the phone with its country', '+380 67 123', 'Богдан Іванишин'],
    ['digits from the middle of the phone', '71234', 'Богдан Іванишин'],
    ['the card code, typed small', 'ab 12c', 'Łukasz Müller'],
    ['the e-mail', 'muller@exa', 'Łukasz Müller'],
    ['a word of the note', 'тихий столик', 'Богдан Іванишин'],
    ['the nickname', 'борода', 'Богдан Іванишин'],
  ])('by %s', async (_, text, name) => {
    const shop = await openTestShop()
    await shop.call(
      'clients.create',
      aClient({ name: 'Богдан Іванишин', phones: ['8 (067) 123-45-67'], note: 'Любить тихий столик. Має прізвисько Борода' }),
    )
    await shop.call('clients.create', aClient({ name: 'Łukasz Müller', codes: ['AB12C'], email: 'muller@example.com' }))
    await shop.call('clients.create', aClient({ name: 'Зоряна Яремчук', phones: ['0501112233'] }))
    expect(await found(shop, text)).toEqual([name])
  })

  test('puts who comes often and lately first, and marks what answers', async () => {
    const shop = await openTestShop()
    await shop.call('clients.create', aClient({ name: 'Олена Рідкісна' }))
    const { id } = await shop.call('clients.create', aClient({ name: 'Олена Часта' }))
    await shop.call('clients.create', aClient({ name: 'Олена Нова' }))
    for (let visit = 0; visit < 3; visit += 1) await shop.call('visits.log', aVisit(id, 100))
    const { hits, by } = await shop.call('clients.find', { text: 'olen', limit: 20 })
    expect(hits[0]).toMatchObject({ called: 'Олена Часта', marks: { called: [[0, 4]] }, lastVisitDay: '2026-11-11' })
    expect(by).toBe('words')
  })

  test('follows a change of name and phone at once, and forgets the archived', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient({ name: 'Марта Стара', phones: ['0671234567'] }))
    const { photoFile: _, consentGiven: __, ...profile } = aClient({ name: 'Марта Нова', phones: ['0507654321'] })
    await shop.call('clients.update', { id, version: 1, ...profile, consent: null })
    expect(await found(shop, 'стара')).toEqual([])
    expect(await found(shop, '4567')).toEqual([])
    expect(await found(shop, '4321')).toEqual(['Марта Нова'])
    await shop.call('clients.archive', { id, archived: true })
    expect(await found(shop, 'марта')).toEqual([])
    await shop.call('clients.archive', { id, archived: false })
    expect(await found(shop, 'марта')).toEqual(['Марта Нова'])
  })

  test.each(['', '   ', '"', "'*", 'OR AND NOT', '-', '🙂', '%', '\u0000', '"a"* OR', 'a'.repeat(200)])(
    'takes %j as mere text',
    async (text) => {
      const shop = await openTestShop()
      await shop.call('clients.create', aClient())
      expect(await shop.call('clients.find', { text, limit: 20 })).toMatchObject({ hits: [] })
    },
  )
})

describe('a card', () => {
  test('understands phones typed freely and warns of the same number', async () => {
    const shop = await openTestShop()
    const first = await shop.call('clients.create', aClient({ phones: ['097-403-26-99', '8 067 9210453', '00380938778932'] }))
    const card = await shop.call('clients.card', { id: first.id })
    expect(card.phones.map((phone) => phone.e164)).toEqual(['+380974032699', '+380679210453', '+380938778932'])
    const second = await shop.call('clients.create', aClient({ name: 'Тарас Коваленко', phones: ['+380 97 403 26 99'] }))
    expect(second.samePhone.map((face) => face.id)).toEqual([first.id])
  })

  test.each([
    ['no name at all', { name: ' ' }, 'name-missing'],
    ['a phone that is none', { phones: ['немає'] }, 'phone-not-understood'],
    ['a phone too short', { phones: ['12'] }, 'phone-not-understood'],
    ['an e-mail that is none', { email: 'olena.example.com' }, 'email-not-understood'],
    ['the 31st of February', { birthday: { year: null, month: 2, day: 31 } }, 'birthday-not-understood'],
    ['the 29th of February of a common year', { birthday: { year: 2001, month: 2, day: 29 } }, 'birthday-not-understood'],
    ['a birthday in the future', { birthday: { year: 2030, month: 1, day: 1 } }, 'birthday-not-understood'],
  ])('with %s is refused', async (_, fields, rule) => {
    const shop = await openTestShop()
    expect(await shop.rule('clients.create', aClient(fields))).toBe(rule)
    expect((await shop.call('clients.counts', {})).all).toBe(0)
  })

  test('with a name of 500 characters is refused by its field', async () => {
    const shop = await openTestShop()
    const error = await shop.refused('clients.create', aClient({ name: 'Я'.repeat(500) }))
    expect(error.details?.['fields']).toEqual([{ path: 'name', problem: 'too-long' }])
  })

  test('keeps its code to itself, whoever scans it how often', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient({ codes: ['2900 0001'] }))
    expect(await shop.call('clients.byCode', { code: '29000001' })).toEqual({ clientId: id })
    expect(await shop.call('clients.byCode', { code: '29000001' })).toEqual({ clientId: id })
    const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    const error = await shop.refused('clients.addCode', { id: other, code: '29000001' })
    expect(error.details).toMatchObject({ rule: 'code-taken', clientId: id, name: 'Олена Коваленко' })
    await shop.call('clients.addCode', { id: other, code: '29000002' })
    expect(await shop.call('clients.byCode', { code: '29000002' })).toEqual({ clientId: other })
  })

  test('changed by another meanwhile is a conflict, and nothing is overwritten', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const { photoFile: _, consentGiven: __, ...profile } = aClient({ note: 'перша' })
    await shop.call('clients.update', { id, version: 1, ...profile, consent: null })
    const error = await shop.refused('clients.update', { id, version: 1, ...profile, note: 'друга', consent: null })
    expect(error).toMatchObject({ code: 'CONFLICT', details: { version: 2 } })
    expect((await shop.call('clients.card', { id })).note).toBe('перша')
  })

  test('says its rhythm, and on arrival a birthday near and a long absence', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient({ birthday: { year: 1986, month: 12, day: 31 } }))
    for (let week = 0; week < 6; week += 1) {
      await shop.call('visits.log', aVisit(id, 10_000))
      shop.clock += 7 * DAY
    }
    expect((await shop.call('clients.card', { id })).summary).toMatchObject({ everyDays: 7, visits: 6 })
    expect((await shop.call('clients.arrival', { id })).say).toEqual([])
    shop.clock += 3 * DAY
    expect((await shop.call('clients.counts', {})).late).toBe(1)
    expect((await shop.call('clients.arrival', { id })).say).toEqual([
      { kind: 'birthday-soon', id: null, about: null, day: '2026-12-31', days: 5, years: 40 },
      { kind: 'long-away', day: '2026-12-16', days: 10 },
    ])
  })
})

describe('the list', () => {
  test('comes in pages, sorted by the language’s alphabet or by what the clients brought', async () => {
    const shop = await openTestShop()
    const names = ['Яна', 'Ґвідо', 'Євген', 'Іван', 'Гнат', 'Ева', 'Їжак']
    for (const [index, name] of names.entries()) {
      const { id } = await shop.call('clients.create', aClient({ name }))
      if (index % 2 === 0) await shop.call('visits.log', aVisit(id, 100 * (index + 1)))
    }
    const page = async (fields: object) => {
      const request = { filter: 'all', text: '', sort: 'name', descending: false, offset: 0, limit: 50, ...fields } as const
      return shop.call('clients.list', request)
    }
    expect((await page({})).rows.map((row) => row.called)).toEqual(
      ['Гнат', 'Ґвідо', 'Ева', 'Євген', 'Іван', 'Їжак', 'Яна'].sort(new Intl.Collator('uk').compare),
    )
    expect(await page({ offset: 5, limit: 5 })).toMatchObject({ total: 7, rows: { length: 2 } })
    expect((await page({ sort: 'spent', descending: true, limit: 2 })).rows.map((row) => row.spent)).toEqual([700, 500])
    expect((await page({ text: 'ян' })).rows.map((row) => row.called)).toEqual(['Яна'])
  })
})

test('faces are told of ids that a screen has kept: as they are called now, and nobody who is no longer there', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ name: 'Олена Коваленко', nickname: 'Оленка' }))
  const { id: archived } = await shop.call('clients.create', aClient({ name: 'Тарас Бойко' }))
  await shop.call('clients.archive', { id: archived, archived: true })
  expect(await shop.call('clients.faces', { ids: [archived, 999, id] })).toMatchObject([{ id, called: 'Оленка' }])
  expect(await shop.call('clients.faces', { ids: [] })).toEqual([])
  expect((await shop.refused('clients.faces', { ids: Array.from({ length: 101 }, (_, at) => at + 1) })).code).toBe('INPUT')
})
