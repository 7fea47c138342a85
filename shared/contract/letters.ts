import { z } from 'zod'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { MERGE_FIELDS } from '#shared/domain/messages/merge.ts'
import { MOST_PRINTED } from './codes.ts'
import { job, report } from './define.ts'
import { id, language, opId } from './values.ts'
import { whom } from './whom.ts'

const ids = z.array(id).min(1).max(MOST_PRINTED, 'too-large')

const addressee = {
  id,
  called: z.string(),
  /** Empty where only a description is known. */
  name: z.string(),
  /** As it stands in the shop's own field for it; empty where nothing does. */
  address: z.string(),
}
const told = z.object(addressee)

const letter = z.object({
  ...addressee,
  language,
  subject: z.string(),
  text: z.string(),
  purpose: z.enum(CONTACT_PURPOSES),
  /** Fields that are empty for this client, with nothing to stand in for them. */
  missing: z.array(z.enum(MERGE_FIELDS)),
  /** Why it is not to be sent; null where it may be. */
  hindrance: z.enum(['not-allowed', 'no-address', 'missing']).nullable(),
})
export type Letter = z.infer<typeof letter>

export const letterOperations = {
  /** Who is no longer there is left out. `fieldId` is the shop's own field that has the address. `clients-too-many` refuses. */
  addressees: report('clients.read', z.strictObject({ whom, fieldId: id }), z.array(told)),
  /** A text for mail, written to each. `clients-too-many` refuses. */
  letters: report('clients.read', z.strictObject({ whom, fieldId: id, templateId: id }), z.array(letter)),
  /** Puts into the journal that these letters went to the post. */
  lettersPrinted: job('messages.send', z.strictObject({ opId, ids, templateId: id }), z.object({ recorded: z.int() })),
}
