import type { Context } from '#electron/backend/context.ts'
import { cardInUse, readPhones, requireClient } from '#electron/backend/features/clients/index.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'

interface Written {
  readonly clientId: number
  readonly channel: SentChannel
  readonly address: string
}

/** Where a client can be written to by what stands on the card now; the first is the usual one. */
export function addressesOf(context: Context, clientId: number, channel: SentChannel): readonly string[] {
  const client = cardInUse(context, requireClient(context, clientId))
  if (channel === 'mail') return client.email.trim() === '' ? [] : [client.email.trim()]
  return readPhones(context.db, client.id).flatMap(({ e164 }) => (e164 === null ? [] : [e164]))
}

/** Where one that has not left would go when somebody lets it go again; null for where it was to go before. Whoever lets it go is shown this first. */
export function addressAgain(context: Context, { clientId, channel, address }: Written): string | null {
  const addresses = addressesOf(context, clientId, channel)
  return onCard(addresses, address) === null ? (addresses[0] ?? null) : null
}

/** As it stands on the card now; null when it is no longer there. */
export function onCard(addresses: readonly string[], address: string): string | null {
  return addresses.find((each) => each.toLowerCase() === address.trim().toLowerCase()) ?? null
}
