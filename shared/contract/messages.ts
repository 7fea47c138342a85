import { z } from 'zod'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { MERGE_FIELDS } from '#shared/domain/messages/merge.ts'
import { LONGEST_TEXT, TEMPLATE_KINDS, WRITTEN_CHANNELS } from '#shared/domain/messages/template.ts'
import { verdict } from './consent.ts'
import { command, query } from './define.ts'
import { letterOperations } from './letters.ts'
import { id, language, line, nothing, opId, version } from './values.ts'

const channel = z.enum(WRITTEN_CHANNELS)
const purpose = z.enum(CONTACT_PURPOSES)
const kind = z.enum(TEMPLATE_KINDS)
const field = z.enum(MERGE_FIELDS)

/** The words of one channel in one language. Fields stand in braces, by their keys. Only a mail has a subject. */
const templateText = z.strictObject({
  language,
  channel,
  subject: line(LONGEST_TEXT.subject).regex(/^[^\r\n]*$/, 'not-understood'),
  text: z
    .string()
    .max(LONGEST_TEXT.mail, 'too-long')
    .refine((text) => text.trim() !== '', 'missing'),
})
export type TemplateText = z.infer<typeof templateText>

const templateFields = {
  kind,
  /** Empty for what its kind is called. */
  name: line(LONGEST_TEXT.name),
  purpose,
  /** Short messages without marks on letters, where that lets more of them into a part. */
  plainSms: z.boolean(),
  texts: z.array(templateText).min(1, 'missing').max(60, 'too-large'),
}

const template = z.object({ id, ...templateFields, retired: z.boolean(), version })
export type MessageTemplate = z.infer<typeof template>

const composed = z.object({
  templateId: id,
  purpose,
  channel,
  /** In which it is written: the client's where the template has it, else the shop's, else any that it has. */
  language,
  subject: z.string(),
  text: z.string(),
  /** Fields that are empty for this client, with nothing to stand in for them. */
  missing: z.array(field),
})
export type ComposedMessage = z.infer<typeof composed>

export const messagesOperations = {
  ...letterOperations,
  /** Every text, those no longer used too; in the order of their kinds. */
  templates: query('everyone', nothing, z.array(template)),
  /** A new text (`id` null), or another wording of one that is there. */
  saveTemplate: command(
    'messages.edit',
    z.strictObject({ opId, id: id.nullable(), version, ...templateFields }),
    z.object({ id, version }),
  ),
  /** No longer to be used, or again. */
  retireTemplate: command('messages.edit', z.strictObject({ opId, id, retired: z.boolean() }), z.object({ version })),
  /** What fields of texts hold for one client, in one language; those that are empty are left out. */
  fieldsOf: query('clients.read', z.strictObject({ clientId: id, language }), z.partialRecord(field, z.string())),
  /**
   * A text written to one client: that template, or the first of that kind. `none`: there is none for the channel. `blocked`: he must not be written to, so
   * there is no text either. `written` is told with a verdict that only hours stand in the way of.
   */
  compose: query(
    'clients.read',
    z.strictObject({ clientId: id, templateId: id.nullable(), kind: kind.nullable(), channel }),
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('none') }),
      z.object({ state: z.literal('blocked'), verdict }),
      z.object({ state: z.literal('written'), verdict, ...composed.shape }),
    ]),
  ),
}
