import { useTranslation } from 'react-i18next'
import { unitWord } from '#shared/domain/loyalty/unit-word.ts'
import { isLanguage } from '#shared/i18n/languages.ts'
import { useFormat } from './format.tsx'

/** "18 points", or "18 beans" where the shop has a word of its own. */
export function usePointsWords(): (points: number, unit: string | null) => string {
  const { t, i18n } = useTranslation('common')
  const format = useFormat()
  return (points, unit) =>
    unit && isLanguage(i18n.language)
      ? `${format.number(points)} ${unitWord(unit, points, i18n.language)}`
      : t('points', { count: points }).replace(String(points), format.number(points))
}
