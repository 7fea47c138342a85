/** Time as the database core needs it, so that tests can turn the clock by hand. */
export interface Timers {
  /** Runs once after the delay; the answer takes it back. */
  after(milliseconds: number, run: () => void): () => void
}

export const systemTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
