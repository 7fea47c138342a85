import { runInSteps } from './db/in-steps.ts'
import type { Timers } from './db/timers.ts'
import { errorFacts, type Log } from './log.ts'

interface Counting<Counted> {
  readonly timers: Timers
  readonly log: Log
  /** Under which name a failure is logged. */
  readonly name: string
  /** Milliseconds from a change meanwhile until it is counted anew. */
  readonly after: number
  /** Whether there is anything to count, or anything kept that may be out of date. */
  needed(): boolean
  /** In the reader's thread. */
  count(): Promise<Counted>
  /** In short steps, with the till in between. */
  write(counted: Counted): Iterator<undefined, number>
  onWritten(rows: number): void
  /** After so many milliseconds it is counted anew; null where the operation changes nothing of it. */
  countedAfter(operation: string): number | null
}

export interface KeptCount {
  /** Counts after so many milliseconds. */
  soon(milliseconds: number): void
  /** To be told of every operation that changed something. */
  changed(operation: string): void
  stop(): void
}

/**
 * Keeps what is counted of the whole shop: counted beside the till, written between what the till does. What was counted while that of which it is
 * counted was changed is not written, but counted once more.
 */
export function keepCount<Counted>(of: Counting<Counted>): KeptCount {
  let takeBack = () => {}
  let stopKeeping = () => {}
  let running = false
  let again = false
  let stopped = false

  function begin(): void {
    if (stopped || !of.needed()) return
    if (running) {
      again = true
      return
    }
    running = true
    of.count().then(keep).catch(failed)
  }

  function keep(counted: Counted): void {
    if (stopped) return
    if (again) {
      ended()
      return
    }
    const onEnd = (rows: number) => {
      of.onWritten(rows)
      ended()
    }
    stopKeeping = runInSteps(of.write(counted), { timers: of.timers, onEnd, onFailure: failed })
  }

  function failed(error: unknown): void {
    if (stopped) return
    of.log.warn(of.name, errorFacts(error))
    ended()
  }

  function ended(): void {
    running = false
    if (again) soon(of.after)
    again = false
  }

  function soon(milliseconds: number): void {
    takeBack()
    takeBack = of.timers.after(milliseconds, begin)
  }

  return {
    soon,
    changed(operation) {
      const after = of.countedAfter(operation)
      if (after === null) return
      if (running) again = true
      else soon(after)
    },
    stop() {
      stopped = true
      takeBack()
      stopKeeping()
    },
  }
}
