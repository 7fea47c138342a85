/** Where a function is least, as far as it was looked. */
export interface Least {
  readonly at: readonly number[]
  readonly value: number
  /** The corners of the last simplex told no two values apart any more; false when it was given up before. */
  readonly settled: boolean
}

/** A corner of the simplex. */
interface Corner {
  readonly at: readonly number[]
  readonly value: number
}

const MOST_STEPS = 600
/** Relative difference of the values of the best and the worst corner below which it is settled. */
const TOLERANCE = 1e-10
/** A simplex can shrink on a slope: it is begun once more around what it found, until that finds nothing better. */
const MOST_BEGINNINGS = 6

/**
 * The least value near `from`, without derivatives: the downhill simplex of Nelder and Mead, "A simplex method for function minimization", The Computer
 * Journal 7 (1965), with its own coefficients 1, 2, ½ and ½. A value that is no number counts as infinitely high. Yields after each step, so that
 * whoever looks for long can be interrupted.
 */
export function* minimise(of: (at: readonly number[]) => number, from: readonly number[]): Generator<undefined, Least> {
  let least: Least = { at: from, value: high(of(from)), settled: false }
  for (let beginning = 0; beginning < MOST_BEGINNINGS; beginning += 1) {
    const next: Least = yield* descend(of, least.at)
    const gained = least.value - next.value
    least = next
    if (gained < TOLERANCE * (1 + Math.abs(next.value))) break
  }
  return least
}

function* descend(of: (at: readonly number[]) => number, from: readonly number[]): Generator<undefined, Least> {
  const corner = (at: readonly number[]): Corner => ({ at, value: high(of(at)) })
  const corners = [corner(from), ...from.map((_, axis) => corner(from.map((value, place) => value + (place === axis ? 0.5 : 0))))]
  for (let step = 0; step < MOST_STEPS; step += 1) {
    corners.sort((one, other) => one.value - other.value)
    const [best, worst] = [corners[0], corners.at(-1)]
    if (!best || !worst) break
    if (worst.value - best.value <= TOLERANCE * (1 + Math.abs(best.value))) return { ...best, settled: true }
    const others = corners.slice(0, -1)
    const middle = from.map((_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length)
    const along = (share: number) => corner(middle.map((value, axis) => value + share * ((worst.at[axis] ?? 0) - value)))
    const mirrored = along(-1)
    const secondWorst = others.at(-1)?.value ?? best.value
    if (mirrored.value < best.value) {
      const further = along(-2)
      corners.splice(-1, 1, further.value < mirrored.value ? further : mirrored)
    } else if (mirrored.value < secondWorst) {
      corners.splice(-1, 1, mirrored)
    } else {
      const nearer = along(mirrored.value < worst.value ? -0.5 : 0.5)
      if (nearer.value < Math.min(worst.value, mirrored.value)) corners.splice(-1, 1, nearer)
      else
        for (const [place, { at }] of corners.entries())
          if (place > 0) corners[place] = corner(at.map((value, axis) => ((best.at[axis] ?? 0) + value) / 2))
    }
    yield
  }
  corners.sort((one, other) => one.value - other.value)
  return { at: corners[0]?.at ?? from, value: corners[0]?.value ?? Number.POSITIVE_INFINITY, settled: false }
}

const high = (value: number) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value)
