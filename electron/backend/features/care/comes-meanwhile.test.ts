import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import { addDays } from '#shared/kernel/day.ts'

const TODAY = '2026-11-11'
const inDays = (days: number) => addDays(TODAY, days)

/** Came every seven days until today, and says today when he will be away. */
async function shopWithAbsence({ from, until }: { from: number; until: number }) {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  for (const days of [28, 21, 14, 7, 0]) {
    await shop.call('visits.log', aVisit(null, 100, { day: inDays(-days) }))
    await shop.call('visits.log', aVisit(clientId, 10_000, { day: inDays(-days) }))
  }
  const absence = { clientId, id: null, version: 0, from: inDays(from), until: inDays(until), why: 'Карпати' }
  const { id } = await shop.call('care.saveAbsence', absence)
  return { shop, clientId, id }
}

const absencesOf = async (shop: TestShop, clientId: number) => (await shop.call('care.ofClient', { clientId })).absences
async function merge(shop: TestShop, survivorId: number, mergedId: number) {
  const version = async (id: number) => (await shop.call('clients.card', { id })).version
  const versions = { survivorVersion: await version(survivorId), mergedVersion: await version(mergedId) }
  return shop.call('clients.merge', { survivorId, mergedId, ...versions, fields: {} })
}
const comes = async (shop: TestShop, clientId: number, fields = {}) =>
  (await shop.call('visits.log', aVisit(clientId, 5_000, fields))).visitId

test('who comes while he said he would be away is back: it ended the day before, and taken back he is away as he said', async () => {
  const { shop, clientId, id } = await shopWithAbsence({ from: 1, until: 30 })
  shop.clock += 9 * DAY
  const told = await absencesOf(shop, clientId)
  const { rhythm: before } = await shop.call('care.ofClient', { clientId })
  expect(before?.state).toBe('away')
  const visitId = await comes(shop, clientId)
  const { absences, rhythm } = await shop.call('care.ofClient', { clientId })
  expect(absences).toEqual([])
  // Seven days after the visit he is expected: what he had said before no longer puts it off.
  expect(rhythm).toMatchObject({ state: 'in-time', due: inDays(16), silentDays: 0 })

  await shop.call('visits.undo', { visitId })
  expect(await absencesOf(shop, clientId)).toMatchObject([{ id, from: inDays(1), until: inDays(30), why: 'Карпати' }])
  expect((await absencesOf(shop, clientId))[0]?.version).toBeGreaterThan(told[0]?.version ?? 0)
  expect((await shop.call('care.ofClient', { clientId })).rhythm).toEqual(before)
})

test('is missed again by his rhythm, as if he had never said it', async () => {
  const { shop, clientId } = await shopWithAbsence({ from: 1, until: 60 })
  shop.clock += 9 * DAY
  await comes(shop, clientId)
  for (const days of [3, 3, 3, 3]) {
    shop.clock += days * DAY
    await shop.call('visits.log', aVisit(null, 100))
  }
  expect((await shop.call('clients.list', { ...wholeList, filter: 'late' })).rows.map((row) => row.id)).toEqual([clientId])
})

test('who comes on the very first day does not go at all, until that visit is voided', async () => {
  const { shop, clientId, id } = await shopWithAbsence({ from: 5, until: 30 })
  shop.clock += 5 * DAY
  const visitId = await comes(shop, clientId)
  expect(await absencesOf(shop, clientId)).toEqual([])
  expect((await shop.call('care.ofClient', { clientId })).rhythm?.silentDays).toBe(0)
  await shop.call('visits.void', { visitId, reason: 'інша картка' })
  expect(await absencesOf(shop, clientId)).toMatchObject([{ id, from: inDays(5), until: inDays(30), why: 'Карпати' }])
  expect(await shop.refused('care.endAbsence', { id, version: 1 })).toMatchObject({ code: 'CONFLICT' })
})

test('what is said at the till on the day of a visit, or after it, stands', async () => {
  const { shop, clientId, id } = await shopWithAbsence({ from: -3, until: 10 })
  await comes(shop, clientId)
  await comes(shop, clientId, { day: inDays(-1) })
  expect(await absencesOf(shop, clientId)).toMatchObject([{ id, until: inDays(10), version: 1 }])
})

test('of several visits the earliest that stands says when it ended', async () => {
  const { shop, clientId } = await shopWithAbsence({ from: 1, until: 30 })
  shop.clock += 9 * DAY
  const late = await comes(shop, clientId)
  const early = await comes(shop, clientId, { day: inDays(4) })
  const early2 = await comes(shop, clientId, { day: inDays(4) })
  const ended = async () => {
    const { rows } = await shop.call('timeline.changes', { clientId, before: null, limit: 1 })
    return rows[0]?.changes
  }
  await shop.call('visits.void', { visitId: early, reason: 'помилка' })
  expect(await absencesOf(shop, clientId)).toEqual([])
  await shop.call('visits.void', { visitId: early2, reason: 'помилка' })
  expect(await absencesOf(shop, clientId)).toEqual([])
  expect(await ended()).toMatchObject([{ after: [inDays(1), inDays(8), 'Карпати'] }])
  await shop.call('visits.void', { visitId: late, reason: 'помилка' })
  expect(await absencesOf(shop, clientId)).toMatchObject([{ until: inDays(30) }])
})

test('a later visit voided first does not bring back what an earlier one ended', async () => {
  const { shop, clientId } = await shopWithAbsence({ from: 1, until: 30 })
  shop.clock += 9 * DAY
  const late = await comes(shop, clientId)
  const early = await comes(shop, clientId, { day: inDays(4) })
  await shop.call('visits.void', { visitId: late, reason: 'помилка' })
  expect(await absencesOf(shop, clientId)).toEqual([])
  await shop.call('visits.void', { visitId: early, reason: 'помилка' })
  expect(await absencesOf(shop, clientId)).toMatchObject([{ from: inDays(1), until: inDays(30) }])
})

test('whoever came along, or is given a passer-by’s visit, is back as well', async () => {
  const { shop, clientId } = await shopWithAbsence({ from: 1, until: 30 })
  shop.clock += 9 * DAY
  const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  const { visitId } = await shop.call('visits.log', aVisit(other, 5_000, { companions: [clientId] }))
  expect(await absencesOf(shop, clientId)).toEqual([])
  await shop.call('visits.undo', { visitId })
  expect(await absencesOf(shop, clientId)).toHaveLength(1)
  const passerBy = await shop.call('visits.log', aVisit(null, 5_000))
  await shop.call('visits.attach', { visitId: passerBy.visitId, clientId })
  expect(await absencesOf(shop, clientId)).toEqual([])
  await shop.call('visits.void', { visitId: passerBy.visitId, reason: 'не він' })
  expect(await absencesOf(shop, clientId)).toHaveLength(1)
})

test('corrected to another card, the visit leaves him away and says that the other is back', async () => {
  const { shop, clientId } = await shopWithAbsence({ from: 1, until: 30 })
  const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  await shop.call('care.saveAbsence', { clientId: other, id: null, version: 0, from: inDays(1), until: inDays(20), why: '' })
  shop.clock += 9 * DAY
  const visitId = await comes(shop, clientId)
  await shop.call('visits.correct', { visitId, reason: 'інша картка', visit: aVisit(other, 5_000) })
  expect(await absencesOf(shop, clientId)).toHaveLength(1)
  expect(await absencesOf(shop, other)).toEqual([])
})

test('the history of the card says when he was to be away, that a visit ended it, and that it holds again', async () => {
  const { shop, clientId } = await shopWithAbsence({ from: 1, until: 30 })
  shop.clock += 9 * DAY
  const visitId = await comes(shop, clientId)
  await shop.call('visits.undo', { visitId })
  const { rows } = await shop.call('timeline.changes', { clientId, before: null, limit: 3 })
  const told = [inDays(1), inDays(30), 'Карпати']
  const ended = [inDays(1), inDays(8), 'Карпати']
  expect(rows.map(({ operation, changes }) => ({ operation, changes }))).toEqual([
    { operation: 'visits.undo', changes: [{ field: 'away', before: ended, after: told }] },
    { operation: 'visits.log', changes: [{ field: 'away', before: told, after: ended }] },
    { operation: 'care.saveAbsence', changes: [{ field: 'away', before: null, after: told }] },
  ])
})

test('merged into another card meanwhile, voiding the visit brings the absence back to the card that is in use, and the undo to its own', async () => {
  const { shop, clientId, id } = await shopWithAbsence({ from: 1, until: 30 })
  shop.clock += 9 * DAY
  const visitId = await comes(shop, clientId)
  const { id: survivor } = await shop.call('clients.create', aClient({ name: 'Олена К.' }))
  const { mergeId } = await merge(shop, survivor, clientId)
  await shop.call('visits.void', { visitId, reason: 'помилка' })
  expect(await absencesOf(shop, survivor)).toMatchObject([{ id, until: inDays(30) }])
  await shop.call('clients.undoMerge', { mergeId })
  expect(await absencesOf(shop, survivor)).toEqual([])
  expect(await absencesOf(shop, clientId)).toMatchObject([{ id, until: inDays(30) }])
})
