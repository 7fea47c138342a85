import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'

const soldFor = (shop: TestShop, amount: number, until: string | null = null) =>
  shop.call('loyalty.sellGiftCard', { amount, payment: 'cash', until })
const given = async (shop: TestShop, amount: number, fields: { clientId?: number; until?: string } = {}) => {
  const wanted = { count: 1, amount, until: null, clientId: null, reason: 'вибачення', ...fields }
  const { vouchers } = await shop.call('loyalty.giveVouchers', wanted)
  return vouchers[0]?.code ?? ''
}
const leftOn = async (shop: TestShop, code: string) =>
  (await shop.call('loyalty.vouchers', { kind: null, text: code, withMoney: false, before: null, limit: 10 })).rows[0]?.left
const paidWith = (code: string, amount: number, fields = {}) => ({ vouchers: [{ code, amount }], ...fields })

describe('a gift card', () => {
  test('is money that is owed: no turnover when it is sold, turnover when it is used, and points as for money', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const card = await soldFor(shop, 50_000)
    expect(card).toMatchObject({ kind: 'gift-card', value: 50_000, left: 50_000, client: null })
    expect((await shop.call('visits.ofDay', { day: null })).total).toBe(0)
    const typed = inFours(card.code).toLowerCase()
    const saved = await shop.call('visits.log', aVisit(id, 30_000, paidWith(typed, 20_000)))
    expect(saved).toMatchObject({ total: 30_000, pointsEarned: 30 })
    expect(await leftOn(shop, card.code)).toBe(30_000)
    expect(await shop.call('visits.ofDay', { day: null })).toMatchObject({ total: 30_000 })
    expect(await shop.call('loyalty.paidBeside', { day: null })).toMatchObject({
      rows: [{ what: 'gift-card', code: card.code, payment: 'cash', amount: 50_000, client: null }],
      total: 50_000,
      byVouchers: 20_000,
      onAccount: 0,
    })
    expect(await shop.call('visits.get', { id: saved.visitId })).toMatchObject({
      vouchers: [{ code: card.code, kind: 'gift-card', amount: 20_000 }],
      onAccount: 0,
    })
  })

  test('is whole again when the visit is voided, and gets back first what a return gives', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const { code } = await soldFor(shop, 50_000)
    const line = { itemId: null, name: '', quantity: 1000, minutes: null, price: 10_000 }
    const visit = aVisit(id, 0, { lines: [line, line, line], ...paidWith(code, 15_000) })
    const { visitId } = await shop.call('visits.log', visit)
    const { lines } = await shop.call('visits.get', { id: visitId })
    const bring = (index: number) => ({ visitId, reason: 'холодна', lines: [{ lineId: lines[index]?.id ?? 0, quantity: 1000 }] })
    expect(await shop.call('visits.return', bring(0))).toMatchObject({ moneyBack: 0, toVouchers: 10_000, toAccount: 0 })
    expect(await shop.call('visits.return', bring(1))).toMatchObject({ moneyBack: 5000, toVouchers: 5000 })
    expect(await leftOn(shop, code)).toBe(50_000)
    expect(await shop.call('visits.void', { visitId, reason: 'помилка' })).toMatchObject({ moneyBack: 10_000, toVouchers: 0 })
    expect(await leftOn(shop, code)).toBe(50_000)
    const again = await shop.call('visits.log', visit)
    expect(await shop.call('visits.undo', { visitId: again.visitId })).toMatchObject({ moneyBack: 15_000, toVouchers: 15_000 })
    expect(await leftOn(shop, code)).toBe(50_000)
  })

  test('keeps its part when the visit is put right', async () => {
    const shop = await openTestShop()
    const { code } = await soldFor(shop, 10_000)
    const { visitId } = await shop.call('visits.log', aVisit(null, 10_000, paidWith(code, 10_000)))
    expect(await shop.call('loyalty.tender', { code, clientId: null, without: visitId })).toMatchObject({ left: 10_000 })
    const { opId: _, ...visit } = { opId: '', ...aVisit(null, 8000, paidWith(code, 8000)) }
    await shop.call('visits.correct', { visitId, reason: 'не та сума', visit })
    expect(await leftOn(shop, code)).toBe(2000)
  })

  test('from two tills at once is never spent twice', async () => {
    const shop = await openTestShop()
    const { code } = await soldFor(shop, 10_000)
    const pay = (device: string) =>
      shop.backend.dispatch({ device, employeeId: null }, 'visits.log', {
        opId: `pay-at-${device}`,
        ...aVisit(null, 10_000, paidWith(code, 10_000)),
      })
    const answers = await Promise.all([pay('till-1'), pay('till-2')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { details: { rule: 'voucher-used-up' } } })
  })

  test('gives its rest back in money, once', async () => {
    const shop = await openTestShop()
    const { id, code, version } = await soldFor(shop, 10_000)
    await shop.call('visits.log', aVisit(null, 4000, paidWith(code, 4000)))
    const refund = { id, version, payment: 'cash' as const, reason: 'гість переїздить' }
    expect(await shop.call('loyalty.refundVoucher', refund)).toMatchObject({ amount: 6000, voucher: { left: 0, value: 10_000 } })
    expect(await shop.rule('loyalty.refundVoucher', refund)).toBe('voucher-used-up')
    expect(await shop.call('loyalty.paidBeside', { day: null })).toMatchObject({ total: 4000 })
    const entries = await shop.call('loyalty.voucherEntries', { id })
    expect(entries.map(({ kind, amount, payment, receiptNo }) => [kind, amount, payment, receiptNo])).toEqual([
      ['spend', -6000, 'cash', null],
      ['spend', -4000, null, 1],
      ['earn', 10_000, 'cash', null],
    ])
  })
})

describe('a code', () => {
  test('is refused with what is wrong with it', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const { code, id: cardId, version } = await soldFor(shop, 10_000, '2026-11-20')
    const pay = (typed: string, amount: number, total = 100_000) =>
      shop.rule('visits.log', aVisit(null, total, paidWith(typed, amount)))
    const wrong = code.slice(0, 5) + (code[5] === '7' ? '8' : '7') + code.slice(6)
    const [third = '', fourth = ''] = code.slice(2)
    expect(await pay(wrong, 100)).toBe('voucher-mistyped')
    if (third !== fourth) expect(await pay(code.slice(0, 2) + fourth + third + code.slice(4), 100)).toBe('voucher-mistyped')
    expect(await pay('0000000000000000', 100)).toBe('voucher-unknown')
    expect(await pay(code, 10_001)).toBe('voucher-not-enough')
    const twice = {
      vouchers: [
        { code, amount: 6000 },
        { code: inFours(code), amount: 6000 },
      ],
    }
    expect(await shop.rule('visits.log', aVisit(null, 100_000, twice))).toBe('voucher-not-enough')
    expect(await pay(code, 5000, 4000)).toBe('tenders-more-than-bill')
    expect(await shop.rule('visits.log', aVisit(null, 4000, paidWith(code, 100, { day: '2026-11-10' })))).toBe('voucher-not-yet')
    const blocked = await shop.call('loyalty.blockVoucher', { id: cardId, version, blocked: true, reason: 'загублена' })
    expect(await pay(code, 100)).toBe('voucher-blocked')
    const stale = { id: cardId, version, blocked: false, reason: 'знайшлася' }
    expect((await shop.refused('loyalty.blockVoucher', stale)).code).toBe('CONFLICT')
    await shop.call('loyalty.blockVoucher', { ...stale, version: blocked.version })
    const own = await given(shop, 3000, { clientId: id })
    expect(await pay(own, 100)).toBe('voucher-of-another')
    shop.clock += 10 * DAY
    expect(await pay(code, 100)).toBe('voucher-ended')
    expect(await shop.rule('loyalty.tender', { code, clientId: null, without: null })).toBe('voucher-ended')
  })

  test('is of its own in a whole batch, and found by letters of it or by why it was given', async () => {
    const shop = await openTestShop()
    const batch = { count: 40, amount: 5000, until: '2026-12-31', clientId: null, reason: 'ярмарок' }
    const { vouchers } = await shop.call('loyalty.giveVouchers', batch)
    expect(new Set(vouchers.map(({ code }) => code)).size).toBe(40)
    const find = (text: string) =>
      shop.call('loyalty.vouchers', { kind: 'voucher', text, withMoney: true, before: null, limit: 15 })
    expect((await find(inFours(vouchers[7]?.code ?? ''))).rows.map(({ id }) => id)).toEqual([vouchers[7]?.id])
    expect(await find('ярмар')).toMatchObject({ more: true })
    expect((await find('нічого')).rows).toEqual([])
    expect((await shop.refused('loyalty.giveVouchers', { ...batch, until: '2026-11-10' })).code).toBe('INPUT')
  })
})

describe('a given voucher', () => {
  test('brings no points for its part, also when a passer-by turns out to be a client, and is no money to hand back', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const code = await given(shop, 20_000)
    const saved = await shop.call('visits.log', aVisit(id, 30_000, paidWith(code, 10_000)))
    expect(saved.pointsEarned).toBe(20)
    const passing = await shop.call('visits.log', aVisit(null, 30_000, paidWith(code, 10_000)))
    expect(await shop.call('visits.attach', { visitId: passing.visitId, clientId: id })).toMatchObject({ pointsEarned: 20 })
    await shop.call('visits.void', { visitId: passing.visitId, reason: 'не той' })
    expect(await leftOn(shop, code)).toBe(10_000)
    const { rows } = await shop.call('loyalty.vouchers', { kind: 'voucher', text: '', withMoney: true, before: null, limit: 5 })
    const refund = { id: rows[0]?.id ?? 0, version: rows[0]?.version ?? 0, payment: 'cash' as const, reason: 'хоче грошима' }
    expect(await shop.rule('loyalty.refundVoucher', refund)).toBe('voucher-not-refundable')
  })
})

describe('a deposit', () => {
  test('is opened once, added to, and pays for its client only', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const { code } = await shop.call('loyalty.topUp', { clientId: id, amount: 20_000, payment: 'transfer' })
    expect(await shop.call('loyalty.topUp', { clientId: id, amount: 5000, payment: 'cash' })).toMatchObject({
      code,
      left: 25_000,
    })
    expect((await shop.call('loyalty.account', { clientId: id, without: null })).tenders).toEqual([
      { code, kind: 'deposit', left: 25_000, until: null },
    ])
    expect(await shop.call('visits.log', aVisit(id, 10_000, paidWith(code, 10_000)))).toMatchObject({ pointsEarned: 10 })
    expect(await shop.rule('visits.log', aVisit(null, 10_000, paidWith(code, 100)))).toBe('voucher-of-another')
    expect(await leftOn(shop, code)).toBe(15_000)
  })
})
