import type { ClientCard } from '#shared/contract/clients.ts'
import type { Program } from '#shared/domain/messages/links.ts'
import type { WrittenChannel } from '#shared/domain/messages/template.ts'

/** Where a client can be written to. */
export interface Reach {
  readonly numbers: readonly { readonly typed: string; readonly e164: string }[]
  /** There is a number, but nobody knows of which country. */
  readonly withoutCountry: boolean
  readonly mail: string | null
}

export function reachOf({ phones, email }: Pick<ClientCard, 'phones' | 'email'>): Reach {
  const numbers = phones.flatMap(({ typed, e164 }) => (e164 === null ? [] : [{ typed, e164 }]))
  return { numbers, withoutCountry: numbers.length === 0 && phones.length > 0, mail: email || null }
}

/** The programs by which a channel is written. */
export const programsOf: Readonly<Record<WrittenChannel, readonly Exclude<Program, 'call'>[]>> = {
  sms: ['sms'],
  messenger: ['viber', 'whatsapp', 'telegram'],
  mail: ['mail'],
}
