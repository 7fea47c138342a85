import type { MailEncryption, SmsGateway } from '#shared/domain/sending/account.ts'

export const PROVIDERS = ['gmail', 'yahoo', 'ukrnet', 'wp', 'other'] as const
export type Provider = (typeof PROVIDERS)[number]
export type KnownProvider = Exclude<Provider, 'other'>

interface Known {
  /** A name that is the same in every language. */
  readonly name: string
  readonly host: string
  readonly port: number
  readonly encryption: MailEncryption
}

/** What mailboxes that many places have say of their outgoing mail. */
export const KNOWN: Readonly<Record<KnownProvider, Known>> = {
  gmail: { name: 'Gmail', host: 'smtp.gmail.com', port: 465, encryption: 'tls' },
  yahoo: { name: 'Yahoo', host: 'smtp.mail.yahoo.com', port: 465, encryption: 'tls' },
  ukrnet: { name: 'ukr.net', host: 'smtp.ukr.net', port: 465, encryption: 'tls' },
  wp: { name: 'WP Poczta', host: 'smtp.wp.pl', port: 465, encryption: 'tls' },
}

export const isKnown = (provider: Provider): provider is KnownProvider => provider !== 'other'

export function providerOf(host: string): Provider {
  return PROVIDERS.find((provider) => isKnown(provider) && KNOWN[provider].host === host) ?? 'other'
}

export const GATEWAY_NAMES: Readonly<Record<Exclude<SmsGateway, 'own'>, string>> = {
  turbosms: 'TurboSMS',
  smsapi: 'SMSAPI',
  twilio: 'Twilio',
}
