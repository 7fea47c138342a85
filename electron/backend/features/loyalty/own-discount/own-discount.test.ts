import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'

async function shopWithClient() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient({ name: 'Олена' }))
  return { shop, clientId }
}

test('a client’s own discount comes off every visit, is told on its lines, and stays in the history of changes', async () => {
  const { shop, clientId } = await shopWithClient()
  await shop.call('loyalty.setDiscount', { clientId, hundredths: 750, seen: 0, reason: 'сусідка' })
  expect((await shop.call('clients.card', { id: clientId })).loyalty.discount).toBe(750)
  const { visitId, total } = await shop.call('visits.log', aVisit(clientId, 10_000))
  expect(total).toBe(9_250)
  await shop.call('loyalty.setDiscount', { clientId, hundredths: 0, seen: 750, reason: 'виїхала' })
  const [line] = (await shop.call('visits.get', { id: visitId })).lines
  expect(line?.automatic).toEqual({ off: 750, name: '', hundredths: 750, own: true })
  const { rows } = await shop.call('timeline.changes', { clientId, before: null, limit: 10 })
  const told = rows.flatMap((row) => ('changes' in row ? row.changes : []))
  expect(told).toContainEqual({ field: 'discount', before: '750', after: null })
  expect(told).toContainEqual({ field: 'discount', before: null, after: '750' })
})

test('two who change it at once do not overwrite each other unseen', async () => {
  const { shop, clientId } = await shopWithClient()
  await shop.call('loyalty.setDiscount', { clientId, hundredths: 500, seen: 0, reason: 'своя' })
  const late = await shop.refused('loyalty.setDiscount', { clientId, hundredths: 1000, seen: 0, reason: 'своя' })
  expect(late).toMatchObject({ code: 'CONFLICT', details: { discount: 500 } })
  expect((await shop.call('clients.card', { id: clientId })).loyalty.discount).toBe(500)
})

test('it is more than nothing and not more than all, has a reason, and no archived card is given one', async () => {
  const { shop, clientId } = await shopWithClient()
  for (const wrong of [{ hundredths: -1 }, { hundredths: 10_001 }, { hundredths: 0.5 }, { reason: ' ' }]) {
    const asked = { clientId, hundredths: 500, seen: 0, reason: 'своя', ...wrong }
    expect(await shop.refused('loyalty.setDiscount', asked)).toMatchObject({ code: 'INPUT' })
  }
  const asked = { clientId: 999, hundredths: 500, seen: 0, reason: 'своя' }
  expect(await shop.refused('loyalty.setDiscount', asked)).toMatchObject({ code: 'NOT_FOUND' })
  await shop.call('clients.archive', { id: clientId, archived: true })
  expect(await shop.rule('loyalty.setDiscount', { ...asked, clientId })).toBe('client-archived')
})
