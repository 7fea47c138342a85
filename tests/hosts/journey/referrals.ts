import { type Day, nobody, opId } from './day.ts'

/** Who brought him. */
export async function bring({ ask, clientId }: Day): Promise<void> {
  const friend = { ...nobody, name: 'Богдан К.', photoFile: null, consentGiven: true }
  const { id: byClientId } = await ask('clients.create', { opId: opId(), ...friend })
  await ask('loyalty.setReferral', { opId: opId(), clientId, byClientId })
  await ask('loyalty.referrals', { clientId })
}
