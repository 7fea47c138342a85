import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT } from '#electron/backend/test-shop.ts'

test('every movement names what it came from: rate and sum, reward and line, void or return', async () => {
  const shop = await openTestShop()
  await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 1, unit: 'days' } })
  const { id: clientId } = await shop.call('clients.create', aClient())
  const { id: reward } = await shop.call('loyalty.saveReward', {
    id: null,
    version: 0,
    name: 'Мінус 5 ₴',
    cost: 4,
    effect: { kind: 'money', amount: 500 },
    most: null,
    mostDays: null,
    from: null,
    until: null,
  })
  await shop.call('visits.log', aVisit(clientId, 10_000))
  const second = await shop.call('visits.log', aVisit(clientId, 2500, { rewards: [reward] }))
  const [line] = (await shop.call('visits.get', { id: second.visitId })).lines
  await shop.call('visits.void', { visitId: second.visitId, reason: 'помилка' })
  const third = await shop.call('visits.log', aVisit(clientId, 1000, { tip: 100 }))
  const [item] = (await shop.call('visits.get', { id: third.visitId })).lines
  await shop.call('visits.return', {
    visitId: third.visitId,
    reason: 'не те',
    lines: [{ lineId: item?.id ?? 0, quantity: 1000 }],
  })
  expect(line?.free).toBeNull()
  shop.clock += 3 * DAY
  await shop.call('loyalty.adjust', { clientId, amount: 1, reason: 'вибачення' })
  const { rows, units } = await shop.call('loyalty.movements', { clientId, before: null, limit: 20, unit: 'points' })
  const told = rows.map(({ kind, amount, rate, eligible, reward: what, voided, expires }) => ({
    kind,
    amount,
    ...(rate && kind === 'earn' ? { per: rate.amount, eligible } : {}),
    ...(what === '' ? {} : { what }),
    ...(voided ? { voided } : {}),
    ...(kind === 'expire' ? { expires } : {}),
  }))
  expect(units).toEqual(['points'])
  expect(told.toReversed()).toEqual([
    { kind: 'earn', amount: 10, per: 1000, eligible: 10_000 },
    { kind: 'spend', amount: -4, what: 'Мінус 5 ₴' },
    { kind: 'earn', amount: 2, per: 1000, eligible: 2000 },
    { kind: 'recredit', amount: 4, what: 'Мінус 5 ₴', voided: true },
    { kind: 'void', amount: -2, voided: true },
    { kind: 'earn', amount: 1, per: 1000, eligible: 1000 },
    { kind: 'void', amount: -1 },
    { kind: 'expire', amount: -10, expires: '2026-11-12' },
    { kind: 'adjust', amount: 1 },
  ])
  expect((await shop.call('loyalty.movements', { clientId, before: null, limit: 20, unit: 'stamps' })).rows).toEqual([])
})

test('an entry names on what its money is kept, and who of two brought the other', async () => {
  const shop = await openTestShop()
  const thanks = { referrer: 100, newcomer: 50, minimumBill: 0, lasts: null }
  await shop.call('loyalty.startProgramme', {
    name: 'Приведи друга',
    from: '2026-11-11',
    programme: { kind: 'referral', rules: thanks },
  })
  const olena = (await shop.call('clients.create', aClient({ name: 'Олена Коваль', nickname: 'Оля' }))).id
  const bohdan = (await shop.call('clients.create', aClient({ name: 'Богдан', broughtBy: olena }))).id
  await shop.call('loyalty.topUp', { clientId: bohdan, amount: 5000, payment: 'cash' })
  const [{ code } = { code: '' }] = (await shop.call('loyalty.account', { clientId: bohdan, without: null })).tenders
  await shop.call('visits.log', aVisit(bohdan, 10_000, { onAccount: 2000, vouchers: [{ code, amount: 1000 }] }))
  await shop.call('loyalty.settleDebt', { clientId: bohdan, amount: 500, payment: 'cash' })
  const told = async (clientId: number) =>
    (await shop.call('loyalty.movements', { clientId, before: null, limit: 20 })).rows
      .map(({ unit, kind, amount, voucher, occasion, other }) => [unit, kind, amount, voucher ?? occasion, other])
      .toReversed()
  expect(await told(bohdan)).toEqual([
    ['money', 'earn', 5000, 'deposit', ''],
    ['money', 'spend', -1000, 'deposit', ''],
    ['debt', 'earn', 2000, null, ''],
    ['points', 'earn', 10, null, ''],
    ['points', 'bonus', 50, 'was-brought', 'Оля'],
    ['debt', 'spend', -500, null, ''],
  ])
  expect(await told(olena)).toEqual([['points', 'bonus', 100, 'brought', 'Богдан']])
  const page = await shop.call('timeline.page', { clientId: bohdan, part: 'all', text: '', before: null, limit: 20 })
  // A payment beside the visits is told once, by its entry.
  expect(page.rows.flatMap((row) => (row.kind === 'points' ? [[row.movement.unit, row.movement.amount]] : []))).toEqual([
    ['debt', -500],
    ['money', 5000],
  ])
  expect(page.rows.some(({ kind }) => kind === 'change')).toBe(false)
})
