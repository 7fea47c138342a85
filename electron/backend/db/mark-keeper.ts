import type { Timers } from './timers.ts'

interface MarkKeeperOptions {
  /** Brings the mark beside the database up to date. */
  readonly write: () => void
  readonly timers: Timers
  readonly onFailure: (error: unknown) => void
}

interface MarkKeeper {
  wrote(): void
  stop(): void
}

/** At most this much work goes unmarked: written once per period in which something changed. */
const markEvery = 30_000

/** Marks what was written. A failure is reported and tried again at the next write: the till goes on without it. */
export function createMarkKeeper({ write, timers, onFailure }: MarkKeeperOptions): MarkKeeper {
  let takeBack: (() => void) | null = null
  return {
    wrote() {
      takeBack ??= timers.after(markEvery, () => {
        takeBack = null
        try {
          write()
        } catch (error) {
          onFailure(error)
        }
      })
    },
    stop() {
      takeBack?.()
      takeBack = null
    },
  }
}
