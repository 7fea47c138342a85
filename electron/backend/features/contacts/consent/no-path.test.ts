import { expect, test } from 'vitest'
import { aClient, openTestShop } from '#electron/backend/test-shop.ts'
import { contract } from '#shared/contract/index.ts'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'

const limits = { perHour: 60, perDay: 300 }
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
const SMS = { gateway: 'turbosms', address: 'http://127.0.0.1:1', user: '', sender: 'Ranok', own: null, ...limits } as const

/** What brings the shop to a client. Whatever else these features offer reads, decides or writes down what has happened. */
const REACHING = ['messages.compose', 'messages.letters', 'sending.send', 'contacts.callList']

test('a client who said "no more messages" cannot be reached by any path', async () => {
  const shop = await openTestShop()
  await shop.call('sending.saveSms', { version: 0, settings: SMS, password: 'ключ' })
  await shop.call('sending.saveMail', { version: 0, settings: MAIL, password: 'ключ' })
  const { id: clientId } = await shop.call('clients.create', {
    ...aClient({ phones: ['067 123 45 67'], email: 'olena@example.com' }),
    marketingGiven: true,
  })
  await shop.call('contacts.ban', { clientId, reason: 'більше жодних повідомлень' })

  const templates = await shop.call('messages.templates', {})
  expect(templates.length).toBeGreaterThan(0)
  for (const { id: templateId } of templates) {
    for (const channel of ['sms', 'mail', 'messenger'] as const) {
      const written = await shop.call('messages.compose', { clientId, templateId, kind: null, channel })
      expect(written).toMatchObject({
        state: 'blocked',
        verdict: { block: 'do-not-contact', reason: 'більше жодних повідомлень' },
      })
    }
    const letters = await shop.call('messages.letters', { whom: { kind: 'some', ids: [clientId] }, fieldId: 1, templateId })
    expect(letters).toMatchObject([{ hindrance: 'not-allowed' }])
  }
  for (const channel of ['sms', 'mail'] as const) {
    for (const purpose of CONTACT_PURPOSES) {
      const message = {
        clientId,
        channel,
        purpose,
        address: channel === 'sms' ? '+380671234567' : 'olena@example.com',
        subject: 'Новини',
        body: 'Привіт',
        language: 'uk',
        cause: null,
        templateId: null,
      } as const
      expect(await shop.refused('sending.send', message)).toMatchObject({
        code: 'RULE',
        details: { rule: 'message-not-allowed', block: 'do-not-contact' },
      })
    }
  }
  expect((await shop.call('sending.messages', { clientId, states: [], before: null, limit: 10 })).rows).toEqual([])
  const { calls } = await shop.call('contacts.callList', { who: 'all' })
  expect(calls.filter(({ client }) => client.id === clientId)).toEqual([])
})

test('whatever new operation writes, calls or sends is named among those that were tried', () => {
  const known = {
    messages: ['templates', 'saveTemplate', 'retireTemplate', 'fieldsOf', 'compose', 'addressees', 'letters', 'lettersPrinted'],
    sending: [
      'state',
      'accounts',
      'saveMail',
      'saveSms',
      'removeAccount',
      'tryOut',
      'send',
      'messages',
      'ofClient',
      'stop',
      'retry',
      'decide',
    ],
  }
  expect(Object.keys(contract.messages).toSorted()).toEqual(known.messages.toSorted())
  expect(Object.keys(contract.sending).toSorted()).toEqual(known.sending.toSorted())
  for (const name of REACHING) {
    const [feature = '', verb = ''] = name.split('.')
    expect(Object.keys(contract[feature as keyof typeof contract])).toContain(verb)
  }
})
