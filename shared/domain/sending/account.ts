import type { SentChannel } from './message.ts'
import { sendingOrigin } from './web-address.ts'

/** How the way to the mail server is encrypted: from the first byte, or begun after the greeting. Without it nothing is sent. */
export const MAIL_ENCRYPTIONS = ['tls', 'starttls'] as const
export type MailEncryption = (typeof MAIL_ENCRYPTIONS)[number]

export const SMS_GATEWAYS = ['turbosms', 'smsapi', 'twilio', 'own'] as const
export type SmsGateway = (typeof SMS_GATEWAYS)[number]

/** Where each documented gateway answers; "own" has its address in its settings. */
export const GATEWAY_ADDRESSES: Readonly<Record<Exclude<SmsGateway, 'own'>, string>> = {
  turbosms: 'https://api.turbosms.ua',
  smsapi: 'https://api.smsapi.pl',
  twilio: 'https://api.twilio.com',
}

export type SendingLimits = {
  /** At most so many messages in any hour, and in any 24. */
  readonly perHour: number
  readonly perDay: number
}

export type MailAccount = SendingLimits & {
  readonly host: string
  readonly port: number
  readonly encryption: MailEncryption
  readonly user: string
  readonly fromName: string
  readonly fromAddress: string
  /** Empty: answers go to `fromAddress`. */
  readonly replyTo: string
}

/** What an own gateway is asked. In the address, the headers and the body stand {{to}}, {{text}}, {{id}}, {{sender}} and {{password}}. */
export type OwnGateway = {
  readonly method: 'POST' | 'PUT' | 'GET'
  readonly contentType: 'json' | 'form' | 'text'
  readonly headers: { readonly name: string; readonly value: string }[]
  readonly body: string
  /** Beside a status of 2xx the answer has to hold this; empty: the status alone decides. */
  readonly successWhen: string
}

export type SmsAccount = SendingLimits & {
  readonly gateway: SmsGateway
  /** Origin (own: whole address) of the gateway. */
  readonly address: string
  /** Twilio: the account's SID. */
  readonly user: string
  /** The name or number that messages come from. */
  readonly sender: string
  readonly own: OwnGateway | null
}

export interface Accounts {
  readonly mail: MailAccount
  readonly sms: SmsAccount
}

/** An account with the channel that it is of. */
export type OfChannel =
  | { readonly channel: 'mail'; readonly settings: MailAccount }
  | { readonly channel: 'sms'; readonly settings: SmsAccount }

export const USUAL_LIMITS: Readonly<Record<SentChannel, SendingLimits>> = {
  mail: { perHour: 60, perDay: 300 },
  sms: { perHour: 60, perDay: 200 },
}

/** To whom a password is given: kept with it, so that it never goes to a server or user it was not entered for. */
export function secretFor(account: OfChannel): string {
  if (account.channel === 'mail') {
    const { host, port, encryption, user } = account.settings
    return `${host.toLowerCase()} ${port} ${encryption} ${user}`
  }
  const { gateway, address, user } = account.settings
  return `${gateway} ${sendingOrigin(address) ?? address} ${user}`
}

/** Whether an account is of no use without a password. A mail server without a user, or an own gateway that asks for none, needs none. */
export function needsPassword(account: OfChannel): boolean {
  if (account.channel === 'mail') return account.settings.user !== ''
  const { gateway, address, own } = account.settings
  if (gateway !== 'own' || own === null) return true
  return [address, own.body, ...own.headers.map(({ value }) => value)].some((text) => text.includes('{{password}}'))
}
