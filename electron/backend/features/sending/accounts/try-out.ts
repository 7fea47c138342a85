import type { Context, HandlersOf, SlowContext } from '#electron/backend/context.ts'
import { verdictFor } from '#electron/backend/features/contacts/index.ts'
import { understandPhone } from '#electron/backend/phones.ts'
import { refuse } from '#shared/contract/errors.ts'
import { isOfHours } from '#shared/domain/contacts/verdict.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { carry } from '../carry/carry.ts'
import { readyAccount } from '../ready.ts'
import { clientsAt } from './repository.ts'

/** One message to the shop itself, by the account as it is saved. Its words are the program's own, and it does not go where a client must not be written to. */
export const tryOut: HandlersOf<'sending'>['tryOut'] = async (context: SlowContext, { channel, to }) => {
  const { account, parcel, patience } = context.read((now) => prepare(now, channel, to))
  const reference = `test-${context.opId.replaceAll(/[^\w-]/g, '').slice(0, 30)}`
  const handover = await carry(channel, account.settings, account.password, { ...parcel, reference }, patience)
  if (handover.outcome === 'sent') return { outcome: 'sent', problem: null, detail: '' }
  return handover
}

function prepare(context: Context, channel: SentChannel, typed: string) {
  const { shop, me, now, program } = context
  const account = readyAccount(context, channel)
  if (account === null) refuse('sending-not-set-up')
  const to =
    channel === 'mail' ? understandMail(typed) : (understandPhone(typed, shop.country)?.e164 ?? refuse('phone-not-understood'))
  for (const clientId of clientsAt(context.db, channel, to)) {
    const verdict = verdictFor(context, clientId, { channel, purpose: 'service' })
    if (!verdict.allowed && !isOfHours(verdict.block)) refuse('message-not-allowed', { block: verdict.block })
  }
  const words = catalogues[me.language].sending.testMessage
  const parcel = { to, subject: words.subject, body: words.body.replace('{{shop}}', shop.name), language: me.language, at: now }
  return { account, parcel, patience: program.patience }
}

function understandMail(typed: string): string {
  return /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(typed) ? typed : refuse('email-not-understood')
}
