import type { ItemUnit } from '#shared/domain/presets/preset.ts'

export interface PastLine {
  readonly itemId: number
  readonly unit: ItemUnit
  /** Pieces, kilograms, or how many were used for the minutes. */
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
 * Whoever brings washing brings another weight each time, and nobody plays 1:37 twice: what is measured is the same whatever the
 * measure, and is offered in its median, time in half hours.
 */
export function usualBasket(visits: readonly (readonly PastLine[])[]): UsualBasket | null {
  const baskets = visits.filter((lines) => lines.length > 0).slice(0, 10)
  const alike = new Map<string, (readonly PastLine[])[]>()
  for (const lines of baskets) {
    const key = lines.map(kindOf).sort().join('+')
    const known = alike.get(key)
    if (known) known.push(lines)
    else alike.set(key, [lines])
  }
  let best: readonly (readonly PastLine[])[] = []
  // In the order of the latest of each.
  for (const taken of alike.values()) if (taken.length > best.length) best = taken
  const [latest] = best
  if (latest === undefined) return null
  return { lines: latest.map((line) => inTypicalMeasure(line, best.flat())), seen: best.length, of: baskets.length }
}

/** What must be alike for two lines to be the same. */
function kindOf({ itemId, unit, quantity, minutes }: PastLine): string {
  if (minutes !== null) return `${itemId}×${quantity} by time`
  return unit === 'kg' ? `${itemId} by weight` : `${itemId}×${quantity}`
}

function inTypicalMeasure(line: PastLine, all: readonly PastLine[]): PastLine {
  const kind = kindOf(line)
  const same = all.filter((each) => kindOf(each) === kind)
  if (line.minutes === null)
    return line.unit === 'kg' ? { ...line, quantity: median(same.map(({ quantity }) => quantity)) } : line
  const minutes = median(same.map((each) => each.minutes ?? 0))
  return { ...line, minutes: Math.max(1, Math.round(minutes / 30)) * 30 }
}

/** The lower one of two in the middle, so that it is a measure that was taken. */
function median(measures: readonly number[]): number {
  return measures.toSorted((one, other) => one - other)[(measures.length - 1) >> 1] ?? 0
}
