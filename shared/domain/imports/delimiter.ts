export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const recordsLooked = 100

/** The sign that parts the cells: the one found equally often in the most records, outside quotes; null when none parts anything. */
export function detectDelimiter(text: string): Delimiter | null {
  const declared = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(text)?.[1]
  const known = DELIMITERS.find((delimiter) => delimiter === declared)
  if (known !== undefined) return known
  let best: { delimiter: Delimiter; weight: number } | null = null
  for (const delimiter of DELIMITERS) {
    const weight = regularity(delimitersPerRecord(text, delimiter, recordsLooked))
    if (weight > (best?.weight ?? 0)) best = { delimiter, weight }
  }
  return best?.delimiter ?? null
}

/** The most delimiters that any record of the text has, without parsing it: a guard against rows too wide to be held. */
export function mostDelimiters(text: string, delimiter: string): number {
  return delimitersPerRecord(text, delimiter, Number.POSITIVE_INFINITY).reduce((most, count) => Math.max(most, count), 0)
}

function delimitersPerRecord(text: string, delimiter: string, limit: number): number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  let blank = true
  for (let at = 0; at < text.length && counts.length < limit; at += 1) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    if (sign === delimiter && !quoted) count += 1
    if (sign === '\n' && !quoted) {
      if (!blank) counts.push(count)
      count = 0
      blank = true
    } else if (sign !== '\r') blank = false
  }
  if (!blank && counts.length < limit) counts.push(count)
  return counts
}

/** The share of records that have the commonest count, a little more for more columns. */
function regularity(counts: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, records] of seen) best = Math.max(best, (records / counts.length) * (1 + Math.log(count + 1) / 4))
  return best
}
