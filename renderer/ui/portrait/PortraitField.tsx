import { Button, Modal } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawingOf } from '#renderer/platform/kept-picture.ts'
import classes from './Portrait.module.css'
import { PortraitEditor } from './PortraitEditor.tsx'

interface PortraitFieldProps {
  /** Of whom, for the initials; may be empty still. */
  readonly name: string
  readonly colour: number
  readonly picture: File | null
  readonly label: string
  /** Under which the card is kept that the picture belongs to. */
  readonly draft: string
  readonly onPicture: (picture: File | null) => void
}

/** The portrait of a card that is being made: kept here until the card is saved. */
export function PortraitField({ name, colour, picture, label, draft, onPicture }: PortraitFieldProps) {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null || picture === null) return
      const address = URL.createObjectURL(picture)
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [picture],
  )
  return (
    <div className={classes.field}>
      {picture === null ? (
        <span className={classes.empty}>
          <IconCamera size={26} stroke={1.75} aria-hidden="true" />
        </span>
      ) : (
        <img ref={show} className={classes.preview} alt="" />
      )}
      <Button variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {picture !== null && (
        <Button variant="subtle" onClick={() => onPicture(null)}>
          {t('remove')}
        </Button>
      )}
      <Modal
        opened={open}
        size="lg"
        onClose={() => setOpen(false)}
        title={label}
        closeButtonProps={{ 'aria-label': t('close') }}
        // Enter inside must not save the form around it.
        onSubmit={(event) => event.stopPropagation()}
      >
        <PortraitEditor
          name={name}
          colour={colour}
          photo={null}
          draft={drawingOf(draft)}
          busy={false}
          error={null}
          onKeep={(file) => {
            onPicture(file)
            setOpen(false)
          }}
        />
      </Modal>
    </div>
  )
}
