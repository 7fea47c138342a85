import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import { isOfHours } from '#shared/domain/contacts/verdict.ts'
import { parseMerge } from '#shared/domain/messages/merge.ts'
import { LONGEST_TEXT } from '#shared/domain/messages/template.ts'
import { nameKey } from '../catalogue/index.ts'
import { requireClient } from '../clients/index.ts'
import { verdictFor } from '../contacts/index.ts'
import { composeFor } from './compose.ts'
import { fieldValues } from './field-values.ts'
import { letterHandlers } from './letters.ts'
import { insertTemplate, readTemplates, setRetired, type TemplateFields, updateTemplate } from './repository.ts'

export const messagesHandlers: HandlersOf<'messages'> = {
  ...letterHandlers,
  templates: ({ db }) => [...readTemplates(db)],

  saveTemplate(context, { opId: _, id, version, ...fields }) {
    const { db, now, audit } = context
    const before = id === null ? null : requireTemplate(context, id)
    if (before !== null && before.version !== version) throw conflict(before)
    requireWritten(fields)
    requireOwnName(context, id, fields)
    if (before === null) {
      const made = insertTemplate(db, fields, now)
      audit('template', made, { after: { ...fields } })
      return { id: made, version: 1 }
    }
    if (!updateTemplate(db, before.id, version, fields)) throw conflict(before)
    audit('template', id, { before: { ...before }, after: { ...fields } })
    return { id: before.id, version: version + 1 }
  },

  retireTemplate(context, { id, retired }) {
    const template = requireTemplate(context, id)
    if (!retired) requireOwnName(context, id, template)
    setRetired(context.db, id, template.version, retired ? context.now : null)
    context.audit('template', id, { retired })
    return { version: template.version + 1 }
  },

  fieldsOf: (context, { clientId, language }) => fieldValues(context, requireClient(context, clientId), language),

  compose(context, { clientId, templateId, kind, channel }) {
    const wanted =
      templateId ?? readTemplates(context.db).find((template) => template.kind === kind && !template.retired)?.id ?? null
    const written = wanted === null ? null : composeFor(context, clientId, wanted, channel)
    if (written === null) return { state: 'none' }
    const verdict = verdictFor(context, clientId, { channel, purpose: written.purpose })
    return verdict.allowed || isOfHours(verdict.block) ? { state: 'written', verdict, ...written } : { state: 'blocked', verdict }
  },
}

function requireTemplate({ db }: Context, id: number): MessageTemplate {
  return readTemplates(db).find((template) => template.id === id) ?? notFound()
}

const conflict = (current: MessageTemplate) => new AppError('CONFLICT', { current: { ...current } })

/** Every text can be read, and none is there twice. */
function requireWritten({ texts }: TemplateFields): void {
  const seen = new Set<string>()
  for (const [index, { language, channel, subject, text }] of texts.entries()) {
    const place = `${language} ${channel}`
    const twice = seen.has(place)
    seen.add(place)
    if (twice || (channel !== 'mail' && subject !== ''))
      throw new AppError('INPUT', { fields: [{ path: `texts.${index}`, problem: 'not-understood' }] })
    if (text.length > LONGEST_TEXT[channel])
      throw new AppError('INPUT', { fields: [{ path: `texts.${index}.text`, problem: 'too-long' }] })
    const [problem] = [...parseMerge(subject).problems, ...parseMerge(text).problems]
    if (problem?.kind === 'unknown-field') refuse('template-unknown-field', { name: problem.written })
    if (problem !== undefined) refuse('template-not-understood', { name: problem.written })
  }
}

/** Two of a kind are told apart by their names; what is of no kind needs one. */
function requireOwnName({ db }: Context, id: number | null, { kind, name }: Pick<TemplateFields, 'kind' | 'name'>): void {
  if (kind === 'own' && name === '') throw new AppError('INPUT', { fields: [{ path: 'name', problem: 'missing' }] })
  const same = readTemplates(db).some(
    (other) => other.id !== id && !other.retired && other.kind === kind && nameKey(other.name) === nameKey(name),
  )
  if (same) refuse('template-name-taken', { name })
}
