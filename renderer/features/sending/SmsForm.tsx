import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { GATEWAY_ADDRESSES, SMS_GATEWAYS, USUAL_LIMITS } from '#shared/domain/sending/account.ts'
import { AccountFoot, AccountLimits, AccountPassword } from './AccountFoot.tsx'
import { OwnGatewayFields } from './OwnGatewayFields.tsx'
import { GATEWAY_NAMES, gatewaysFor, usualGateway } from './providers.ts'
import classes from './Sending.module.css'
import { type SettingsOf, useAccountForm } from './use-account-form.ts'

interface SmsFormProps {
  readonly account: OutputOf<'sending.accounts'>['sms']
  readonly onDone: () => void
  readonly onRemove: () => void
}

function startIn(country: string): SettingsOf<'sms'> {
  const gateway = usualGateway(country)
  return { gateway, address: GATEWAY_ADDRESSES[gateway], user: '', sender: '', own: null, ...USUAL_LIMITS.sms }
}

/** How most gateways that are no bigger than a telephone want it. */
const OWN: NonNullable<SettingsOf<'sms'>['own']> = {
  method: 'POST',
  contentType: 'json',
  headers: [{ name: 'Authorization', value: 'Bearer {{password}}' }],
  body: '{"to":"{{to}}","text":"{{text}}"}',
  successWhen: '',
}

/** What stands for the parts of a message in an own gateway. */
const MARKS = '{{to}} {{text}} {{id}} {{sender}} {{password}}'

/** The gateway: which one, with the steps for it; its address is asked only where there is something to say. */
export function SmsForm({ account, onDone, onRemove }: SmsFormProps) {
  const { t } = useTranslation('sending')
  const { country } = useShop().shop
  const form = useAccountForm({ channel: 'sms', account, start: startIn(country), onDone })
  const { draft, set, problem } = form
  const { gateway } = draft
  const usual = gateway === 'own' ? null : GATEWAY_ADDRESSES[gateway]
  const [more, setMore] = useState(usual !== null && draft.address !== usual)
  const choose = (chosen: string) => {
    const next = SMS_GATEWAYS.find((each) => each === chosen) ?? 'own'
    if (next === 'own') return set({ gateway: next, address: '', own: OWN })
    set({ gateway: next, address: GATEWAY_ADDRESSES[next], own: null })
  }
  return (
    <form className={classes.form} onSubmit={form.submit} onKeyDown={submitOnControlEnter} noValidate>
      <NativeSelect
        label={t('gateway')}
        value={gateway}
        data={gatewaysFor(country).map((each) => ({
          value: each,
          label: each === 'own' ? t('anotherGateway') : GATEWAY_NAMES[each],
        }))}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <p className={classes.steps}>
        {t(`gatewaySteps.${gateway}`, { marks: MARKS, interpolation: { escapeValue: false, skipOnVariables: true } })}
      </p>
      {gateway === 'twilio' && (
        <TextInput
          label={ACCOUNT_SID}
          required
          withAsterisk={false}
          value={draft.user}
          maxLength={100}
          autoComplete="off"
          error={problem('user')}
          onChange={({ currentTarget }) => set({ user: currentTarget.value })}
        />
      )}
      <div className={classes.pair}>
        <TextInput
          label={t('sender')}
          description={t('senderHint')}
          value={draft.sender}
          maxLength={40}
          autoComplete="off"
          error={problem('sender')}
          onChange={({ currentTarget }) => set({ sender: currentTarget.value })}
        />
        <AccountPassword
          label={t('token')}
          {...account.password}
          value={form.password}
          error={form.problems['password']}
          onChange={form.setPassword}
        />
      </div>
      {(more || gateway === 'own') && (
        <TextInput
          label={t('gatewayAddress')}
          required
          withAsterisk={false}
          value={draft.address}
          maxLength={1000}
          autoComplete="off"
          error={problem('address')}
          onChange={({ currentTarget }) => set({ address: currentTarget.value })}
        />
      )}
      {gateway === 'own' && draft.own && (
        <OwnGatewayFields own={draft.own} problems={form.problems} onChange={(own) => set({ own })} />
      )}
      <AccountLimits draft={draft} problems={form.problems} onChange={set} />
      {!more && gateway !== 'own' && (
        <div className={classes.row}>
          <TextKey onClick={() => setMore(true)}>{t('gatewayAddress')}</TextKey>
        </div>
      )}
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

/** As Twilio names it in every language. */
const ACCOUNT_SID = 'Account SID'
