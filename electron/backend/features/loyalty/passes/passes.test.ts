import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const TEN = {
  name: 'Зал, 10 входів',
  price: 120_000,
  categories: ['Дослід'],
  items: [],
  entries: 10 as number | null,
  lasts: { count: 60, unit: 'days' as 'days' | 'months' } as { count: number; unit: 'days' | 'months' } | null,
  starts: 'first-use' as 'first-use' | 'purchase',
  remindEntries: 2,
  remindDays: 5,
}

/** A gym: an item that the passes are for, one kind of pass, and a client. */
async function aGym(type: Partial<typeof TEN> = {}) {
  const shop = await openTestShop()
  const anItem = (name: string, category: string) =>
    shop.call('catalogue.create', { name, category, kind: 'service', unit: 'piece', price: 20_000, cost: null, time: null })
  const { id: gym } = await anItem('Тренування', 'Дослід')
  const { id: juice } = await anItem('Сік', 'Інше')
  const { id: typeId } = await shop.call('loyalty.addPassType', { ...TEN, ...type })
  const { id: client } = await shop.call('clients.create', aClient())
  const line = { itemId: gym, name: '', quantity: 1000, minutes: null, price: null }
  const sale = { itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId: typeId }
  const visit = (lines: readonly object[], fields: object = {}) => ({ ...aVisit(client, 0), lines: lines as never, ...fields })
  const by = (id: number, quantity = 1000) => ({ ...line, quantity, free: { kind: 'pass' as const, id } })
  const buy = async () => {
    const { passes, visitId } = await shop.call('visits.log', visit([sale]))
    return { passId: passes[0]?.id ?? 0, visitId }
  }
  return { shop, client, gym, juice, typeId, line, sale, visit, by, buy }
}

const passOf = async (shop: TestShop, clientId: number, id: number) => {
  const found = (await shop.call('loyalty.passesOf', { clientId })).find((pass) => pass.id === id)
  if (!found) throw new Error(`no pass ${id}`)
  return found
}

describe('a pass', () => {
  test('is sold as a line that earns, begins with its first use, and pays for what it is for', async () => {
    const { shop, client, visit, sale, by } = await aGym()
    const sold = await shop.call('visits.log', visit([sale]))
    expect(sold).toMatchObject({ total: 120_000, pointsEarned: 120, passes: [{ change: 10, left: 10, until: null }] })
    const passId = sold.passes[0]?.id ?? 0
    shop.clock += 5 * DAY
    const used = await shop.call('visits.log', visit([by(passId)]))
    expect(used).toMatchObject({ total: 0, pointsEarned: 0, passes: [{ change: -1, left: 9, until: '2027-01-14' }] })
    expect(await passOf(shop, client, passId)).toMatchObject({
      left: 9,
      from: '2026-11-16',
      problem: null,
      remind: null,
      uses: [{ visitId: used.visitId, day: '2026-11-16', pieces: 1 }],
    })
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })

  test('sold and used at once gives its first entry to the same visit, and both go with it', async () => {
    const { shop, client, visit, sale, line, typeId } = await aGym()
    const free = { ...line, free: { kind: 'new-pass', id: typeId } }
    const { visitId, passes } = await shop.call('visits.log', visit([sale, free]))
    expect(passes).toMatchObject([{ change: 9, left: 9, until: '2027-01-09' }])
    const { lines } = await shop.call('visits.get', { id: visitId })
    expect(lines).toMatchObject([
      { passTypeId: typeId, free: null },
      { passTypeId: null, free: { kind: 'new-pass', id: typeId } },
    ])
    const back = await shop.call('visits.void', { visitId, reason: 'помилка' })
    expect(back).toMatchObject({ moneyBack: 120_000, passes: [{ change: -9, left: 0, cancelled: true, forgiven: 0 }] })
    expect((await passOf(shop, client, passes[0]?.id ?? 0)).problem).toBe('pass-ended')
    // He never had it: the till does not offer to renew it.
    const { standing } = await shop.call('loyalty.atTill', { clientId: client, day: null, without: null })
    expect(standing?.passes).toEqual([])
    expect(await shop.rule('visits.log', visit([free]))).toBe('pass-of-another')
  })

  test('gets its entry back when the use is voided, and has not begun again if that was the first', async () => {
    const { shop, client, visit, by, buy } = await aGym()
    const { passId } = await buy()
    const first = await shop.call('visits.log', visit([by(passId)]))
    shop.clock += 3 * DAY
    const second = await shop.call('visits.log', visit([by(passId, 2000)]))
    await shop.call('visits.void', { visitId: first.visitId, reason: 'а' })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 8, from: '2026-11-14', until: '2027-01-12' })
    expect(await shop.call('visits.void', { visitId: second.visitId, reason: 'б' })).toMatchObject({
      passes: [{ change: 2, left: 10, until: null }],
    })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 10, from: null, until: null, uses: [] })
  })

  test('used by a visit of an earlier day begins on that day, and not before it was bought', async () => {
    const { shop, client, visit, by, buy } = await aGym()
    const { passId } = await buy()
    shop.clock += 5 * DAY
    await shop.call('visits.log', visit([by(passId)]))
    await shop.call('visits.log', visit([by(passId)], { day: '2026-11-13' }))
    expect(await passOf(shop, client, passId)).toMatchObject({ from: '2026-11-13', until: '2027-01-11', left: 8 })
    expect(await shop.rule('visits.log', visit([by(passId)], { day: '2026-11-10' }))).toBe('pass-not-begun')
  })

  test('whose sale is voided loses what is left; used entries are forgiven, and taken when their use is voided too', async () => {
    const { shop, client, visit, by, buy } = await aGym()
    const { passId, visitId } = await buy()
    const used = await shop.call('visits.log', visit([by(passId, 3000)]))
    expect(await shop.call('visits.void', { visitId, reason: 'повернення' })).toMatchObject({
      passes: [{ id: passId, change: -7, left: 0, cancelled: true, forgiven: 3 }],
    })
    expect(await shop.rule('visits.log', visit([by(passId)]))).toBe('pass-ended')
    await shop.call('visits.void', { visitId: used.visitId, reason: 'теж' })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 0, cancelled: true })
  })

  test('comes back with its line when that is returned, and an entry with the piece it paid for', async () => {
    const { shop, client, visit, by, sale, buy } = await aGym()
    const { passId } = await buy()
    const used = await shop.call('visits.log', visit([by(passId, 2000), sale]))
    const { lines } = await shop.call('visits.get', { id: used.visitId })
    const bring = (index: number, quantity: number) => ({
      visitId: used.visitId,
      reason: 'не пішли',
      lines: [{ lineId: lines[index]?.id ?? 0, quantity }],
    })
    expect(await shop.call('visits.return', bring(0, 1000))).toMatchObject({ moneyBack: 0 })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 9, uses: [{ pieces: 1 }] })
    const back = await shop.call('visits.return', bring(1, 1000))
    expect(back.moneyBack).toBe(120_000)
    expect(back.passes.find(({ id }) => id !== passId)).toMatchObject({ change: -10, left: 0, cancelled: true })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 9, cancelled: false })
  })

  test('of another, for something else, or without enough entries is refused', async () => {
    const { shop, visit, by, buy, juice, sale } = await aGym({ entries: 2 })
    const { passId } = await buy()
    const { id: other } = await shop.call('clients.create', aClient({ name: 'Інша' }))
    expect(await shop.rule('visits.log', visit([by(passId)], { clientId: other }))).toBe('pass-of-another')
    expect(await shop.rule('visits.log', visit([by(passId)], { clientId: null }))).toBe('pass-of-another')
    expect(await shop.rule('visits.log', visit([sale], { clientId: null }))).toBe('pass-without-client')
    expect(await shop.rule('visits.log', visit([{ ...by(passId), itemId: juice }]))).toBe('pass-not-for-this')
    expect(await shop.rule('visits.log', visit([by(passId, 1500)]))).toBe('pass-not-for-this')
    expect(await shop.rule('visits.log', visit([by(passId, 3000)]))).toBe('pass-empty')
    expect(await shop.rule('visits.log', visit([by(passId, 2000), by(passId)]))).toBe('pass-empty')
    expect(await shop.rule('visits.log', visit([{ ...sale, free: { kind: 'pass', id: passId } }]))).toBe('line-not-free')
  })

  test('gives its last entry once, though two tills ask at the same moment; the same question twice is one', async () => {
    const { shop, client, visit, by, buy } = await aGym({ entries: 1 })
    const { passId } = await buy()
    const asked = visit([by(passId)])
    const answers = await Promise.all(
      ['till-1', 'till-2'].map((device) =>
        shop.backend.dispatch({ device, employeeId: null }, 'visits.log', { opId: `last-entry-${device}`, ...asked }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { details: { rule: 'pass-empty' } } })
    const again = await shop.backend.dispatch({ device: 'till-1', employeeId: null }, 'visits.log', {
      opId: 'last-entry-till-1',
      ...asked,
    })
    expect(again).toEqual(answers[0])
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 0, problem: 'pass-empty' })
  })

  test('ends with its last business day, through month ends', async () => {
    const { shop, visit, by, buy, client } = await aGym({
      entries: null,
      lasts: { count: 1, unit: 'months' },
      starts: 'purchase',
    })
    shop.clock += 20 * DAY
    expect(await shop.call('loyalty.atTill', { clientId: client, day: null, without: null })).toMatchObject({
      rules: { day: '2026-12-01' },
    })
    const { passId } = await buy()
    expect(await passOf(shop, client, passId)).toMatchObject({ from: '2026-12-01', until: '2026-12-31', left: null })
    shop.clock += 30 * DAY
    expect(await shop.call('visits.log', visit([by(passId)]))).toMatchObject({ total: 0, passes: [{ change: 0, left: null }] })
    expect((await passOf(shop, client, passId)).remind).toEqual({ entries: null, days: 0 })
    shop.clock += DAY
    expect(await shop.rule('visits.log', visit([by(passId)]))).toBe('pass-ended')
    expect(await shop.call('visits.log', visit([by(passId)], { day: '2026-12-31' }))).toMatchObject({ total: 0 })
  })

  test('goes to the surviving card of a merge, and back when the cards are parted', async () => {
    const { shop, client, visit, by, buy } = await aGym()
    const { passId } = await buy()
    const { id: survivor } = await shop.call('clients.create', aClient({ name: 'Олена Ковал' }))
    const { mergeId } = await merge(shop, survivor, client)
    await shop.call('visits.log', visit([by(passId)], { clientId: survivor }))
    expect(await passOf(shop, survivor, passId)).toMatchObject({ left: 9 })
    await shop.call('clients.undoMerge', { mergeId })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 9 })
    expect(await shop.rule('visits.log', visit([by(passId)], { clientId: survivor }))).toBe('pass-of-another')
    await shop.call('visits.log', visit([by(passId)]))
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })
})

async function merge(shop: TestShop, survivorId: number, mergedId: number) {
  const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
  const versions = { survivorVersion: await versionOf(survivorId), mergedVersion: await versionOf(mergedId) }
  return shop.call('clients.merge', { survivorId, mergedId, ...versions, fields: {} })
}

describe('a visit with passes that is put right', () => {
  test('counts as if it had not been: the entry it used is there again', async () => {
    const { shop, client, visit, by, line, buy } = await aGym({ entries: 1 })
    const { passId } = await buy()
    const used = await shop.call('visits.log', visit([by(passId)]))
    const { standing } = await shop.call('loyalty.atTill', { clientId: client, day: null, without: used.visitId })
    expect(standing?.passes).toMatchObject([{ id: passId, left: 1, from: null, until: null, problem: null }])
    const { visitId: id } = used
    await shop.call('visits.correct', { visitId: id, reason: 'ще сік', visit: visit([by(passId), line]) })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 0 })
  })

  test('is refused when the pass it sold has been used since', async () => {
    const { shop, visit, by, sale, buy } = await aGym()
    const { passId, visitId } = await buy()
    await shop.call('visits.log', visit([by(passId)]))
    expect(await shop.rule('visits.correct', { visitId, reason: 'ціна', visit: visit([sale]) })).toBe('pass-used-already')
  })

  test('keeps its use once, with more and with fewer pieces, and says so', async () => {
    const { shop, client, visit, by, buy } = await aGym()
    const { passId } = await buy()
    const { visitId } = await shop.call('visits.log', visit([by(passId)]))
    const correct = (id: number, lines: readonly object[], fields: object = {}) =>
      shop.call('visits.correct', { visitId: id, reason: 'не так', visit: visit(lines, fields) })
    const same = await correct(visitId, [by(passId)], { comment: 'зранку' })
    expect(same).toMatchObject({
      total: 0,
      passes: [{ id: passId, change: -1, left: 9 }],
      undone: { passes: [{ change: 1, left: 10 }] },
    })
    const more = await correct(same.visitId, [by(passId, 3000)])
    expect(more).toMatchObject({ passes: [{ change: -3, left: 7 }], undone: { passes: [{ change: 1 }] } })
    const fewer = await correct(more.visitId, [by(passId, 2000)])
    expect(fewer).toMatchObject({ passes: [{ change: -2, left: 8 }], undone: { passes: [{ change: 3 }] } })
    const { lines } = await shop.call('visits.get', { id: fewer.visitId })
    expect(lines).toMatchObject([{ quantity: 2000, free: { kind: 'pass', id: passId } }])
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 8, uses: [{ visitId: fewer.visitId, pieces: 2 }] })
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })

  test('sells and uses its pass anew, beside the use of another', async () => {
    const { shop, client, visit, by, sale, line, typeId, buy } = await aGym()
    const { passId } = await buy()
    const free = { ...line, free: { kind: 'new-pass', id: typeId } }
    const { visitId } = await shop.call('visits.log', visit([by(passId), sale, free]))
    const again = await shop.call('visits.correct', {
      visitId,
      reason: 'коментар',
      visit: visit([by(passId), sale, free], { comment: 'удвох' }),
    })
    expect(again.passes).toMatchObject([
      { change: 9, left: 9 },
      { id: passId, change: -1, left: 9 },
    ])
    expect((await shop.call('loyalty.passesOf', { clientId: client })).filter(({ cancelled }) => !cancelled)).toHaveLength(2)
  })

  test('gives the entry back to its owner when it goes over to another client, who does not have that pass', async () => {
    const { shop, client, visit, by, line, buy } = await aGym()
    const { passId } = await buy()
    const { visitId } = await shop.call('visits.log', visit([by(passId)]))
    const { id: other } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    const over = (lines: readonly object[]) => ({ visitId, reason: 'не той', visit: visit(lines, { clientId: other }) })
    expect(await shop.rule('visits.correct', over([by(passId)]))).toBe('pass-of-another')
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 9 })
    const moved = await shop.call('visits.correct', over([line]))
    expect(moved).toMatchObject({ total: 20_000, pointsEarned: 20, balance: 20, passes: [] })
    expect(await passOf(shop, client, passId)).toMatchObject({ left: 10, from: null, uses: [] })
  })
})

describe('a freeze', () => {
  const days = (from: string, until: string | null) => ({ from, until })

  test('rests the pass, is refused at the till, and its days are added to the end; ended early, only those that were', async () => {
    const { shop, client, visit, by, buy } = await aGym({ starts: 'purchase', lasts: { count: 30, unit: 'days' } })
    const { passId } = await buy()
    expect(await passOf(shop, client, passId)).toMatchObject({ until: '2026-12-10' })
    expect(await shop.call('loyalty.freezePass', { passId, ...days('2026-11-13', '2026-11-22') })).toEqual({
      until: '2026-12-20',
    })
    shop.clock += 4 * DAY
    expect(await shop.rule('visits.log', visit([by(passId)]))).toBe('pass-frozen')
    const { standing } = await shop.call('loyalty.atTill', { clientId: client, day: null, without: null })
    const freeze = standing?.passes[0]?.freeze
    expect(freeze).toMatchObject({ from: '2026-11-13', until: '2026-11-22' })
    const freezeId = freeze?.id ?? 0
    expect(await shop.call('loyalty.endFreeze', { freezeId })).toEqual({ until: '2026-12-12' })
    await shop.call('visits.log', visit([by(passId)]))
    expect(await shop.rule('loyalty.endFreeze', { freezeId })).toBe('freeze-over')
    expect((await passOf(shop, client, passId)).freezes).toMatchObject([{ from: '2026-11-13', until: '2026-11-14' }])
  })

  test('without an end runs until somebody ends it, however late', async () => {
    const { shop, client, visit, by, buy } = await aGym({ starts: 'purchase', lasts: { count: 30, unit: 'days' } })
    const { passId } = await buy()
    await shop.call('loyalty.freezePass', { passId, ...days('2026-11-21', null) })
    shop.clock += 100 * DAY
    expect(await shop.rule('visits.log', visit([by(passId)]))).toBe('pass-frozen')
    const [freeze] = (await passOf(shop, client, passId)).freezes
    expect(await shop.call('loyalty.endFreeze', { freezeId: freeze?.id ?? 0 })).toEqual({ until: '2027-03-10' })
    await shop.call('visits.log', visit([by(passId)]))
  })

  test('that is still to come can be taken back, and nothing is added', async () => {
    const { shop, client, buy } = await aGym({ starts: 'purchase', lasts: { count: 30, unit: 'days' } })
    const { passId } = await buy()
    await shop.call('loyalty.freezePass', { passId, ...days('2026-11-20', '2026-11-25') })
    const [freeze] = (await passOf(shop, client, passId)).freezes
    expect(await shop.call('loyalty.endFreeze', { freezeId: freeze?.id ?? 0 })).toEqual({ until: '2026-12-10' })
    expect(await passOf(shop, client, passId)).toMatchObject({ freezes: [], freeze: null })
  })

  test('in the past, twice on a day, over a use, after the end or turned round is refused', async () => {
    const { shop, visit, by, buy } = await aGym({ starts: 'purchase', lasts: { count: 30, unit: 'days' } })
    const { passId } = await buy()
    const rule = (from: string, until: string | null) => shop.rule('loyalty.freezePass', { passId, ...days(from, until) })
    expect(await rule('2026-11-10', '2026-11-20')).toBe('freeze-in-past')
    expect(await rule('2026-12-11', null)).toBe('freeze-too-late')
    expect(await rule('2026-11-20', '2026-11-19')).toBe('freeze-ends-first')
    await shop.call('visits.log', visit([by(passId)]))
    expect(await rule('2026-11-11', null)).toBe('freeze-day-used')
    await shop.call('loyalty.freezePass', { passId, ...days('2026-11-15', '2026-11-16') })
    expect(await rule('2026-11-12', '2026-11-15')).toBe('freeze-already')
    expect(await rule('2026-11-12', null)).toBe('freeze-already')
  })
})

describe('a kind of pass', () => {
  test('changed leaves those that are sold as they were', async () => {
    const { shop, client, typeId, visit, sale, buy } = await aGym({ starts: 'purchase' })
    const { passId } = await buy()
    const changed = { ...TEN, entries: 5, lasts: null, price: 50_000, name: 'Зал, 5 входів' }
    expect(await shop.call('loyalty.changePassType', { id: typeId, version: 1, ...changed })).toEqual({ version: 2 })
    expect(await passOf(shop, client, passId)).toMatchObject({ entries: 10, left: 10, until: '2027-01-09' })
    expect(await shop.call('visits.log', visit([sale]))).toMatchObject({ total: 50_000, passes: [{ left: 5, until: null }] })
  })

  test('changed on an old sight of it is a conflict that shows what stands there', async () => {
    const { shop, typeId } = await aGym()
    await shop.call('loyalty.changePassType', { id: typeId, version: 1, ...TEN, price: 1000 })
    expect(await shop.refused('loyalty.changePassType', { id: typeId, version: 1, ...TEN })).toMatchObject({
      code: 'CONFLICT',
      details: { current: { price: 1000, version: 2 } },
    })
  })

  test('retired is sold no more, and those that are sold go on', async () => {
    const { shop, typeId, visit, sale, by, buy } = await aGym()
    const { passId } = await buy()
    await shop.call('loyalty.retirePassType', { id: typeId, retired: true })
    expect(await shop.call('loyalty.passTypes', { retired: false })).toEqual([])
    expect(await shop.rule('visits.log', visit([sale]))).toBe('pass-type-retired')
    expect(await shop.call('visits.log', visit([by(passId)]))).toMatchObject({ passes: [{ left: 9 }] })
  })

  test('without entries and without a length is none', async () => {
    const { shop } = await aGym()
    expect(await shop.rule('loyalty.addPassType', { ...TEN, entries: null, lasts: null })).toBe('pass-without-limits')
  })
})
