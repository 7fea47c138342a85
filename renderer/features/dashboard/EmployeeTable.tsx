import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { EmployeeFigures } from '#shared/contract/reports.ts'
import classes from './Dashboard.module.css'
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
  return (
    <table className={classes.table} aria-label={t('employees')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {employees.map(({ employee, visits, withCard, takings, tips }) => {
          const value = format.number(visits)
          return (
            <tr key={employee.id}>
              <th scope="row">{employee.name}</th>
              <td>
                {onShow === null ? (
                  value
                ) : (
                  <TextKey
                    aria-label={t('behind', { what: employee.name, value })}
                    onClick={() =>
                      onShow({ title: employee.name, means: '', part: { what: 'employee', employeeId: employee.id } })
                    }
                  >
                    {value}
                  </TextKey>
                )}
              </td>
              <td>{format.number(withCard)}</td>
              <td>{format.money(takings, form)}</td>
              <td>{tips === 0 ? '–' : format.money(tips, form)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
