import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSigned } from '#renderer/ui/difference-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { NumberCell, Under } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { Beside } from '#shared/contract/trends.ts'
import classes from './Trends.module.css'

interface ChangeRow {
  readonly key: string
  readonly name: string
  /** Small, beneath the name. */
  readonly under?: string
  readonly sums: Beside
  /** The clients behind the sum of the period, and behind that of the other. */
  readonly onNow?: () => void
  readonly onThen?: () => void
}

interface ChangeTableProps {
  readonly title: string
  readonly heads: readonly [string, string]
  readonly rows: readonly ChangeRow[]
}

/** Money of two periods beside each other, and by how much they differ. */
export function ChangeTable({ title, heads: [now, then], rows }: ChangeTableProps) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  return (
    <Table
      label={title}
      heads={[
        { key: 'what', title },
        { key: 'now', title: now },
        { key: 'then', title: then },
        { key: 'difference', title: t('changes.difference') },
      ]}
    >
      {rows.map(({ key, name, under, sums, onNow, onThen }) => (
        <tr key={key}>
          <th scope="row" className={classes.changed}>
            {name}
            {under !== undefined && <Under>{under}</Under>}
          </th>
          <NumberCell of={sums.takings} write={format.roughMoney} what={`${name}, ${now}`} onOpen={onNow ?? null} />
          <NumberCell of={sums.takingsThen} write={format.roughMoney} what={`${name}, ${then}`} onOpen={onThen ?? null} />
          <td>
            <Difference of={sums.takings - sums.takingsThen} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function Difference({ of }: { readonly of: number }) {
  const signed = useSigned()
  if (of === 0) return <b>0</b>
  const Icon = of > 0 ? IconArrowUpRight : IconArrowDownRight
  return (
    <b className={classes.difference} data-verdict={of > 0 ? 'up' : 'down'}>
      <Icon size={16} stroke={2.25} aria-hidden="true" />
      {signed(of)}
    </b>
  )
}
