import { type Day, opId } from './day.ts'

export async function offerRewards({ ask }: Day): Promise<void> {
  const reward = {
    name: 'Кава за бали',
    cost: 50,
    effect: { kind: 'item' as const, categories: [], items: [], freeUpTo: null },
    most: 1,
    mostDays: 7,
    from: null,
    until: null,
  }
  const saved = await ask('loyalty.saveReward', { opId: opId(), id: null, version: 0, ...reward })
  await ask('loyalty.retireReward', { opId: opId(), id: saved.id, retired: true })
  await ask('loyalty.rewards', {})
}
