import { expect, onTestFinished, vi } from 'vitest'
import { aClient, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'
import { json, startGateway, type TestGateway } from './test-gateway.ts'
import { type MailServer, PASSWORD, startMailServer, USER } from './test-mail-server.ts'

const limits = { perHour: 60, perDay: 300 }
export const taken = () =>
  json(200, {
    response_code: 800,
    response_status: 'SUCCESS_MESSAGE_ACCEPTED',
    response_result: [{ response_code: 0, message_id: 'id-1', response_status: 'OK' }],
  })

export interface World {
  readonly shop: TestShop
  readonly mail: MailServer
  readonly sms: TestGateway
  readonly clientId: number
}

export const smsAccount = (address: string, fields: object = {}) =>
  ({ gateway: 'turbosms', address, user: '', sender: 'Ranok', own: null, ...limits, ...fields }) as const

export const mailAccount = (port: number, fields: object = {}) =>
  ({
    host: 'localhost',
    port,
    encryption: 'tls',
    user: USER,
    fromName: 'Ранок',
    fromAddress: 'ranok@example.com',
    replyTo: '',
    ...limits,
    ...fields,
  }) as const

export async function openWorld(answer: Parameters<typeof startGateway>[0] = taken): Promise<World> {
  const [mail, sms, shop] = [await startMailServer(), await startGateway(answer), await openTestShop()]
  onTestFinished(() => Promise.all([mail.close(), sms.close()]).then(() => undefined))
  await shop.call('sending.saveMail', { version: 0, settings: mailAccount(mail.port), password: PASSWORD })
  await shop.call('sending.saveSms', { version: 0, settings: smsAccount(sms.address), password: 'canary-token' })
  const clientId = await newClient(shop)
  return { shop, mail, sms, clientId }
}

export async function newClient(shop: TestShop, fields: Partial<InputOf<'clients.create'>> = {}): Promise<number> {
  const reached = { email: 'olena@example.org', phones: ['067 123 45 67'] }
  return (await shop.call('clients.create', aClient({ ...reached, ...fields }))).id
}

export const write = ({ shop, clientId }: Pick<World, 'shop' | 'clientId'>, fields: Partial<InputOf<'sending.send'>> = {}) =>
  shop.call('sending.send', {
    clientId,
    channel: 'sms',
    purpose: 'greeting',
    address: fields.channel === 'mail' ? 'olena@example.org' : PHONE,
    subject: '',
    body: 'Вітаємо з днем народження!',
    language: 'uk',
    cause: null,
    templateId: null,
    ...fields,
  })

export const PHONE = '+380671234567'
export const aLetter = { channel: 'mail', subject: 'Вітаємо!' } as const

export async function list(shop: TestShop): Promise<OutputOf<'sending.messages'>['rows']> {
  return (await shop.call('sending.messages', { clientId: null, states: [], before: null, limit: 50 })).rows
}

export async function only({ shop }: Pick<World, 'shop'>) {
  const [row] = await list(shop)
  if (!row) throw new Error('no message')
  return row
}

export const reaches = (world: Pick<World, 'shop'>, expected: object) =>
  vi.waitFor(async () => expect(await only(world)).toMatchObject(expected), { timeout: 5_000, interval: 10 })

export async function renumber({ shop, clientId }: Pick<World, 'shop' | 'clientId'>, phones: string[]): Promise<void> {
  const { version } = await shop.call('clients.card', { id: clientId })
  const { photoFile: _p, consentGiven: _c, codes: _k, ...profile } = aClient({ phones })
  await shop.call('clients.update', { id: clientId, version, ...profile, codes: [], consent: null })
}

export const journal = async ({ shop, clientId }: Pick<World, 'shop' | 'clientId'>) =>
  (await shop.call('contacts.ofClient', { clientId, channel: null, mood: null, before: null, limit: 20 })).rows

/** Somebody saves the account again, which has everything tried at once. */
export async function tryAgain({ shop, sms }: World, fields: object = {}): Promise<void> {
  const { version } = (await shop.call('sending.accounts', {})).sms
  await shop.call('sending.saveSms', { version, settings: smsAccount(sms.address, fields), password: null })
}
