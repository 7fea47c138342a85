import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { UndoDialog, Undone, type UndoneImport } from './UndoImport.tsx'

interface VisitsDoneProps {
  readonly outcome: OutputOf<'imports.runVisits'>
  readonly fileName: string
  readonly onClients: () => void
  readonly onClient: (id: number) => void
  readonly onAgain: () => void
}

/** What has come of a file of past visits, with the way back. */
export function VisitsDone({ outcome, fileName, onClients, onClient, onAgain }: VisitsDoneProps) {
  const { t } = useTranslation('imports')
  const [asking, setAsking] = useState(false)
  const [undone, setUndone] = useState<UndoneImport | null>(null)
  const { visits, created, skipped, importId } = outcome
  const text = [
    t('doneVisitsText'),
    created > 0 && t('doneNewCards', { count: created }),
    skipped > 0 && t('doneVisitsSkipped', { count: skipped }),
  ]
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
    <EmptyState picture="people" title={t('doneVisits', { count: visits })} text={text.filter(Boolean).join(' ')}>
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
