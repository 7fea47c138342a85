import { randomUUID } from 'node:crypto'
import type { InputOf } from '#shared/contract/client.ts'

/** Makes a card of a client who agreed to be kept, with nothing but what the test says of him. Answers its id. */
export async function makeClient(
  call: (operation: string, input: unknown) => Promise<unknown>,
  known: Partial<InputOf<'clients.create'>>,
): Promise<number> {
  const card = {
    opId: randomUUID(),
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
    photoFile: null,
    consentGiven: true,
    ...known,
  }
  return ((await call('clients.create', card)) as { id: number }).id
}
