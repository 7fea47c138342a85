import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import { formatMinutes } from '#shared/i18n/format.ts'
import { lineWords } from '#shared/i18n/line-words.ts'
import { ONE } from '#shared/kernel/money.ts'

interface Measured {
  readonly quantity: number
  readonly minutes: number | null
}

interface Countable extends Measured {
  readonly name: string
  readonly unit: Item['unit']
}

/** "2 × Flat white, Cheesecake, Pool table 1:30, Ironing 4.47 kg" */
export function useBasketWords(): (lines: readonly Countable[]) => string {
  const { t } = useTranslation('till')
  const { language } = useFormat()
  return (lines) => lines.map((line) => lineWords({ ...line, name: line.name || t('bareAmount') }, language, '\u00a0')).join(', ')
}

/** A quantity with its unit, where the name stands elsewhere: "2", "4.47 kg". */
export function quantityIn(unit: Item['unit'] | undefined, quantity: number, format: Format): string {
  return unit === 'kg' ? format.weight(quantity) : format.quantity(quantity)
}

/** How much of an item stands in the basket, as its key shows it; undefined when none. */
export function quantityShown(unit: Item['unit'], lines: readonly Measured[], format: Format): string | undefined {
  if (lines.length === 0) return undefined
  if (lines.some((line) => line.minutes !== null))
    return formatMinutes(lines.reduce((sum, line) => sum + ((line.minutes ?? 0) * line.quantity) / ONE, 0))
  return quantityIn(
    unit,
    lines.reduce((sum, line) => sum + line.quantity, 0),
    format,
  )
}
