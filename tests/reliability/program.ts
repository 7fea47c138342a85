import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { test } from 'vitest'

/** One program of proof: so many tries, drawn from a seed, told in one line. */
export interface Proof {
  /** How many: the first number with every run of the tests, the second with `npm run test:long`. */
  size(every: number, long: number): number
  /** At least 0, less than `below`; the same row of numbers for the same seed. */
  draw(below: number): number
  /** Its time is up: whatever it began is to be ended. */
  readonly over: AbortSignal
  /** What was counted, for the line that the program closes with. */
  tell(counts: Readonly<Record<string, number | string>>): void
}

/** Draws again what failed once: SEED=… npx vitest run --project reliability */
const givenSeed = process.env['SEED']
const long = process.env['RELIABILITY'] === 'long'

/**
 * Runs a program of proof as a test and prints one line with its counts, seed and versions. `cannot` says why it cannot run on this machine; then it
 * counts as skipped, and the line says so.
 */
export function prove(
  name: string,
  minutes: number,
  act: (proof: Proof) => Promise<void> | void,
  cannot: string | null = null,
): void {
  if (cannot !== null) {
    console.log(`${name}: skipped, ${cannot}`)
    test.skip(name)
    return
  }
  const seed = givenSeed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(givenSeed)
  const state = { value: seed >>> 0 }
  let told: Readonly<Record<string, number | string>> = {}
  const proof = {
    size: (every, most) => (long ? most : every),
    draw: (below) => Math.floor(mulberry32(state) * below),
    tell: (counts) => {
      told = counts
    },
  } satisfies Omit<Proof, 'over'>
  test(
    name,
    async ({ signal }) => {
      const began = performance.now()
      try {
        await act({ ...proof, over: signal })
      } finally {
        const counts = Object.entries(told).map(([what, count]) => `${count} ${what}`)
        const seconds = ((performance.now() - began) / 1000).toFixed(1)
        console.log(`${name}: ${counts.join(', ') || 'ended early'} · ${seconds} s · seed ${seed} · ${versions}`)
      }
    },
    minutes * 60_000 * (long ? 60 : 1),
  )
}

/** A well-known small generator (Tommy Ettinger's mulberry32): good enough to choose cases, and the same everywhere. */
function mulberry32(state: { value: number }): number {
  state.value = (state.value + 0x6d2b79f5) >>> 0
  let mixed = state.value
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const versions = (() => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const sqlite = new Database(':memory:')
  const engine = sqlite.prepare('SELECT sqlite_version()').pluck().get() as string
  sqlite.close()
  return `regulars ${version}, SQLite ${engine}, Node ${process.versions.node}`
})()
