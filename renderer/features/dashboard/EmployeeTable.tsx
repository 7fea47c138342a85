import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { EmployeeFigures } from '#shared/contract/reports.ts'
import type { Shown } from './shown.ts'

interface EmployeeTableProps {
  readonly employees: readonly EmployeeFigures[]
  /** Null on paper. */
  readonly onShow: ((shown: Shown) => void) | null
}

const COLUMNS = ['employee', 'visits', 'withCard', 'takings', 'tips'] as const

/** What each employee served in the period. */
export function EmployeeTable({ employees, onShow }: EmployeeTableProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const form = format.formTogether(employees.flatMap(({ takings, tips }) => [takings, tips]))
  const money = (amount: number) => format.money(amount, form)
  return (
    <Table label={t('employees')} onPaper={onShow === null} heads={COLUMNS.map((key) => ({ key, title: t(`column.${key}`) }))}>
      {employees.map(({ employee: { id, name }, visits, withCard, takings, tips }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <NumberCell
            of={visits}
            write={format.number}
            what={name}
            onOpen={onShow && (() => onShow({ title: name, means: '', part: { what: 'employee', employeeId: id } }))}
          />
          <NumberCell of={withCard} write={format.number} />
          <NumberCell of={takings} write={money} />
          <NumberCell of={tips} write={money} />
        </tr>
      ))}
    </Table>
  )
}
