import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { formatBytes } from '#shared/i18n/format.ts'
import classes from './ChooseFile.module.css'
import { EarlierImports } from './EarlierImports.tsx'

type Refusal = Extract<OutputOf<'imports.read'>, { readonly state: 'refused' }>

interface ChooseFileProps {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly error: unknown
  readonly onFile: (file: File) => void
  readonly onClient: (id: number) => void
}

/** What kinds of file are read, why the last one was not, and what was imported before. */
export function ChooseFile({ busy, refusal, error, onFile, onClient }: ChooseFileProps) {
  const { t } = useTranslation('imports')
  return (
    <>
      <p className={classes.lead}>{t('lead')}</p>
      <div role="alert">
        {refusal !== null && (
          <div className={classes.refusal}>
            <IconAlertTriangle className={classes.sign} stroke={1.75} aria-hidden="true" />
            <div>
              <h3 className={classes.refused}>{t('refusedTitle')}</h3>
              <RefusalText refusal={refusal} /> {t('nothingWritten')}
            </div>
          </div>
        )}
      </div>
      <ErrorSentence error={error} />
      <FileDrop accept=".csv,.tsv,.txt,.xlsx,.vcf,.vcard" onFile={onFile} busy={busy} isNextStep>
        <IconFileSpreadsheet className={classes.picture} stroke={1.25} aria-hidden="true" />
        <p className={classes.accepts}>{busy ? t('reading') : t('accepts')}</p>
      </FileDrop>
      <EarlierImports onClient={onClient} />
    </>
  )
}

function RefusalText({ refusal: { why, limit, found } }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const inBytes = why === 'too-large' || why === 'too-large-unzipped'
  const write = (number: number | null) =>
    number === null ? '' : inBytes ? formatBytes(number, format.language) : format.number(number)
  return <>{t(`refused.${why}`, { limit: write(limit), found: write(found) })}</>
}
