import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { WORTH_SORTS, WorthRow } from '#shared/contract/worth.ts'
import type { MoneyForm } from '#shared/i18n/format.ts'
import classes from './Worth.module.css'

export type WorthSort = (typeof WORTH_SORTS)[number]

interface Column {
  readonly name: WorthSort | 'last' | 'share'
  readonly inMoney: boolean
  readonly sort: WorthSort | null
  readonly of: (row: WorthRow) => number | null
  /** A sum to the last cent: all of its column are written in one form. */
  readonly exact?: true
  readonly write: (format: Format, amount: number, form: MoneyForm, row: WorthRow) => string
}

/** A column of money, in line. */
const money = (name: Extract<WorthSort, 'average' | 'spent' | 'margin' | 'tips'>): Column => ({
  name,
  inMoney: true,
  sort: name,
  exact: true,
  of: (row) => row[name],
  write: (format, amount, form) => format.money(amount, form),
})

const tenths = (share: number) => Math.round(share / 10) * 10

const COLUMNS: readonly Column[] = [
  {
    name: 'last',
    inMoney: false,
    sort: null,
    of: ({ lastVisitDay }) => (lastVisitDay === null ? null : 1),
    write: (format, _amount, _form, { lastVisitDay }) => (lastVisitDay === null ? '' : format.dayShort(lastVisitDay)),
  },
  { name: 'visits', inMoney: false, sort: 'visits', of: ({ visits }) => visits, write: (format, count) => format.number(count) },
  money('average'),
  money('spent'),
  {
    name: 'share',
    inMoney: true,
    sort: null,
    of: ({ share }) => tenths(share),
    write: (format, share) => format.percent(share, 1),
  },
  money('margin'),
  money('tips'),
  { name: 'year', inMoney: true, sort: 'year', of: ({ year }) => year, write: (format, sum) => format.roughMoney(sum) },
]

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
  const formOf = ({ exact, of }: Column) => format.formTogether(exact ? rows.map((row) => of(row) ?? 0) : [])
  const forms = new Map(columns.map((column) => [column, formOf(column)]))
  return (
    <Table
      label={t('value')}
      heads={[
        { key: 'client', title: t('column.client') },
        ...columns.map(({ name, sort: by }) => ({
          key: name,
          title: t(`column.${name}`),
          ...(by === null ? {} : { sort: { on: by === sort, means: t(`means.${by}`), onSort: () => onSort(by) } }),
        })),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.client.id}>
          <th scope="row" className={classes.client}>
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
            <NumberCell
              key={column.name}
              of={column.of(row)}
              write={(amount) => column.write(format, amount, forms.get(column) ?? 'full', row)}
            />
          ))}
        </tr>
      ))}
    </Table>
  )
}
