import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

async function shopWithTwo() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  const { id: julia } = await shop.call('staff.add', { name: 'Юля', colour: 3 })
  const [owner] = await shop.call('staff.list', {})
  return { shop, clientId, julia, owner: owner?.id ?? 0 }
}
const rowOf = async (shop: TestShop, id: number) => (await shop.call('staff.list', {})).find((row) => row.id === id)

test('who served is kept with the visit, and who serves most is told first', async () => {
  const { shop, clientId, julia, owner } = await shopWithTwo()
  for (const servedBy of [julia, null, julia, owner]) await shop.call('visits.log', aVisit(clientId, 100, { servedBy }))
  await shop.call('visits.log', aVisit(clientId, 100, { servedBy: julia }))
  expect(await shop.call('staff.ofClient', { clientId })).toEqual({
    caretaker: null,
    served: [
      { employeeId: julia, visits: 3 },
      { employeeId: owner, visits: 2 },
    ],
    of: 5,
  })
})

test('a visit says who served where another logged it', async () => {
  const { shop, clientId, julia } = await shopWithTwo()
  const { visitId } = await shop.call('visits.log', aVisit(clientId, 100, { servedBy: julia }))
  expect(await shop.call('visits.get', { id: visitId })).toMatchObject({
    employee: 'Соломія',
    servedBy: { id: julia, name: 'Юля' },
  })
  expect(await shop.refused('visits.log', aVisit(clientId, 100, { servedBy: 999 }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('who left serves nobody today, but yesterday still', async () => {
  const { shop, clientId, julia } = await shopWithTwo()
  await shop.call('staff.leave', { id: julia, version: 1, handTo: null })
  expect(await shop.rule('visits.log', aVisit(clientId, 100, { servedBy: julia }))).toBe('employee-left')
  await shop.call('visits.log', aVisit(clientId, 100, { servedBy: julia, day: '2026-11-10' }))
})

test('a caretaker leaves: his clients wait, and go to another in one action', async () => {
  const { shop, clientId, julia, owner } = await shopWithTwo()
  await shop.call('staff.setCaretaker', { clientId, employeeId: julia, instead: null })
  expect((await rowOf(shop, julia))?.clients).toBe(1)
  await shop.call('staff.leave', { id: julia, version: 1, handTo: null })
  expect((await shop.call('staff.ofClient', { clientId })).caretaker).toEqual({ id: julia, name: 'Юля', left: true })
  expect(await shop.rule('staff.setCaretaker', { clientId, employeeId: julia, instead: julia })).toBe('employee-left')
  expect(await shop.rule('staff.handOver', { from: owner, to: julia })).toBe('employee-left')
  expect(await shop.call('staff.handOver', { from: julia, to: owner })).toEqual({ clients: 1 })
  expect((await shop.call('staff.ofClient', { clientId })).caretaker).toMatchObject({ id: owner, left: false })
})

test('his clients may be handed over as he leaves, and he may come back', async () => {
  const { shop, clientId, julia, owner } = await shopWithTwo()
  await shop.call('staff.setCaretaker', { clientId, employeeId: julia, instead: null })
  expect(await shop.call('staff.leave', { id: julia, version: 1, handTo: owner })).toEqual({ version: 2, clients: 1, tasks: 0 })
  await shop.call('staff.comeBack', { id: julia, version: 2 })
  expect(await rowOf(shop, julia)).toMatchObject({ leftAt: null, clients: 0, version: 3 })
})

test('two who choose a caretaker at once do not overwrite one another', async () => {
  const { shop, clientId, julia, owner } = await shopWithTwo()
  await shop.call('staff.setCaretaker', { clientId, employeeId: julia, instead: null })
  expect(await shop.refused('staff.setCaretaker', { clientId, employeeId: owner, instead: null })).toMatchObject({
    code: 'CONFLICT',
  })
  await shop.call('staff.setCaretaker', { clientId, employeeId: null, instead: julia })
})

test('the load counts the visits that the clients of each make in a week', async () => {
  const { shop, clientId, julia } = await shopWithTwo()
  for (const day of ['2026-10-14', '2026-10-21', '2026-10-28', '2026-11-04', '2026-11-11'])
    await shop.call('visits.log', aVisit(clientId, 100, { day }))
  await shop.call('staff.setCaretaker', { clientId, employeeId: julia, instead: null })
  expect(await rowOf(shop, julia)).toMatchObject({ clients: 1, weeklyTenths: 10 })
})

test('what cannot be is refused in words', async () => {
  const { shop, julia, owner } = await shopWithTwo()
  expect(await shop.rule('staff.add', { name: 'юля', colour: 1 })).toBe('employee-name-taken')
  expect(await shop.rule('staff.update', { id: owner, version: 1, name: 'Юля', colour: 1 })).toBe('employee-name-taken')
  expect(await shop.rule('staff.leave', { id: owner, version: 1, handTo: null })).toBe('employee-is-owner')
  expect(await shop.rule('staff.leave', { id: julia, version: 1, handTo: julia })).toBe('employee-left')
  expect(await shop.refused('staff.update', { id: julia, version: 9, name: 'Юлія', colour: 1 })).toMatchObject({
    code: 'CONFLICT',
  })
  expect(await shop.refused('staff.leave', { id: 99, version: 1, handTo: null })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await shop.refused('staff.add', { name: ' ', colour: 1 })).toMatchObject({ code: 'INPUT' })
})

test('the sample’s employees go with it, but for one who has served a real guest', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 12 } })
  const invented = (await shop.call('staff.list', {})).filter(({ role }) => role === 'employee')
  expect(invented.map(({ name }) => name).sort()).toEqual(['Катерина', 'Назар', 'Юля'])
  const nazar = invented.find(({ name }) => name === 'Назар')?.id ?? 0
  const { id } = await shop.call('clients.create', aClient({ name: 'Справжня' }))
  await shop.call('visits.log', aVisit(id, 100, { servedBy: nazar }))
  await shop.call('shop.removeSample', {})
  expect((await shop.call('staff.list', {})).map(({ name }) => name)).toEqual(['Соломія', 'Назар'])
})

test('the list is narrowed to whom someone answers for, and to those for whom nobody does', async () => {
  const { shop, clientId, julia } = await shopWithTwo()
  const { id: alone } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  await shop.call('staff.setCaretaker', { clientId, employeeId: julia, instead: null })
  const found = async (id: number | null) => {
    const looks = { filter: 'all', conditions: [{ by: 'caretaker', id }], text: '', sort: 'name', descending: false } as const
    const { rows } = await shop.call('clients.list', { ...looks, conditions: [...looks.conditions], offset: 0, limit: 50 })
    return rows.map((row) => [row.id, row.caretakerId])
  }
  expect(await found(julia)).toEqual([[clientId, julia]])
  expect(await found(null)).toEqual([[alone, null]])
})
