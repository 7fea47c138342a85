import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence, RefusalSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { SentChannel } from '#shared/domain/sending/message.ts'
import classes from './Sending.module.css'

/** One message to whoever sets the account up, and what came of it in plain words. */
export function TestDialog({ channel, onClose }: { readonly channel: SentChannel; readonly onClose: () => void }) {
  const { t } = useTranslation(['sending', 'common'])
  const [to, setTo] = useState('')
  const [opId, nextOpId] = useOpId()
  const tryOut = useCommand('sending.tryOut')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (tryOut.isPending || to.trim() === '') return
    tryOut.mutate({ opId, channel, to }, { onSettled: nextOpId })
  }
  const { data } = tryOut
  return (
    <Modal opened onClose={onClose} title={t('sending:test')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={t(`sending:testTo.${channel}`)}
          type={channel === 'mail' ? 'email' : 'tel'}
          value={to}
          maxLength={200}
          data-autofocus
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <p className={classes.done} role="status">
          {data?.outcome === 'sent' && t('sending:testSent')}
        </p>
        <RefusalSentence>{data?.problem ? t(`sending:problem.${data.problem}`) : null}</RefusalSentence>
        {data?.problem && data.detail !== '' && <p className={classes.hint}>{t('sending:said', { detail: data.detail })}</p>}
        <ErrorSentence error={tryOut.error} />
        <div className={classes.foot}>
          <Button variant="subtle" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button type="submit" loading={tryOut.isPending} disabled={to.trim() === ''}>
            {t('sending:testGo')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
