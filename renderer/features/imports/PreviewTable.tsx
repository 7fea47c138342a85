import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#renderer/ui/Badge.tsx'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import type { ImportPreviewRow } from '#shared/contract/imports.ts'
import { languageNames } from '#shared/i18n/languages.ts'
import { type AboutPart, useAboutColumns } from './about-columns.ts'
import classes from './PreviewTable.module.css'

type Column = Exclude<keyof ImportPreviewRow, 'row' | 'name' | 'skipped' | AboutPart>

const columns: readonly Column[] = [
  'nickname',
  'phone',
  'email',
  'birthday',
  'code',
  'points',
  'visits',
  'spent',
  'firstVisit',
  'lastVisit',
  'language',
  'note',
]
const numeric: readonly Column[] = ['points', 'visits', 'spent']

interface PreviewTableProps {
  readonly rows: readonly ImportPreviewRow[]
  /** What a row of the file is. */
  readonly of: 'rows' | 'cards'
}

/** Clients as they will be written, a column only where something stands in it. */
export function PreviewTable({ rows, of }: PreviewTableProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const about = useAboutColumns(rows)
  const used = columns.filter((column) => rows.some((row) => row[column] !== null && row[column] !== ''))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by the keyboard too.
    <section className={classes.scroller} tabIndex={0} aria-label={t('firstRows')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t(of === 'cards' ? 'cardNumber' : 'rowNumber')}
            </th>
            <th scope="col">{t('called')}</th>
            {used.map((column) => (
              <th key={column} scope="col" className={numeric.includes(column) ? classes.number : undefined}>
                {t(`field.${column}`)}
              </th>
            ))}
            {about.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} data-skipped={row.skipped || undefined}>
              <td className={classes.number}>{format.number(row.row)}</td>
              <th scope="row" className={classes.name}>
                {row.name || row.nickname || row.phone || row.email}
                {row.skipped && (
                  <Badge size="mini" tone="warn">
                    {t('leftOut')}
                  </Badge>
                )}
              </th>
              {used.map((column) => (
                <td key={column} className={numeric.includes(column) ? classes.number : undefined}>
                  {written(row, column, format)}
                </td>
              ))}
              {about.map(({ key, text }) => (
                <td key={key}>{text(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function written(row: ImportPreviewRow, column: Column, format: Format): ReactNode {
  const value = row[column]
  if (value === null || value === '') return ''
  switch (column) {
    case 'points':
    case 'visits':
      return format.number(Number(value))
    case 'spent':
      return format.money(Number(value), 'full')
    case 'birthday':
      return birthday(String(value), format)
    case 'firstVisit':
    case 'lastVisit':
      return format.dayShort(String(value))
    case 'language':
      return row.language === null ? '' : languageNames[row.language]
    default:
      return value
  }
}

/** The backend writes what is known of the day: "1990-03-08", "-03-08" without the year, "1990--" without the day. */
function birthday(text: string, format: Format): string {
  const [year = '', month = '', day = ''] = text.split('-')
  if (month === '' || day === '') return year
  return year === '' ? format.monthAndDay(Number(month), Number(day)) : format.dayShort(text)
}
