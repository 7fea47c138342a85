import { expect, test } from 'vitest'
import { aClient, openTestShop } from '#electron/backend/test-shop.ts'
import { isEan13 } from '#shared/domain/labels/card-number.ts'

test('what stands on cards comes in the order asked for, without who is no longer there', async () => {
  const shop = await openTestShop()
  const { id: one } = await shop.call(
    'clients.create',
    aClient({ name: 'Олена Коваленко', nickname: 'пані Олена', codes: ['A-17'] }),
  )
  const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  expect(await shop.call('codes.of', { whom: { kind: 'some', ids: [other, 999, one] } })).toEqual([
    { id: other, called: 'Тарас', name: 'Тарас', code: null },
    { id: one, called: 'пані Олена', name: 'Олена Коваленко', code: 'A-17' },
  ])
})

test('whoever has no code gets a number of his own, once, and is found by it', async () => {
  const shop = await openTestShop()
  const { id: one } = await shop.call('clients.create', aClient({ name: 'Олена', codes: ['A-17'] }))
  const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  const { id: archived } = await shop.call('clients.create', aClient({ name: 'Ніна' }))
  await shop.call('clients.archive', { id: archived, archived: true })
  const ids = [one, other, archived, other, 999]
  expect(await shop.call('codes.give', { ids })).toEqual({ given: 1 })
  const told = await shop.call('codes.of', { whom: { kind: 'some', ids: [one, other, archived] } })
  const code = told[1]?.code ?? ''
  expect(told.map((each) => each.code)).toEqual(['A-17', code, null])
  expect(isEan13(code)).toBe(true)
  expect(await shop.call('clients.byCode', { code })).toEqual({ clientId: other })
  expect(await shop.call('codes.give', { ids })).toEqual({ given: 0 })
  const { rows } = await shop.call('audit.list', {
    employeeId: null,
    from: null,
    until: null,
    group: null,
    clientId: other,
    before: null,
    limit: 5,
  })
  expect(rows[0]).toMatchObject({ operation: 'codes.give' })
})

test('three hundred get numbers that differ, and the till is answered in between', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 320 } })
  const { ids } = await shop.call('clients.idsOf', { filter: 'all', conditions: [], text: '' })
  const some = ids.slice(0, 300)
  const giving = shop.call('codes.give', { ids: some })
  let answered = 0
  let over = false
  void giving.finally(() => {
    over = true
  })
  while (!over) {
    await shop.call('clients.counts', {})
    answered += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  await giving
  const codes = (await shop.call('codes.of', { whom: { kind: 'some', ids: some } })).map(({ code }) => code)
  expect(codes).not.toContain(null)
  expect(new Set(codes).size).toBe(300)
  expect(answered).toBeGreaterThan(10)
})
