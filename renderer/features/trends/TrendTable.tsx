import { IconArrowDownRight, IconArrowUpRight, IconEqual, IconQuestionMark } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import { NumberCell, NumberOrDash } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { Trend, Trends } from '#shared/contract/trends.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import type { ShownGoods } from './TakersDrawer.tsx'
import classes from './Trends.module.css'

interface TrendTableProps {
  readonly spans: Trends['spans']
  readonly rows: readonly Trend[]
  /** The same month of several years, not weeks. */
  readonly isMonth: boolean
  /** Stands there where nothing is told. */
  readonly empty: ReactNode
  readonly onShow: (shown: ShownGoods) => void
}

const ARROWS = { up: IconArrowUpRight, down: IconArrowDownRight, steady: IconEqual, few: IconQuestionMark } as const

/** What is sold, span beside span: how much, for how much money, the difference, and whether it is more than chance. */
export function TrendTable({ spans, rows, isMonth, empty, onShow }: TrendTableProps) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const known = spans.map((span, place) => ({ ...span, place })).filter((span) => span.known || span.place === 0)
  const form = format.formTogether(rows.flatMap(({ sums }) => sums.map(({ takings }) => takings)))
  const headOf = (span: Trends['spans'][number], place: number) => {
    if (isMonth) return String(partsOfDay(span.from).year)
    return place === 2 ? t('yearBefore') : format.days(span.from, span.until)
  }
  return (
    <Table
      label={t('title')}
      empty={empty}
      heads={[
        { key: 'what', title: t('column.what') },
        { key: 'verdict', title: t('column.verdict'), words: true },
        { key: 'difference', title: t('column.difference') },
        ...known.map((span) => ({ key: span.from, title: headOf(span, span.place) })),
      ]}
    >
      {rows.map((row) => {
        const name = nameOf(row, t('unlisted'), t('noCategory'))
        return (
          <tr key={JSON.stringify(row.goods)}>
            <th scope="row">{name}</th>
            <td data-words>
              <Verdict verdict={row.verdict} />
            </td>
            <td>
              <Difference row={row} known={spans[1]?.known ?? false} />
            </td>
            {known.map(({ place, from, until }) => {
              const { bills = 0, amount = 0, takings = 0 } = row.sums[place] ?? {}
              const inUnits = row.unit === null ? t('bills', { count: bills }) : amountText(format, row.unit, amount, t)
              const when = isMonth ? format.monthAndYear(from) : format.days(from, until)
              return (
                <NumberCell
                  key={from}
                  of={bills}
                  write={() => format.money(takings, form)}
                  what={`${name}, ${when}, ${inUnits}`}
                  onOpen={() => onShow({ title: name, when, goods: row.goods, from, until })}
                  under={bills === 0 ? undefined : inUnits}
                />
              )
            })}
          </tr>
        )
      })}
    </Table>
  )
}

function Verdict({ verdict }: Pick<Trend, 'verdict'>) {
  const { t } = useTranslation('trends')
  if (verdict === null) return <NumberOrDash of={null} write={String} />
  const Icon = ARROWS[verdict]
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <Icon size={16} stroke={2.25} aria-hidden="true" />
      {t(`verdict.${verdict}`)}
    </span>
  )
}

function Difference({ row: { sums }, known }: { readonly row: Trend; readonly known: boolean }) {
  const format = useFormat()
  const difference = (sums[0]?.takings ?? 0) - (sums[1]?.takings ?? 0)
  if (!known) return <NumberOrDash of={null} write={String} />
  return (
    <b>
      {difference > 0 && '+'}
      {difference === 0 ? '0' : format.roughMoney(difference)}
    </b>
  )
}

const nameOf = ({ goods, name }: Trend, unlisted: string, noCategory: string) =>
  goods.what === 'unlisted' ? unlisted : name === '' ? noCategory : name

function amountText(
  format: Format,
  unit: NonNullable<Trend['unit']>,
  amount: number,
  t: ReturnType<typeof useTranslation<'trends'>>['t'],
): string {
  if (unit === 'kg') return format.weight(amount)
  return unit === 'hour'
    ? t('hours', { count: Math.round(amount / 1_000), shown: format.number(Math.round(amount / 100) / 10) })
    : t('pieces', { count: Math.round(amount / 1_000), shown: format.quantity(amount) })
}
