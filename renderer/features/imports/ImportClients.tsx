import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useReport, useUpload } from '#renderer/api/report.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ImportField } from '#shared/contract/imports.ts'
import { CheckStep } from './CheckStep.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import classes from './ImportClients.module.css'
import { Running } from './Running.tsx'
import { type Step, Steps } from './Steps.tsx'

/** Said before, so that nobody waits for a file that will be refused; the backend has the same limit. */
const LARGEST_FILE = 20_000_000

type Read = OutputOf<'imports.read'>
type Refusal = Extract<Read, { readonly state: 'refused' }>
type DateStyle = Extract<Read, { readonly state: 'read' }>['dateStyle']

interface ImportClientsProps {
  readonly onClients: () => void
  readonly onClient: (id: number) => void
}

/** From a file to clients, in four steps: the file, its columns, what would happen, done. */
export function ImportClients({ onClients, onClient }: ImportClientsProps) {
  const { t } = useTranslation('imports')
  const uploaded = useUpload('import')
  const read = useReport('imports.read')
  const preview = useReport('imports.preview')
  const run = useCommand('imports.run')
  const [opId, nextOpId] = useOpId()
  const progress = useProgress(opId)
  const [step, setStep] = useState<Step>('file')
  const [tooLarge, setTooLarge] = useState<Refusal | null>(null)
  /** Chosen by hand; null as long as the program's own guess stands. */
  const [mapping, setMapping] = useState<readonly ImportField[] | null>(null)
  const [dateStyle, setDateStyle] = useState<DateStyle | null>(null)
  const table = read.data?.state === 'read' ? read.data : null
  const refusal = tooLarge ?? (read.data?.state === 'refused' ? read.data : null)
  const fileId = uploaded.data

  const readAs = (id: string, encoding: string | null, delimiter: string | null) => {
    setMapping(null)
    setDateStyle(null)
    read.mutate(
      { fileId: id, encoding, delimiter },
      { onSuccess: (answer) => setStep(answer.state === 'read' ? 'columns' : 'file') },
    )
  }
  const chooseFile = (file: File) => {
    read.reset()
    preview.reset()
    if (file.size > LARGEST_FILE) {
      setTooLarge({ state: 'refused', why: 'too-large', limit: LARGEST_FILE, found: file.size })
      return
    }
    setTooLarge(null)
    uploaded.mutate(file, { onSuccess: (id) => readAs(id, null, null) })
  }
  const planned = table &&
    fileId !== undefined && {
      fileId,
      encoding: table.encoding,
      delimiter: table.delimiter,
      mapping: [...(mapping ?? table.columns.map(({ field }) => field))],
      dateStyle: dateStyle ?? table.dateStyle,
    }
  const check = () => {
    if (!planned) return
    preview.mutate(planned)
    setStep('check')
  }
  const start = () => {
    if (!planned) return
    run.mutate(
      { opId, ...planned },
      {
        onSuccess: () => {
          setStep('done')
          nextOpId()
        },
        onError: (error) => error.code !== 'OFFLINE' && nextOpId(),
      },
    )
  }
  const again = () => {
    read.reset()
    preview.reset()
    run.reset()
    setStep('file')
  }

  return (
    <div className={classes.part}>
      <h2 className={classes.title}>{t('title')}</h2>
      <Steps step={step} />
      {step === 'file' && (
        <ChooseFile
          busy={uploaded.isPending || read.isPending}
          refusal={refusal}
          error={uploaded.error ?? read.error}
          onFile={chooseFile}
          onClient={onClient}
        />
      )}
      {step === 'columns' && table && planned && (
        <ColumnsStep
          table={table}
          mapping={planned.mapping}
          dateStyle={planned.dateStyle}
          busy={read.isPending}
          error={read.error}
          onReading={(encoding, delimiter) => readAs(planned.fileId, encoding, delimiter)}
          onMapping={setMapping}
          onDateStyle={setDateStyle}
          onBack={again}
          onNext={check}
        />
      )}
      {step === 'check' && run.isPending && <Running progress={progress} />}
      {step === 'check' && !run.isPending && (
        <CheckStep
          preview={preview.data}
          error={preview.error ?? run.error}
          onBack={() => {
            run.reset()
            setStep('columns')
          }}
          onRun={start}
        />
      )}
      {step === 'done' && run.data && (
        <DoneStep outcome={run.data} fileName={table?.fileName ?? ''} onClients={onClients} onClient={onClient} onAgain={again} />
      )}
    </div>
  )
}
