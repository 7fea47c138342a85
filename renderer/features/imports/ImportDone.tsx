import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { UndoDialog, Undone, type UndoneImport } from './UndoImport.tsx'

export interface ImportDoneProps {
  readonly fileName: string
  readonly onClients: () => void
  readonly onClient: (id: number) => void
  readonly onAgain: () => void
}

/** What has come of a file, with the way back; once it was taken back, what is left. */
export function ImportDone({
  importId,
  title,
  text,
  fileName,
  of,
  onClients,
  onClient,
  onAgain,
}: ImportDoneProps & {
  readonly importId: number
  readonly of: 'visits' | 'clients'
  readonly title: string
  readonly text: string
}) {
  const { t } = useTranslation('imports')
  const [asking, setAsking] = useState(false)
  const [undone, setUndone] = useState<UndoneImport | null>(null)
  if (undone !== null) {
    return (
      <>
        <Undone outcome={undone} onClient={onClient} />
        <div>
          <Button variant="soft" onClick={onAgain}>
            {t('another')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <EmptyState picture="people" title={title} text={text}>
      <Button onClick={onClients}>{t('toClients')}</Button>
      <Button variant="outline" onClick={() => setAsking(true)}>
        {t('undoImport')}
      </Button>
      <Button variant="subtle" onClick={onAgain}>
        {t('another')}
      </Button>
      <UndoDialog
        wanted={asking ? { id: importId, fileName, of } : null}
        onClose={() => setAsking(false)}
        onUndone={(result) => {
          setAsking(false)
          setUndone(result)
        }}
      />
    </EmptyState>
  )
}
