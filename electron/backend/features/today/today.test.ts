import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const list = (shop: TestShop, who: 'mine' | 'all' = 'all') => shop.call('today.list', { who, limitEach: 20 })
const linesOf = async (shop: TestShop, kind: string, who: 'mine' | 'all' = 'all') =>
  (await list(shop, who)).kinds.find((one) => one.kind === kind)?.lines ?? []

async function shopWithBirthday() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient({ birthday: { year: 1986, month: 11, day: 11 } }))
  return { shop, clientId, key: { clientId, cause: 'birthday 2026' } }
}

describe('a birthday', () => {
  test('is a line of the day with the age reached', async () => {
    const { shop, clientId } = await shopWithBirthday()
    expect(await list(shop)).toMatchObject({ total: 1, mine: 0, startWith: { clientId, cause: 'birthday 2026' } })
    expect(await linesOf(shop, 'greet')).toMatchObject([
      {
        cause: 'birthday 2026',
        client: { id: clientId },
        reason: { why: 'birthday', day: '2026-11-11', years: 40, about: null },
      },
    ])
  })

  test('that was congratulated at the till is gone from Today, and one done here is not said at the till', async () => {
    const { shop, clientId, key } = await shopWithBirthday()
    const line = { kind: 'date', id: null } as const
    const { markId } = await shop.call('people.answer', { clientId, line, mark: 'asked', words: '', next: null })
    expect(await linesOf(shop, 'greet')).toEqual([])
    await shop.call('people.takeBack', { clientId, markId })
    const done = await shop.call('today.mark', { ...key, mark: 'done', until: null })
    expect((await shop.call('clients.arrival', { id: clientId })).say).toMatchObject([{ kind: 'first-visit-today' }])
    await shop.call('today.takeBack', done)
    await shop.call('today.takeBack', done)
    expect((await shop.call('clients.arrival', { id: clientId })).say).toMatchObject([
      { kind: 'birthday-today' },
      { kind: 'first-visit-today' },
    ])
    expect(await linesOf(shop, 'greet')).toHaveLength(1)
  })

  test('counts for the days that the shop has set, unless the client was here since', async () => {
    const { shop, clientId } = await shopWithBirthday()
    shop.clock += DAY
    expect(await linesOf(shop, 'greet')).toMatchObject([{ reason: { day: '2026-11-11' }, cause: 'birthday 2026' }])
    await shop.call('visits.log', aVisit(clientId, 5000))
    expect(await linesOf(shop, 'greet')).toEqual([])
  })

  test.each(['done', 'dismissed'] as const)('%s does not come back this year, and comes back in the next', async (mark) => {
    const { shop, key } = await shopWithBirthday()
    await shop.call('today.mark', { ...key, mark, until: null })
    for (const days of [0, 1, -2, 3]) {
      shop.clock += days * DAY
      expect(await linesOf(shop, 'greet')).toEqual([])
    }
    shop.clock += 363 * DAY
    expect(await linesOf(shop, 'greet')).toMatchObject([{ cause: 'birthday 2027' }])
  })

  test('put off comes back on its day', async () => {
    const { shop, key } = await shopWithBirthday()
    await shop.call('today.mark', { ...key, mark: 'later', until: '2026-11-13' })
    shop.clock += DAY
    expect(await linesOf(shop, 'greet')).toEqual([])
    shop.clock += DAY
    expect(await linesOf(shop, 'greet')).toMatchObject([{ cause: key.cause }])
    await shop.call('today.mark', { ...key, mark: 'done', until: null })
    expect(await linesOf(shop, 'greet')).toEqual([])
  })
})

describe('a client whom the shop must not contact', () => {
  test('has no line of good wishes until the word is lifted', async () => {
    const { shop, clientId } = await shopWithBirthday()
    await shop.call('contacts.ban', { clientId, reason: 'asked to be left alone' })
    expect(await list(shop)).toMatchObject({ total: 0, mine: 0, startWith: null })
    await shop.call('contacts.lift', { clientId, reason: 'changed his mind' })
    expect(await linesOf(shop, 'greet')).toHaveLength(1)
  })

  test('has none after a goodbye, and has it again once he has come back by himself', async () => {
    const { shop, clientId } = await shopWithBirthday()
    await shop.call('contacts.sayGoodbye', { clientId, answer: 'moves to Lviv' })
    expect(await linesOf(shop, 'greet')).toEqual([])
    shop.clock -= DAY
    await shop.call('visits.log', aVisit(clientId, 5000))
    shop.clock += 364 * DAY
    await shop.call('visits.log', aVisit(clientId, 5000))
    shop.clock += 2 * DAY
    expect(await linesOf(shop, 'greet')).toMatchObject([{ cause: 'birthday 2027' }])
  })
})

describe('a mark', () => {
  test('is refused where another was faster, and where it puts off to no later day', async () => {
    const { shop, key } = await shopWithBirthday()
    expect(await shop.rule('today.mark', { ...key, mark: 'later', until: '2026-11-11' })).toBe('reminder-later-in-past')
    expect(await shop.rule('today.mark', { ...key, mark: 'later', until: null })).toBe('reminder-later-in-past')
    await shop.call('today.mark', { ...key, mark: 'later', until: '2026-11-12' })
    expect(await shop.rule('today.mark', { ...key, mark: 'done', until: null })).toBe('reminder-marked')
  })

  test('goes with the client to the surviving card and back', async () => {
    const { shop, clientId, key } = await shopWithBirthday()
    const other = await shop.call('clients.create', aClient({ name: 'Олена К.' }))
    await shop.call('today.mark', { ...key, mark: 'dismissed', until: null })
    const [survivor, merged] = await Promise.all([other.id, clientId].map((id) => shop.call('clients.card', { id })))
    const { mergeId } = await shop.call('clients.merge', {
      survivorId: other.id,
      survivorVersion: survivor?.version ?? 0,
      mergedId: clientId,
      mergedVersion: merged?.version ?? 0,
      fields: {},
    })
    expect((await shop.call('clients.card', { id: other.id })).birthday).toMatchObject({ month: 11 })
    expect(await linesOf(shop, 'greet')).toEqual([])
    expect(await shop.rule('today.mark', { ...key, mark: 'done', until: null })).toBe('client-merged')
    await shop.call('clients.undoMerge', { mergeId })
    expect(await linesOf(shop, 'greet')).toEqual([])
  })
})

test('mine are the lines of the clients in my care', async () => {
  const { shop, clientId } = await shopWithBirthday()
  const [owner] = await shop.call('staff.list', {})
  await shop.call('clients.create', aClient({ name: 'Інший', birthday: { year: null, month: 11, day: 11 } }))
  await shop.call('staff.setCaretaker', { clientId, employeeId: owner?.id ?? 0, instead: null })
  expect(await list(shop)).toMatchObject({ total: 2, mine: 1 })
  expect(await list(shop, 'mine')).toMatchObject({ total: 2, mine: 1 })
  expect(await linesOf(shop, 'greet', 'mine')).toMatchObject([{ client: { id: clientId }, assignee: { id: owner?.id } }])
})
