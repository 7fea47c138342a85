import { type Day, opId } from './day.ts'

/** What he is given. */
export async function give({ ask, clientId, today }: Day): Promise<void> {
  const { id: giftId } = await ask('loyalty.saveGift', {
    opId: opId(),
    id: null,
    version: 0,
    name: 'Чашка',
    cost: 9000,
    stock: 3,
  })
  await ask('loyalty.stockGift', { opId: opId(), giftId, amount: 2, reason: 'куплено' })
  await ask('loyalty.planGift', { opId: opId(), clientId, giftId, day: today, why: 'ювілей' })
  const { id } = await ask('loyalty.giveGift', { opId: opId(), clientId, giftId, why: 'за терпіння', planned: null })
  await ask('loyalty.takeGiftBack', { opId: opId(), id, reason: 'не взяв' })
  await ask('loyalty.giftGivings', { clientId, giftId: null, limit: 20 })
  await ask('loyalty.giftStock', { giftId })
  await ask('loyalty.retireGift', { opId: opId(), id: giftId, retired: true })
  await ask('loyalty.gifts', {})
}
