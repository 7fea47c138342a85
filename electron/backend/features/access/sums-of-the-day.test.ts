import { expect, test } from 'vitest'
import { aClient, aVisit } from '#electron/backend/test-shop.ts'
import { openGuardedShop } from './test-people.ts'

test('what the day brought is told to who may see the figures of the shop', async () => {
  const shop = await openGuardedShop()
  await shop.as('Тарас', 'visits.log', aVisit(null, 5000))
  expect(await shop.as('Олена', 'visits.ofDay', { day: null })).toMatchObject({ value: { total: 5000, tips: 0 } })
  const seen = await shop.as('Тарас', 'visits.ofDay', { day: null })
  expect(seen).toMatchObject({ value: { total: null, tips: null, passersBy: 1, rows: [{ total: 5000 }] } })
})

test('the visits of an earlier day are told to nobody else either', async () => {
  const shop = await openGuardedShop()
  const refused = { error: { code: 'NO_RIGHT', details: { right: 'shop.reports' } } }
  expect(await shop.as('Тарас', 'visits.ofDay', { day: '2026-11-10' })).toMatchObject(refused)
  expect(await shop.as('Тарас', 'visits.ofDay', { day: '2026-11-11' })).toMatchObject({ ok: true })
  expect(await shop.as('Олена', 'visits.ofDay', { day: '2026-11-10' })).toMatchObject({ ok: true })
})

test('all that is known of somebody is told to nobody who may not see what he spent', async () => {
  const shop = await openGuardedShop()
  const { id } = await shop.call('clients.create', aClient({ name: 'Ірина' }))
  const rights = ['clients.read', 'clients.contacts', 'clients.export']
  const made = await shop.as('owner', 'access.saveRole', { id: null, preset: null, version: 1, name: 'Бухгалтер', rights })
  const roleId = made.ok ? (made.value as { id: number }).id : null
  expect(
    await shop.as('owner', 'access.setRole', { employeeId: shop.ids.Марта, version: 1, role: 'employee', roleId }),
  ).toMatchObject({
    ok: true,
  })
  const asked = { clientId: id, withFiles: false }
  expect(await shop.as('Марта', 'privacy.ofClient', asked)).toMatchObject({
    error: { code: 'NO_RIGHT', details: { right: 'clients.money' } },
  })
  expect(await shop.as('Олена', 'privacy.ofClient', asked)).toMatchObject({ ok: true })
})
