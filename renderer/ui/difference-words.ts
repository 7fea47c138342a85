import { useTranslation } from 'react-i18next'
import type { Difference } from '#shared/domain/trends/difference.ts'
import { useFormat } from './format.tsx'

/** A sum with its sign, without a precision that nobody needs. */
export function useSigned(): (amount: number) => string {
  const format = useFormat()
  return (amount) => (amount === 0 ? '0' : `${amount > 0 ? '+' : ''}${format.roughMoney(amount)}`)
}

/** By how much takings differ from those of other days, and what visits and bills make of it: two sentences, the second empty where nothing tells it. */
export function useDifferenceWords(): (difference: Difference, other: string) => readonly [string, string] {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const signed = useSigned()
  return ({ takings, byVisits, byBill }, other) => {
    const said = takings === 0 ? 'same' : takings > 0 ? 'more' : 'less'
    // A short name of a month may end with the full stop of the sentence.
    const when = other.replace(/\.$/u, '')
    return [
      t(`changes.${said}`, { sum: format.money(Math.abs(takings)), when }),
      byVisits === null ? '' : t('changes.because', { visits: signed(byVisits), bill: signed(byBill) }),
    ]
  }
}
