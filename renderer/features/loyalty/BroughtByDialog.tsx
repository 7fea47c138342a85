import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { ClientCard, ClientFace } from '#shared/contract/clients.ts'
import classes from './Referral.module.css'

interface BroughtByDialogProps {
  readonly card: ClientCard
  readonly by: ClientFace | null
  readonly onDone: () => void
}

const HITS = 6

/** Asks who brought a client: found by name, phone or code, and taken with one press. */
export function BroughtByDialog({ card, by, onDone }: BroughtByDialogProps) {
  const { t } = useTranslation(['brought', 'common'])
  const [opId, renew] = useOpId()
  const [text, setText] = useState('')
  const wanted = text.trim()
  const found = useQuery('clients.find', wanted === '' ? null : { text: wanted, limit: HITS }, { keepPrevious: true })
  const hits = wanted === '' ? [] : (found.data?.hits ?? []).filter(({ id }) => id !== card.id)
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
        <SearchField
          label={t('brought:search')}
          placeholder={t('brought:searchHint')}
          value={text}
          onChange={setText}
          data-autofocus
          onKeyDown={(event) => {
            const [first] = hits
            if (event.key !== 'Enter' || !first || found.isPlaceholderData) return
            event.preventDefault()
            choose(first.id)
          }}
        />
        {hits.length > 0 && (
          <ul className={classes.hits} aria-label={t('brought:search')}>
            {hits.map((hit) => (
              <li key={hit.id}>
                <button type="button" className={classes.hit} onClick={() => choose(hit.id)}>
                  <PersonRow
                    name={hit.called}
                    colour={hit.colour}
                    photo={hit.photo}
                    detail={hit.fullName ?? undefined}
                    side={hit.phoneTail}
                  />
                </button>
              </li>
            ))}
          </ul>
        )}
        {wanted !== '' && found.data !== undefined && hits.length === 0 && <p className={classes.hint}>{t('brought:none')}</p>}
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
