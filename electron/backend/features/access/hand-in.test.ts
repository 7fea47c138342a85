import { expect, test } from 'vitest'
import { aClient } from '#electron/backend/test-shop.ts'
import type { Answer } from '#shared/contract/errors.ts'
import { openGuardedShop, PINS, tillOf } from './test-people.ts'

function answered<T>(answer: Answer): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}
const picture = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)

test('a file of a client is handed in once somebody allowed what uses it, and the word is spent by that alone', async () => {
  const shop = await openGuardedShop()
  const { id } = answered<{ id: number }>(await shop.as('owner', 'clients.create', aClient()))
  await shop.as('owner', 'access.saveRole', {
    id: null,
    preset: 'employee',
    version: 0,
    name: '',
    rights: ['clients.read'],
  })
  await shop.as('Тарас', 'clients.counts')
  const handIn = (kind: string) => shop.backend.receive(shop.backend.sessionOf(tillOf('Тарас')), kind, 'a.png', picture)
  const refused = { error: { code: 'NO_RIGHT', details: { right: 'clients.edit' } } }
  expect(await handIn('photo')).toMatchObject(refused)
  const allow = (operation: string) =>
    shop.as('Тарас', 'access.lend', { employeeId: shop.ids.Олена, way: 'pin', secret: PINS.Олена, operation })
  await allow('clients.archive')
  expect(await handIn('photo')).toMatchObject(refused)
  await allow('clients.setPhoto')
  expect(await handIn('file')).toMatchObject(refused)
  expect(await handIn('import')).toMatchObject({ error: { code: 'NO_RIGHT', details: { right: 'clients.import' } } })
  const photoFile = answered<{ id: string }>(await handIn('photo')).id
  expect((await shop.as('Тарас', 'clients.setPhoto', { id, photoFile })).ok).toBe(true)
  expect(await handIn('photo')).toMatchObject(refused)

  await allow('imports.read')
  const { id: fileId } = answered<{ id: string }>(await handIn('import'))
  expect((await shop.as('Тарас', 'imports.read', { fileId, encoding: null, delimiter: null, as: null })).ok).toBe(true)
  expect(await handIn('import')).toMatchObject({ error: { code: 'NO_RIGHT' } })
})
