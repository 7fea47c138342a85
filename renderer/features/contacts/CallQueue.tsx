import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Face } from '#renderer/ui/Face.tsx'
import { intoView } from '#renderer/ui/into-view.ts'
import classes from './CallList.module.css'
import type { CallSession } from './use-call-session.ts'

/** Moves the queue, where it is longer than its place, and never the page. */
function keepInSight(key: HTMLElement | null): void {
  const queue = key?.closest('ul')
  if (key && queue && queue.scrollHeight > queue.clientHeight) intoView(key)
}

/** Everybody of this sitting: who was called, whom we are at, who comes next, and who is with somebody else. */
export function CallQueue({ session }: { readonly session: CallSession }) {
  const { t } = useTranslation(['calls', 'journal'])
  const { called, left, current, skipped, choose } = session
  if (called.length + left.length === 0) return null
  return (
    <ul className={classes.queue} aria-label={t('calls:queue')}>
      {called.map(({ contactId, name, outcome }) => (
        <li key={contactId} className={classes.waiting} data-done>
          <IconCheck size={20} stroke={1.75} aria-hidden="true" />
          <span className={classes.waitingName}>{name}</span>
          <span className={classes.state}>{t(`journal:outcome.${outcome}`)}</span>
        </li>
      ))}
      {left.map(({ client, held }) => (
        <li key={client.id}>
          <UnstyledButton
            ref={client.id === current?.client.id ? keepInSight : null}
            className={classes.waiting ?? ''}
            aria-current={client.id === current?.client.id || undefined}
            disabled={held !== null}
            onClick={() => choose(client.id)}
          >
            <Face name={client.called} colour={client.colour} photo={client.photo} size={32} />
            <span className={classes.waitingName}>{client.called}</span>
            {(held !== null || skipped.includes(client.id)) && (
              <span className={classes.state}>
                {held === null
                  ? t('calls:skipped')
                  : held.by === null
                    ? t('calls:heldHere')
                    : t('calls:heldBy', { name: held.by })}
              </span>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
