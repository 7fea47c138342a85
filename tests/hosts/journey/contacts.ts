import { type Day, opId } from './day.ts'

/** What the shop and the guest said to each other. */
export async function speakWith({ ask, clientId }: Day): Promise<void> {
  const told = { channel: 'call', direction: 'out', purpose: 'service', subject: 'Замовлення' } as const
  const contact = { ...told, outcome: 'reached', answer: 'зайде після шостої', mood: 'good' } as const
  const { id } = await ask('contacts.record', { opId: opId(), clientId, ...contact })
  await ask('contacts.update', { opId: opId(), id, version: 1, ...contact, answer: 'зайде після сьомої' })
  await ask('contacts.takeBack', { opId: opId(), id, takenBack: true })
  await ask('contacts.takeBack', { opId: opId(), id, takenBack: false })
  const { last } = await ask('contacts.ofClient', { clientId, channel: null, mood: null, before: null, limit: 20 })
  await ask('contacts.takeCall', { opId: opId(), clientId })
  await ask('contacts.callSheet', { clientId })
  await ask('contacts.callList', { who: 'all' })
  await ask('contacts.releaseCall', { opId: opId() })
  const again = await ask('contacts.record', { opId: opId(), clientId, ...contact })
  await ask('contacts.undo', { opId: opId(), id: again.id })
  if (last?.answer !== 'зайде після сьомої') throw new Error('the conversation is not told as the last one')
}
