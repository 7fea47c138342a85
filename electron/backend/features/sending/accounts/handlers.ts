import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { type Accounts, type OfChannel, secretFor } from '#shared/domain/sending/account.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'
import { ring } from '../bell.ts'
import { passwordFor } from '../ready.ts'
import { deleteAccount, readAccount, writeAccount } from './repository.ts'
import { tryOut } from './try-out.ts'

export const accountHandlers: Pick<HandlersOf<'sending'>, 'accounts' | 'saveMail' | 'saveSms' | 'removeAccount' | 'tryOut'> = {
  accounts: (context) => ({ mail: told(context, 'mail'), sms: told(context, 'sms') }),

  saveMail: (context, { version, settings, password }) => save(context, 'mail', version, settings, password),

  saveSms: (context, { version, settings, password }) => save(context, 'sms', version, settings, password),

  removeAccount(context, { channel, version }) {
    const before = readAccount(context.db, channel)
    if (before.version !== version) throw new AppError('CONFLICT', { current: told(context, channel) })
    deleteAccount(context.db, channel)
    context.program.vault.forget(channel)
    context.audit('sending', null, { channel, before: before.settings, after: null })
    return {}
  },

  tryOut,
}

function told<C extends SentChannel>(context: Context, channel: C) {
  const { settings, version } = readAccount(context.db, channel)
  const { vault } = context.program
  const readable = settings !== null && passwordFor(context.program, channel, settings) !== null
  return { settings, version, password: { setAt: vault.setAt(channel), readable } }
}

function save<C extends SentChannel>(
  context: Context,
  channel: C,
  version: number,
  settings: Accounts[C],
  password: string | null,
): { version: number } {
  const { db, now, program } = context
  const before = readAccount(db, channel)
  if (before.version !== version) throw new AppError('CONFLICT', { current: told(context, channel) })
  if (password === null && passwordFor(program, channel, settings) === null) refuse('sending-password-missing')
  writeAccount(db, channel, settings, version + 1, now)
  context.audit('sending', null, { channel, before: before.settings, after: settings, password: password !== null })
  // Last, because a file does not roll back: kept about a server that was not saved, it is given to nobody.
  if (password !== null) program.vault.keep(channel, secretFor({ channel, settings } as OfChannel), password, now)
  ring(context, { insists: true })
  return { version: version + 1 }
}
