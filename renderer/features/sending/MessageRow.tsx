import { Button, UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconClock,
  IconDeviceMobile,
  IconHelp,
  IconMail,
  IconPlayerStop,
  IconSend,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { Badge, type BadgeTone } from '#renderer/ui/Badge.tsx'
import { useBlockSentence } from '#renderer/ui/BlockNote.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { SentMessage } from '#shared/contract/sending.ts'
import { actsOn, type MessageState } from '#shared/domain/sending/message.ts'
import classes from './Sending.module.css'

const LOOKS: Readonly<Record<MessageState, { readonly tone: BadgeTone; readonly Icon: typeof IconCheck }>> = {
  queued: { tone: 'info', Icon: IconClock },
  sending: { tone: 'info', Icon: IconSend },
  sent: { tone: 'good', Icon: IconCheck },
  refused: { tone: 'danger', Icon: IconAlertTriangle },
  failed: { tone: 'danger', Icon: IconAlertTriangle },
  unknown: { tone: 'warn', Icon: IconHelp },
  blocked: { tone: 'plain', Icon: IconBan },
  stopped: { tone: 'plain', Icon: IconPlayerStop },
}

interface MessageRowProps {
  readonly message: SentMessage
  readonly onOpenClient: (id: number) => void
}

/** One message: to whom, how it stands and why, and what may be done with it. */
export function MessageRow({ message, onOpenClient }: MessageRowProps) {
  const { t } = useTranslation('sending')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const stop = useCommand('sending.stop')
  const retry = useCommand('sending.retry')
  const decide = useCommand('sending.decide')
  const { id, client, channel, state, attempts, nextAt, sentAt, changedAt } = message
  const { tone, Icon } = LOOKS[state]
  const Channel = channel === 'mail' ? IconMail : IconDeviceMobile
  const acts = actsOn(state)
  const busy = stop.isPending || retry.isPending || decide.isPending
  const facts = [
    message.address,
    format.instant(sentAt ?? changedAt),
    // An owner alone may have given no name.
    message.by === '' ? null : t('by', { name: message.by }),
    state === 'queued' && nextAt !== null && nextAt > changedAt ? t('nextAt', { when: format.instant(nextAt) }) : null,
    attempts > 1 ? t('triedTimes', { count: attempts }) : null,
  ].filter((fact) => fact !== null)
  return (
    <article className={classes.message} aria-label={client.called}>
      <Channel className={classes.sign} stroke={1.75} aria-label={t(`channel.${channel}`)} role="img" />
      <div className={classes.words}>
        <div className={classes.who}>
          <UnstyledButton className={classes.client ?? ''} onClick={() => onOpenClient(client.id)}>
            {client.called}
          </UnstyledButton>
          <Badge tone={tone} size="mini" icon={<Icon size={14} stroke={2} aria-hidden="true" />}>
            {t(`state.${state}`)}
          </Badge>
        </div>
        <p className={classes.about}>{message.subject || message.body}</p>
        <p className={classes.facts}>{facts.join(' · ')}</p>
        <WhyNot message={message} />
        {open && <p className={classes.text}>{message.body}</p>}
        <ErrorSentence error={stop.error ?? retry.error ?? decide.error} />
      </div>
      <div className={classes.keys}>
        {acts.includes('retry') && (
          <Button variant="outline" loading={busy} onClick={() => retry.mutate({ opId: newOpId(), ids: [id] })}>
            {message.againTo === null ? t('again') : t('againTo', { address: message.againTo })}
          </Button>
        )}
        {acts.includes('stop') && (
          <Button
            variant={state === 'queued' ? 'outline' : 'subtle'}
            loading={busy}
            onClick={() => stop.mutate({ opId: newOpId(), ids: [id] })}
          >
            {t(state === 'queued' ? 'stop' : 'leave')}
          </Button>
        )}
        {acts.includes('decide') && (
          <>
            <Button variant="outline" loading={busy} onClick={() => decide.mutate({ opId: newOpId(), id, arrived: true })}>
              {t('arrived')}
            </Button>
            <Button variant="subtle" loading={busy} onClick={() => decide.mutate({ opId: newOpId(), id, arrived: false })}>
              {t('notArrived')}
            </Button>
          </>
        )}
        {!open && <TextKey onClick={() => setOpen(true)}>{t('showText')}</TextKey>}
      </div>
    </article>
  )
}

/** What stands in the way, in plain words, and what the other side said of it. */
function WhyNot({ message }: { readonly message: SentMessage }) {
  const { t } = useTranslation('sending')
  const sentence = useBlockSentence()
  const { state, problem, detail, block, blockUntil } = message
  if (state === 'sent' || state === 'sending') return null
  return (
    <>
      {block !== null && (
        <p className={classes.why}>
          {sentence({ allowed: false, block, untilDay: blockUntil, until: message.nextAt, reason: null })}
        </p>
      )}
      {problem !== null && <p className={classes.why}>{t(`problem.${problem}`)}</p>}
      {state === 'unknown' && <p className={classes.facts}>{t('unknownHint')}</p>}
      {detail !== '' && <p className={classes.facts}>{t('said', { detail })}</p>}
    </>
  )
}
