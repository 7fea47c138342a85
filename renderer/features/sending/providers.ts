import { type MailEncryption, SMS_GATEWAYS, type SmsGateway } from '#shared/domain/sending/account.ts'

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

type KnownGateway = Exclude<SmsGateway, 'own'>

/** The gateway of a country's own, by ISO 3166-1 alpha-2. */
const OF_COUNTRY: Readonly<Record<string, KnownGateway>> = { UA: 'turbosms', PL: 'smsapi' }

/** The gateway that a shop of this country begins with: that of the country, elsewhere one that sends everywhere. */
export const usualGateway = (country: string): KnownGateway => OF_COUNTRY[country] ?? 'twilio'

/** All gateways, the usual one of the country first. */
export function gatewaysFor(country: string): readonly SmsGateway[] {
  const first = usualGateway(country)
  return [first, ...SMS_GATEWAYS.filter((each) => each !== first)]
}

export const GATEWAY_NAMES: Readonly<Record<KnownGateway, string>> = {
  turbosms: 'TurboSMS',
  smsapi: 'SMSAPI',
  twilio: 'Twilio',
}
