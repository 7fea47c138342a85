import { Button } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pickFile } from '#renderer/platform/pick-file.ts'
import classes from './FileDrop.module.css'

interface FileDropProps {
  /** As in `<input accept>`: '.csv,.xlsx'. */
  readonly accept: string
  readonly onFile: (file: File) => void
  readonly busy?: boolean
  /** Choosing a file is what the page is for just now. */
  readonly isNextStep?: boolean
  /** What kind of file is meant, in words and perhaps a picture. */
  readonly children: ReactNode
}

/** A file is chosen by a button or let go over the field. */
export function FileDrop({ accept, onFile, busy = false, isNextStep = false, children }: FileDropProps) {
  const { t } = useTranslation('common')
  const [over, setOver] = useState(false)

  const choose = async () => {
    const file = await pickFile(accept)
    if (file) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) onFile(file)
  }
  const enter = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse only; the button inside does the same for everyone.
    <div
      className={classes.field}
      data-over={over || undefined}
      onDragEnter={enter}
      onDragOver={enter}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      <div className={classes.act}>
        <Button variant={isNextStep ? 'filled' : 'soft'} loading={busy} onClick={() => void choose()}>
          {t('chooseFile')}
        </Button>
        <span>{over ? t('dropNow') : t('dropFile')}</span>
      </div>
    </div>
  )
}
