import { expect, test } from 'vitest'
import { aClient, openTestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

async function openShop() {
  const shop = await openTestShop()
  const client = async (name: string) =>
    (await shop.call('clients.create', aClient({ name, phones: ['0671234567'], email: 'o@e.ua' }))).id
  const one = await client('Олена К.')
  const other = await client('Олена Коваленко')
  const says = (clientId: number, yes: boolean, channel: InputOf<'contacts.answerConsent'>['channel']) =>
    shop.call('contacts.answerConsent', { clientId, purpose: 'marketing', channel, yes, how: 'orally', saidDay: null })
  const blocks = async (clientId: number) =>
    (await shop.call('contacts.verdicts', { clientId, purpose: 'marketing' }))
      .map(({ verdict }) => (verdict.allowed ? '–' : verdict.block))
      .join(' ')
  const merge = async () => {
    const [survivor, merged] = await Promise.all([one, other].map((id) => shop.call('clients.card', { id })))
    const versions = { survivorVersion: survivor?.version ?? 0, mergedVersion: merged?.version ?? 0 }
    return (await shop.call('clients.merge', { survivorId: one, mergedId: other, ...versions, fields: {} })).mergeId
  }
  return { shop, one, other, says, blocks, merge }
}

test('of two cards that become one the stricter word holds for each channel, whichever was said later, and an undo parts them again', async () => {
  const { shop, one, other, says, blocks, merge } = await openShop()
  await says(other, true, 'all')
  await says(other, false, 'sms')
  await says(one, false, 'mail')
  await says(one, true, 'all')
  const before = [await blocks(one), await blocks(other)]
  expect(before).toEqual(['– – – – –', '– – withdrawn – –'])
  const mergeId = await merge()
  expect(await blocks(one)).toBe('– – withdrawn – –')
  expect(await blocks(other)).toBe('– – withdrawn – –')
  await shop.call('clients.undoMerge', { mergeId })
  expect([await blocks(one), await blocks(other)]).toEqual(before)
})

test('a ban, a goodbye and a wish of either card hold for both together, and go back with the card they came from', async () => {
  const { shop, one, other, says, blocks, merge } = await openShop()
  await says(one, true, 'all')
  await says(other, true, 'all')
  await shop.call('contacts.setWish', { clientId: one, version: 0, allowance: 2, onlyBy: 'mail' })
  await shop.call('contacts.setWish', { clientId: other, version: 0, allowance: 1, onlyBy: 'sms' })
  await shop.call('contacts.sayGoodbye', { clientId: other, answer: null })
  const mergeId = await merge()
  expect(await blocks(one)).toBe('said-goodbye said-goodbye said-goodbye said-goodbye said-goodbye')
  const { wish } = await shop.call('contacts.consents', { clientId: one })
  expect(wish).toEqual({ allowance: 1, onlyBy: 'mail' })
  await shop.call('contacts.ban', { clientId: one, reason: 'просила' })
  await shop.call('clients.undoMerge', { mergeId })
  expect((await shop.call('clients.card', { id: one })).barred).toBe('do-not-contact')
  expect((await shop.call('clients.card', { id: other })).barred).toBe('said-goodbye')
  expect((await shop.call('contacts.consents', { clientId: one })).wish).toEqual({ allowance: 2, onlyBy: 'mail' })
  expect((await shop.call('contacts.consents', { clientId: other })).wish).toEqual({ allowance: 1, onlyBy: 'sms' })
})
