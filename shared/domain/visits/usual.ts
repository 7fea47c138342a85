export interface PastLine {
  readonly itemId: number
  readonly quantity: number
  readonly minutes: number | null
}

export interface UsualBasket {
  readonly lines: readonly PastLine[]
  /** In how many of the looked-at visits this basket was taken. */
  readonly seen: number
  readonly of: number
}

/**
 * The usual (F22): the basket taken most often in the last ten visits; when no basket was taken twice, the last one.
 * Visits come latest first; a visit without catalogue items has no basket and does not count. Ties go to the more recent.
 * Time is compared and offered in half hours: nobody plays 1:37 twice, but an hour and a half often.
 */
export function usualBasket(visits: readonly (readonly PastLine[])[]): UsualBasket | null {
  const baskets = visits
    .filter((lines) => lines.length > 0)
    .slice(0, 10)
    .map((lines) => lines.map(inHalfHours))
  const last = baskets[0]
  if (last === undefined) return null
  const counts = new Map<string, { lines: readonly PastLine[]; seen: number }>()
  for (const lines of baskets) {
    const key = basketKey(lines)
    const known = counts.get(key)
    if (known) known.seen += 1
    else counts.set(key, { lines, seen: 1 })
  }
  let best: { lines: readonly PastLine[]; seen: number } = { lines: last, seen: counts.get(basketKey(last))?.seen ?? 1 }
  for (const basket of counts.values()) if (basket.seen > best.seen) best = basket
  return { lines: best.lines, seen: best.seen, of: baskets.length }
}

function basketKey(lines: readonly PastLine[]): string {
  return lines
    .map(({ itemId, quantity, minutes }) => `${itemId}×${quantity}×${minutes ?? ''}`)
    .sort()
    .join('+')
}

function inHalfHours(line: PastLine): PastLine {
  return line.minutes === null ? line : { ...line, minutes: Math.max(1, Math.round(line.minutes / 30)) * 30 }
}
