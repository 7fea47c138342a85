import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, DAY, HOUR, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'
import { CHANNELS } from '#shared/domain/contacts/channel.ts'
import { MOODS } from '#shared/domain/contacts/outcome.ts'

const oneClient = async (shop: TestShop, name = 'Олена Коваленко') => (await shop.call('clients.create', aClient({ name }))).id
type Recorded = Omit<InputOf<'contacts.record'>, 'opId' | 'clientId'> & { opId?: string }
const aCall: Recorded = {
  channel: 'call',
  direction: 'out',
  purpose: 'service',
  subject: 'Замовлення',
  outcome: 'reached',
  answer: 'зайде в п’ятницю',
  mood: 'good',
}
const record = (shop: TestShop, clientId: number, told: Partial<Recorded> = {}) =>
  shop.call('contacts.record', { clientId, ...aCall, ...told })
type Asked = Partial<Omit<InputOf<'contacts.ofClient'>, 'clientId'>>
const journal = (shop: TestShop, clientId: number, asked: Asked = {}) =>
  shop.call('contacts.ofClient', { clientId, channel: null, mood: null, before: null, limit: 50, ...asked })

test('the journal tells every contact, the newest first, and when they really spoke last', async () => {
  const shop = await openTestShop()
  const clientId = await oneClient(shop)
  await record(shop, clientId)
  shop.clock += DAY
  await record(shop, clientId, { outcome: 'unreachable', answer: '', mood: null })
  shop.clock += HOUR
  await record(shop, clientId, { channel: 'sms', outcome: 'sent', purpose: 'greeting', answer: '', mood: null })
  const { rows, last, next } = await journal(shop, clientId)
  expect(rows.map(({ channel, outcome, day, by }) => [channel, outcome, day, by])).toEqual([
    ['sms', 'sent', '2026-11-12', 'Соломія'],
    ['call', 'unreachable', '2026-11-12', 'Соломія'],
    ['call', 'reached', '2026-11-11', 'Соломія'],
  ])
  expect(next).toBeNull()
  expect(last).toMatchObject({ day: '2026-11-11', answer: 'зайде в п’ятницю', mood: 'good' })
  expect((await journal(shop, clientId, { channel: 'sms' })).rows).toHaveLength(1)
  expect((await journal(shop, clientId, { mood: 'good' })).rows).toMatchObject([{ outcome: 'reached' }])
  expect(
    await shop.refused('contacts.ofClient', { clientId: 999, channel: null, mood: null, before: null, limit: 5 }),
  ).toMatchObject({ code: 'NOT_FOUND' })
})

test('a contact is put right on its business day, and stays as it is afterwards', async () => {
  const shop = await openTestShop()
  const clientId = await oneClient(shop)
  const { id } = await record(shop, clientId)
  const told = aCall
  await shop.call('contacts.update', { id, version: 1, ...told, answer: 'зайде в суботу' })
  expect((await journal(shop, clientId)).rows).toMatchObject([
    { answer: 'зайде в суботу', edited: true, mayEdit: true, version: 2 },
  ])
  expect(await shop.refused('contacts.update', { id, version: 1, ...told, answer: 'ні' })).toMatchObject({
    code: 'CONFLICT',
    details: { current: { answer: 'зайде в суботу', version: 2 } },
  })
  // Past midnight it is still the same business day; a clock set back does not shut it either.
  shop.clock += 16 * HOUR
  await shop.call('contacts.update', { id, version: 2, ...told })
  shop.clock -= 2 * DAY
  await shop.call('contacts.update', { id, version: 3, ...told })
  shop.clock += 3 * DAY
  expect(await shop.rule('contacts.update', { id, version: 4, ...told })).toBe('contact-day-over')
  expect((await journal(shop, clientId)).rows).toMatchObject([{ mayEdit: false, mayTakeBack: true }])
  expect(await shop.refused('contacts.update', { id: 999, version: 1, ...told })).toMatchObject({ code: 'NOT_FOUND' })
})

test('a contact that is taken back counts no more, and is changed no more, until it is brought again', async () => {
  const shop = await openTestShop()
  const clientId = await oneClient(shop)
  const { id } = await record(shop, clientId)
  await shop.call('contacts.takeBack', { id, takenBack: true })
  expect(await journal(shop, clientId)).toEqual({ rows: [], next: null, last: null })
  const told = aCall
  expect(await shop.refused('contacts.update', { id, version: 1, ...told })).toMatchObject({ code: 'NOT_FOUND' })
  await shop.call('contacts.takeBack', { id, takenBack: false })
  expect((await journal(shop, clientId)).last).toMatchObject({ id })
})

test('the same intent sent twice is written down once; what is too long is refused', async () => {
  const shop = await openTestShop()
  const clientId = await oneClient(shop)
  const first = await record(shop, clientId, { opId: 'one-and-the-same' })
  expect(await record(shop, clientId, { opId: 'one-and-the-same' })).toEqual(first)
  expect((await journal(shop, clientId)).rows).toHaveLength(1)
  const long = { clientId, ...aCall, answer: 'я'.repeat(2000) }
  expect((await shop.refused('contacts.record', long)).details).toMatchObject({
    fields: [{ path: 'answer', problem: 'too-long' }],
  })
})

test('what happened may be written down for an archived client, and not for a merged one', async () => {
  const shop = await openTestShop()
  const [one, other] = [await oneClient(shop), await oneClient(shop, 'Олена Ковальчук')]
  await shop.call('clients.archive', { id: one, archived: true })
  await record(shop, one)
  await shop.call('clients.archive', { id: one, archived: false })
  await record(shop, other, { answer: 'інша' })
  const { mergeId } = await shop.call('clients.merge', await mergeOf(shop, one, other))
  expect((await journal(shop, one)).rows.map(({ answer }) => answer).sort()).toEqual(['зайде в п’ятницю', 'інша'])
  expect((await shop.refused('contacts.record', { clientId: other, ...aCall })).details).toMatchObject({
    rule: 'client-merged',
    clientId: one,
  })
  await shop.call('clients.undoMerge', { mergeId })
  expect((await journal(shop, one)).rows.map(({ answer }) => answer)).toEqual(['зайде в п’ятницю'])
  expect((await journal(shop, other)).rows.map(({ answer }) => answer)).toEqual(['інша'])
})

test('pages give every contact once, in order, whatever came when, with any filter', async () => {
  const shop = await openTestShop()
  const start = shop.clock
  const one = fc.record({
    wait: fc.constantFrom(0, 0, 1, HOUR),
    channel: fc.constantFrom(...CHANNELS),
    mood: fc.constantFrom(...MOODS, null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 25 }), fc.integer({ min: 1, max: 6 }), async (told, limit) => {
      shop.clock = start
      const clientId = await oneClient(shop)
      for (const { wait, channel, mood } of told) {
        shop.clock += wait
        await record(shop, clientId, { channel, mood })
      }
      const whole = (await journal(shop, clientId, { limit: 200 })).rows
      expect(whole).toHaveLength(told.length)
      for (const asked of [{}, { channel: 'call' }, { mood: 'bad' }] as Asked[]) {
        const paged: OutputOf<'contacts.ofClient'>['rows'] = []
        let before: InputOf<'contacts.ofClient'>['before'] = null
        do {
          const page: OutputOf<'contacts.ofClient'> = await journal(shop, clientId, { ...asked, before, limit })
          paged.push(...page.rows)
          before = page.next
        } while (before !== null)
        const { channel, mood } = asked
        expect(paged).toEqual(whole.filter((row) => (!channel || row.channel === channel) && (!mood || row.mood === mood)))
      }
      expect(whole.map(({ at }) => at)).toEqual(whole.map(({ at }) => at).toSorted((a, b) => b - a))
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('contacts go with the sample', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 10 } })
  const { rows } = await shop.call('clients.list', { ...wholeList, limit: 1 })
  await record(shop, rows[0]?.id ?? 0)
  await shop.call('shop.removeSample', {})
  const file = new Database(join(shop.dataDir, 'regulars.db'), { readonly: true })
  expect(file.prepare('SELECT count(*) FROM contacts').pluck().get()).toBe(0)
  file.close()
})

test('the timeline tells conversations, finds words of theirs, and drops those taken back', async () => {
  const shop = await openTestShop()
  const clientId = await oneClient(shop)
  const { id } = await record(shop, clientId)
  const told = async (text = '') =>
    (await shop.call('timeline.page', { clientId, part: 'contacts', text, before: null, limit: 20 })).rows
  expect(await told()).toMatchObject([
    { kind: 'contact', subject: 'Замовлення', outcome: 'reached', day: '2026-11-11', by: 'Соломія' },
  ])
  expect(await told('п’ятницю')).toHaveLength(1)
  expect(await told('субота')).toEqual([])
  await shop.call('contacts.takeBack', { id, takenBack: true })
  expect(await told()).toEqual([])
})

const mergeOf = async (shop: TestShop, survivorId: number, mergedId: number) => {
  const [kept, gone] = [await shop.call('clients.card', { id: survivorId }), await shop.call('clients.card', { id: mergedId })]
  return { survivorId, survivorVersion: kept.version, mergedId, mergedVersion: gone.version, fields: {} }
}
