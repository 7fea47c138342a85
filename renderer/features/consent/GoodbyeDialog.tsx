import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { ClientFace } from '#shared/contract/clients.ts'
import classes from './Consent.module.css'

interface GoodbyeDialogProps {
  readonly client: Pick<ClientFace, 'id' | 'called'>
  readonly onClose: () => void
}

/** He says that he is leaving: the one question why, and then he is left in peace. */
export function GoodbyeDialog({ client, onClose }: GoodbyeDialogProps) {
  const { t } = useTranslation(['consent', 'common', 'errors'])
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const say = useCommand('contacts.sayGoodbye')
  const write = (said: string | null) =>
    say.mutate(
      { opId, clientId: client.id, answer: said },
      { onSuccess: onClose, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (answer.trim() !== '') write(answer)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('consent:goodbyeTitle', { name: client.called })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.goodbye} onSubmit={submit} onKeyDown={submitOnControlEnter}>
        <p>{t('consent:goodbyeText')}</p>
        <Textarea
          label={t('consent:goodbyeAsk')}
          value={answer}
          maxLength={300}
          autosize
          minRows={2}
          maxRows={5}
          data-autofocus
          error={tried && answer.trim() === '' ? t('errors:field.missing') : null}
          onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
        />
        <ErrorSentence error={say.error} />
        <div className={classes.dialogKeys}>
          <Button variant="subtle" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="outline" loading={say.isPending} onClick={() => write(null)}>
            {t('consent:goodbyeSilent')}
          </Button>
          <Button type="submit" loading={say.isPending}>
            {t('consent:goodbyeDo')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
