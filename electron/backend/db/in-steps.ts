import type { Timers } from './timers.ts'

interface Upkeep<T> {
  readonly timers: Timers
  readonly onEnd: (result: T) => void
  /** Hears of a step that failed, and no further one is made: what is left waits for the next start. */
  readonly onFailure: (error: unknown) => void
}

/** Milliseconds: long enough for whoever waits at the till to be served between two steps. */
const PAUSE = 25

/** Runs long upkeep step by step with pauses between. The answer stops it before its next step. */
export function runInSteps<T>(steps: Iterator<undefined, T>, { timers, onEnd, onFailure }: Upkeep<T>): () => void {
  let takeBack = timers.after(PAUSE, step)
  function step(): void {
    try {
      const next = steps.next()
      if (next.done) onEnd(next.value)
      else takeBack = timers.after(PAUSE, step)
    } catch (error) {
      onFailure(error)
    }
  }
  return () => takeBack()
}
