import { randomUUID } from 'node:crypto'
import type { InputOf } from '#shared/contract/client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const NOTHING = {
  name: '',
  nickname: '',
  pronunciation: '',
  phones: [],
  email: '',
  birthday: null,
  language: null,
  note: '',
  codes: [],
  warnings: [],
}

/** Makes a card of a client who agreed to be kept, with nothing but what the test says of him. Answers its id. */
export async function makeClient(call: Call, known: Partial<InputOf<'clients.create'>>): Promise<number> {
  const card = {
    opId: randomUUID(),
    ...NOTHING,
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
  await call('clients.update', { opId: randomUUID(), ...card, ...NOTHING, consent: null, ...known })
}
