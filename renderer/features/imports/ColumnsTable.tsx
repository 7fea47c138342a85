import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ColumnsStep.module.css'

interface ColumnsTableProps<Field extends string> {
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[]
  readonly mapping: readonly Field[]
  /** Every field there is, with its words. */
  readonly fields: readonly { readonly value: Field; readonly label: string }[]
  readonly busy: boolean
  readonly onMapping: (mapping: readonly Field[]) => void
}

/** What each column of the file becomes. */
export function ColumnsTable<Field extends string>({ columns, mapping, fields, busy, onMapping }: ColumnsTableProps<Field>) {
  const { t } = useTranslation('imports')
  const choose = (at: number, value: string | null) => {
    const field = fields.find((each) => each.value === value)
    if (field) onMapping(mapping.map((each, index) => (index === at ? field.value : each)))
  }
  return (
    <table className={classes.table} aria-busy={busy}>
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('becomes')}</th>
          <th scope="col">{t('samples')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ header, samples }, at) => {
          const name = header || t('nameless', { number: at + 1 })
          const field = mapping[at] ?? 'ignore'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have the same heading.
            <tr key={at} data-ignored={field === 'ignore' || undefined}>
              <th scope="row">{name}</th>
              <td>
                <Select
                  aria-label={`${t('becomes')}: ${name}`}
                  data={[...fields]}
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
  )
}
