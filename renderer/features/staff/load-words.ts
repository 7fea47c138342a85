import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { StaffRow } from '#shared/contract/staff.ts'

/** "caretaker of 42 clients, about 12 visits a week" */
export function useLoadWords(): (employee: Pick<StaffRow, 'clients' | 'weeklyTenths'>) => string {
  const { t } = useTranslation('staff')
  const format = useFormat()
  return ({ clients, weeklyTenths }) => {
    if (clients === 0) return t('none')
    const visits = weeklyTenths >= 100 ? Math.round(weeklyTenths / 10) : weeklyTenths / 10
    const load = t('load', { count: clients })
    return weeklyTenths === 0 ? load : `${load}, ${t('weekly', { count: visits, number: format.number(visits) })}`
  }
}
