import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

/** Julia, Nazar and the owner; four clients of Julia, who leaves, and one for whom nobody answers. */
async function shopWithOrphans() {
  const shop = await openTestShop()
  const [owner] = await shop.call('staff.list', {})
  const { id: julia } = await shop.call('staff.add', { name: 'Юля', colour: 3 })
  const { id: nazar } = await shop.call('staff.add', { name: 'Назар', colour: 4 })
  const clients: number[] = []
  for (const name of ['Анна', 'Богдан', 'Віра', 'Гнат', 'Дана']) {
    const { id } = await shop.call('clients.create', aClient({ name }))
    await shop.call('visits.log', aVisit(id, 10_000 - clients.length, { servedBy: name === 'Віра' ? nazar : (owner?.id ?? 0) }))
    if (name !== 'Дана') await shop.call('staff.setCaretaker', { clientId: id, employeeId: julia, instead: null })
    clients.push(id)
  }
  await shop.call('staff.leave', { id: julia, version: 1, handTo: null })
  return { shop, julia, nazar, owner: owner?.id ?? 0, clients }
}
const caretakers = async (shop: TestShop, clients: readonly number[]) =>
  Promise.all(clients.map(async (clientId) => (await shop.call('staff.ofClient', { clientId })).caretaker?.id ?? null))

test('clients of who has left, and the best for whom nobody answers, are shared out fairly; confirmed and taken back in one action', async () => {
  const { shop, julia, nazar, owner, clients } = await shopWithOrphans()
  const { orphans, orphansTotal, staff } = await shop.call('care.balance', {})
  expect(staff.map(({ id, clients: load }) => [id, load])).toEqual([
    [owner, 0],
    [nazar, 0],
  ])
  expect(orphansTotal).toBe(5)
  expect(orphans.map(({ client, from, to, visits, of }) => [client.id, from?.id ?? null, to, visits, of])).toEqual([
    [clients[0], julia, owner, 1, 1],
    [clients[1], julia, owner, 1, 1],
    [clients[2], julia, nazar, 1, 1],
    [clients[3], julia, owner, 1, 1],
    [clients[4], null, nazar, 0, 1],
  ])
  const moves = orphans.map(({ client, from, to }) => ({ clientId: client.id, from: from?.id ?? null, to }))
  const { done, left } = await shop.call('care.handOver', { moves, back: false })
  expect(left).toBe(0)
  expect(await caretakers(shop, clients)).toEqual([owner, owner, nazar, owner, nazar])
  expect((await shop.call('care.balance', {})).orphans).toEqual([])

  const again = done.map(({ clientId, from, to }) => ({ clientId, from: to, to: from }))
  await shop.call('care.handOver', { moves: again, back: true })
  expect(await caretakers(shop, clients)).toEqual([julia, julia, julia, julia, null])
})

test('whom somebody else gave another caretaker meanwhile stays with him', async () => {
  const { shop, julia, nazar, owner, clients } = await shopWithOrphans()
  const [first = 0, second = 0] = clients
  await shop.call('staff.setCaretaker', { clientId: first, employeeId: nazar, instead: julia })
  const moves = [first, second].map((clientId) => ({ clientId, from: julia, to: owner }))
  expect(await shop.call('care.handOver', { moves, back: false })).toEqual({
    done: [{ clientId: second, from: julia, to: owner }],
    left: 1,
  })
  expect(await caretakers(shop, [first, second])).toEqual([nazar, owner])
})

test('nobody is given to who works here no more, and the days are set by one at a time', async () => {
  const { shop, julia, clients } = await shopWithOrphans()
  const moves = [{ clientId: clients[4] ?? 0, from: null, to: julia }]
  expect(await shop.rule('care.handOver', { moves, back: false })).toBe('employee-left')
  expect(await shop.call('care.saveSettings', { version: 0, gestureDays: 60 })).toEqual({ version: 1 })
  expect(await shop.refused('care.saveSettings', { version: 0, gestureDays: 90 })).toMatchObject({
    code: 'CONFLICT',
    details: { current: { gestureDays: 60, version: 1 } },
  })
  expect(await shop.refused('care.saveSettings', { version: 1, gestureDays: 1 })).toMatchObject({ code: 'INPUT' })
  expect((await shop.call('care.balance', {})).gestureDays).toBe(60)
})
