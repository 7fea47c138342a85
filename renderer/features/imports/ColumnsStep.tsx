import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import classes from './ColumnsStep.module.css'
import { ColumnsTable } from './ColumnsTable.tsx'
import { type OnReading, type ReadTable, Recognised, type TableOf } from './Recognised.tsx'

interface ColumnsStepProps<Field extends string> {
  readonly table: Omit<ReadTable, 'columns' | 'state'> & {
    readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[]
  }
  readonly of: TableOf
  readonly mapping: readonly Field[]
  readonly fields: readonly { readonly value: Field; readonly label: string }[]
  readonly dated: readonly Field[]
  readonly dateStyle: ReadTable['dateStyle']
  readonly busy: boolean
  readonly error: unknown
  /** Why one cannot go on yet; null when one can. */
  readonly missing: string | null
  readonly onReading: OnReading
  readonly onMapping: (mapping: readonly Field[]) => void
  readonly onDateStyle: (style: ReadTable['dateStyle']) => void
  readonly onBack: () => void
  readonly onNext: () => void
  /** What is to be decided besides. */
  readonly children?: ReactNode
}

/** What was recognised, and what each column becomes; all of it may be put right here. */
export function ColumnsStep<Field extends string>(props: ColumnsStepProps<Field>) {
  const { t } = useTranslation('imports')
  const { table, mapping, busy, missing } = props
  return (
    <>
      <Recognised
        table={table}
        of={props.of}
        dateStyle={mapping.some((field) => props.dated.includes(field)) ? props.dateStyle : null}
        busy={busy}
        onReading={props.onReading}
        onDateStyle={props.onDateStyle}
      />
      {table.remembered && <p className={classes.hint}>{t('remembered')}</p>}
      <ErrorSentence error={props.error} />
      <ColumnsTable columns={table.columns} mapping={mapping} fields={props.fields} busy={busy} onMapping={props.onMapping} />
      {props.children}
      <footer className={classes.foot}>
        <Button disabled={missing !== null} loading={busy} onClick={props.onNext}>
          {t('check')}
        </Button>
        <Button variant="subtle" onClick={props.onBack}>
          {t('another')}
        </Button>
        <p className={classes.missing} role="status">
          {missing}
        </p>
      </footer>
    </>
  )
}
