import { expect, test } from 'vitest'
import { aClient, HOUR, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

const limits = { perHour: 60, perDay: 300 }
/** Nothing listens at port 1. */
const MAIL = {
  host: '127.0.0.1',
  port: 1,
  encryption: 'tls',
  user: 'ranok',
  fromName: 'Ранок',
  fromAddress: 'ranok@example.com',
  replyTo: '',
  ...limits,
} as const

/** By night, so that an SMS stays in the outbox. */
async function withAccounts(): Promise<TestShop> {
  const shop = await openTestShop()
  shop.clock += 12 * HOUR
  const sms = { gateway: 'turbosms', address: 'http://127.0.0.1:1', user: '', sender: 'Ranok', own: null, ...limits } as const
  await shop.call('sending.saveSms', { version: 0, settings: sms, password: 'ключ' })
  await shop.call('sending.saveMail', { version: 0, settings: MAIL, password: 'горіхова-мушля' })
  return shop
}

const newClient = async (shop: TestShop, fields: Partial<InputOf<'clients.create'>> = {}) =>
  (await shop.call('clients.create', aClient({ email: 'olena@example.com', phones: ['067 123 45 67'], ...fields }))).id

const anSms = (clientId: number, fields: Partial<InputOf<'sending.send'>> = {}): Omit<InputOf<'sending.send'>, 'opId'> => ({
  clientId,
  channel: 'sms',
  purpose: 'service',
  address: '+380671234567',
  subject: '',
  body: 'Карту знайдено.',
  language: 'uk',
  cause: null,
  templateId: null,
  ...fields,
})

const listed = async (shop: TestShop, clientId: number | null = null) =>
  (await shop.call('sending.messages', { clientId, states: [], before: null, limit: 50 })).rows

test('a channel without an account sends nothing, and says so', async () => {
  const shop = await openTestShop()
  const clientId = await newClient(shop)
  expect(await shop.call('sending.state', {})).toMatchObject({
    mail: { set: false, ready: false },
    sms: { set: false, ready: false },
  })
  expect(await shop.rule('sending.send', anSms(clientId))).toBe('sending-not-set-up')
})

test('a client without an address is not written to, and the text stays with whoever wrote it', async () => {
  const shop = await withAccounts()
  const clientId = await newClient(shop, { email: '', phones: [] })
  expect(await shop.rule('sending.send', anSms(clientId))).toBe('message-without-address')
  expect(await listed(shop)).toEqual([])
})

test('what was taken back is written anew about the same cause, in the same place of the list', async () => {
  const shop = await withAccounts()
  const clientId = await newClient(shop)
  const first = await shop.call('sending.send', anSms(clientId, { cause: 'birthday 1 2026' }))
  expect(await shop.call('sending.stop', { ids: null })).toEqual({ stopped: 1 })
  const second = await shop.call('sending.send', anSms(clientId, { cause: 'birthday 1 2026', body: 'Вітаємо!' }))
  expect(second.id).toBe(first.id)
  expect(await listed(shop)).toMatchObject([{ body: 'Вітаємо!', attempts: 0 }])
})

test('stopping twice, or letting go what already waits, changes nothing', async () => {
  const shop = await withAccounts()
  const { id } = await shop.call('sending.send', anSms(await newClient(shop)))
  expect(await shop.call('sending.stop', { ids: [id] })).toEqual({ stopped: 1 })
  expect(await shop.call('sending.stop', { ids: [id] })).toEqual({ stopped: 0 })
  expect(await shop.call('sending.retry', { ids: [id] })).toEqual({ queued: 1 })
  expect(await shop.call('sending.retry', { ids: [id] })).toEqual({ queued: 0 })
  expect((await shop.refused('sending.stop', { ids: [id, 4711] })).code).toBe('NOT_FOUND')
})

test('goes to the address that is on the card when it is let go again', async () => {
  const shop = await withAccounts()
  const clientId = await newClient(shop)
  const { id } = await shop.call('sending.send', anSms(clientId))
  await shop.call('sending.stop', { ids: [id] })
  const { version } = await shop.call('clients.card', { id: clientId })
  const { photoFile: _p, consentGiven: _c, codes: _k, ...profile } = aClient({ phones: ['050 765 43 21'] })
  await shop.call('clients.update', { id: clientId, version, ...profile, codes: [], consent: null })
  await shop.call('sending.retry', { ids: [id] })
  expect(await listed(shop, clientId)).toMatchObject([{ address: '+380507654321' }])
})

test('an account changed by two at once shows both, and its password goes to no other server', async () => {
  const shop = await withAccounts()
  const change = { version: 1, settings: { ...MAIL, fromName: 'Кав’ярня' }, password: null }
  await shop.call('sending.saveMail', change)
  expect(await shop.refused('sending.saveMail', { ...change, settings: { ...MAIL, fromName: 'Бар' } })).toMatchObject({
    code: 'CONFLICT',
    details: { current: { settings: { fromName: 'Кав’ярня' }, version: 2 } },
  })
  const elsewhere = { version: 2, settings: { ...MAIL, host: 'mail.example.net' }, password: null }
  expect(await shop.rule('sending.saveMail', elsewhere)).toBe('sending-password-missing')
  expect(await shop.call('sending.saveMail', { ...elsewhere, password: 'інший' })).toEqual({ version: 3 })
})

test('an own gateway without its description is no account', async () => {
  const shop = await openTestShop()
  const settings = { gateway: 'own', address: 'https://sms.example.com', user: '', sender: '', own: null, ...limits } as const
  expect(await shop.refused('sending.saveSms', { version: 0, settings, password: 'ключ' })).toMatchObject({
    code: 'INPUT',
    details: { fields: [{ path: 'settings.own', problem: 'missing' }] },
  })
})

test('what an account needs and is left empty is missing, and told once', async () => {
  const shop = await openTestShop()
  const settings = { ...MAIL, host: ' ', fromAddress: '' }
  expect(await shop.refused('sending.saveMail', { version: 0, settings, password: 'пароль' })).toMatchObject({
    code: 'INPUT',
    details: {
      fields: [
        { path: 'settings.host', problem: 'missing' },
        { path: 'settings.fromAddress', problem: 'missing' },
      ],
    },
  })
  const gateway = { gateway: 'turbosms', address: '', user: '', sender: 'Ranok', own: null, ...limits } as const
  expect(await shop.refused('sending.saveSms', { version: 0, settings: gateway, password: 'ключ' })).toMatchObject({
    details: { fields: [{ path: 'settings.address', problem: 'missing' }] },
  })
})

test('an account that is removed leaves no password behind', async () => {
  const shop = await withAccounts()
  await shop.call('sending.removeAccount', { channel: 'mail', version: 1 })
  expect((await shop.call('sending.accounts', {})).mail).toEqual({
    settings: null,
    version: 0,
    password: { setAt: null, readable: false },
  })
  expect(await shop.rule('sending.saveMail', { version: 0, settings: MAIL, password: null })).toBe('sending-password-missing')
})

test('messages go with their client: merged, parted again, and removed as a sample', async () => {
  const shop = await withAccounts()
  const [one, other] = [await newClient(shop), await newClient(shop, { email: 'druga@example.com' })]
  await shop.call('sending.send', anSms(one, { cause: 'birthday' }))
  await shop.call('sending.send', anSms(other, { cause: 'birthday' }))
  await shop.call('sending.send', anSms(other, { cause: 'card found' }))
  const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
  const cards = { survivorId: one, survivorVersion: await versionOf(one), mergedId: other, mergedVersion: await versionOf(other) }
  const { mergeId } = await shop.call('clients.merge', { ...cards, fields: {} })
  const of = async (id: number) => (await listed(shop, id)).length
  expect([await of(one), await of(other)]).toEqual([2, 1])
  await shop.call('clients.undoMerge', { mergeId })
  expect([await of(one), await of(other)]).toEqual([1, 2])
})
