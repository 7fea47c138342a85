import { z } from 'zod'
import { CHANNELS, CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { BLOCKS } from '#shared/domain/contacts/verdict.ts'
import { query } from './define.ts'
import { day, id, instant } from './values.ts'

const verdict = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({
    allowed: z.literal(false),
    block: z.enum(BLOCKS),
    untilDay: day.nullable(),
    until: instant.nullable(),
    reason: z.string().nullable(),
  }),
])

export const consentOperations = {
  /** Whether a client may be contacted now, by each channel. */
  verdicts: query(
    'clients.read',
    z.strictObject({ clientId: id, purpose: z.enum(CONTACT_PURPOSES) }),
    z.array(z.object({ channel: z.enum(CHANNELS), verdict })),
  ),
}
