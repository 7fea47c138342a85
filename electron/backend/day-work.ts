import type { Day } from '#shared/kernel/day.ts'
import type { Timers } from './db/timers.ts'

interface DayWork {
  readonly timers: Timers
  readonly today: () => Day
  /** Must find nothing to do when it runs again on the same day: after a restart it does. */
  readonly work: () => void
  /** Hears of work that failed; it is tried again at the next look. */
  readonly onFailure: (error: unknown) => void
}

/** Milliseconds between two looks at the calendar. */
const LOOK_EVERY = 30 * 60_000

/** Does the work now, and again whenever another business day has begun, while the program runs for weeks. The answer stops it. */
export function eachBusinessDay({ timers, today, work, onFailure }: DayWork): () => void {
  let doneOn: Day | null = null
  let stop = () => {}
  const look = () => {
    try {
      const day = today()
      if (day !== doneOn) work()
      doneOn = day
    } catch (error) {
      onFailure(error)
    }
    stop = timers.after(LOOK_EVERY, look)
  }
  look()
  return () => stop()
}
