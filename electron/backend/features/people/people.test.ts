import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const aFact = { personId: null, labelId: null, text: 'Тарас складає іспити', question: null }
const sayTo = async (shop: TestShop, id: number) => (await shop.call('clients.arrival', { id })).say
const oneClient = async (shop: TestShop, name = 'Олена Коваленко') => (await shop.call('clients.create', aClient({ name }))).id
/** He has been here before, so that no welcome is said. */
const aGuest = async (shop: TestShop) => {
  const id = await oneClient(shop)
  await shop.call('visits.log', aVisit(id, 1000))
  return id
}

describe('a fact', () => {
  test('is kept under the owner’s label, changed where it stands, and ended without being lost', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const instead = await shop.call('people.labels', {})
    await shop.call('people.setLabels', {
      instead,
      labels: [
        { id: null, name: 'Столик' },
        { id: null, name: 'Кий' },
      ],
    })
    const [table] = await shop.call('people.labels', {})
    const { id } = await shop.call('people.addFact', { ...aFact, clientId, labelId: table?.id ?? null, text: 'біля вікна' })
    await shop.call('people.updateFact', { id, version: 1, labelId: table?.id ?? null, text: 'у кутку', question: null })
    expect((await shop.call('people.ofClient', { clientId })).facts).toMatchObject([
      { label: { name: 'Столик' }, text: 'у кутку', day: '2026-11-11' },
    ])
    expect(
      await shop.refused('people.updateFact', { id, version: 1, labelId: null, text: 'деінде', question: null }),
    ).toMatchObject({ code: 'CONFLICT' })
    await shop.call('people.endFact', { id })
    expect((await shop.call('people.ofClient', { clientId })).facts).toEqual([])
  })

  test('has labels that two windows may change at once, and neither undoes the other', async () => {
    const shop = await openTestShop()
    const instead = await shop.call('people.labels', {})
    const [first] = instead
    if (!first) throw new Error('a café begins with labels')
    const plain = instead.map(({ id, name }) => ({ id, name }))
    await shop.call('people.setLabels', { instead, labels: [...plain, { id: null, name: 'Кий' }] })
    const renamed = (name: string) => plain.map((label) => (label.id === first.id ? { ...label, name } : label))
    await shop.call('people.setLabels', { instead, labels: renamed('Столик у кутку') })
    const names = (await shop.call('people.labels', {})).map(({ name }) => name)
    expect([names[0], names.at(-1)]).toEqual(['Столик у кутку', 'Кий'])
    expect((await shop.refused('people.setLabels', { instead, labels: renamed('Інше') })).code).toBe('CONFLICT')
  })

  test('with a question is asked from the day after, and the answer takes its place', async () => {
    const shop = await openTestShop()
    const clientId = await aGuest(shop)
    await shop.call('people.addFact', { ...aFact, clientId, question: { text: 'Як пройшли іспити?', askAfter: '2026-11-11' } })
    expect(await sayTo(shop, clientId)).toEqual([])
    shop.clock += DAY
    const [line] = await sayTo(shop, clientId)
    expect(line).toMatchObject({ kind: 'question', about: null, fact: 'Тарас складає іспити', text: 'Як пройшли іспити?' })
    const id = line?.kind === 'question' ? line.id : 0
    const next = { text: 'Куди вступив?', askAfter: '2026-12-01' }
    await shop.call('people.answer', {
      clientId,
      line: { kind: 'question', id },
      mark: 'asked',
      words: 'Склав на відмінно',
      next,
    })
    expect(await sayTo(shop, clientId)).toEqual([])
    expect((await shop.call('people.ofClient', { clientId })).facts).toMatchObject([
      { text: 'Склав на відмінно', question: { text: 'Куди вступив?', state: 'not-due' } },
    ])
    expect(
      await shop.rule('people.answer', { clientId, line: { kind: 'question', id: 999 }, mark: 'asked', words: '', next: null }),
    ).toBe('question-over')
  })

  test('asks anew when its question is changed after it was answered', async () => {
    const shop = await openTestShop()
    const clientId = await aGuest(shop)
    const question = { text: 'Як пройшли?', askAfter: '2026-11-10' }
    const { id } = await shop.call('people.addFact', { ...aFact, clientId, question })
    await shop.call('people.answer', { clientId, line: { kind: 'question', id }, mark: 'never', words: '', next: null })
    const { text, labelId } = aFact
    await shop.call('people.updateFact', { id, version: 1, text: `${text} у червні`, labelId, question })
    expect(await sayTo(shop, clientId)).toEqual([])
    await shop.call('people.updateFact', { id, version: 2, text, labelId, question: { ...question, text: 'Як оцінки?' } })
    expect(await sayTo(shop, clientId)).toMatchObject([{ kind: 'question', text: 'Як оцінки?' }])
  })

  test('put off is silent today and back at the next visit; never is for good', async () => {
    const shop = await openTestShop()
    const clientId = await aGuest(shop)
    const { id } = await shop.call('people.addFact', {
      ...aFact,
      clientId,
      question: { text: 'Як пройшли?', askAfter: '2026-11-10' },
    })
    const answer = (mark: 'not-now' | 'never') =>
      shop.call('people.answer', { clientId, line: { kind: 'question', id }, mark, words: '', next: null })
    await answer('not-now')
    expect(await sayTo(shop, clientId)).toEqual([])
    shop.clock += DAY
    expect(await sayTo(shop, clientId)).toMatchObject([{ kind: 'question', id }])
    await answer('never')
    shop.clock += DAY
    expect(await sayTo(shop, clientId)).toEqual([])
  })
})

describe('the family', () => {
  test('is shown from both sides, and a relative who becomes a client keeps everything', async () => {
    const shop = await openTestShop()
    const olena = await aGuest(shop)
    const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
    const { personId } = await shop.call('people.addRelative', {
      clientId: olena,
      kind: 'child',
      who,
      birthday: { year: 2008, month: 11, day: 13 },
    })
    await shop.call('people.addFact', {
      ...aFact,
      clientId: olena,
      personId,
      question: { text: 'Як іспити?', askAfter: '2026-11-10' },
    })
    expect(await sayTo(shop, olena)).toMatchObject([
      { kind: 'question', about: { name: 'Тарас', relation: 'child', gender: 'male' } },
      { kind: 'birthday-soon', about: { name: 'Тарас' }, day: '2026-11-13', days: 2, years: 18 },
    ])

    const taras = await oneClient(shop, 'Тарас Коваленко')
    await shop.call('people.makeClient', { personId, clientId: taras })
    expect(await shop.rule('people.makeClient', { personId, clientId: taras })).toBe('person-is-client')
    const card = await shop.call('people.ofClient', { clientId: taras })
    expect(card).toMatchObject({
      personId,
      facts: [{ text: 'Тарас складає іспити' }],
      family: [{ kind: 'parent', called: 'Олена Коваленко', clientId: olena }],
    })
    expect((await shop.call('people.ofClient', { clientId: olena })).family).toMatchObject([
      { kind: 'child', called: 'Тарас Коваленко', clientId: taras },
    ])
    await shop.call('clients.archive', { id: taras, archived: true })
    expect((await shop.call('people.ofClient', { clientId: olena })).family).toEqual([])
  })

  test.each([
    ['to oneself', 'relation-to-oneself'],
    ['twice', 'relation-already-there'],
    ['in a circle', 'relation-impossible'],
  ])('is refused %s', async (how, rule) => {
    const shop = await openTestShop()
    const [one, two, three] = [await oneClient(shop), await oneClient(shop, 'Тарас'), await oneClient(shop, 'Марко')]
    const tie = (clientId: number, other: number) => ({
      clientId,
      kind: 'child' as const,
      who: { kind: 'client' as const, clientId: other },
      birthday: null,
    })
    if (how === 'to oneself') expect(await shop.rule('people.addRelative', tie(one, one))).toBe(rule)
    await shop.call('people.addRelative', tie(one, two))
    if (how === 'twice') expect(await shop.rule('people.addRelative', tie(one, two))).toBe(rule)
    await shop.call('people.addRelative', tie(two, three))
    if (how === 'in a circle') expect(await shop.rule('people.addRelative', tie(three, one))).toBe(rule)
  })

  test('may be a colleague too, and knows wife from husband', async () => {
    const shop = await openTestShop()
    const [olena, petro] = [await oneClient(shop), await oneClient(shop, 'Петро')]
    const tie = (kind: 'spouse' | 'colleague') =>
      shop.call('people.addRelative', {
        clientId: olena,
        kind,
        who: { kind: 'client', clientId: petro, gender: 'male' },
        birthday: null,
      })
    await tie('spouse')
    await tie('colleague')
    expect((await shop.call('people.ofClient', { clientId: olena })).family).toMatchObject([
      { kind: 'spouse', gender: 'male' },
      { kind: 'colleague', gender: 'male' },
    ])
  })

  test('tells the birthday of who became a client from his card: once to himself, and still to his mother', async () => {
    const shop = await openTestShop()
    const olena = await aGuest(shop)
    const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
    const typed = { year: 2008, month: 6, day: 3 }
    const { personId } = await shop.call('people.addRelative', { clientId: olena, kind: 'child', who, birthday: typed })
    const birthday = { year: 2008, month: 11, day: 13 }
    const { id: taras } = await shop.call('clients.create', aClient({ name: 'Тарас', birthday }))
    await shop.call('visits.log', aVisit(taras, 1000))
    await shop.call('people.makeClient', { personId, clientId: taras })
    expect((await shop.call('people.ofClient', { clientId: olena })).family).toMatchObject([{ birthday, dates: [] }])
    expect((await shop.call('people.ofClient', { clientId: taras })).dates).toEqual([])
    expect(await sayTo(shop, taras)).toMatchObject([{ kind: 'birthday-soon', about: null, days: 2 }])
    expect(await sayTo(shop, olena)).toMatchObject([{ kind: 'birthday-soon', about: { name: 'Тарас' }, days: 2 }])

    await shop.call('people.setDates', { clientId: olena, personId, instead: [], dates: [] })
    expect(await sayTo(shop, olena)).toHaveLength(1)
  })

  test('loses a person of whom nothing is left', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const who = { kind: 'person', name: 'Тарас', gender: null } as const
    const { relationId, personId } = await shop.call('people.addRelative', { clientId, kind: 'friend', who, birthday: null })
    await shop.call('people.updateRelative', { relationId, clientId, kind: 'colleague', name: 'Тарас М.', gender: 'male' })
    expect((await shop.call('people.ofClient', { clientId })).family).toMatchObject([
      { kind: 'colleague', called: 'Тарас М.', gender: 'male' },
    ])
    await shop.call('people.removeRelative', { relationId })
    expect((await shop.call('people.ofClient', { clientId })).family).toEqual([])
    expect(await shop.refused('people.addFact', { ...aFact, clientId, personId })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a date', () => {
  test('is said within the week before, and once congratulated no more', async () => {
    const shop = await openTestShop()
    const clientId = await aGuest(shop)
    await shop.call('people.setDates', {
      clientId,
      personId: null,
      instead: [],
      dates: [{ id: null, kind: 'wedding', label: '', date: { year: 2016, month: 11, day: 14 } }],
    })
    const [line] = await sayTo(shop, clientId)
    expect(line).toMatchObject({ kind: 'date-soon', dateKind: 'wedding', days: 3, years: 10 })
    const id = line?.kind === 'date-soon' ? line.id : null
    await shop.call('people.answer', { clientId, line: { kind: 'date', id }, mark: 'asked', words: '', next: null })
    expect(await sayTo(shop, clientId)).toEqual([])
  })

  test('of a relative may be his name day, written down with him; his calendar is his own, and stays when he becomes a client', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
    const [birthday, nameDay] = [
      { year: 2008, month: 6, day: 20 },
      { year: null, month: 2, day: 25 },
    ]
    const { personId } = await shop.call('people.addRelative', { clientId, kind: 'child', who, birthday, nameDay })
    await shop.call('people.setNameDayCalendar', { clientId, personId, calendar: 'PL' })
    expect(await shop.call('people.ofClient', { clientId })).toMatchObject({
      nameDayCalendar: null,
      family: [{ nameDayCalendar: 'PL', dates: [{ kind: 'birthday' }, { kind: 'name-day', date: nameDay }] }],
    })
    const card = await oneClient(shop, 'Тарас Коваль')
    await shop.call('people.makeClient', { personId, clientId: card })
    expect(await shop.call('people.ofClient', { clientId: card })).toMatchObject({ nameDayCalendar: 'PL' })
    const stranger = await oneClient(shop, 'Марта')
    const refused = await shop.refused('people.setNameDayCalendar', { clientId: stranger, personId, calendar: null })
    expect(refused).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('changed in two windows keeps what both changed; the same one is refused with what stands there', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const date = (year: number) => ({ year, month: 6, day: 14 })
    const whose = { clientId, personId: null }
    const dates = async () => (await shop.call('people.ofClient', { clientId })).dates
    const first = { id: null, kind: 'wedding' as const, label: '', date: date(2016) }
    const second = { id: null, kind: 'own' as const, label: 'перший день', date: date(2020) }
    await shop.call('people.setDates', { ...whose, instead: [], dates: [first, second] })
    const instead = await dates()
    const [wedding, own] = instead
    if (!wedding || !own) throw new Error('two dates were written')
    await shop.call('people.setDates', { ...whose, instead, dates: [{ ...wedding, date: date(2017) }, own] })
    const third = { id: null, kind: 'name-day' as const, label: '', date: date(2000) }
    await shop.call('people.setDates', { ...whose, instead, dates: [wedding, { ...own, date: date(2021) }, third] })
    expect((await dates()).map((each) => each.date.year)).toEqual([2017, 2021, 2000])
    const refusal = await shop.refused('people.setDates', { ...whose, instead, dates: [{ ...wedding, date: date(2018) }, own] })
    expect(refusal).toMatchObject({ code: 'CONFLICT', details: { current: [{ date: { year: 2017 } }, {}, {}] } })
    expect(await shop.refused('people.setDates', { ...whose, instead, dates: [own] })).toMatchObject({ code: 'CONFLICT' })
    expect(await dates()).toHaveLength(3)
  })

  test('added in two windows, or again from one that does not show it yet, is written once', async () => {
    const shop = await openTestShop()
    const whose = { clientId: await oneClient(shop), personId: null }
    const nameDay = { id: null, kind: 'name-day' as const, label: '', date: { year: null, month: 7, day: 11 } }
    await shop.call('people.setDates', { ...whose, instead: [], dates: [nameDay] })
    await shop.call('people.setDates', { ...whose, instead: [], dates: [nameDay] })
    await shop.call('people.setDates', {
      ...whose,
      instead: [],
      dates: [{ ...nameDay, date: { year: null, month: 7, day: 24 } }],
    })
    const { dates } = await shop.call('people.ofClient', { clientId: whose.clientId })
    expect(dates.map(({ date }) => date.day)).toEqual([11, 24])
  })

  test('that cannot be is refused, and 31.02 is none', async () => {
    const shop = await openTestShop()
    const clientId = await oneClient(shop)
    const dates = [{ id: null, kind: 'own' as const, label: 'Перший день', date: { year: null, month: 2, day: 31 } }]
    expect(await shop.rule('people.setDates', { clientId, personId: null, instead: [], dates })).toBe('date-not-understood')
  })
})

test('a card with three hundred facts is still a card', async () => {
  const shop = await openTestShop()
  const clientId = await aGuest(shop)
  for (let count = 0; count < 300; count += 1) await shop.call('people.addFact', { ...aFact, clientId, text: `Факт ${count}` })
  expect((await shop.call('people.ofClient', { clientId })).facts).toHaveLength(300)
  expect(await sayTo(shop, clientId)).toEqual([])
})
