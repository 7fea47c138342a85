import { type Day, opId } from './day.ts'

export async function sellPasses({ ask, clientId, today }: Day): Promise<void> {
  const type = {
    name: 'Місяць кави',
    price: 90_000,
    categories: [],
    items: [],
    entries: null,
    lasts: { count: 1, unit: 'months' as const },
    starts: 'purchase' as const,
    remindEntries: null,
    remindDays: 3,
  }
  const { id } = await ask('loyalty.addPassType', { opId: opId(), ...type })
  const { version } = await ask('loyalty.changePassType', { opId: opId(), id, version: 1, ...type, price: 95_000 })
  if (version !== 2) throw new Error('a change of a pass is not its second version')
  await ask('loyalty.passTypes', { retired: false })
  const sale = { itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId: id }
  const { passes } = await ask('visits.log', {
    opId: opId(),
    clientId,
    lines: [sale],
    discount: null,
    tip: 0,
    payment: 'card',
    comment: '',
    companions: [],
    spendPoints: 0,
    day: null,
    shownTotal: null,
  })
  const passId = passes[0]?.id ?? 0
  await ask('loyalty.freezePass', { opId: opId(), passId, from: today, until: null })
  const [pass] = await ask('loyalty.passesOf', { clientId })
  await ask('loyalty.endFreeze', { opId: opId(), freezeId: pass?.freezes[0]?.id ?? 0 })
  await ask('loyalty.retirePassType', { opId: opId(), id, retired: true })
}
