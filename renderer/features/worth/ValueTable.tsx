import { UnstyledButton } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import type { WORTH_SORTS, WorthRow } from '#shared/contract/worth.ts'
import type { MoneyForm } from '#shared/i18n/format.ts'
import classes from './Worth.module.css'

export type WorthSort = (typeof WORTH_SORTS)[number]

interface Column {
  readonly name: WorthSort | 'last' | 'share'
  readonly inMoney: boolean
  readonly sort: WorthSort | null
  /** What stands in the column, where it is money to the last cent. */
  readonly amount?: (row: WorthRow) => number | null
  readonly text: (format: Format, row: WorthRow, form: MoneyForm) => string
}

const NOTHING = '–'
const orNothing = (amount: number | null, write: (amount: number) => string) =>
  amount === null || amount === 0 ? NOTHING : write(amount)

/** A column of money, in line. */
const money = (name: Extract<WorthSort, 'average' | 'spent' | 'margin' | 'tips'>): Column => ({
  name,
  inMoney: true,
  sort: name,
  amount: (row) => row[name],
  text: (format, row, form) => orNothing(row[name], (amount) => format.money(amount, form)),
})

const COLUMNS: readonly Column[] = [
  {
    name: 'last',
    inMoney: false,
    sort: null,
    text: (format, { lastVisitDay }) => (lastVisitDay === null ? NOTHING : format.dayShort(lastVisitDay)),
  },
  { name: 'visits', inMoney: false, sort: 'visits', text: (format, { visits }) => format.number(visits) },
  money('average'),
  money('spent'),
  { name: 'share', inMoney: true, sort: null, text: (format, { share }) => orNothing(tenths(share), format.percent) },
  money('margin'),
  money('tips'),
  { name: 'year', inMoney: true, sort: 'year', text: (format, { year }) => orNothing(year, format.roughMoney) },
]

const tenths = (share: number) => Math.round(share / 10) * 10

interface ValueTableProps {
  readonly rows: readonly WorthRow[]
  readonly sort: WorthSort
  readonly onSort: (sort: WorthSort) => void
  readonly onOpenClient: (id: number) => void
}

/** Clients with what each is worth; a head puts its figure first, a client opens his card. */
export function ValueTable({ rows, sort, onSort, onOpenClient }: ValueTableProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const seesMoney = useMay('clients.money')
  const columns = COLUMNS.filter(({ inMoney }) => seesMoney || !inMoney)
  const formOf = ({ amount }: Column) => format.formTogether(amount ? rows.map((row) => amount(row) ?? 0) : [])
  return (
    <table className={classes.table} aria-label={t('value')}>
      <thead>
        <tr>
          <th scope="col">{t('column.client')}</th>
          {columns.map(({ name, sort: by }) => (
            <th key={name} scope="col" {...(by === sort ? { 'aria-sort': 'descending' as const } : {})}>
              {by === null ? (
                t(`column.${name}`)
              ) : (
                <UnstyledButton
                  className={classes.sort ?? ''}
                  data-on={by === sort || undefined}
                  title={t(`means.${by}`)}
                  onClick={() => onSort(by)}
                >
                  {by === sort && <IconArrowDown size={14} stroke={2.25} aria-hidden="true" />}
                  {t(`column.${name}`)}
                </UnstyledButton>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.client.id}>
            <th scope="row">
              <UnstyledButton className={classes.who ?? ''} onClick={() => onOpenClient(row.client.id)}>
                <PersonRow
                  name={row.client.called}
                  colour={row.client.colour}
                  photo={row.client.photo}
                  faceSize={38}
                  {...(row.takes ? { detail: row.takes } : {})}
                />
              </UnstyledButton>
            </th>
            {columns.map((column) => (
              <td key={column.name}>{column.text(format, row, formOf(column))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
