import type { Context } from '#electron/backend/context.ts'
import { notFound } from '#shared/contract/errors.ts'
import type { ComposedMessage, TemplateText } from '#shared/contract/messages.ts'
import { fillMerge, parseMerge } from '#shared/domain/messages/merge.ts'
import { withoutMarks } from '#shared/domain/messages/sms-parts.ts'
import type { WrittenChannel } from '#shared/domain/messages/template.ts'
import { languages } from '#shared/i18n/languages.ts'
import { cardInUse, requireClient } from '../clients/index.ts'
import { fieldValues } from './field-values.ts'
import { readTemplates } from './repository.ts'

/**
 * A template written to one client, in his language where it has it, else in the shop's, else in any that it has. Null where it has no words for the
 * channel: a messenger takes those of a short message, and the other way round. `missing` not empty: not fit to be sent.
 */
export function composeFor(
  context: Context,
  clientId: number,
  templateId: number,
  channel: WrittenChannel,
): ComposedMessage | null {
  const client = cardInUse(context, requireClient(context, clientId))
  const template = readTemplates(context.db).find(({ id }) => id === templateId) ?? notFound()
  const wanted = [client.language, context.shop.language, ...languages]
  const words = wanted.map((language) => inLanguage(template.texts, channel, language)).find((found) => found !== undefined)
  if (words === undefined) return null
  const values = fieldValues(context, client, words.language)
  const [subject, text] = [words.subject, words.text].map((source) => fillMerge(parseMerge(source).parts, values))
  if (!subject || !text) return null
  return {
    templateId,
    purpose: template.purpose,
    channel,
    language: words.language,
    subject: subject.text,
    text: channel === 'sms' && template.plainSms ? (withoutMarks(text.text) ?? text.text) : text.text,
    missing: [...new Set([...subject.missing, ...text.missing])],
  }
}

function inLanguage(texts: readonly TemplateText[], channel: WrittenChannel, language: string | null): TemplateText | undefined {
  const of = (wanted: WrittenChannel) => texts.find((text) => text.language === language && text.channel === wanted)
  if (channel === 'mail') return of('mail')
  return of(channel) ?? of(channel === 'sms' ? 'messenger' : 'sms')
}
