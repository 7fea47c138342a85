import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/client.ts'
import { ImportDone, type ImportDoneProps } from './ImportDone.tsx'

interface DoneStepProps extends ImportDoneProps {
  readonly outcome: OutputOf<'imports.run'>
  /** What a row of the file was. */
  readonly of: 'rows' | 'cards'
}

/** What has come of a file of clients. */
export function DoneStep({ outcome, of, ...rest }: DoneStepProps) {
  const { t } = useTranslation('imports')
  const { created, skipped, importId } = outcome
  const leftOut = of === 'cards' ? t('doneSkippedCards', { count: skipped }) : t('doneSkipped', { count: skipped })
  const text = [t('doneText'), skipped > 0 && leftOut].filter(Boolean).join(' ')
  return <ImportDone {...rest} importId={importId} of="clients" title={t('doneTitle', { count: created })} text={text} />
}
