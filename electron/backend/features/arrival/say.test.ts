import { describe, expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

/** Wednesday, 11 November 2026. */
async function shopWith(client: Partial<InputOf<'clients.create'>>) {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ name: 'Олена', ...client }))
  await shop.call('visits.log', aVisit(id, 1000, { day: '2026-11-01' }))
  return { shop, id }
}

const said = async (shop: TestShop, id: number) => (await shop.call('clients.arrival', { id })).say

async function settings(shop: TestShop) {
  const state = await shop.call('shop.state', {})
  if (state.state !== 'ready') throw new Error('no shop')
  const { currency: _, ...fields } = state.shop
  return fields
}

describe('when dates are said', () => {
  const onDay = (day: number) => ({ birthday: { year: null, month: 11, day } })

  test.each([
    ['a week ahead as it comes', 18, {}, ['birthday-soon']],
    ['no longer ahead than that', 19, {}, []],
    ['as far ahead as the shop wants', 25, { datesAhead: 14 }, ['birthday-soon']],
    ['only on the day', 12, { datesAhead: 0 }, []],
    ['three days after as it comes', 8, {}, ['birthday-past']],
    ['as long after as the shop wants', 4, { datesAfter: 7 }, ['birthday-past']],
    ['not afterwards', 10, { datesAfter: 0 }, []],
  ])('%s', async (_, day, changed, kinds) => {
    const { shop, id } = await shopWith(onDay(day))
    await shop.call('shop.update', { ...(await settings(shop)), ...changed })
    expect((await said(shop, id)).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('29 February by the rule of the shop', async () => {
    const { shop, id } = await shopWith({ birthday: { year: null, month: 2, day: 29 } })
    shop.clock = Date.UTC(2027, 1, 27, 10)
    expect(await said(shop, id)).toMatchObject([{ kind: 'birthday-soon', day: '2027-02-28' }])
    await shop.call('shop.update', { ...(await settings(shop)), leapDay: '1-march' })
    expect(await said(shop, id)).toMatchObject([{ kind: 'birthday-soon', day: '2027-03-01' }])
  })

  test.each([
    ['datesAhead', -1, 'too-small'],
    ['datesAhead', 61, 'too-large'],
    ['datesAfter', 31, 'too-large'],
    ['datesAfter', 1.5, 'not-a-number'],
  ])('%s of %d days is refused', async (path, value, problem) => {
    const shop = await openTestShop()
    const refusal = await shop.refused('shop.update', { ...(await settings(shop)), [path]: value })
    expect(refusal.details).toEqual({ fields: [{ path, problem }] })
  })
})

describe('taken back', () => {
  const aQuestion = { text: 'Як ремонт?', askAfter: '2026-11-01' }

  async function asked() {
    const { shop, id } = await shopWith({ birthday: { year: null, month: 11, day: 14 } })
    const fact = { clientId: id, personId: null, labelId: null, text: 'Ремонт' }
    const { id: factId } = await shop.call('people.addFact', { ...fact, question: aQuestion })
    const before = await said(shop, id)
    const facts = async () => (await shop.call('people.ofClient', { clientId: id })).facts
    const answer = (mark: 'asked' | 'not-now' | 'never', words = '') =>
      shop.call('people.answer', { clientId: id, line: { kind: 'question', id: factId }, mark, words, next: null })
    const takeBack = (markId: number) => shop.call('people.takeBack', { clientId: id, markId })
    return { shop, id, factId, before, facts, answer, takeBack }
  }

  test.each(['asked', 'not-now', 'never'] as const)('%s of a question: what was said before is said again', async (mark) => {
    const { shop, id, before, answer, takeBack, facts } = await asked()
    const { markId } = await answer(mark)
    expect((await said(shop, id)).map(({ kind }) => kind)).toEqual(['birthday-soon'])
    expect(await facts()).toMatchObject([{ question: { state: mark === 'not-now' ? 'put-off' : mark } }])
    await takeBack(markId)
    expect(await said(shop, id)).toEqual(before)
    await takeBack(markId)
    expect(await said(shop, id)).toEqual(before)
  })

  test.each(['asked', 'not-now', 'never'] as const)('%s of a birthday on the card', async (mark) => {
    const { shop, id, before, takeBack } = await asked()
    const line = { kind: 'date', id: null } as const
    const { markId } = await shop.call('people.answer', { clientId: id, line, mark, words: '', next: null })
    expect((await said(shop, id)).map(({ kind }) => kind)).toEqual(['question'])
    await takeBack(markId)
    expect(await said(shop, id)).toEqual(before)
  })

  test('takes the fact made of the answer along, and the one that asked is back', async () => {
    const { shop, id, factId, before, answer, takeBack, facts } = await asked()
    const { markId } = await answer('asked', 'закінчили')
    expect(await facts()).toMatchObject([{ text: 'закінчили' }])
    await takeBack(markId)
    expect(await facts()).toMatchObject([{ id: factId, text: 'Ремонт', question: { state: 'fresh' } }])
    expect(await said(shop, id)).toEqual(before)
  })

  test('leaves an answer that somebody has changed since', async () => {
    const { shop, answer, takeBack, facts } = await asked()
    const { markId, factId } = await answer('asked', 'закінчили')
    const mended = { labelId: null, text: 'закінчили в жовтні', question: null }
    await shop.call('people.updateFact', { id: factId ?? 0, version: 1, ...mended })
    await takeBack(markId)
    expect((await facts()).map(({ text }) => text).toSorted()).toEqual(['Ремонт', 'закінчили в жовтні'])
  })

  test('leaves off the card what was taken off by hand', async () => {
    const { shop, factId, answer, takeBack, facts } = await asked()
    const { markId } = await answer('asked')
    shop.clock += 1000
    await shop.call('people.endFact', { id: factId })
    await takeBack(markId)
    expect(await facts()).toEqual([])
  })

  test('only on the card where it was answered', async () => {
    const { shop, answer } = await asked()
    const { markId } = await answer('never')
    const { id: stranger } = await shop.call('clients.create', aClient({ name: 'Марта' }))
    expect(await shop.refused('people.takeBack', { clientId: stranger, markId })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a name day', () => {
  async function polishShopWith(name: string, changed: Partial<InputOf<'shop.update'>> = {}) {
    const { shop, id } = await shopWith({ name })
    await shop.call('shop.update', {
      ...(await settings(shop)),
      country: 'PL',
      nameDaysByCalendar: true,
      datesAhead: 30,
      ...changed,
    })
    const line = { kind: 'name-day' } as const
    return {
      shop,
      id,
      answer: (mark: 'asked' | 'not-now' | 'never') =>
        shop.call('people.answer', { clientId: id, line, mark, words: '', next: null }),
    }
  }
  async function rename(shop: TestShop, id: number, fields: Parameters<typeof aClient>[0]) {
    const { photoFile: _, consentGiven: __, ...profile } = aClient(fields)
    const { version } = await shop.call('clients.card', { id })
    await shop.call('clients.update', { ...profile, id, version, consent: null })
  }
  const chosen = (month: number, day: number) => [
    { id: null, kind: 'name-day' as const, label: '', date: { year: null, month, day } },
  ]

  test('of the calendar is said where the shop greets by it, and has no date of its own to answer', async () => {
    const { shop, id } = await polishShopWith('Barbara Nowak')
    expect(await said(shop, id)).toMatchObject([
      { kind: 'date-soon', dateKind: 'name-day', id: null, about: null, day: '2026-12-04', years: null },
    ])
  })

  test.each([
    ['the shop does not greet by it', 'Barbara', { nameDaysByCalendar: false }],
    ['the name has several days', 'Katarzyna', {}],
    ['the country has no calendar', 'Barbara', { country: 'DE' }],
    ['the name stands in no calendar', 'Brajan', {}],
  ])('of the calendar is not said when %s', async (_, name, changed) => {
    const { shop, id } = await polishShopWith(name, changed)
    expect(await said(shop, id)).toEqual([])
  })

  test('is not said to who keeps none, and by his own calendar to who has another', async () => {
    const { shop, id } = await polishShopWith('Barbara')
    await shop.call('people.setNameDayCalendar', { clientId: id, personId: null, calendar: 'none' })
    expect(await said(shop, id)).toEqual([])
    await shop.call('people.setNameDayCalendar', { clientId: id, personId: null, calendar: 'RO' })
    expect(await said(shop, id)).toMatchObject([{ day: '2026-12-04' }])
    await shop.call('people.setNameDayCalendar', { clientId: id, personId: null, calendar: null })
    expect((await shop.call('people.ofClient', { clientId: id })).nameDayCalendar).toBeNull()
  })

  test('that was chosen is said instead, whatever the calendar says, and stays when the name changes', async () => {
    const { shop, id } = await polishShopWith('Barbara', { nameDaysByCalendar: false })
    await shop.call('people.setDates', { clientId: id, personId: null, instead: [], dates: chosen(11, 13) })
    const line = { kind: 'date-soon', dateKind: 'name-day', day: '2026-11-13' }
    expect(await said(shop, id)).toMatchObject([line])
    await rename(shop, id, { name: 'Joanna' })
    await shop.call('shop.update', { ...(await settings(shop)), nameDaysByCalendar: true })
    expect(await said(shop, id)).toMatchObject([line])
  })

  test.each(['asked', 'not-now', 'never'] as const)(
    'answered by %s is not said again today, until that is taken back',
    async (mark) => {
      const { shop, id, answer } = await polishShopWith('Barbara')
      const before = await said(shop, id)
      const { markId } = await answer(mark)
      expect(await said(shop, id)).toEqual([])
      await shop.call('people.takeBack', { clientId: id, markId })
      expect(await said(shop, id)).toEqual(before)
    },
  )

  test('that is never to be mentioned leaves the birthday alone', async () => {
    const { shop, id, answer } = await polishShopWith('Barbara')
    await answer('never')
    await rename(shop, id, { name: 'Barbara', birthday: { year: null, month: 11, day: 11 } })
    expect(await said(shop, id)).toMatchObject([{ kind: 'birthday-today' }])
  })
})

describe('two questions a business day', () => {
  async function asking(questions: readonly string[]) {
    const { shop, id } = await shopWith({})
    const ids: number[] = []
    for (const text of questions) {
      const question = { text, askAfter: '2026-11-01' }
      ids.push((await shop.call('people.addFact', { clientId: id, personId: null, labelId: null, text, question })).id)
    }
    return { shop, id, ids }
  }

  test('one whose answer became the next fact counts, so that no third takes its place', async () => {
    const { shop, id, ids } = await asking(['Як ремонт?', 'Як іспити?', 'Чи приїхала сестра?'])
    for (const factId of ids.slice(0, 2)) {
      const line = { kind: 'question', id: factId } as const
      await shop.call('people.answer', { clientId: id, line, mark: 'asked', words: 'добре', next: null })
    }
    expect(await said(shop, id)).toEqual([])
    shop.clock += 24 * 60 * 60 * 1000
    expect(await said(shop, id)).toMatchObject([{ kind: 'question', text: 'Чи приїхала сестра?' }])
  })
})
