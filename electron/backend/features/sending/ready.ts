import type { Context } from '#electron/backend/context.ts'
import { type Accounts, needsPassword, type OfChannel, secretFor } from '#shared/domain/sending/account.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'
import { readAccount } from './accounts/repository.ts'

export interface ReadyAccount<C extends SentChannel = SentChannel> {
  readonly settings: Accounts[C]
  /** Empty where none is needed. */
  readonly password: string
}

/** The account of a channel with its password, as far as it can be opened here; null when either is missing. */
export function readyAccount<C extends SentChannel>({ db, program }: Context, channel: C): ReadyAccount<C> | null {
  const { settings } = readAccount(db, channel)
  if (settings === null) return null
  const password = passwordFor(program, channel, settings)
  return password === null ? null : { settings, password }
}

/** Null when one is needed and there is none that was given for this server and user. */
export function passwordFor<C extends SentChannel>(
  { vault }: Context['program'],
  channel: C,
  settings: Accounts[C],
): string | null {
  const account = { channel, settings } as OfChannel
  return needsPassword(account) ? vault.read(channel, secretFor(account)) : ''
}
