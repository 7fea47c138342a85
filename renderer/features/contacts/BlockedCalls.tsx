import { Modal, UnstyledButton } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlockSentence } from '#renderer/ui/BlockNote.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import type { BlockedCall } from '#shared/contract/calls.ts'
import classes from './CallList.module.css'

interface BlockedCallsProps {
  readonly blocked: readonly BlockedCall[]
  /** Who has no telephone is written to; of the others the card is opened. */
  readonly onWrite: (call: BlockedCall) => void
  readonly onOpenClient: (clientId: number) => void
}

/** Whom the list leaves out, counted, and each with the reason. */
export function BlockedCalls({ blocked, onWrite, onOpenClient }: BlockedCallsProps) {
  const { t } = useTranslation(['calls', 'common'])
  const sentence = useBlockSentence()
  const [shown, setShown] = useState(false)
  if (blocked.length === 0) return null
  const open = (call: BlockedCall) => {
    setShown(false)
    if (call.block === 'no-address') onWrite(call)
    else onOpenClient(call.client.id)
  }
  return (
    <>
      <UnstyledButton className={classes.blocked ?? ''} onClick={() => setShown(true)}>
        <IconBan size={20} stroke={1.75} aria-hidden="true" />
        {t('calls:blocked', { count: blocked.length })}
      </UnstyledButton>
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        size="lg"
        title={t('calls:blockedTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <ul className={classes.results} aria-label={t('calls:blockedTitle')}>
          {blocked.map((call) => (
            <li key={call.client.id}>
              <UnstyledButton className={classes.waiting ?? ''} onClick={() => open(call)}>
                <Face name={call.client.called} colour={call.client.colour} photo={call.client.photo} size={36} />
                <span className={classes.blockedWords}>
                  <strong>{call.client.called}</strong>
                  <span className={classes.quiet}>
                    {[sentence({ allowed: false, ...call }), call.reason].filter(Boolean).join(' ')}
                  </span>
                </span>
                {call.block === 'no-address' && <span className={classes.state}>{t('calls:write')}</span>}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
