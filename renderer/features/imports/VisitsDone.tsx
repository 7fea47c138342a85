import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/client.ts'
import { ImportDone, type ImportDoneProps } from './ImportDone.tsx'

interface VisitsDoneProps extends ImportDoneProps {
  readonly outcome: OutputOf<'imports.runVisits'>
}

/** What has come of a file of past visits. */
export function VisitsDone({ outcome, ...rest }: VisitsDoneProps) {
  const { t } = useTranslation('imports')
  const { visits, created, skipped, importId } = outcome
  const text = [
    t('doneVisitsText'),
    created > 0 && t('doneNewCards', { count: created }),
    skipped > 0 && t('doneVisitsSkipped', { count: skipped }),
  ]
  return (
    <ImportDone
      {...rest}
      importId={importId}
      of="visits"
      title={t('doneVisits', { count: visits })}
      text={text.filter(Boolean).join(' ')}
    />
  )
}
