interface Beside {
  readonly visits: number
  readonly visitsThen: number
  readonly takings: number
  readonly takingsThen: number
}

/** By how much takings differ, and how much of it comes of the number of visits and of the average bill; all in minor units. */
export interface Difference {
  readonly takings: number
  /** Null where one of both had no visits: there is no average bill to hold it against. */
  readonly byVisits: number | null
  readonly byBill: number
}

/**
 * What more or fewer visits would have brought with the average bill of then is theirs, and the rest is that of the bill: visits × (bill − bill then). Both
 * together are the difference.
 */
export function differenceOf(parts: readonly Beside[]): Difference {
  const sumOf = (what: keyof Beside) => parts.reduce((sum, part) => sum + part[what], 0)
  const [visits, visitsThen] = [sumOf('visits'), sumOf('visitsThen')]
  const takings = sumOf('takings') - sumOf('takingsThen')
  if (visits === 0 || visitsThen === 0) return { takings, byVisits: null, byBill: 0 }
  const byVisits = Math.round(((visits - visitsThen) * sumOf('takingsThen')) / visitsThen)
  return { takings, byVisits, byBill: takings - byVisits }
}
