import type { ClientCard } from '#shared/contract/clients.ts'
import type { Program } from '#shared/domain/messages/links.ts'
import type { WrittenChannel } from '#shared/domain/messages/template.ts'

/** One of the places where a client can be written to. */
export interface Address {
  readonly typed: string
  /** A number as E.164, or an e-mail address. */
  readonly address: string
}

/** Where a client can be written to. */
export interface Reach {
  readonly numbers: readonly Address[]
  /** There is a number, but nobody knows of which country. */
  readonly withoutCountry: boolean
  readonly mails: readonly Address[]
}

export function reachOf({ phones, email }: Pick<ClientCard, 'phones' | 'email'>): Reach {
  const numbers = phones.flatMap(({ typed, e164 }) => (e164 === null ? [] : [{ typed, address: e164 }]))
  return {
    numbers,
    withoutCountry: numbers.length === 0 && phones.length > 0,
    mails: email === '' ? [] : [{ typed: email, address: email }],
  }
}

/** The programs by which a channel is written. */
export const programsOf: Readonly<Record<WrittenChannel, readonly Program[]>> = {
  sms: ['sms'],
  messenger: ['viber', 'whatsapp', 'telegram'],
  mail: ['mail'],
}
