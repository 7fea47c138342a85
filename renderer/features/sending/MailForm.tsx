import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { MAIL_ENCRYPTIONS, USUAL_LIMITS } from '#shared/domain/sending/account.ts'
import { AccountFoot, AccountLimits, AccountPassword } from './AccountFoot.tsx'
import { isKnown, KNOWN, PROVIDERS, providerOf } from './providers.ts'
import classes from './Sending.module.css'
import { useAccountForm } from './use-account-form.ts'

interface MailFormProps {
  readonly account: OutputOf<'sending.accounts'>['mail']
  readonly onDone: () => void
  readonly onRemove: () => void
}

/** The mailbox: whose it is, with the steps for it; server and port are asked only where they are not known. */
export function MailForm({ account, onDone, onRemove }: MailFormProps) {
  const { t } = useTranslation('sending')
  const { shop } = useShop()
  const { host, port, encryption } = KNOWN.gmail
  const start = { host, port, encryption, user: '', fromName: shop.name, fromAddress: '', replyTo: '', ...USUAL_LIMITS.mail }
  const form = useAccountForm({ channel: 'mail', account, start, onDone })
  const { draft, set, problem } = form
  const [provider, setProvider] = useState(() => providerOf(draft.host))
  const choose = (chosen: string) => {
    const next = PROVIDERS.find((each) => each === chosen) ?? 'other'
    setProvider(next)
    if (!isKnown(next)) return set({ host: '' })
    const known = KNOWN[next]
    set({ host: known.host, port: known.port, encryption: known.encryption, user: draft.user || draft.fromAddress })
  }
  const setFrom = (fromAddress: string) =>
    set({ fromAddress, ...(draft.user === draft.fromAddress ? { user: fromAddress } : {}) })
  const field = (name: 'host' | 'user' | 'fromName' | 'replyTo', max: number) => ({
    value: draft[name],
    maxLength: max,
    autoComplete: 'off',
    error: problem(name),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => set({ [name]: currentTarget.value }),
  })
  return (
    <form className={classes.form} onSubmit={form.submit} onKeyDown={submitOnControlEnter} noValidate>
      <NativeSelect
        label={t('provider')}
        value={provider}
        data={PROVIDERS.map((each) => ({ value: each, label: isKnown(each) ? KNOWN[each].name : t('elsewhere') }))}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <p className={classes.steps}>{t(`steps.${provider}`)}</p>
      <div className={classes.pair}>
        <TextInput
          label={t('fromAddress')}
          type="email"
          required
          withAsterisk={false}
          value={draft.fromAddress}
          maxLength={200}
          autoComplete="off"
          error={problem('fromAddress')}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <TextInput label={t('fromName')} {...field('fromName', 80)} />
      </div>
      {provider === 'other' && (
        <div className={classes.server}>
          <TextInput label={t('host')} required withAsterisk={false} {...field('host', 200)} />
          <NumberInput
            label={t('port')}
            value={draft.port}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            error={problem('port')}
            onChange={(value) => set({ port: typeof value === 'number' ? value : 0 })}
          />
          <NativeSelect
            label={t('encryption')}
            value={draft.encryption}
            data={MAIL_ENCRYPTIONS.map((each) => ({ value: each, label: t(`encryptionOf.${each}`) }))}
            onChange={({ currentTarget }) =>
              set({ encryption: MAIL_ENCRYPTIONS.find((each) => each === currentTarget.value) ?? 'tls' })
            }
          />
        </div>
      )}
      <div className={classes.pair}>
        <TextInput label={t('user')} description={t('userHint')} {...field('user', 200)} />
        <AccountPassword
          label={t('password')}
          {...account.password}
          value={form.password}
          error={form.problems['password']}
          onChange={form.setPassword}
        />
      </div>
      <TextInput label={t('replyTo')} description={t('replyToHint')} {...field('replyTo', 200)} />
      <AccountLimits draft={draft} problems={form.problems} onChange={set} />
      <AccountFoot
        conflict={form.conflict}
        busy={form.busy}
        error={Object.keys(form.problems).length > 0 ? null : form.error}
        onRemove={account.settings === null ? null : onRemove}
        onCancel={form.takeTheirs}
        onKeepMine={form.keepMine}
      />
    </form>
  )
}
