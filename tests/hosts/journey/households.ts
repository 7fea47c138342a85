import { type Day, nobody, opId } from './day.ts'

/** With whom he shares his points, for a while. */
export async function shareWith({ ask, clientId }: Day): Promise<void> {
  const partner = { ...nobody, name: 'Соломія К.', photoFile: null, consentGiven: true }
  const { id: partnerId } = await ask('clients.create', { opId: opId(), ...partner })
  const couple = {
    name: 'Родина К.',
    sharesPoints: true,
    sharesPasses: true,
    members: [clientId, partnerId].map((member) => ({ clientId: member, mayUse: true })),
  }
  const { id } = await ask('loyalty.saveHousehold', { opId: opId(), id: null, version: 0, ...couple })
  await ask('loyalty.household', { clientId })
  await ask('loyalty.dissolveHousehold', { opId: opId(), id })
}
