import { useEffect } from 'react'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useReport } from '#renderer/api/report.ts'
import { CheckStep } from './CheckStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import type { FlowProps } from './flow.ts'
import { Running } from './Running.tsx'

interface CardsImportProps extends FlowProps {
  readonly fileName: string
  readonly photosFile: string | null
}

/** A file of vCards: it says itself what is what, so it is checked at once. */
export function CardsImport({ fileId, fileName, photosFile, step, onStep, onAgain, onClients, onClient }: CardsImportProps) {
  const preview = useReport('imports.previewCards')
  const run = useCommand('imports.runCards')
  const [opId, nextOpId] = useOpId()
  const progress = useProgress(opId)
  const { mutate } = preview
  useEffect(() => mutate({ fileId, photosFile }), [mutate, fileId, photosFile])
  const start = () =>
    run.mutate(
      { opId, fileId, photosFile },
      {
        onSuccess: () => {
          onStep('done')
          nextOpId()
        },
        onError: (refused) => refused.code !== 'OFFLINE' && nextOpId(),
      },
    )
  return (
    <>
      {step === 'check' && run.isPending && <Running progress={progress} of="clients" />}
      {step === 'check' && !run.isPending && (
        <CheckStep preview={preview.data} error={preview.error ?? run.error} with={preview.data} onBack={onAgain} onRun={start} />
      )}
      {step === 'done' && run.data && (
        <DoneStep of="cards" outcome={run.data} fileName={fileName} onClients={onClients} onClient={onClient} onAgain={onAgain} />
      )}
    </>
  )
}
