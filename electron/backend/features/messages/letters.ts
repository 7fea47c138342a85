import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { MOST_PRINTED } from '#shared/contract/codes.ts'
import { notFound } from '#shared/contract/errors.ts'
import type { Letter } from '#shared/contract/letters.ts'
import { isOfHours } from '#shared/domain/contacts/verdict.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { clientsMeant } from '../arrival/index.ts'
import { findClient, toFace } from '../clients/index.ts'
import { postedOn, recordContact, verdictByPost } from '../contacts/index.ts'
import { composeFor } from './compose.ts'
import { textOfField } from './repository.ts'

type Addressee = OutputOf<'messages.addressees'>[number]

/** Letters written in one step: some milliseconds. */
const AT_A_TIME = 10
/** Addresses read in one step. */
const READ_AT_A_TIME = 100

export const letterHandlers: Pick<HandlersOf<'messages'>, 'addressees' | 'letters' | 'lettersPrinted'> = {
  async addressees(context, { whom, fieldId }) {
    const ids = await clientsMeant(context, whom, MOST_PRINTED)
    const told: Addressee[] = []
    for (let from = 0; from < ids.length; from += READ_AT_A_TIME) {
      told.push(...context.read(({ db }) => ids.slice(from, from + READ_AT_A_TIME).flatMap((id) => addresseeOf(db, id, fieldId))))
      await context.pause()
    }
    return told
  },

  async letters(context, { whom, fieldId, templateId }) {
    const { read, pause } = context
    const ids = await clientsMeant(context, whom, MOST_PRINTED)
    const letters: Letter[] = []
    for (let from = 0; from < ids.length; from += AT_A_TIME) {
      letters.push(...read((now) => ids.slice(from, from + AT_A_TIME).flatMap((id) => letterTo(now, id, fieldId, templateId))))
      await pause()
    }
    return letters
  },

  async lettersPrinted({ write, pause, progress }, { ids, templateId }) {
    const all = [...new Set(ids)]
    for (let from = 0; from < all.length; from += AT_A_TIME) {
      const some = all.slice(from, from + AT_A_TIME)
      write((context) => {
        for (const id of some) recordPrinted(context, id, templateId)
        context.audit('template', templateId, { letters: some })
      })
      progress(Math.min(from + AT_A_TIME, all.length), all.length)
      await pause()
    }
    return { recorded: all.length }
  },
}

/** Once a day: what was broken off in the middle is taken up again. */
function recordPrinted(context: Context, clientId: number, templateId: number): void {
  if (postedOn(context.db, clientId, templateId, context.today)) return
  const written = composeFor(context, clientId, templateId, 'mail') ?? notFound()
  const subject = catalogues[context.me.language].letters.onRecord.replace('{{subject}}', written.subject)
  recordContact(context, { clientId, channel: 'mail', purpose: written.purpose, outcome: 'sent', subject, templateId })
}

function addresseeOf(db: Context['db'], id: number, fieldId: number): Addressee[] {
  const client = findClient(db, id)
  if (client === null || client.mergedInto !== null || client.erasedAt !== null) return []
  return [{ id, called: toFace(client).called, name: client.name, address: textOfField(db, id, fieldId) }]
}

function letterTo(context: Context, id: number, fieldId: number, templateId: number): Letter[] {
  const [addressee] = addresseeOf(context.db, id, fieldId)
  if (addressee === undefined) return []
  const { language, subject, text, missing, purpose } = composeFor(context, id, templateId, 'mail') ?? notFound()
  const verdict = verdictByPost(context, id, purpose)
  const hindrance =
    verdict.allowed || isOfHours(verdict.block)
      ? addressee.address === ''
        ? 'no-address'
        : missing.length > 0
          ? 'missing'
          : null
      : 'not-allowed'
  return [{ ...addressee, language, subject, text, missing, purpose, hindrance }]
}
