import { type Day, opId } from './day.ts'

/** Gift cards, vouchers, a deposit, and a visit that is partly paid with them and partly owed. */
export async function payOtherwise({ ask, clientId }: Day): Promise<void> {
  const sold = await ask('loyalty.sellGiftCard', { opId: opId(), amount: 5000, payment: 'cash', until: null })
  await ask('loyalty.giveVouchers', { opId: opId(), count: 2, amount: 1000, until: null, clientId: null, reason: 'ярмарок' })
  await ask('loyalty.topUp', { opId: opId(), clientId, amount: 2000, payment: 'card' })
  await ask('loyalty.setDebtLimit', { opId: opId(), clientId, limit: 50_000 })
  await ask('loyalty.tender', { code: sold.code, clientId, without: null })
  await ask('visits.log', {
    opId: opId(),
    clientId,
    lines: [{ itemId: null, name: '', quantity: 1000, minutes: null, price: 4000 }],
    discount: null,
    tip: 0,
    payment: 'cash',
    comment: '',
    companions: [],
    spendPoints: 0,
    vouchers: [{ code: sold.code, amount: 1000 }],
    onAccount: 3000,
    day: null,
    shownTotal: 4000,
  })
  await ask('loyalty.account', { clientId, without: null })
  await ask('loyalty.debtors', {})
  await ask('loyalty.settleDebt', { opId: opId(), clientId, amount: 3000, payment: 'cash' })
  const { id, version } = await ask('loyalty.blockVoucher', {
    opId: opId(),
    id: sold.id,
    version: sold.version,
    blocked: true,
    reason: 'загублена',
  })
  await ask('loyalty.refundVoucher', { opId: opId(), id, version, payment: 'cash', reason: 'гість переїздить' })
  await ask('loyalty.voucherEntries', { id })
  await ask('loyalty.vouchers', { kind: null, text: '', withMoney: false, before: null, limit: 20 })
  await ask('loyalty.paidBeside', { day: null })
}
