import type { Database } from 'better-sqlite3'
import type { Timers } from './timers.ts'

interface CheckpointerOptions {
  readonly sqlite: Database
  readonly timers: Timers
  readonly onFailure: (error: unknown) => void
}

interface Checkpointer {
  wrote(): void
  stop(): void
}

/** How long the till must be quiet. Shorter than the pause between two guests, longer than one sale's writes are apart. */
const quiet = 400

/**
 * Moves the log into the file while nobody waits. Left to SQLite, it happens inside the write that fills the thousandth
 * page, and a guest waits ten times as long. PASSIVE never waits for a reader.
 */
export function createCheckpointer({ sqlite, timers, onFailure }: CheckpointerOptions): Checkpointer {
  let writes = 0
  let takeBack: (() => void) | null = null

  const arm = () => {
    const seen = writes
    takeBack = timers.after(quiet, () => {
      takeBack = null
      if (!sqlite.open) return
      if (writes !== seen || sqlite.inTransaction) return arm()
      try {
        sqlite.pragma('wal_checkpoint(PASSIVE)')
      } catch (error) {
        onFailure(error)
      }
    })
  }

  return {
    wrote() {
      writes += 1
      if (takeBack === null) arm()
    },
    stop() {
      takeBack?.()
      takeBack = null
    },
  }
}
