import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDeviceMobile, IconKey, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { SentChannel } from '#shared/domain/sending/message.ts'
import { MailForm } from './MailForm.tsx'
import classes from './Sending.module.css'
import { SmsForm } from './SmsForm.tsx'
import { TestDialog } from './TestDialog.tsx'

type Accounts = OutputOf<'sending.accounts'>
type State = OutputOf<'sending.state'>['mail']

interface AccountBoxProps<C extends SentChannel> {
  readonly channel: C
  readonly account: Accounts[C]
  readonly state: State
}

/** One account: what it is, how it fares, and what may be done with it; its form opens where it stands. */
export function AccountBox<C extends SentChannel>({ channel, account, state }: AccountBoxProps<C>) {
  const { t } = useTranslation(['sending', 'common'])
  const [open, setOpen] = useState<'form' | 'test' | 'remove' | null>(null)
  const remove = useCommand('sending.removeAccount')
  const close = () => setOpen(null)
  const Icon = channel === 'mail' ? IconMail : IconDeviceMobile
  const which: SentChannel = channel
  const title = t(`sending:account.${which}`)
  return (
    <section className={classes.box} aria-label={title} id={channel === 'mail' ? 'setting-mailAccount' : 'setting-smsGateway'}>
      <div className={classes.head}>
        <Icon className={classes.sign} stroke={1.75} aria-hidden="true" />
        <div className={classes.words}>
          <h3 className={classes.name}>{title}</h3>
          <AccountState channel={channel} account={account} state={state} />
        </div>
        {open !== 'form' && (
          <div className={classes.keys}>
            {state.ready && (
              <Button variant="outline" onClick={() => setOpen('test')}>
                {t('sending:test')}
              </Button>
            )}
            <Button variant={state.ready ? 'subtle' : 'filled'} onClick={() => setOpen('form')}>
              {t(state.set ? 'sending:change' : 'sending:setUp')}
            </Button>
          </div>
        )}
      </div>
      {open === 'form' &&
        (channel === 'mail' ? (
          <MailForm account={account as Accounts['mail']} onDone={close} onRemove={() => setOpen('remove')} />
        ) : (
          <SmsForm account={account as Accounts['sms']} onDone={close} onRemove={() => setOpen('remove')} />
        ))}
      {open === 'test' && <TestDialog channel={channel} onClose={close} />}
      <ConfirmDialog
        opened={open === 'remove'}
        title={t(`sending:removeTitle.${which}`)}
        text={t('sending:removeText')}
        confirm={t('sending:remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ opId: newOpId(), channel, version: account.version }, { onSuccess: close })}
        onClose={close}
      />
    </section>
  )
}

/** How it fares: a word with its colour, and what to do where something is in the way. */
function AccountState({ channel, account, state }: AccountBoxProps<SentChannel>) {
  const { t } = useTranslation('sending')
  const format = useFormat()
  if (!state.set) return <p className={classes.hint}>{t(`none.${channel}`)}</p>
  if (!account.password.readable)
    return (
      <>
        <Badge tone="warn" icon={<IconKey size={16} stroke={2} aria-hidden="true" />}>
          {t('passwordNeeded')}
        </Badge>
        <p className={classes.hint}>{t('passwordNeededHint')}</p>
      </>
    )
  if (state.problem !== null)
    return (
      <>
        <Badge tone="danger" icon={<IconAlertTriangle size={16} stroke={2} aria-hidden="true" />}>
          {t('trouble')}
        </Badge>
        <p className={classes.hint}>{t(`problem.${state.problem}`)}</p>
      </>
    )
  return (
    <>
      <Badge tone="good" icon={<IconCheck size={16} stroke={2} aria-hidden="true" />}>
        {t(state.lastSentAt === null ? 'ready' : 'works')}
      </Badge>
      {state.lastSentAt !== null && <p className={classes.hint}>{t('lastSent', { when: format.instant(state.lastSentAt) })}</p>}
    </>
  )
}
