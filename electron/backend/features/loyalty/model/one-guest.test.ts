import { expect, test } from 'vitest'
import { aClient, DAY, openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'

/** A café: every tenth coffee is free, 5 % come back in points, twice as many on the birthday. */
async function aCafe() {
  const shop = await openTestShop()
  const item = (name: string, price: number) =>
    shop.call('catalogue.create', { name, category: name, kind: 'good', unit: 'piece', price, cost: null, time: null })
  const { id: coffee } = await item('Кава дня', 6000)
  const { id: cake } = await item('Тістечко дня', 4000)
  await setPoints(shop, { ...TEN_PERCENT, earnPoints: 1, earnAmount: 2000, pointWorth: 100, birthdayTimes: 200 })
  const rules = {
    categories: ['Кава дня'],
    items: [],
    collect: 9,
    per: 'item',
    gapHours: 0,
    minimumBill: 0,
    freeUpTo: null,
    lasts: null,
  } as const
  const { seriesId } = await shop.call('loyalty.startProgramme', {
    name: 'Десята кава',
    from: '2026-11-11',
    programme: { kind: 'stamps', rules },
  })
  const line = (itemId: number, pieces = 1, free = false) => ({
    itemId,
    name: '',
    quantity: pieces * 1000,
    minutes: null,
    price: null,
    free: free ? { kind: 'stamps' as const, id: seriesId } : null,
  })
  const bill = (clientId: number, lines: ReturnType<typeof line>[], spendPoints = 0) => ({
    clientId,
    lines,
    discount: null,
    tip: 0,
    payment: 'cash' as const,
    comment: '',
    companions: [],
    spendPoints,
    day: null,
    shownTotal: null,
  })
  return { shop, coffee, cake, seriesId, line, bill }
}

/** Points and stamps as the till shows them. */
async function has(shop: TestShop, clientId: number): Promise<readonly [number, number]> {
  const { standing } = await shop.call('loyalty.atTill', { clientId, day: null, without: null })
  return [standing?.points ?? 0, standing?.stamps[0]?.has ?? 0]
}

test('ten visits, a free coffee, a return, a merge, a void and the merge undone leave what a patient accountant would write', async () => {
  const { shop, coffee, cake, line, bill } = await aCafe()
  const birthday = { year: 1990, month: 11, day: 14 }
  const { id: guest } = await shop.call('clients.create', aClient({ birthday }))
  const { id: double } = await shop.call('clients.create', aClient({ name: 'Олена К.' }))
  // Nine days, a coffee of 60.00 each: 3 points and a stamp; on the fourth day, the birthday, 6 points.
  const after = [
    [3, 1],
    [6, 2],
    [9, 3],
    [15, 4],
    [18, 5],
    [21, 6],
    [24, 7],
    [27, 8],
    [30, 9],
  ] as const
  for (const expected of after) {
    await shop.call('visits.log', bill(guest, [line(coffee)]))
    expect(await has(shop, guest)).toEqual(expected)
    shop.clock += DAY
  }
  // The tenth: the coffee for nine stamps; two cakes of 40.00, 20.00 of it in points; 60.00 are left to pay and bring 3.
  const { visitId, total } = await shop.call('visits.log', bill(guest, [line(coffee, 1, true), line(cake, 2)], 20))
  expect(total).toBe(6000)
  expect(await has(shop, guest)).toEqual([13, 0])
  // One cake comes back: 30.00 and 10 of the points; of the 3 points 2 stay, rounded in the guest's favour.
  const cakes = (await shop.call('visits.get', { id: visitId })).lines[1]
  const lines = [{ lineId: cakes?.id ?? 0, quantity: 1000 }]
  const returned = await shop.call('visits.return', { visitId, lines, reason: 'не свіже' })
  expect(returned).toMatchObject({ moneyBack: 3000, givenBack: 10, takenBack: 1, forgiven: 0 })
  expect(await has(shop, guest)).toEqual([22, 0])
  // Another card of the same guest, with a coffee of its own: 3 points, a stamp.
  await shop.call('visits.log', bill(double, [line(coffee)]))
  const version = async (id: number) => (await shop.call('clients.card', { id })).version
  const { mergeId } = await shop.call('clients.merge', {
    survivorId: guest,
    survivorVersion: await version(guest),
    mergedId: double,
    mergedVersion: await version(double),
    fields: {},
  })
  expect(await has(shop, guest)).toEqual([25, 1])
  // The tenth visit was a mistake: the other 10 points and the nine stamps come back, the 2 points go.
  expect(await shop.call('visits.void', { visitId, reason: 'помилка' })).toMatchObject({
    givenBack: 10,
    takenBack: 2,
    forgiven: 0,
  })
  expect(await has(shop, guest)).toEqual([33, 10])
  // They were two people after all.
  expect(await shop.call('clients.undoMerge', { mergeId })).toMatchObject({ madeUp: null })
  expect(await has(shop, guest)).toEqual([30, 9])
  expect(await has(shop, double)).toEqual([3, 1])

  const { rows } = await shop.call('loyalty.movements', { clientId: guest, before: null, limit: 100 })
  const told = rows
    .toReversed()
    .map(({ unit, kind, amount, balance, receiptNo, reason }) => [unit, kind, amount, balance, receiptNo, reason])
  const coffees = after.flatMap(([points, stamps], at) => [
    ['points', 'earn', at === 3 ? 6 : 3, points, at + 1, ''],
    ['stamps', 'earn', 1, stamps, at + 1, ''],
  ])
  expect(told).toEqual([
    ...coffees,
    ['stamps', 'spend', -9, 0, 10, ''],
    ['points', 'spend', -20, 10, 10, ''],
    ['points', 'earn', 3, 13, 10, ''],
    ['points', 'recredit', 10, 23, 10, 'не свіже'],
    ['points', 'void', -1, 22, 10, 'не свіже'],
    ['stamps', 'recredit', 9, 9, 10, 'помилка'],
    ['points', 'recredit', 10, 32, 10, 'помилка'],
    ['points', 'void', -2, 30, 10, 'помилка'],
  ])
  expect(await shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [], lost: { count: 0 } })
})

test('two tills at once spend no more than there is: the second is told how much is left', async () => {
  const { shop, coffee, cake, line, bill } = await aCafe()
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('visits.log', bill(id, [line(coffee, 9)]))
  expect(await has(shop, id)).toEqual([27, 9])
  const at = (device: string, input: object) =>
    shop.backend.dispatch({ device, employeeId: null }, 'visits.log', {
      opId: `two-tills-${device}-${JSON.stringify(input).length}`,
      ...input,
    })
  const inPoints = bill(id, [line(cake)], 20)
  const both = await Promise.all([at('till-1', inPoints), at('till-2', inPoints)])
  expect(both.map(({ ok }) => ok)).toEqual([true, false])
  expect(both[1]).toMatchObject({ error: { details: { rule: 'points-not-enough', balance: 8 } } })
  const forStamps = bill(id, [line(coffee, 1, true)])
  const free = await Promise.all([at('till-1', forStamps), at('till-2', forStamps)])
  expect(free.map(({ ok }) => ok)).toEqual([true, false])
  expect(free[1]).toMatchObject({ error: { details: { rule: 'stamps-not-enough' } } })
  expect(await has(shop, id)).toEqual([8, 0])
})
