import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { UndoDialog, Undone, type UndoneImport } from './UndoImport.tsx'

interface DoneStepProps {
  readonly outcome: OutputOf<'imports.run'>
  readonly fileName: string
  /** What a row of the file was. */
  readonly of: 'rows' | 'cards'
  readonly onClients: () => void
  readonly onClient: (id: number) => void
  readonly onAgain: () => void
}

/** What has come of it, with the way back. */
export function DoneStep({ outcome, fileName, of, onClients, onClient, onAgain }: DoneStepProps) {
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
  const { created, skipped, importId } = outcome
  const leftOut = of === 'cards' ? t('doneSkippedCards', { count: skipped }) : t('doneSkipped', { count: skipped })
  const text = [t('doneText'), skipped > 0 && leftOut].filter(Boolean).join(' ')
  return (
    <EmptyState picture="people" title={t('doneTitle', { count: created })} text={text}>
      <Button onClick={onClients}>{t('toClients')}</Button>
      <Button variant="outline" onClick={() => setAsking(true)}>
        {t('undoImport')}
      </Button>
      <Button variant="subtle" onClick={onAgain}>
        {t('another')}
      </Button>
      <UndoDialog
        wanted={asking ? { id: importId, fileName } : null}
        onClose={() => setAsking(false)}
        onUndone={(result) => {
          setAsking(false)
          setUndone(result)
        }}
      />
    </EmptyState>
  )
}
