import { useEffect } from 'react'
import { useReport } from '#renderer/api/report.ts'
import { CheckStep } from './CheckStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import type { FlowProps } from './flow.ts'
import { Running } from './Running.tsx'
import { useRun } from './use-run.ts'

interface CardsImportProps extends FlowProps {
  readonly fileName: string
  readonly photosFile: string | null
}

/** A file of vCards: it says itself what is what, so it is checked at once. */
export function CardsImport({ fileId, fileName, photosFile, step, onStep, onAgain, onClients, onClient }: CardsImportProps) {
  const preview = useReport('imports.previewCards')
  const run = useRun('imports.runCards', () => onStep('done'))
  const { mutate } = preview
  useEffect(() => mutate({ fileId, photosFile }), [mutate, fileId, photosFile])
  return (
    <>
      {step === 'check' && run.running && <Running progress={run.progress} of="clients" />}
      {step === 'check' && !run.running && (
        <CheckStep
          preview={preview.data}
          error={preview.error ?? run.error}
          with={preview.data}
          onBack={onAgain}
          onRun={() => run.start({ fileId, photosFile })}
        />
      )}
      {step === 'done' && run.outcome && (
        <DoneStep
          of="cards"
          outcome={run.outcome}
          fileName={fileName}
          onClients={onClients}
          onClient={onClient}
          onAgain={onAgain}
        />
      )}
    </>
  )
}
