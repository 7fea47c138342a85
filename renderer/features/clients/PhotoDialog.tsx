import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { upload } from '#renderer/api/api.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import classes from './PhotoDialog.module.css'
import { PICTURES, shrinkPhoto } from './shrink-photo.ts'

/** A photo is chosen or dropped in, made small here, and saved at once. */
export function PhotoDialog({ card, onDone }: { readonly card: ClientCard; readonly onDone: () => void }) {
  const { t } = useTranslation(['clients', 'common'])
  const [opId, nextOpId] = useOpId()
  const setPhoto = useCommand('clients.setPhoto')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const save = async (file: File | null) => {
    setBusy(true)
    setError(null)
    try {
      const photoFile = file === null ? null : await upload('photo', await shrinkPhoto(file))
      await setPhoto.mutateAsync({ opId, id: card.id, photoFile })
      onDone()
    } catch (problem) {
      setError(problem)
      // Another file is another intent.
      nextOpId()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      opened
      onClose={onDone}
      title={t('clients:photoTitle', { name: card.called })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.form}>
        <FileDrop accept={PICTURES} busy={busy} onFile={(file) => void save(file)}>
          <Face name={card.called} colour={card.colour} photo={card.photo} size={128} />
          <p className={classes.hint}>{t('clients:photoHint')}</p>
        </FileDrop>
        <ErrorSentence error={error} />
        {card.photo !== null && (
          <Button variant="subtle" color="danger" disabled={busy} onClick={() => void save(null)}>
            {t('clients:removePhoto')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
