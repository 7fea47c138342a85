import type { Context } from '#electron/backend/context.ts'
import { cardInUse, readPhones, requireClient } from '#electron/backend/features/clients/index.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'

/** Where a message would go by what stands on the card now; null when there is nothing. */
export function addressOf(context: Context, clientId: number, channel: SentChannel): string | null {
  const client = cardInUse(context, requireClient(context, clientId))
  if (channel === 'mail') return client.email.trim() || null
  return readPhones(context.db, client.id).find(({ e164 }) => e164 !== null)?.e164 ?? null
}
