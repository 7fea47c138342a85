import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useReport } from '#renderer/api/report.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { IMPORT_FIELDS, type ImportField } from '#shared/contract/imports.ts'
import { CheckStep } from './CheckStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import type { FlowProps } from './flow.ts'
import type { OnReading } from './Recognised.tsx'
import { Running } from './Running.tsx'
import { useRun } from './use-run.ts'

/** One of these at least: without it there is nobody to add. */
const naming: readonly ImportField[] = ['name', 'firstName', 'lastName', 'nickname', 'phone']
const datesOfCards: readonly ImportField[] = ['birthday', 'firstVisit', 'lastVisit']

interface TableImportProps extends FlowProps {
  readonly table: Extract<OutputOf<'imports.read'>, { readonly state: 'read' }>
  readonly busy: boolean
  readonly error: unknown
  readonly onReading: OnReading
}

/** A table of clients: its columns, what would happen, done. */
export function TableImport({
  fileId,
  table,
  step,
  onStep,
  busy,
  error,
  onReading,
  onAgain,
  onClients,
  onClient,
}: TableImportProps) {
  const { t } = useTranslation('imports')
  const { data: setup } = useQuery('fields.setup', {})
  const own = setup?.fields ?? []
  const preview = useReport('imports.preview')
  const run = useRun('imports.run', () => onStep('done'))
  /** Chosen by hand; null as long as the program's own guess stands. */
  const [chosen, setMapping] = useState<readonly ImportField[] | null>(null)
  const [dateStyle, setDateStyle] = useState(table.dateStyle)
  const mapping = chosen ?? table.columns.map(({ field }) => field)
  const named = mapping.some((field) => naming.includes(field))
  const { encoding, delimiter } = table
  const planned = { fileId, encoding, delimiter, mapping: [...mapping], dateStyle }
  const check = () => {
    preview.mutate(planned)
    onStep('check')
  }
  return (
    <>
      {step === 'columns' && (
        <ColumnsStep
          table={table}
          of="clients"
          mapping={mapping}
          fields={[
            ...IMPORT_FIELDS.map((value) => ({ value, label: t(`field.${value}`) })),
            ...own.map(({ id, name }) => ({ value: `own-${id}` as const, label: name })),
          ]}
          dated={[...datesOfCards, ...own.flatMap(({ id, kind }) => (kind === 'date' ? (`own-${id}` as const) : []))]}
          dateStyle={dateStyle}
          busy={busy}
          error={error}
          missing={named ? null : t('noNameNoPhone')}
          onReading={onReading}
          onMapping={setMapping}
          onDateStyle={setDateStyle}
          onBack={onAgain}
          onNext={check}
        />
      )}
      {step === 'check' && run.running && <Running progress={run.progress} of="clients" />}
      {step === 'check' && !run.running && (
        <CheckStep
          preview={preview.data}
          error={preview.error ?? run.error}
          onBack={() => {
            run.reset()
            onStep('columns')
          }}
          onRun={() => run.start(planned)}
        />
      )}
      {step === 'done' && run.outcome && (
        <DoneStep
          of="rows"
          outcome={run.outcome}
          fileName={table.fileName}
          onClients={onClients}
          onClient={onClient}
          onAgain={onAgain}
        />
      )}
    </>
  )
}
