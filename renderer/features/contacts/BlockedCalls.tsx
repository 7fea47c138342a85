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
  readonly onOpenClient: (clientId: number) => void
}

/** Whom the list leaves out, counted, and each with the reason. */
export function BlockedCalls({ blocked, onOpenClient }: BlockedCallsProps) {
  const { t } = useTranslation(['calls', 'common'])
  const sentence = useBlockSentence()
  const [shown, setShown] = useState(false)
  if (blocked.length === 0) return null
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
          {blocked.map(({ client, reason, ...verdict }) => (
            <li key={client.id}>
              <UnstyledButton className={classes.waiting ?? ''} onClick={() => onOpenClient(client.id)}>
                <Face name={client.called} colour={client.colour} photo={client.photo} size={36} />
                <span className={classes.blockedWords}>
                  <strong>{client.called}</strong>
                  <span className={classes.quiet}>
                    {[sentence({ allowed: false, reason, ...verdict }), reason].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
