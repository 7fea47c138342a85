import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { testThread } from '#electron/backend/workers/test-threads.ts'

/** Changes the file past the program, as nothing should. */
function tamper({ dataDir }: TestShop, sql: string): void {
  const sqlite = new Database(join(dataDir, 'regulars.db'))
  sqlite.exec(sql)
  sqlite.close()
}

test('the check names every kept sum that its ledger does not bear out', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient())
  const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  await shop.call('visits.log', aVisit(id, 10_000, { tip: 500 }))
  await shop.call('visits.log', aVisit(other, 5_000))
  expect(await shop.call('loyalty.check', {})).toMatchObject({ movements: 2, findings: [] })
  tamper(shop, `UPDATE clients SET spent = 9000, tips = 0 WHERE id = ${id}`)
  expect((await shop.call('loyalty.check', {})).findings).toEqual([
    { clientId: id, called: 'Олена Коваленко', what: 'spent', holderId: 0, of: '', kept: 9_000, summed: 10_000 },
    { clientId: id, called: 'Олена Коваленко', what: 'tips', holderId: 0, of: '', kept: 0, summed: 500 },
  ])
})

test('the check finds nothing while tills write', async () => {
  const shop = await openTestShop()
  const ids: number[] = []
  for (const name of ['Олена', 'Тарас', 'Зоряна']) ids.push((await shop.call('clients.create', aClient({ name }))).id)
  let checks = 0
  let over = false
  const checking = (async () => {
    for (; checks < 6; checks += 1) expect((await shop.call('loyalty.check', {})).findings).toEqual([])
    over = true
  })()
  let written = 0
  for (; !over; written += 1) {
    const { visitId } = await shop.call('visits.log', aVisit(ids[written % ids.length] ?? null, 1_000 + written))
    if (written % 3 === 0) await shop.call('visits.void', { visitId, reason: 'помилка' })
    await new Promise((resolve) => setImmediate(resolve))
  }
  await checking
  expect(checks).toBe(6)
  expect(written).toBeGreaterThan(6)
})

test('a thread that dies is told as such, the till goes on, and the next check is answered', async () => {
  const shop = await openTestShop({ readerThread: testThread('mortal-reader') })
  const { id } = await shop.call('clients.create', aClient())
  writeFileSync(join(shop.dataDir, 'die'), '')
  const [check, visit] = await Promise.all([shop.refused('loyalty.check', {}), shop.call('visits.log', aVisit(id, 10_000))])
  expect(check).toEqual({ code: 'RULE', details: { rule: 'report-broken' } })
  expect(visit.balance).toBe(10)
  expect(await shop.call('loyalty.check', {})).toMatchObject({ movements: 1, findings: [] })
})

test('the check takes nothing it does not know, and answers nobody without a shop', async () => {
  const shop = await openTestShop()
  expect(await shop.refused('loyalty.check', { deep: true } as never)).toMatchObject({ code: 'INPUT' })
  const empty = await openTestShop({ shop: null })
  expect(await empty.refused('loyalty.check', {})).toEqual({ code: 'NOT_READY' })
})

test('a shop closed while it is checked closes in order', async () => {
  const shop = await openTestShop()
  await shop.call('loyalty.check', {})
  const asked = shop.refused('loyalty.check', {})
  await shop.reopen()
  expect(await asked).toEqual({ code: 'NOT_READY' })
  expect(await shop.call('loyalty.check', {})).toMatchObject({ findings: [] })
})
