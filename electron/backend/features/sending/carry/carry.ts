import type { Accounts, SmsAccount } from '#shared/domain/sending/account.ts'
import type { Handover, SentChannel } from '#shared/domain/sending/message.ts'
import { GATEWAYS } from './gateways.ts'
import { askWeb } from './http.ts'
import { type Parcel, type Patience, plainDetail } from './parcel.ts'
import { carryMail } from './smtp.ts'

/** Gives one message to the network, and says what came of it. Does not throw for anything the other side does. */
export function carry<C extends SentChannel>(
  channel: C,
  account: Accounts[C],
  password: string,
  parcel: Parcel,
  patience: Patience,
): Promise<Handover> {
  return channel === 'mail'
    ? carryMail(account as Accounts['mail'], password, parcel, patience)
    : carrySms(account as Accounts['sms'], password, parcel, patience)
}

async function carrySms(account: SmsAccount, password: string, parcel: Parcel, patience: Patience): Promise<Handover> {
  const gateway = GATEWAYS[account.gateway]
  const answer = await askWeb(gateway.ask(account, password, parcel), patience)
  if (!answer.heard) {
    const { begun, problem, detail } = answer
    return { outcome: begun ? 'unknown' : 'account', problem, detail: plainDetail(detail, password) }
  }
  const understood = gateway.understand(answer.status, answer.text, account)
  return understood.outcome === 'sent' ? understood : { ...understood, detail: plainDetail(understood.detail, password) }
}
