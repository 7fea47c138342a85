import type { Beside } from '#shared/contract/trends.ts'

/** Lines of those that gained most, and as many of those that lost most. */
const NAMED = 4

/** Those that gained most and those that lost most, from the one end to the other, and the sums of what lies between; null where nothing does. */
export function furthest<One extends Beside>(
  all: readonly One[],
): { readonly named: readonly One[]; readonly rest: Beside | null } {
  const gain = ({ takings, takingsThen }: Beside) => takings - takingsThen
  const sorted = all.toSorted((one, another) => gain(another) - gain(one))
  if (sorted.length <= 2 * NAMED + 1) return { named: sorted, rest: null }
  const between = sorted.slice(NAMED, -NAMED)
  const sumOf = (what: keyof Beside) => between.reduce((sum, one) => sum + one[what], 0)
  return {
    named: [...sorted.slice(0, NAMED), ...sorted.slice(-NAMED)],
    rest: {
      visits: sumOf('visits'),
      visitsThen: sumOf('visitsThen'),
      takings: sumOf('takings'),
      takingsThen: sumOf('takingsThen'),
    },
  }
}
