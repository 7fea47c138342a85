import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FindClient } from '#renderer/ui/FindClient.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { ClientFace } from '#shared/contract/clients.ts'
import type { Nameless } from './NameKey.tsx'
import classes from './Nameless.module.css'

interface JoinFormProps {
  readonly client: Nameless
  readonly onBack: () => void
  readonly onJoined: (clientId: number) => void
}

/** The regular turns out to be a client: his card is found, and everything goes there. */
export function JoinForm({ client, onBack, onJoined }: JoinFormProps) {
  const { t } = useTranslation(['nameless', 'till', 'common'])
  const [chosen, setChosen] = useState<ClientFace | null>(null)
  const [opId, nextOpId] = useOpId()
  const merge = useCommand('clients.merge')
  const card = useQuery('clients.card', chosen && { id: chosen.id })

  const choose = (face: ClientFace | null) => {
    merge.reset()
    nextOpId()
    setChosen(face)
  }
  const join = async () => {
    if (merge.isPending) return
    // Whoever is quicker than the reading of the card is waited for.
    const survivor = card.data ?? (await card.refetch({ cancelRefetch: false })).data
    if (!survivor) return
    merge.mutate(
      {
        opId,
        survivorId: survivor.id,
        survivorVersion: survivor.version,
        mergedId: client.id,
        mergedVersion: client.version,
        fields: {},
      },
      {
        onSuccess: () => onJoined(survivor.id),
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }

  if (chosen !== null)
    return (
      <div className={classes.form}>
        <div className={classes.person}>
          <PersonRow name={chosen.called} colour={chosen.colour} photo={chosen.photo} detail={chosen.fullName ?? undefined} />
        </div>
        <p className={classes.hint}>{t('nameless:joins', { called: client.called, name: chosen.called })}</p>
        <ErrorSentence error={merge.error ?? card.error} />
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => choose(null)}>
            {t('nameless:another')}
          </Button>
          {/* Not disabled while the card is being read: what is disabled cannot take the focus, and Enter would go nowhere. */}
          <Button ref={takeFocus} loading={merge.isPending} onClick={() => void join()}>
            {t('nameless:join')}
          </Button>
        </div>
      </div>
    )
  return (
    <div className={classes.form}>
      <p className={classes.hint}>{t('nameless:whoseHint', { called: client.called })}</p>
      <FindClient label={t('till:searchLabel')} except={[client.id]} autoFocus onChoose={choose} />
      <div className={classes.actions}>
        <Button variant="subtle" onClick={onBack}>
          {t('common:back')}
        </Button>
      </div>
    </div>
  )
}
