import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FindClient } from '#renderer/ui/FindClient.tsx'
import type { ClientCard, ClientFace } from '#shared/contract/clients.ts'
import classes from './Referral.module.css'

interface BroughtByDialogProps {
  readonly card: ClientCard
  readonly by: ClientFace | null
  readonly onDone: () => void
}

/** Asks who brought a client: found by name, phone or code, and taken with one press. */
export function BroughtByDialog({ card, by, onDone }: BroughtByDialogProps) {
  const { t } = useTranslation(['brought', 'common'])
  const [opId, renew] = useOpId()
  const set = useCommand('loyalty.setReferral')
  const choose = (byClientId: number | null) => {
    if (set.isPending) return
    set.mutate({ opId, clientId: card.id, byClientId }, { onSuccess: onDone, onError: renew })
  }
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('brought:ask', { name: card.called })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.form}>
        <p className={classes.hint}>{t('brought:askHint')}</p>
        <FindClient label={t('brought:search')} except={[card.id]} autoFocus onChoose={({ id }) => choose(id)} />
        <ErrorSentence error={set.error} />
        <div className={classes.actions}>
          {by !== null && (
            <Button variant="subtle" color="danger" onClick={() => choose(null)}>
              {t('brought:takeOff')}
            </Button>
          )}
          <Button variant="subtle" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
