import type { Context } from '#electron/backend/context.ts'
import { type EntryOfVisit, openTakings } from '../ledger/repository.ts'
import { compareLast, type Reversing } from '../ledger/reverse.ts'

/** The entries of a visit, those together that are one spending from several cards. */
export function spendings(entries: readonly EntryOfVisit[]): EntryOfVisit[][] {
  const whole = new Map<number, EntryOfVisit[]>()
  for (const entry of entries) {
    const first = entry.partOf ?? entry.id
    const parts = whole.get(first)
    if (parts) parts.push(entry)
    else whole.set(first, [entry])
  }
  return [...whole.values()]
}

/** What of one spending goes back, by card: what lasts longest first over all of them, as it would on one card. */
export function shareBack({ db }: Context, entries: readonly EntryOfVisit[], amount: number): Reversing[] {
  const [only] = entries
  if (only && entries.length === 1) return [{ entry: only, amount }]
  const takings = entries
    .flatMap((entry) => openTakings(db, entry.id).map((taking) => ({ entry, taking })))
    .toSorted((one, other) => compareLast(other.taking.expires, one.taking.expires) || other.taking.id - one.taking.id)
  const parts = new Map<EntryOfVisit, number>()
  let left = amount
  for (const { entry, taking } of takings) {
    const part = Math.min(left, taking.amount - taking.givenBack)
    parts.set(entry, (parts.get(entry) ?? 0) + part)
    left -= part
  }
  return entries.map((entry) => ({ entry, amount: parts.get(entry) ?? 0 }))
}
