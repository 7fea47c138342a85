import { type AskBoth, opId } from './day.ts'

/** The item that is sold on this day. */
export async function liveCatalogue(ask: AskBoth): Promise<number> {
  const fields = { name: 'Раф', category: 'Кава', kind: 'good', unit: 'piece', price: 9500, cost: 3000, time: null } as const
  const { id } = await ask('catalogue.create', { opId: opId(), ...fields })
  const before = (await ask('catalogue.list', { archived: false })).find((item) => item.id === id)
  await ask('catalogue.update', { opId: opId(), id, version: before?.version ?? 0, ...fields, price: 9900 })
  await ask('catalogue.setQuickKeys', { opId: opId(), ids: [id] })
  await ask('catalogue.archive', { opId: opId(), id, archived: true })
  await ask('catalogue.archive', { opId: opId(), id, archived: false })
  return id
}
