import { ONE, type Quantity } from '../kernel/money.ts'
import { formatMinutes, formatQuantity, formatWeight } from './format.ts'
import type { Language } from './languages.ts'

interface Countable {
  readonly name: string
  readonly unit: 'piece' | 'hour' | 'kg'
  readonly quantity: Quantity
  readonly minutes: number | null
}

/** A line of a basket: "2 × Flat white", "Pool table 1:30", "Ironing 4.47 kg". `space` stands around the sign of multiplication. */
export function lineWords({ name, unit, quantity, minutes }: Countable, language: Language, space = ' '): string {
  if (unit === 'kg') return `${withoutUnit(name)} ${formatWeight(quantity, language)}`
  const count = quantity === ONE ? '' : `${formatQuantity(quantity, language)}${space}×${space}`
  return `${count}${name}${minutes === null ? '' : ` ${formatMinutes(minutes)}`}`
}

/** "Ironing, kg" and "Ironing (kg)" are named so on a price list; "Rice 1 kg" is a size. */
function withoutUnit(name: string): string {
  return name.replace(/(?<!\d)[\s,]+\(?(?:kg|кг)\.?\)?$/iu, '') || name
}
