import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { ContactOutcome } from '#shared/domain/contacts/outcome.ts'

const callsOf = (shop: TestShop, who: 'mine' | 'all' = 'all') => shop.call('contacts.callList', { who })
const names = async (shop: TestShop, who: 'mine' | 'all' = 'all') =>
  (await callsOf(shop, who)).calls.map(({ client }) => client.called)

async function promiseCall(shop: TestShop, name: string, fields: Parameters<typeof aClient>[0] = {}) {
  const { id } = await shop.call('clients.create', aClient({ name, phones: ['067 123 45 67'], ...fields }))
  await addCall(shop, id)
  return id
}
async function addCall(shop: TestShop, clientId: number, text = 'Подзвонити про торт', day = '2026-11-11') {
  const [owner] = await shop.call('staff.list', {})
  const due = { day, minute: null, repeat: null, cause: null }
  await shop.call('tasks.add', { kind: 'call', text, clientId, assigneeId: owner?.id ?? 0, ...due })
}
const tell = (shop: TestShop, call: { client: { id: number }; lines: { cause: string }[] }, outcome: ContactOutcome) => {
  const told = { channel: 'call', direction: 'out', purpose: 'service', subject: 'Торт', answer: '', mood: null } as const
  const lines = call.lines.map(({ cause }) => cause)
  return shop.call('contacts.record', { clientId: call.client.id, ...told, outcome, lines })
}
const firstOf = async (shop: TestShop) => {
  const [first] = (await callsOf(shop)).calls
  if (!first) throw new Error('nobody to call')
  return first
}

describe('the call list', () => {
  test('names each client once with all that he is called for, and one conversation answers it all', async () => {
    const shop = await openTestShop()
    const clientId = await promiseCall(shop, 'Тарас')
    await addCall(shop, clientId, 'Запитати про столик')
    const { calls, total } = await callsOf(shop)
    expect(total).toBe(1)
    expect(calls).toMatchObject([
      { client: { id: clientId }, phone: { e164: '+380671234567' }, purpose: 'service', inVain: 0, held: null },
    ])
    expect(calls[0]?.lines.map(({ reason }) => reason)).toMatchObject([{ why: 'task' }, { why: 'task' }])
    const done = await tell(shop, await firstOf(shop), 'reached')
    expect(await names(shop)).toEqual([])
    expect((await shop.call('tasks.openMatters', { clientId })).tasks).toEqual([])
    await shop.call('contacts.undo', { id: done.id })
    expect((await callsOf(shop)).calls[0]?.lines).toHaveLength(2)
  })

  test('brings a call in vain again the next day, counts it, and says when it is better to write', async () => {
    const shop = await openTestShop()
    await promiseCall(shop, 'Тарас')
    for (const inVain of [0, 1, 2]) {
      const call = await firstOf(shop)
      expect(call.inVain).toBe(inVain)
      await tell(shop, call, 'unreachable')
      expect(await names(shop)).toEqual([])
      shop.clock += DAY
    }
    expect((await firstOf(shop)).inVain).toBe(3)
    const undone = await tell(shop, await firstOf(shop), 'unreachable')
    await shop.call('contacts.undo', { id: undone.id })
    expect((await firstOf(shop)).inVain).toBe(3)
    // Since they have spoken, the count begins anew.
    const { id: clientId } = (await firstOf(shop)).client
    await tell(shop, await firstOf(shop), 'reached')
    await addCall(shop, clientId, 'Подзвонити знову', '2026-11-14')
    expect((await firstOf(shop)).inVain).toBe(0)
  })

  test('leaves out who is not to be called, each with the reason', async () => {
    const shop = await openTestShop()
    const quiet = await promiseCall(shop, 'Тихий')
    await promiseCall(shop, 'Без телефону', { phones: [] })
    await promiseCall(shop, 'Тарас')
    await shop.call('contacts.ban', { clientId: quiet, reason: 'просив не дзвонити' })
    const { calls, blocked } = await callsOf(shop)
    expect(calls.map(({ client }) => client.called)).toEqual(['Тарас'])
    expect(blocked.map(({ client, block, reason }) => [client.called, block, reason])).toEqual([
      ['Тихий', 'do-not-contact', 'просив не дзвонити'],
      ['Без телефону', 'no-address', null],
    ])
  })

  test('asks for agreement before it invites somebody who stays away, and a no gives him rest', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient({ name: 'Марко', phones: ['0671234567'] }))
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      await shop.call('visits.log', aVisit(clientId, 20_000))
      shop.clock += 4 * DAY
    }
    shop.clock += 14 * DAY
    expect((await callsOf(shop)).blocked).toMatchObject([{ client: { id: clientId }, block: 'no-consent' }])
    const yes = { clientId, purpose: 'marketing', channel: 'all', yes: true, how: 'orally', saidDay: '2026-11-11' } as const
    await shop.call('contacts.answerConsent', yes)
    const call = await firstOf(shop)
    expect(call).toMatchObject({ purpose: 'marketing', lines: [{ reason: { why: 'late' } }] })
    const lines = call.lines.map(({ cause }) => cause)
    const told = { channel: 'call', direction: 'out', purpose: 'marketing', subject: '', answer: '', mood: null } as const
    await shop.call('contacts.record', { clientId, ...told, outcome: 'refused', lines })
    expect(await callsOf(shop)).toMatchObject({ calls: [], blocked: [] })
    const verdicts = await shop.call('contacts.verdicts', { clientId, purpose: 'marketing' })
    expect(verdicts.find(({ channel }) => channel === 'call')?.verdict).toMatchObject({ allowed: false, block: 'resting' })
  })

  test('is of one employee or of all, and dials a number without its country as it was typed', async () => {
    const shop = await openTestShop()
    const mine = await promiseCall(shop, 'Мій', { phones: ['234-567'] })
    expect(await names(shop, 'mine')).toEqual(['Мій'])
    expect((await firstOf(shop)).phone).toEqual({ typed: '234-567', e164: null })
    const { id: julia } = await shop.call('staff.add', { name: 'Юля', colour: 2 })
    const [task] = (await shop.call('tasks.openMatters', { clientId: mine })).tasks
    await shop.call('tasks.assign', { id: task?.id ?? 0, version: task?.version ?? 0, assigneeId: julia })
    expect([await names(shop, 'mine'), await names(shop)]).toEqual([[], ['Мій']])
  })
})

describe('before the end of the quiet hours', () => {
  /** Five past eight in Kyiv, where it is quiet until nine. */
  const early = (month: number, day: number) => Date.UTC(2026, month - 1, day, 6, 5)
  const nine = (month: number, day: number) => Date.UTC(2026, month - 1, day, 7)
  const callLines = async (shop: TestShop) =>
    (await shop.call('today.list', { who: 'all', limitEach: 20 })).kinds.find(({ kind }) => kind === 'call')?.lines ?? []

  /** A promised call, and a client who has stayed away since the first of December. */
  async function shopWithCalls() {
    const shop = await openTestShop()
    const { id: missed } = await shop.call('clients.create', aClient({ name: 'Марко', phones: ['0671234567'] }))
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      await shop.call('visits.log', aVisit(missed, 20_000))
      shop.clock += 4 * DAY
    }
    const yes = { clientId: missed, purpose: 'marketing', channel: 'all', yes: true, how: 'orally' } as const
    await shop.call('contacts.answerConsent', { ...yes, saidDay: '2026-12-05' })
    const { id: promised } = await shop.call('clients.create', aClient({ name: 'Тарас', phones: ['067 765 43 21'] }))
    await addCall(shop, promised, 'Подзвонити про торт', '2026-12-20')
    return { shop, missed }
  }

  test('who is to be called today stands on Today and on the list, with the hour from which he may be', async () => {
    const { shop } = await shopWithCalls()
    shop.clock = early(12, 22)
    const { calls, blocked } = await callsOf(shop)
    expect(calls.map(({ client, from }) => [client.called, from])).toEqual([
      ['Марко', nine(12, 22)],
      ['Тарас', nine(12, 22)],
    ])
    expect(blocked).toEqual([])
    expect((await callLines(shop)).map(({ block, callFrom }) => [block, callFrom])).toEqual([
      [null, nine(12, 22)],
      [null, nine(12, 22)],
    ])
    // Whoever calls earlier may write it down.
    await tell(shop, calls[1] as (typeof calls)[number], 'reached')
    shop.clock = nine(12, 22)
    expect((await callsOf(shop)).calls).toMatchObject([{ client: { called: 'Марко' }, from: null }])
    expect(await callLines(shop)).toMatchObject([{ block: null, callFrom: null }])
  })

  test('on a holiday only the promised call waits for the hour; nobody is invited that day', async () => {
    const { shop, missed } = await shopWithCalls()
    shop.clock = early(12, 25)
    const { calls, blocked } = await callsOf(shop)
    expect(calls).toMatchObject([{ client: { called: 'Тарас' }, from: nine(12, 25) }])
    expect(blocked).toMatchObject([{ client: { id: missed }, block: 'quiet-day', untilDay: '2026-12-26' }])
    const lines = await callLines(shop)
    expect(lines.find(({ client }) => client?.id === missed)).toMatchObject({ block: { block: 'quiet-day' }, callFrom: null })
  })

  test('who is silent until tomorrow is not called any more today', async () => {
    const { shop } = await shopWithCalls()
    shop.clock = Date.UTC(2026, 11, 22, 19)
    const { calls, blocked } = await callsOf(shop)
    expect([calls, blocked.map(({ block }) => block)]).toEqual([[], ['quiet-hours', 'quiet-hours']])
  })
})

test('a second till is given the next client, and told who calls the first', async () => {
  const shop = await openTestShop()
  const [one, two] = [await promiseCall(shop, 'Андрій'), await promiseCall(shop, 'Борис')]
  await shop.call('contacts.takeCall', { clientId: one })
  const there = { device: 'till-2', employeeId: null }
  const listed = await shop.backend.dispatch(there, 'contacts.callList', { who: 'all' })
  expect(listed).toMatchObject({
    value: {
      calls: [
        { client: { id: one }, held: { by: null } },
        { client: { id: two }, held: null },
      ],
    },
  })
  // Written down, he is free again, and his line is gone everywhere.
  await tell(shop, await firstOf(shop), 'reached')
  expect(await names(shop)).toEqual(['Борис'])
})

test('the sheet of a call tells the question, the promise, the usual, the family and the last conversation', async () => {
  const shop = await openTestShop()
  const clientId = await promiseCall(shop, 'Тарас')
  const question = { text: 'Як пройшли іспити?', askAfter: '2026-11-10' }
  await shop.call('people.addFact', { clientId, personId: null, labelId: null, text: 'складає іспити', question })
  const who = { kind: 'person', name: 'Марія', gender: 'female' } as const
  await shop.call('people.addRelative', { clientId, kind: 'spouse', who, birthday: null })
  const told = { channel: 'call', direction: 'in', purpose: 'service', subject: '', mood: 'good' } as const
  await shop.call('contacts.record', { clientId, ...told, outcome: 'reached', answer: 'буде в суботу' })
  expect(await shop.call('contacts.callSheet', { clientId })).toMatchObject({
    question: { text: 'Як пройшли іспити?', about: null },
    usual: null,
    family: [{ name: 'Марія', relation: 'spouse' }],
    last: { answer: 'буде в суботу', direction: 'in' },
    open: ['Подзвонити про торт'],
    lastVisitDay: null,
  })
  expect(await shop.refused('contacts.callSheet', { clientId: 999 })).toMatchObject({ code: 'NOT_FOUND' })
})
