import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import { type Condition, REACHES } from '#shared/contract/conditions.ts'
import { CONSENT_CHANNELS } from '#shared/domain/contacts/consent.ts'
import { addDays } from '#shared/kernel/day.ts'

const TODAY = '2026-11-11'
const listed = async (shop: TestShop, condition: Condition) => {
  const { rows, total } = await shop.call('clients.list', { ...wholeList, conditions: [condition] })
  expect(total).toBe(rows.length)
  expect((await shop.call('clients.idsOf', { filter: 'all', conditions: [condition], text: '' })).ids.length).toBe(total)
  return rows.map(({ id }) => id).sort((one, other) => one - other)
}
const made = async (shop: TestShop, name: string) => (await shop.call('clients.create', aClient({ name }))).id

test('whoever is not to be contacted, or said goodbye and has not come back, is found by it, and the list tells which', async () => {
  const shop = await openTestShop()
  const [banned, gone, plain] = [await made(shop, 'Ганна'), await made(shop, 'Остап'), await made(shop, 'Юрій')]
  await shop.call('contacts.ban', { clientId: banned, reason: 'просить не телефонувати' })
  await shop.call('contacts.sayGoodbye', { clientId: gone, answer: null })
  expect(await listed(shop, { by: 'reach', is: 'barred' })).toEqual([banned, gone])
  const { rows } = await shop.call('clients.list', wholeList)
  expect(new Map(rows.map(({ id, barred }) => [id, barred]))).toEqual(
    new Map([
      [banned, 'do-not-contact'],
      [gone, 'said-goodbye'],
      [plain, null],
    ]),
  )
  shop.clock += DAY
  await shop.call('visits.log', aVisit(gone, 5_000))
  await shop.call('contacts.lift', { clientId: banned, reason: 'сама попросила' })
  expect(await listed(shop, { by: 'reach', is: 'barred' })).toEqual([])
})

test('whatever is agreed, refused and taken back in whatever order, the list finds for news whom the one rule lets be told them', async () => {
  const shop = await openTestShop()
  const ids = [await made(shop, 'Ганна'), await made(shop, 'Остап')]
  const who = fc.constantFrom(...ids)
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ who, channel: fc.constantFrom(...CONSENT_CHANNELS), yes: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ who, keeping: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ who, banned: fc.boolean() }) },
  )
  /** Beside those of where and when he can be reached. */
  const IN_THE_WAY = ['do-not-contact', 'said-goodbye', 'refused', 'withdrawn', 'no-consent']
  const expectTheSame = async () => {
    const mayBeTold: number[] = []
    for (const clientId of ids) {
      const verdicts = await shop.call('contacts.verdicts', { clientId, purpose: 'marketing' })
      const distant = verdicts.filter(({ channel }) => channel !== 'counter')
      if (distant.some(({ verdict }) => verdict.allowed || !IN_THE_WAY.includes(verdict.block))) mayBeTold.push(clientId)
    }
    expect(await listed(shop, { by: 'reach', is: 'news' })).toEqual(mayBeTold)
    const { rows } = await shop.call('clients.list', wholeList)
    const agreed = rows.filter(({ news }) => news === true).map(({ id }) => id)
    expect(await listed(shop, { by: 'reach', is: 'no-news' })).toEqual(ids.filter((id) => !agreed.includes(id)))
    expect(
      rows
        .filter(({ barred, news }) => barred === null && news === true)
        .map(({ id }) => id)
        .sort((one, other) => one - other),
    ).toEqual(mayBeTold)
  }
  const bans = new Set<number>()
  const setBan = async (clientId: number, on: boolean) => {
    if (on === bans.has(clientId)) return
    if (on) bans.add(clientId)
    else bans.delete(clientId)
    await shop.call(on ? 'contacts.ban' : 'contacts.lift', { clientId, reason: 'так сказано' })
  }
  await expectTheSame()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const one of steps) {
        const { who: clientId } = one
        const how = { clientId, how: 'orally', saidDay: null } as const
        if ('banned' in one) await setBan(clientId, one.banned)
        else if ('keeping' in one)
          await shop.call('contacts.answerConsent', { ...how, purpose: 'keep-data', channel: 'all', yes: one.keeping })
        else await shop.call('contacts.answerConsent', { ...how, purpose: 'marketing', channel: one.channel, yes: one.yes })
      }
      await expectTheSame()
    }),
    { numRuns: 40 },
  )
})

test('those with whom to keep in touch come first by their day, either way round, and everybody else by name on every page', async () => {
  const shop = await openTestShop()
  const names = ['Ганна', 'Остап', 'Юрій', 'Роман', 'Інна', 'Лев']
  const ids = new Map<string, number>()
  for (const name of names) ids.set(name, await made(shop, name))
  const id = (name: string) => ids.get(name) ?? 0
  for (const [name, everyDays] of [
    ['Юрій', 30],
    ['Остап', 10],
    ['Лев', 20],
  ] as const)
    await shop.call('care.keepInTouch', { clientId: id(name), everyDays, version: 0 })
  // A visit and a conversation put it off.
  shop.clock += 5 * DAY
  await shop.call('visits.log', aVisit(id('Остап'), 5_000))
  const byTouch = async (descending: boolean, offset = 0, limit = 50) =>
    (await shop.call('clients.list', { ...wholeList, sort: 'touch', descending, offset, limit })).rows
  const called = (rows: readonly { readonly called: string }[]) => rows.map((row) => row.called)
  expect(called(await byTouch(false))).toEqual(['Остап', 'Лев', 'Юрій', 'Ганна', 'Інна', 'Роман'])
  expect(called(await byTouch(true))).toEqual(['Юрій', 'Лев', 'Остап', 'Роман', 'Інна', 'Ганна'])
  expect((await byTouch(false)).map(({ touchBy }) => touchBy)).toEqual([
    addDays(TODAY, 15),
    addDays(TODAY, 20),
    addDays(TODAY, 30),
    null,
    null,
    null,
  ])
  for (const limit of [1, 2, 4]) {
    const pages: string[] = []
    for (let offset = 0; offset < 6; offset += limit) pages.push(...called(await byTouch(false, offset, limit)))
    expect(pages).toEqual(['Остап', 'Лев', 'Юрій', 'Ганна', 'Інна', 'Роман'])
  }
  expect((await shop.call('care.ofClient', { clientId: id('Остап') })).touch?.due).toBe(addDays(TODAY, 15))
  expect(await listed(shop, { by: 'touch', has: true })).toEqual([id('Остап'), id('Юрій'), id('Лев')].sort((a, b) => a - b))
  expect(await listed(shop, { by: 'touch', has: false })).toHaveLength(3)
})

test('neither filter nor sort reads the journal, the consents or the visits whole', async () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  const shop = await openTestShop()
  await made(shop, 'Ганна')
  const before = new Set(prepare.mock.calls.map(([sql]) => sql))
  for (const condition of [
    ...REACHES.map((is) => ({ by: 'reach', is }) as const),
    { by: 'touch', has: true },
    { by: 'touch', has: false },
  ] as const)
    await shop.call('clients.list', { ...wholeList, sort: 'touch', conditions: [condition] })
  const ofList = prepare.mock.calls.map(([sql]) => sql).filter((sql) => !before.has(sql) && !sql.endsWith('where false'))
  prepare.mockRestore()
  const sqlite = new Database(`${shop.dataDir}/regulars.db`, { readonly: true })
  const details = ofList.flatMap((sql) =>
    sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...[...sql.matchAll(/\?/g)].map(() => '[]')),
  )
  const plan = details.map(({ detail }) => detail)
  expect(plan.some((detail) => detail.includes('consents_news'))).toBe(true)
  expect(plan.some((detail) => detail.includes('contacts_spoken'))).toBe(true)
  expect(plan.filter((detail) => /^SCAN (g|w|consents|contacts|visits)\b/.test(detail))).toEqual([])
  expect(plan.filter((detail) => /^SCAN (clients|b)$/.test(detail))).toEqual([])
})
