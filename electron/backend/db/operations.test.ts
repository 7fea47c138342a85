import { expect, onTestFinished, test } from 'vitest'
import { findOperation, forgetOperations, recordOperation } from './operations.ts'
import { aFolder, foundShop, noon, remove } from './test-shop.ts'
import { inTransaction } from './transaction.ts'

test('answers of long ago are forgotten step by step, the others stay', () => {
  const dataDir = aFolder()
  const shop = foundShop(dataDir)
  onTestFinished(() => {
    shop.close()
    remove(dataDir)
  })
  const { connection } = shop
  const record = (opId: string, at: number) =>
    recordOperation(connection.db, { opId, operation: 'visits.log', inputHash: '', result: '{}', employeeId: 1, at })
  inTransaction(connection, () => {
    for (let old = 0; old < 450; old += 1) record(`old-${old}`, noon - 1)
    record('of-today', noon)
  })
  const steps = [...forgetOperations(connection, noon)]
  expect(steps.length).toBeGreaterThan(1)
  expect(connection.sqlite.prepare('SELECT op_id FROM operations').pluck().all()).toEqual(['of-today'])
  expect(findOperation(connection.db, 'of-today')?.result).toBe('{}')
})
