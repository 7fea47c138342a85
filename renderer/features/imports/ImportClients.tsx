import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport, useUpload } from '#renderer/api/report.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { CardsImport } from './CardsImport.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import classes from './ImportClients.module.css'
import type { TableOf } from './Recognised.tsx'
import { type Step, Steps } from './Steps.tsx'
import { shrunkPhotos } from './shrunk-photos.ts'
import { TableImport } from './TableImport.tsx'
import { VisitsImport } from './VisitsImport.tsx'

/** Said before, so that nobody waits for a file that will be refused; the backend has the same limit. */
const LARGEST_FILE = 20_000_000

type Refusal = Extract<OutputOf<'imports.read'>, { readonly state: 'refused' }>

interface ImportClientsProps {
  readonly onClients: () => void
  readonly onClient: (id: number) => void
}

/** From a file to clients or past visits: the file, its columns where it has any, what would happen, done. */
export function ImportClients({ onClients, onClient }: ImportClientsProps) {
  const { t } = useTranslation('imports')
  const uploaded = useUpload()
  const photos = useUpload()
  const read = useReport('imports.read')
  const [step, setStep] = useState<Step>('file')
  const [tooLarge, setTooLarge] = useState<Refusal | null>(null)
  const [shrinking, setShrinking] = useState(false)
  /** Counts the readings: another one begins without what was chosen for the one before. */
  const [reading, setReading] = useState(0)
  const outcome = read.data
  const refusal = tooLarge ?? (outcome?.state === 'refused' ? outcome : null)
  const fileId = uploaded.data

  const readAs = (id: string, encoding: string | null, delimiter: string | null, as: TableOf | null) =>
    read.mutate(
      { fileId: id, encoding, delimiter, as },
      {
        onSuccess: ({ state }) => {
          setReading((count) => count + 1)
          setStep(state === 'refused' ? 'file' : state === 'cards' ? 'check' : 'columns')
        },
      },
    )
  const chooseFile = async (file: File) => {
    read.reset()
    photos.reset()
    if (file.size > LARGEST_FILE) {
      setTooLarge({ state: 'refused', why: 'too-large', limit: LARGEST_FILE, found: file.size })
      return
    }
    setTooLarge(null)
    if (/\.(vcf|vcard)$/i.test(file.name)) {
      setShrinking(true)
      const shrunk = await shrunkPhotos(file)
      if (shrunk !== null) await photos.mutateAsync(shrunk).catch(() => null)
      setShrinking(false)
    }
    uploaded.mutate(file, { onSuccess: (id) => readAs(id, null, null, null) })
  }
  const again = () => {
    read.reset()
    setStep('file')
  }
  const flow = { step, onStep: setStep, onAgain: again, onClients, onClient }
  const table = {
    busy: read.isPending,
    error: read.error,
    onReading: (encoding: string | null, delimiter: string | null, as: TableOf | null) =>
      fileId !== undefined && readAs(fileId, encoding, delimiter, as),
  }

  return (
    <div className={classes.part}>
      <h2 className={classes.title}>{t('title')}</h2>
      <Steps step={step} withColumns={outcome?.state !== 'cards'} />
      {step === 'file' && (
        <ChooseFile
          busy={shrinking || uploaded.isPending || read.isPending}
          refusal={refusal}
          error={uploaded.error ?? read.error}
          onFile={(file) => void chooseFile(file)}
          onClient={onClient}
        />
      )}
      {step !== 'file' && fileId !== undefined && outcome?.state === 'read' && (
        <TableImport key={reading} {...flow} {...table} fileId={fileId} table={outcome} />
      )}
      {step !== 'file' && fileId !== undefined && outcome?.state === 'visits' && (
        <VisitsImport key={reading} {...flow} {...table} fileId={fileId} table={outcome} />
      )}
      {step !== 'file' && fileId !== undefined && outcome?.state === 'cards' && (
        <CardsImport key={reading} {...flow} fileId={fileId} fileName={outcome.fileName} photosFile={photos.data ?? null} />
      )}
    </div>
  )
}
