import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { upload } from '#renderer/api/api.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { PortraitEditor } from '#renderer/ui/portrait/PortraitEditor.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'

interface PhotoDialogProps {
  readonly card: ClientCard
  /** Dropped or pasted onto the card. */
  readonly given: File | null
  readonly onDone: () => void
}

/** The photo of a client: chosen, taken or drawn, framed, and saved. */
export function PhotoDialog({ card, given, onDone }: PhotoDialogProps) {
  const { t } = useTranslation(['clients', 'common'])
  const [opId, nextOpId] = useOpId()
  const setPhoto = useCommand('clients.setPhoto')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const save = async (file: File | null) => {
    setBusy(true)
    setError(null)
    try {
      const photoFile = file === null ? null : await upload('photo', file, 'clients.setPhoto')
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
      size="lg"
      onClose={onDone}
      title={t('clients:photoTitle', { name: card.called })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PortraitEditor
        name={card.called}
        colour={card.colour}
        photo={card.photo}
        given={given}
        busy={busy}
        error={error}
        onKeep={(file) => void save(file)}
        onRemove={() => void save(null)}
      />
    </Modal>
  )
}
