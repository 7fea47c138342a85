import { expect, test } from 'vitest'
import { aClient, HOUR, MORNING, openTestShop } from '#electron/backend/test-shop.ts'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'

async function openShop() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient({ phones: ['067 123 45 67'], email: 'olena@example.com' }))
  const blocks = async (purpose: ContactPurpose) =>
    Object.fromEntries(
      (await shop.call('contacts.verdicts', { clientId, purpose })).map(({ channel, verdict }) => [
        channel,
        verdict.allowed ? null : verdict.block,
      ]),
    )
  return { shop, clientId, blocks }
}

test('a client who agreed to the keeping of his data may be written to about what he has here, and wished well, but gets no news', async () => {
  const { blocks } = await openShop()
  expect(await blocks('service')).toEqual({ counter: null, call: null, sms: null, mail: null, messenger: null })
  expect(await blocks('greeting')).toEqual({ counter: null, call: null, sms: null, mail: null, messenger: null })
  expect(await blocks('marketing')).toEqual({
    counter: null,
    call: 'no-consent',
    sms: 'no-consent',
    mail: 'no-consent',
    messenger: 'no-consent',
  })
})

test('from eight in the evening until nine nobody is disturbed, and the verdict tells the instant at which the quiet ends', async () => {
  const { shop, clientId, blocks } = await openShop()
  shop.clock = MORNING + 12 * HOUR
  expect(await blocks('service')).toEqual({
    counter: null,
    call: 'quiet-hours',
    sms: 'quiet-hours',
    mail: null,
    messenger: 'quiet-hours',
  })
  const [, call] = await shop.call('contacts.verdicts', { clientId, purpose: 'greeting' })
  // Nine in the morning in Kyiv, in winter.
  expect(call?.verdict).toMatchObject({ untilDay: '2026-11-12', until: Date.UTC(2026, 10, 12, 7) })
})

test('a client without a number and without mail is reached at the counter only; one whose card is put away not even there', async () => {
  const { shop } = await openShop()
  const { id: clientId } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  const asked = { clientId, purpose: 'service' } as const
  const told = async () =>
    (await shop.call('contacts.verdicts', asked)).map(({ verdict }) => (verdict.allowed ? null : verdict.block))
  expect(await told()).toEqual([null, 'no-address', 'no-address', 'no-address', 'no-address'])
  await shop.call('clients.archive', { id: clientId, archived: true })
  expect(await told()).toEqual(['archived', 'archived', 'archived', 'archived', 'archived'])
})
