import type { Day } from './day.ts'

/** Whom the shop may contact, how, and what for. */
export async function askConsent({ ask, clientId }: Day): Promise<void> {
  await ask('contacts.verdicts', { clientId, purpose: 'marketing' })
}
