import { describe, expect, test } from 'vitest'
import {
  aClient,
  aVisit,
  openTestShop,
  pointsProgramme,
  stopPoints,
  type TestShop,
  wholeList,
} from '#electron/backend/test-shop.ts'
import { venueKinds } from '#shared/domain/presets/preset.ts'
import { answers } from '#shared/domain/sample/attention-words.ts'
import { languages } from '#shared/i18n/languages.ts'

const usualDays = {
  namelessDays: 180,
  datesAhead: 7,
  datesAfter: 3,
  leapDay: '28-february',
  nameDaysByCalendar: false,
  suggests: true,
} as const
const usualWords = { welcome: '', passerBy: '', usualQuestion: '' } as const

describe('the first start', () => {
  test.each(venueKinds.flatMap((venue) => languages.map((language) => [venue, language] as const)))(
    'founds a %s in %s with items, keys and a programme',
    async (venue, language) => {
      const shop = await openTestShop({ shop: { venue, language } })
      expect(await shop.call('shop.state', {})).toMatchObject({
        state: 'ready',
        shop: { venue, language },
        me: { name: 'Соломія', role: 'owner' },
        sample: { clients: 0 },
      })
      const items = await shop.call('catalogue.list', { archived: false })
      expect(items.length).toBeGreaterThanOrEqual(16)
      expect(items.filter((item) => item.quickKey !== null)).toHaveLength(9)
      expect((await pointsProgramme(shop)).current).not.toBeNull()
    },
  )

  test('cannot be done twice, and the same form sent twice founds one shop', async () => {
    const shop = await openTestShop({ shop: null })
    const form = {
      opId: 'the-first-start',
      name: 'Ранок',
      venue: 'cafe',
      currency: 'UAH',
      country: 'UA',
      zone: 'Europe/Kyiv',
      dayEndsAt: 0,
      language: 'uk',
      ownerName: '',
      sampleClients: 0,
    } as const
    const [first] = [await shop.call('shop.create', form)]
    expect(await shop.call('shop.create', form)).toEqual(first)
    expect(await shop.rule('shop.create', { ...form, opId: 'another-start' })).toBe('shop-exists')
    // The answer to something else, under the same id, is nobody's here.
    await shop.call('clients.create', { ...aClient(), opId: 'not-the-start' })
    expect(await shop.rule('shop.create', { ...form, opId: 'not-the-start' })).toBe('shop-exists')
  })

  test('refuses a zone that is none, and leaves no shop behind', async () => {
    const shop = await openTestShop({ shop: null })
    const form = {
      name: 'Ранок',
      venue: 'cafe',
      currency: 'UAH',
      country: 'UA',
      zone: 'Europe/Nowhere',
      dayEndsAt: 0,
      language: 'uk',
      ownerName: '',
      sampleClients: 0,
    } as const
    expect(await shop.refused('shop.create', form)).toMatchObject({ code: 'INPUT', details: { fields: [{ path: 'zone' }] } })
    expect(await shop.call('shop.state', {})).toEqual({ state: 'new' })
  })
})

describe('the sample shop', () => {
  test('writes telephone numbers in groups, as people do', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 10 } })
    const { rows } = await shop.call('clients.list', { ...wholeList, limit: 10 })
    const cards = await Promise.all(rows.map(({ id }) => shop.call('clients.card', { id })))
    const phones = cards.flatMap((card) => card.phones)
    expect(phones.length).toBeGreaterThan(0)
    for (const { typed, e164 } of phones) expect([typed, typed.replaceAll(' ', '')]).toEqual([expect.stringContaining(' '), e164])
  })

  test('remembers its guests: something to ask of those who come today, families with birthdays, and all of it goes', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 60 } })
    const { rows } = await shop.call('clients.list', { ...wholeList, limit: 60 })
    const cards = await Promise.all(rows.map(({ id }) => shop.call('people.ofClient', { clientId: id })))
    expect(cards.filter(({ facts }) => facts.length > 0).length).toBeGreaterThan(25)
    const facts = cards.flatMap((card) => [...card.facts, ...card.family.flatMap((relative) => relative.facts)])
    const due = facts.filter(({ question }) => question?.state === 'fresh')
    expect(due.length).toBeGreaterThanOrEqual(5)
    expect(facts.some(({ question }) => question?.state === 'not-due')).toBe(true)
    const answered = new Set(answers.flatMap((words) => Object.values<string>(words)))
    expect(facts.every(({ label, question, text }) => label !== null || question !== null || answered.has(text))).toBe(true)
    const family = cards.flatMap((card) => card.family)
    expect(family.some(({ clientId }) => clientId !== null)).toBe(true)
    expect(family.filter(({ dates }) => dates.some(({ kind }) => kind === 'birthday')).length).toBeGreaterThan(10)

    await shop.call('shop.removeSample', {})
    const { id } = await shop.call('clients.create', aClient())
    const who = { kind: 'person', name: 'Тарас', gender: null } as const
    const { personId } = await shop.call('people.addRelative', { clientId: id, kind: 'child', who, birthday: null })
    expect((await shop.call('people.labels', {})).map(({ inUse }) => inUse)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect((await shop.call('people.ofClient', { clientId: id })).family).toMatchObject([{ personId, called: 'Тарас' }])
  })

  test('has guests who pay with points once they have enough, so that few have a usual to come for nothing', async () => {
    const shop = await openTestShop({ shop: null })
    const cafe = { venue: 'cafe', currency: 'UAH', country: 'UA', zone: 'Europe/Kyiv', dayEndsAt: 4, language: 'uk' } as const
    await shop.call('shop.create', { ...cafe, name: 'Ранок', ownerName: '', sampleClients: 120 })
    const { rows } = await shop.call('clients.list', { ...wholeList, limit: 120 })
    const guests = await Promise.all(rows.map(({ id }) => shop.call('clients.arrival', { id })))
    const paid = guests.filter(({ loyalty, usual }) => usual !== null && (loyalty.worth ?? 0) >= usual.total).length
    expect(paid).toBeGreaterThan(5)
    expect(paid).toBeLessThan(40)
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })

  test('gives gifts away for points and by plan; they go with it, but for those that a real guest has to do with', async () => {
    const shop = await openTestShop({ shop: null })
    const cafe = { venue: 'cafe', currency: 'UAH', country: 'UA', zone: 'Europe/Kyiv', dayEndsAt: 4, language: 'uk' } as const
    await shop.call('shop.create', { ...cafe, name: 'Ранок', ownerName: '', sampleClients: 60 })
    const gifts = () => shop.call('loyalty.gifts', {})
    const rewards = () => shop.call('loyalty.rewards', {})
    expect((await rewards()).map(({ effect }) => effect.kind).sort()).toEqual(['gift', 'item', 'percent'])
    expect(await gifts()).toMatchObject([
      { name: 'Коробка цукерок', stock: 3, given: 1, planned: 1 },
      { name: 'Чашка закладу', stock: 6, given: 0, planned: 1 },
    ])
    const { id } = await shop.call('clients.create', aClient())
    const [sweets] = await gifts()
    await shop.call('loyalty.planGift', { clientId: id, giftId: sweets?.id ?? 0, day: '2026-11-12', why: 'ювілей' })
    await shop.call('shop.removeSample', {})
    expect(await rewards()).toEqual([])
    expect(await gifts()).toMatchObject([{ name: 'Коробка цукерок', stock: 4, given: 0, planned: 1 }])
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
    await shop.call('shop.removeSample', {})
    expect(await gifts()).toHaveLength(1)
  })

  test('leaves an invented employee whom a real guest praised as if he had been real; the others go', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 60 } })
    const [praised, ...rest] = (await shop.call('staff.list', {})).filter(({ id }) => id !== 1)
    const { id: clientId } = await shop.call('clients.create', aClient())
    await shop.call('timeline.addNote', { clientId, text: 'Дякував за каву', pinned: false, praisedId: praised?.id ?? 0 })
    await shop.call('shop.removeSample', {})
    expect(rest.length).toBeGreaterThan(0)
    expect((await shop.call('staff.list', {})).map(({ id }) => id)).toEqual([1, praised?.id])
  })

  test('has guests with rhythms, points and a today, and goes in one action without touching what is real', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 60 } })
    const state = await shop.call('shop.state', {})
    expect(state).toMatchObject({ state: 'ready', sample: { clients: 60 } })
    const counts = await shop.call('clients.counts', {})
    expect(counts.regulars).toBeGreaterThan(20)
    expect((await shop.call('loyalty.liability', { day: null })).points.points).toBeGreaterThan(0)
    expect((await shop.call('visits.ofDay', { day: null })).rows.length).toBeGreaterThan(0)
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])

    const { id } = await shop.call('clients.create', aClient())
    await shop.call('visits.log', aVisit(id, 12_345))
    await shop.call('shop.removeSample', {})
    expect(await shop.call('shop.state', {})).toMatchObject({ sample: { clients: 0, visits: 0 } })
    expect(await shop.call('shop.about', {})).toMatchObject({ clients: 1, visits: 1, movements: 1 })
    expect(await shop.call('shop.days', { from: '2020-01-01', until: '2030-01-01' })).toMatchObject([
      { visits: 1, passersBy: 0, total: 12_345 },
    ])
    await shop.reopen()
    expect(await shop.call('shop.state', {})).toMatchObject({ state: 'ready', ledgerFindings: 0 })
    expect((await shop.call('clients.find', { text: 'коваленко', limit: 50 })).hits).toHaveLength(1)
  })
})

describe('the shop', () => {
  test('changed by another window meanwhile is a conflict', async () => {
    const shop = await openTestShop()
    const fields = {
      name: 'Ранок',
      venue: 'cafe',
      country: 'UA',
      zone: 'Europe/Kyiv',
      dayEndsAt: 4,
      language: 'uk',
      ...usualDays,
      ...usualWords,
    } as const
    expect(await shop.call('shop.update', { version: 1, ...fields, tipChips: [] })).toEqual({ version: 2 })
    expect(await shop.refused('shop.update', { version: 1, ...fields, tipChips: [], name: 'Вечір' })).toMatchObject({
      code: 'CONFLICT',
    })
  })

  test('in another language sorts its clients by that alphabet', async () => {
    const shop = await openTestShop()
    for (const name of ['Zoja', 'Łucja', 'Lena', 'Maja']) await shop.call('clients.create', aClient({ name }))
    const order = async () => {
      const { rows } = await shop.call('clients.list', { ...wholeList, limit: 10 })
      return rows.map((row) => row.called)
    }
    await shop.call('shop.update', {
      version: 1,
      name: 'Ranek',
      venue: 'cafe',
      country: 'PL',
      zone: 'Europe/Warsaw',
      dayEndsAt: 4,
      language: 'pl',
      tipChips: [],
      ...usualDays,
      ...usualWords,
    })
    expect(await order()).toEqual(['Lena', 'Łucja', 'Maja', 'Zoja'])
  })
})

test('a shop of another kind is offered a points programme only while none is in force or to come', async () => {
  const shop = await openTestShop()
  const missing = async () => (await shop.call('shop.presetMissing', { venue: 'laundry' })).programme
  const add = async () => (await shop.call('shop.addPreset', { venue: 'laundry', parts: ['programme'] })).programme
  expect(await missing()).toBeNull()
  expect(await add()).toBe(0)
  await stopPoints(shop, '2026-11-11')
  const usual = await missing()
  expect(usual).not.toBeNull()
  expect(await add()).toBe(1)
  expect((await pointsProgramme(shop)).current).toMatchObject({
    rules: { earnAmount: usual?.earnPer, pointWorth: usual?.pointWorth },
    from: '2026-11-11',
  })
  expect(await missing()).toBeNull()
})

test('a shop is founded with the reminders of its kind, and keeps the words that its owner writes', async () => {
  const shop = await openTestShop({ shop: { venue: 'sports' } })
  const read = async () => {
    const state = await shop.call('shop.state', {})
    if (state.state !== 'ready') throw new Error(state.state)
    return state.shop
  }
  const { currency: _, ...founded } = await read()
  expect(founded).toMatchObject({ datesAhead: 3, datesAfter: 3, namelessDays: 90, ...usualWords })
  await shop.call('shop.update', { ...founded, welcome: '  Хто на килим?  ', passerBy: 'Гість залу' })
  expect(await read()).toMatchObject({ welcome: 'Хто на килим?', passerBy: 'Гість залу', usualQuestion: '' })
  const tooLong = await shop.refused('shop.update', { ...founded, version: 2, passerBy: 'а'.repeat(29) })
  expect(tooLong.details).toMatchObject({ fields: [{ path: 'passerBy', problem: 'too-long' }] })
})

test('one kind of shop at most begins with a rule for what follows a first visit; the others are offered it, and what was ended is not offered again', async () => {
  const rules = (shop: TestShop) => shop.call('tasks.followUpRules', {})
  const begun: string[] = []
  for (const venue of venueKinds) {
    const shop = await openTestShop({ shop: { venue } })
    const written = await rules(shop)
    expect(written.length).toBeLessThanOrEqual(1)
    if (written.length > 0) begun.push(venue)
    const { followUps } = await shop.call('shop.presetMissing', { venue })
    expect(followUps.length + written.length).toBe(1)
  }
  expect(begun).toEqual(['sports'])

  const club = await openTestShop({ shop: { venue: 'sports' } })
  const [rule] = await rules(club)
  expect(rule).toMatchObject({ after: 'first-visit', item: null, days: 3, act: 'call' })
  await club.call('tasks.retireFollowUpRule', { id: rule?.id ?? 0, version: 1, retired: true })
  expect((await club.call('shop.presetMissing', { venue: 'sports' })).followUps).toEqual([])

  const cafe = await openTestShop({ shop: { venue: 'cafe' } })
  const add = async () => (await cafe.call('shop.addPreset', { venue: 'laundry', parts: ['followUps'] })).followUps
  expect(await add()).toBe(1)
  expect(await add()).toBe(0)
  expect(await rules(cafe)).toMatchObject([{ after: 'first-visit', days: 5, act: 'call' }])
})
