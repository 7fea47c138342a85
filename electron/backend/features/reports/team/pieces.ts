import type { Share } from '#electron/backend/workers/reading.ts'

/** A part of a slow read that says after each step which share of it is behind, from 0 to 1. */
export type Piece<Result> = Generator<number, Result>

/** Of a whole read that is told in so many parts. */
const PARTS = 1_000

/** The part as steps of the whole read, of which it begins at one share and ends at another. */
export function* piece<Result>(part: Piece<Result>, from: number, until: number): Generator<Share, Result> {
  for (let step = part.next(); ; step = part.next()) {
    if (step.done) return step.value
    yield { done: Math.round((from + (until - from) * step.value) * PARTS), total: PARTS }
  }
}
