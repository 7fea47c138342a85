import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { DATE_STYLES, IMPORT_FIELDS, type ImportField } from '#shared/contract/imports.ts'
import classes from './ColumnsStep.module.css'

type Table = Extract<OutputOf<'imports.read'>, { readonly state: 'read' }>

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
/** One of these at least: without it there is nobody to add. */
const naming: readonly ImportField[] = ['name', 'firstName', 'lastName', 'nickname', 'phone']
const dated: readonly ImportField[] = ['birthday', 'firstVisit', 'lastVisit']

/** "UTF-8", "Windows-1251". */
const nameOfEncoding = (name: string) => (name.startsWith('windows') ? name.replace('w', 'W') : name.toUpperCase())

interface ColumnsStepProps {
  readonly table: Table
  readonly mapping: readonly ImportField[]
  readonly dateStyle: Table['dateStyle']
  readonly busy: boolean
  readonly error: unknown
  readonly onReading: (encoding: string | null, delimiter: string | null) => void
  readonly onMapping: (mapping: readonly ImportField[]) => void
  readonly onDateStyle: (style: Table['dateStyle']) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** What was recognised, and what each column becomes; all of it may be put right here. */
export function ColumnsStep({
  table,
  mapping,
  dateStyle,
  busy,
  error,
  onReading,
  onMapping,
  onDateStyle,
  onBack,
  onNext,
}: ColumnsStepProps) {
  const { t } = useTranslation(['imports', 'common'])
  const { encoding, encodings, delimiter } = table
  const named = mapping.some((field) => naming.includes(field))
  const choose = (at: number, value: string | null) => {
    const field = IMPORT_FIELDS.find((each) => each === value)
    if (field) onMapping(mapping.map((each, index) => (index === at ? field : each)))
  }
  return (
    <>
      <section className={classes.recognised} aria-label={t('imports:recognised')}>
        <div className={classes.file}>
          <span className={classes.fileName}>{table.fileName}</span>
          <span className={classes.rows}>
            {table.kind === 'xlsx' ? t('imports:excel') : 'CSV'} · {t('imports:rows', { count: table.rows })}
          </span>
        </div>
        {encoding !== null && (
          <Select
            label={t('imports:encoding')}
            data={[...new Set([encoding, ...encodings])].map((value) => ({ value, label: nameOfEncoding(value) }))}
            value={encoding}
            onChange={(value) => value !== null && onReading(value, delimiter)}
            allowDeselect={false}
            disabled={busy}
          />
        )}
        {delimiter !== null && (
          <Select
            label={t('imports:delimiter')}
            data={Object.entries(delimiters).map(([value, name]) => ({ value, label: t(`imports:delimiterOf.${name}`) }))}
            value={delimiter}
            onChange={(value) => value !== null && onReading(encoding, value)}
            allowDeselect={false}
            disabled={busy}
          />
        )}
        {mapping.some((field) => dated.includes(field)) && (
          <Select
            label={t('imports:dates')}
            data={DATE_STYLES.map((value) => ({ value, label: t(`imports:dateOf.${value}`) }))}
            value={dateStyle}
            onChange={(value) => value !== null && onDateStyle(value)}
            allowDeselect={false}
          />
        )}
      </section>
      {table.remembered && <p className={classes.hint}>{t('imports:remembered')}</p>}
      <ErrorSentence error={error} />
      <table className={classes.table} aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">{t('imports:column')}</th>
            <th scope="col">{t('imports:becomes')}</th>
            <th scope="col">{t('imports:samples')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ header, samples }, at) => {
            const name = header || t('imports:nameless', { number: at + 1 })
            const field = mapping[at] ?? 'ignore'
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have the same heading.
              <tr key={at} data-ignored={field === 'ignore' || undefined}>
                <th scope="row">{name}</th>
                <td>
                  <Select
                    aria-label={`${t('imports:becomes')}: ${name}`}
                    data={IMPORT_FIELDS.map((value) => ({ value, label: t(`imports:field.${value}`) }))}
                    value={field}
                    onChange={(value) => choose(at, value)}
                    allowDeselect={false}
                    maxDropdownHeight={360}
                  />
                </td>
                <td className={classes.samples}>{samples.slice(0, 3).join(' · ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <footer className={classes.foot}>
        <Button disabled={!named} loading={busy} onClick={onNext}>
          {t('imports:check')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('imports:another')}
        </Button>
        <p className={classes.missing} role="status">
          {!named && t('imports:noNameNoPhone')}
        </p>
      </footer>
    </>
  )
}
