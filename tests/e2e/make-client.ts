import { randomUUID } from 'node:crypto'
import type { InputOf } from '#shared/contract/client.ts'
import { nobody } from '../hosts/journey/day.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

/** Makes a card of a client who agreed to be kept, with nothing but what the test says of him. Answers its id. */
export async function makeClient(call: Call, known: Partial<InputOf<'clients.create'>>): Promise<number> {
  const card = {
    opId: randomUUID(),
    name: '',
    ...nobody,
    photoFile: null,
    consentGiven: true,
    ...known,
  }
  return ((await call('clients.create', card)) as { id: number }).id
}

/** Writes down on a card what the test says of the client, and nothing else. */
export async function changeClient(
  call: Call,
  card: { readonly id: number; readonly version: number },
  known: Partial<InputOf<'clients.update'>>,
): Promise<void> {
  await call('clients.update', { opId: randomUUID(), ...card, name: '', ...nobody, consent: null, ...known })
}
