import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'

/** "18 points", or "18 beans" where the shop has a word of its own. */
export function usePointsWords(): (points: number, unit: string | null) => string {
  const { t } = useTranslation('common')
  const format = useFormat()
  return (points, unit) =>
    unit ? `${format.number(points)} ${unit}` : t('points', { count: points }).replace(String(points), format.number(points))
}
