import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport } from '#renderer/api/report.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { STRANGERS, VISIT_FIELDS, type VisitFieldName } from '#shared/contract/imports.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import type { FlowProps } from './flow.ts'
import type { OnReading } from './Recognised.tsx'
import { Running } from './Running.tsx'
import { useRun } from './use-run.ts'
import { VisitsCheck } from './VisitsCheck.tsx'
import { VisitsDone } from './VisitsDone.tsx'
import classes from './VisitsImport.module.css'

interface VisitsImportProps extends FlowProps {
  readonly table: Extract<OutputOf<'imports.read'>, { readonly state: 'visits' }>
  readonly busy: boolean
  readonly error: unknown
  readonly onReading: OnReading
}

/** A table of past visits: its columns, what would happen, done. */
export function VisitsImport({
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
}: VisitsImportProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const preview = useReport('imports.previewVisits')
  const run = useRun('imports.runVisits', () => onStep('done'))
  const [chosen, setMapping] = useState<readonly VisitFieldName[] | null>(null)
  const [dateStyle, setDateStyle] = useState(table.dateStyle)
  const [strangers, setStrangers] = useState<(typeof STRANGERS)[number]>('create')
  const mapping = chosen ?? table.columns.map(({ field }) => field)
  const { encoding, delimiter } = table
  const planned = { fileId, encoding, delimiter, mapping: [...mapping], dateStyle, strangers }
  const words = { create: t('strangersCreate'), 'passers-by': t('strangersPassersBy'), 'leave-out': t('strangersLeaveOut') }
  const check = () => {
    preview.mutate(planned)
    onStep('check')
  }
  return (
    <>
      {step === 'columns' && (
        <ColumnsStep
          table={table}
          of="visits"
          mapping={mapping}
          fields={VISIT_FIELDS.map((value) => ({ value, label: t(`visitField.${value}`) }))}
          dated={['day']}
          dateStyle={dateStyle}
          busy={busy}
          error={error}
          missing={mapping.includes('day') ? null : t('noDay')}
          onReading={onReading}
          onMapping={setMapping}
          onDateStyle={setDateStyle}
          onBack={onAgain}
          onNext={check}
        >
          <div className={classes.besides}>
            {mapping.includes('client') && (
              <Select
                label={t('strangers')}
                data={STRANGERS.map((value) => ({ value, label: words[value] }))}
                value={strangers}
                onChange={(value) => value !== null && setStrangers(value)}
                allowDeselect={false}
              />
            )}
            <p className={classes.note}>
              {t('noPoints')}{' '}
              {mapping.some((field) => ['amount', 'total', 'price'].includes(field)) &&
                t('amountsIn', { currency: format.currency })}
            </p>
          </div>
        </ColumnsStep>
      )}
      {step === 'check' && run.running && <Running progress={run.progress} of="visits" />}
      {step === 'check' && !run.running && (
        <VisitsCheck
          preview={preview.data}
          strangers={strangers}
          error={preview.error ?? run.error}
          onBack={() => {
            run.reset()
            onStep('columns')
          }}
          onRun={() => run.start(planned)}
        />
      )}
      {step === 'done' && run.outcome && (
        <VisitsDone outcome={run.outcome} fileName={table.fileName} onClients={onClients} onClient={onClient} onAgain={onAgain} />
      )}
    </>
  )
}
