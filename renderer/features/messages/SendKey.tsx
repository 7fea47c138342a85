import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { InputOf } from '#shared/contract/client.ts'
import classes from './Write.module.css'

type Message = Omit<InputOf<'sending.send'>, 'opId'>

interface SendKeyProps {
  readonly message: Message
  /** The text is not fit to leave: something is still to be written in. */
  readonly held: boolean
  /** It is on its way. */
  readonly onGone: () => void
}

/** Whether the program sends by a channel itself. */
export function useSends(channel: string): boolean | null {
  const state = useQuery('sending.state', {}).data
  if (channel !== 'mail' && channel !== 'sms') return null
  return state?.[channel].ready ?? null
}

/** Sends it from here. What is said afterwards stays: the form has done its work. */
export function SendKey({ message, held, onGone }: SendKeyProps) {
  const { t } = useTranslation('messages')
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const send = useCommand('sending.send')
  const go = () =>
    send.mutate({ opId, ...message }, { onSuccess: onGone, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() })
  const { data } = send
  return (
    <>
      {data ? (
        <p className={classes.gone} role="status">
          {data.waitsUntil === null ? t('onItsWay') : t('leavesAt', { when: format.instant(data.waitsUntil) })}
        </p>
      ) : (
        <div className={classes.programs}>
          <Button
            disabled={held}
            loading={send.isPending}
            leftSection={<IconSend size={20} stroke={1.75} aria-hidden="true" />}
            onClick={go}
          >
            {t('send')}
          </Button>
        </div>
      )}
      <ErrorSentence error={send.error} />
    </>
  )
}
