import { useTranslation } from 'react-i18next'
import type { RepeatUnit } from '#shared/domain/tasks/repeat.ts'

/** "every week", "every 3 weeks" */
export function useRepeatWords(): (every: number, unit: RepeatUnit) => string {
  const { t } = useTranslation('tasks')
  return (every, unit) => (every === 1 ? t(`repeat.eachOne.${unit}`) : t(`repeat.each.${unit}`, { count: every }))
}
