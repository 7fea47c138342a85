import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Span } from '#shared/domain/loyalty/programme.ts'
import { strong } from './strong.tsx'

/** "12 months" */
export function useLasts(): (span: Span) => ReactElement {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  return ({ count, unit }) => strong(`${format.number(count)} ${t(`lasts.${unit}`, { count })}`)
}
