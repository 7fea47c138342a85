import { type FormEvent, useState } from 'react'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'

type Accounts = OutputOf<'sending.accounts'>
export type SettingsOf<C extends SentChannel> = NonNullable<Accounts[C]['settings']>

interface Wish<C extends SentChannel> {
  readonly channel: C
  readonly account: Accounts[C]
  readonly start: SettingsOf<C>
  readonly onDone: () => void
}

/** A draft of an account, with what of it was refused. The password is sent along only when one was typed. */
export function useAccountForm<C extends SentChannel>({ channel, account, start, onDone }: Wish<C>) {
  const [draft, setDraft] = useState<SettingsOf<C>>(account.settings ?? start)
  const [password, setPassword] = useState('')
  const [version] = useState(account.version)
  const [opId, nextOpId] = useOpId()
  const mail = useCommand('sending.saveMail')
  const sms = useCommand('sending.saveSms')
  const { error, isPending, reset } = channel === 'mail' ? mail : sms
  const fieldErrors = useFieldErrors()(error)
  const send = (basedOn: number) => {
    const answered = {
      onSuccess: onDone,
      onError: ({ code }: { readonly code: string }) => {
        if (code !== 'OFFLINE') nextOpId()
        if (code === 'CONFLICT') refreshAll()
      },
    }
    const input = { opId, version: basedOn, settings: draft, password: password === '' ? null : password }
    if (channel === 'mail') mail.mutate(input as InputOf<'sending.saveMail'>, answered)
    else sms.mutate(input as InputOf<'sending.saveSms'>, answered)
  }
  const conflict = error?.code === 'CONFLICT'
  return {
    draft,
    set: (change: Partial<SettingsOf<C>>) => setDraft({ ...draft, ...change }),
    password,
    setPassword,
    problem: (field: keyof SettingsOf<C> & string): string | undefined => fieldErrors[`settings.${field}`],
    problems: fieldErrors,
    error,
    busy: isPending,
    conflict,
    submit(event: FormEvent) {
      event.preventDefault()
      if (!conflict) send(version)
    },
    keepMine: () => send(account.version),
    takeTheirs() {
      reset()
      onDone()
    },
  }
}
