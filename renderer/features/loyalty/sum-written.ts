import { useFormat } from '#renderer/ui/format.tsx'
import type { LedgerFinding } from '#shared/contract/holds.ts'

const MONEY: readonly LedgerFinding['what'][] = ['spent', 'tips', 'debt', 'money']

/** A sum of the ledger in the words of its unit: money as money, all else as a number. */
export function useSumWritten(): (what: LedgerFinding['what'], value: number) => string {
  const format = useFormat()
  return (what, value) => (MONEY.includes(what) ? format.money(value) : format.number(value))
}
