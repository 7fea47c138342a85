import { describe, expect, test } from 'vitest'
import { aClient, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

type Recorded = Omit<InputOf<'contacts.record'>, 'opId' | 'clientId'>
const aCall: Recorded = {
  channel: 'call',
  direction: 'out',
  purpose: 'service',
  subject: 'Замовлення',
  outcome: 'thinking',
  answer: 'порадиться з дружиною',
  mood: 'neutral',
}

async function shopWithClient() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient({ phones: ['067 123 45 67'] }))
  return { shop, clientId }
}
const factsOf = async (shop: TestShop, clientId: number) =>
  (await shop.call('people.ofClient', { clientId })).facts.map(({ text, question }) => [text, question?.askAfter ?? null])
const tasksOf = async (shop: TestShop, clientId: number) =>
  (await shop.call('tasks.openMatters', { clientId })).tasks.map(({ kind, text, due }) => [kind, text, due.day])
const journal = async (shop: TestShop, clientId: number) =>
  (await shop.call('contacts.ofClient', { clientId, channel: null, mood: null, before: null, limit: 50 })).rows

describe('a conversation written down', () => {
  test('brings the next step and a fact with it, and undone takes both along', async () => {
    const { shop, clientId } = await shopWithClient()
    const fact = { text: 'вирішує з дружиною', question: { text: 'Що вирішили?', askAfter: '2026-11-20' } }
    const next = { day: '2026-11-18', text: 'Подзвонити: замовлення' }
    const saved = await shop.call('contacts.record', { clientId, ...aCall, fact, next })
    expect(saved.nextDay).toBe('2026-11-18')
    expect(await factsOf(shop, clientId)).toEqual([['вирішує з дружиною', '2026-11-20']])
    expect(await tasksOf(shop, clientId)).toEqual([['call', 'Подзвонити: замовлення', '2026-11-18']])
    await shop.call('contacts.undo', { id: saved.id })
    expect([await factsOf(shop, clientId), await tasksOf(shop, clientId), await journal(shop, clientId)]).toEqual([[], [], []])
    // A second undo of another window finds nothing more to do.
    await shop.call('contacts.undo', { id: saved.id })
  })

  test('is refused whole when its next step lies in the past', async () => {
    const { shop, clientId } = await shopWithClient()
    const next = { day: '2026-11-10', text: 'Подзвонити' }
    expect(await shop.rule('contacts.record', { clientId, ...aCall, next })).toBe('task-in-past')
    expect(await journal(shop, clientId)).toEqual([])
  })

  test('is undone on its own day only, and not once its next step has gone on', async () => {
    const { shop, clientId } = await shopWithClient()
    const next = { day: '2026-11-12', text: 'Подзвонити' }
    const { id, taskId } = await shop.call('contacts.record', { clientId, ...aCall, next })
    await shop.call('tasks.done', { id: taskId ?? 0, version: 1, note: '', next: null })
    expect((await shop.refused('contacts.undo', { id })).code).toBe('CONFLICT')
    expect(await journal(shop, clientId)).toHaveLength(1)
    shop.clock += DAY
    expect(await shop.rule('contacts.undo', { id })).toBe('contact-day-over')
    expect(await shop.refused('contacts.undo', { id: 999 })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('answers lines of Today: done after a talk, put off after a call in vain', async () => {
    const { shop, clientId } = await shopWithClient()
    const again = { ...aCall, outcome: 'unreachable', answer: '', mood: null } as const
    const first = await shop.call('contacts.record', { clientId, ...again, lines: ['missed 2026-10-01', 'touch 2026-10-01'] })
    expect(first).toMatchObject({ nextDay: '2026-11-12', taskId: null })
    expect(await shop.rule('contacts.record', { clientId, ...aCall, lines: ['missed 2026-10-01'] })).toBe('reminder-marked')
    expect(await journal(shop, clientId)).toHaveLength(1)
    await shop.call('contacts.undo', { id: first.id })
    const done = await shop.call('contacts.record', { clientId, ...aCall, lines: ['missed 2026-10-01'] })
    expect(done.nextDay).toBeNull()
    shop.clock += 5 * DAY
    expect(await shop.rule('today.mark', { clientId, cause: 'missed 2026-10-01', mark: 'done', until: null })).toBe(
      'reminder-marked',
    )
  })
})

describe('two tills', () => {
  test('are not given the same client within a quarter of an hour', async () => {
    const { shop, clientId } = await shopWithClient()
    const at = (device: string) => ({ device, employeeId: null })
    const take = (device: string, who = clientId) =>
      shop.backend.dispatch(at(device), 'contacts.takeCall', { opId: `take-${device}-${who}-${shop.clock}`, clientId: who })
    expect(await take('till-1')).toMatchObject({ ok: true })
    expect(await take('till-2')).toMatchObject({ error: { details: { rule: 'call-taken', name: 'Соломія' } } })
    // The first one goes on to the next client, and so lets go of this one.
    const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    shop.clock += 1
    expect(await take('till-1', other)).toMatchObject({ ok: true })
    expect(await take('till-2')).toMatchObject({ ok: true })
    shop.clock += 16 * 60_000
    expect(await take('till-1')).toMatchObject({ ok: true })
    await shop.call('contacts.releaseCall', {})
    shop.clock += 1
    expect(await take('till-2')).toMatchObject({ ok: true })
  })

  test('are not given a client who stays on the screen of one for longer', async () => {
    const { shop, clientId } = await shopWithClient()
    const there = { device: 'till-2', employeeId: null }
    for (const opId of ['after-ten-minutes', 'after-twenty-minutes', 'after-half-an-hour']) {
      await shop.call('contacts.takeCall', { clientId })
      shop.clock += 10 * 60_000
      expect(await shop.backend.dispatch(there, 'contacts.takeCall', { opId, clientId })).toMatchObject({
        error: { details: { rule: 'call-taken' } },
      })
    }
  })

  test('are not held up by a hold of a clock that ran ahead', async () => {
    const { shop, clientId } = await shopWithClient()
    shop.clock += DAY
    await shop.call('contacts.takeCall', { clientId })
    shop.clock -= DAY
    const there = { device: 'till-2', employeeId: null }
    expect(await shop.backend.dispatch(there, 'contacts.takeCall', { opId: 'another-till', clientId })).toMatchObject({
      ok: true,
    })
  })

  test('cannot take a client who was archived, merged or never was', async () => {
    const { shop, clientId } = await shopWithClient()
    await shop.call('clients.archive', { id: clientId, archived: true })
    expect(await shop.rule('contacts.takeCall', { clientId })).toBe('client-archived')
    expect(await shop.refused('contacts.takeCall', { clientId: 999 })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
