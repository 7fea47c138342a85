import type { Backend } from '#electron/backend/backend.ts'
import type { OutputOf } from '#shared/contract/client.ts'

/** What the program will show first, asked by a host before it opens a window or an address. */
export async function askShopState(backend: Backend): Promise<OutputOf<'shop.state'>> {
  const answer = await backend.dispatch(backend.sessionOf('start'), 'shop.state', {})
  if (!answer.ok) throw new Error(`shop.state answered ${answer.error.code}`)
  // The dispatcher has parsed it by the operation's own output schema.
  return answer.value as OutputOf<'shop.state'>
}
