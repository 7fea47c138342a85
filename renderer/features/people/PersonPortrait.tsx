import { Modal, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { upload } from '#renderer/api/api.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { Face } from '#renderer/ui/Face.tsx'
import { PortraitEditor } from '#renderer/ui/portrait/PortraitEditor.tsx'
import type { RelativeOnCard } from '#shared/contract/people.ts'
import classes from './PersonSheet.module.css'

const SIZE = 64

/** The portrait of one of the family; of who is no client it is changed here, a client's is on his own card. */
export function PersonPortrait({ relative }: { readonly relative: RelativeOnCard }) {
  const { t } = useTranslation(['clients', 'common'])
  const { called, colour, photo, personId } = relative
  const [open, setOpen] = useState(false)
  const [opId, nextOpId] = useOpId()
  const setPhoto = useCommand('people.setPhoto')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (relative.clientId !== null) return <Face name={called} colour={colour} photo={photo} size={SIZE} />

  const save = async (file: File | null) => {
    setBusy(true)
    setError(null)
    try {
      const photoFile = file === null ? null : await upload('photo', file, 'people.setPhoto')
      await setPhoto.mutateAsync({ opId, personId, photoFile })
      setOpen(false)
    } catch (problem) {
      setError(problem)
    } finally {
      // Another picture is another intent.
      nextOpId()
      setBusy(false)
    }
  }
  return (
    <>
      <UnstyledButton
        className={classes.portrait ?? ''}
        aria-label={t('clients:changePhotoOf', { name: called })}
        title={t('clients:changePhoto')}
        onClick={() => setOpen(true)}
      >
        <Face name={called} colour={colour} photo={photo} size={SIZE} />
      </UnstyledButton>
      <Modal
        opened={open}
        size="lg"
        onClose={() => setOpen(false)}
        title={t('clients:photoTitle', { name: called })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <PortraitEditor
          name={called}
          colour={colour}
          photo={photo}
          busy={busy}
          error={error}
          onKeep={(file) => void save(file)}
          onRemove={() => void save(null)}
        />
      </Modal>
    </>
  )
}
