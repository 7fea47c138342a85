import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/client.ts'
import { DATE_STYLES } from '#shared/contract/imports.ts'
import classes from './ColumnsStep.module.css'

export type ReadTable = Extract<OutputOf<'imports.read'>, { readonly state: 'read' | 'visits' }>
export type TableOf = 'clients' | 'visits'
export type OnReading = (encoding: string | null, delimiter: string | null, as: TableOf | null) => void

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** "UTF-8", "Windows-1251". */
const nameOfEncoding = (name: string) => (name.startsWith('windows') ? name.replace('w', 'W') : name.toUpperCase())

interface RecognisedProps {
  readonly table: Omit<ReadTable, 'columns' | 'state' | 'remembered'>
  readonly of: TableOf
  /** Null where no column holds dates. */
  readonly dateStyle: ReadTable['dateStyle'] | null
  readonly busy: boolean
  readonly onReading: OnReading
  readonly onDateStyle: (style: ReadTable['dateStyle']) => void
}

/** What the program took the file for; all of it may be put right. */
export function Recognised({ table, of, dateStyle, busy, onReading, onDateStyle }: RecognisedProps) {
  const { t } = useTranslation('imports')
  const { encoding, encodings, delimiter } = table
  return (
    <section className={classes.recognised} aria-label={t('recognised')}>
      <div className={classes.file}>
        <span className={classes.fileName}>{table.fileName}</span>
        <span className={classes.rows}>
          {table.kind === 'xlsx' ? t('excel') : 'CSV'} · {t('rows', { count: table.rows })}
        </span>
      </div>
      <Select
        label={t('listOf')}
        data={[
          { value: 'clients', label: t('listOfClients') },
          { value: 'visits', label: t('listOfVisits') },
        ]}
        value={of}
        onChange={(value) => (value === 'clients' || value === 'visits') && onReading(encoding, delimiter, value)}
        allowDeselect={false}
        disabled={busy}
      />
      {encoding !== null && (
        <Select
          label={t('encoding')}
          data={[...new Set([encoding, ...encodings])].map((value) => ({ value, label: nameOfEncoding(value) }))}
          value={encoding}
          onChange={(value) => value !== null && onReading(value, delimiter, of)}
          allowDeselect={false}
          disabled={busy}
        />
      )}
      {delimiter !== null && (
        <Select
          label={t('delimiter')}
          data={Object.entries(delimiters).map(([value, name]) => ({ value, label: t(`delimiterOf.${name}`) }))}
          value={delimiter}
          onChange={(value) => value !== null && onReading(encoding, value, of)}
          allowDeselect={false}
          disabled={busy}
        />
      )}
      {dateStyle !== null && (
        <Select
          label={t('dates')}
          data={DATE_STYLES.map((value) => ({ value, label: t(`dateOf.${value}`) }))}
          value={dateStyle}
          onChange={(value) => value !== null && onDateStyle(value)}
          allowDeselect={false}
        />
      )}
    </section>
  )
}
