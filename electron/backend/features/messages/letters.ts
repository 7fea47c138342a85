import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { notFound } from '#shared/contract/errors.ts'
import type { Letter } from '#shared/contract/letters.ts'
import { isOfHours } from '#shared/domain/contacts/verdict.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { findClient, toFace } from '../clients/index.ts'
import { recordContact, verdictByPost } from '../contacts/index.ts'
import { composeFor } from './compose.ts'
import { textOfField } from './repository.ts'

/** Letters written in one step: some milliseconds. */
const AT_A_TIME = 10

export const letterHandlers: Pick<HandlersOf<'messages'>, 'addressees' | 'letters' | 'lettersPrinted'> = {
  addressees: ({ db }, { ids, fieldId }) =>
    ids.flatMap((id) => {
      const client = findClient(db, id)
      if (client === null || client.mergedInto !== null || client.erasedAt !== null) return []
      return [{ id, called: toFace(client).called, name: client.name, address: textOfField(db, id, fieldId) }]
    }),

  async letters({ read, pause }, { ids, fieldId, templateId }) {
    const letters: Letter[] = []
    for (let from = 0; from < ids.length; from += AT_A_TIME) {
      letters.push(...read((now) => ids.slice(from, from + AT_A_TIME).flatMap((id) => letterTo(now, id, fieldId, templateId))))
      await pause()
    }
    return letters
  },

  lettersPrinted(context, { ids, templateId }) {
    const { me, audit } = context
    let recorded = 0
    for (const id of new Set(ids)) {
      const written = composeFor(context, id, templateId, 'mail') ?? notFound()
      const subject = catalogues[me.language].letters.onRecord.replace('{{subject}}', written.subject)
      recordContact(context, { clientId: id, channel: 'mail', purpose: written.purpose, outcome: 'sent', subject, templateId })
      recorded += 1
    }
    audit('template', templateId, { letters: [...new Set(ids)] })
    return { recorded }
  },
}

function letterTo(context: Context, id: number, fieldId: number, templateId: number): Letter[] {
  const client = findClient(context.db, id)
  if (client === null || client.mergedInto !== null || client.erasedAt !== null) return []
  const { language, subject, text, missing, purpose } = composeFor(context, id, templateId, 'mail') ?? notFound()
  const address = textOfField(context.db, id, fieldId)
  const verdict = verdictByPost(context, id, purpose)
  const hindrance =
    verdict.allowed || isOfHours(verdict.block)
      ? address === ''
        ? 'no-address'
        : missing.length > 0
          ? 'missing'
          : null
      : 'not-allowed'
  return [{ id, called: toFace(client).called, name: client.name, address, language, subject, text, missing, purpose, hindrance }]
}
