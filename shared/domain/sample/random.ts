/** A source of chance that gives the same again for the same seed. */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Value>(from: readonly Value[]) => Value
  readonly pickWeighted: <Value extends { readonly weight: number }>(from: readonly Value[]) => Value
  /** Mean 0, deviation 1, never beyond ±3. */
  readonly normal: () => number
}

/** The generator sfc32 (Chris Doty-Humphrey, PractRand): small, fast, passes its author's tests. */
export function makeRandom(seed: number): Random {
  let a = seed | 0
  let b = 0x9e3779b9
  let c = 0x243f6a88
  let counter = 1
  const next = () => {
    const mixed = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + mixed) | 0
    return (mixed >>> 0) / 4294967296
  }
  // The first numbers of neighbouring seeds are alike.
  for (let round = 0; round < 15; round += 1) next()

  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(next() * from.length)] as Value
  const pickWeighted = <Value extends { readonly weight: number }>(from: readonly Value[]): Value => {
    let left = next() * from.reduce((sum, { weight }) => sum + weight, 0)
    for (const value of from) {
      left -= value.weight
      if (left < 0) return value
    }
    return pick(from)
  }
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick,
    pickWeighted,
    // The sum of twelve even chances (Irwin–Hall) is normal enough for people's habits, and cheap.
    normal: () => {
      let sum = -6
      for (let term = 0; term < 12; term += 1) sum += next()
      return Math.max(-3, Math.min(3, sum))
    },
  }
}
