import { type Day, opId } from './day.ts'

/** Balances by hand, and what is checked and set right. */
export async function keepBalances({ ask, clientId }: Day): Promise<void> {
  await ask('loyalty.adjust', { opId: opId(), clientId, amount: 25, reason: 'подарунок' })
  await ask('loyalty.setDiscount', { opId: opId(), clientId, hundredths: 500, seen: 0, reason: 'сусідка' })
  await ask('loyalty.setDiscount', { opId: opId(), clientId, hundredths: 0, seen: 500, reason: 'помилка' })
  await ask('loyalty.movements', { clientId, before: null, limit: 20 })
  await ask('loyalty.check', {})
  await ask('loyalty.liability', { day: null })
  await ask('loyalty.setRight', { opId: opId(), what: 'points', clientId, holderId: 0, balance: null, reason: 'звірка' })
}
