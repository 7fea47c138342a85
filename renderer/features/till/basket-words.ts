import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import { ONE } from '#shared/kernel/money.ts'

interface Countable {
  readonly name: string
  readonly quantity: number
  readonly minutes: number | null
}

/** "2 × Flat white, Cheesecake, Pool table 1:30" */
export function useBasketWords(): (lines: readonly Countable[]) => string {
  const { t } = useTranslation('till')
  const format = useFormat()
  return (lines) =>
    lines
      .map((line) => {
        const count = line.quantity === ONE ? '' : `${format.quantity(line.quantity)} × `
        return `${count}${line.name || t('bareAmount')}${line.minutes === null ? '' : ` ${hours(line.minutes)}`}`
      })
      .join(', ')
}

/** Read alike in every language: 1:30. */
export function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** How much of an item stands in the basket, as its key shows it; undefined when none. */
export function quantityShown(lines: readonly Countable[], format: Format): string | undefined {
  if (lines.length === 0) return undefined
  if (lines.some((line) => line.minutes !== null))
    return hours(lines.reduce((sum, line) => sum + ((line.minutes ?? 0) * line.quantity) / ONE, 0))
  return format.quantity(lines.reduce((sum, line) => sum + line.quantity, 0))
}
