import type { Shop } from '#shared/contract/shop.ts'
import { typedAmount } from '#shared/i18n/format.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type CurrencyCode, parseMoney } from '#shared/kernel/money.ts'

export type TipChip = Shop['tipChips'][number]

/** A tip button as it is being written. */
export interface TipDraft {
  readonly kind: TipChip['kind']
  readonly text: string
}

const MOST = 3

export function draftsOf(chips: readonly TipChip[], currency: CurrencyCode, language: Language): readonly TipDraft[] {
  return Array.from({ length: MOST }, (_, index): TipDraft => {
    const chip = chips[index]
    if (!chip) return { kind: 'percent', text: '' }
    return { kind: chip.kind, text: chip.kind === 'percent' ? String(chip.value) : typedAmount(chip.value, currency, language) }
  })
}

/** `null` for an empty draft, `'unclear'` when it is neither whole percent up to 100 nor an amount. */
export function chipOf({ kind, text }: TipDraft, currency: CurrencyCode): TipChip | null | 'unclear' {
  const written = text.trim().replace(/\s*%$/, '')
  if (written === '') return null
  if (kind === 'percent') {
    const value = Number(written)
    return /^\d{1,3}$/.test(written) && value > 0 && value <= 100 ? { kind, value } : 'unclear'
  }
  const value = parseMoney(written, currency)
  return value !== null && value > 0 ? { kind, value } : 'unclear'
}
