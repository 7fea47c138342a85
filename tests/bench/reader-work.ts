import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { tillTimes } from './import-work.ts'
import { type Spread, spreadOf } from './measure.ts'
import type { OpenBackend } from './open-backend.ts'
import type { Questions } from './questions.ts'

/** What a slow read in the reader's thread costs the till. */
export interface ReaderFigures {
  /** Of the read itself, with the till at work beside it; the first, for which the thread is begun, is left out. */
  readonly seconds: Spread
  /** Of the till, asked every 25 ms: from when it was due to the answer. The two take turns. */
  readonly tillIdle: Spread
  readonly tillMeanwhile: Spread
}

/** Seconds of the same by hand, as often; the first, which finds nothing in memory, is left out. */
export function timeBare(path: string, bare: (sqlite: Database.Database) => void, times: number): Spread {
  const sqlite = new Database(path, { readonly: true })
  try {
    bare(sqlite)
    const seconds = Array.from({ length: times }, () => {
      const began = performance.now()
      bare(sqlite)
      return (performance.now() - began) / 1000
    })
    return spreadOf(seconds)
  } finally {
    sqlite.close()
  }
}

/** Asks `times` times for a slow read while the till goes on; before each it is timed alone for `rest` milliseconds. */
export async function timeReading(
  open: OpenBackend,
  questions: Questions,
  ask: () => Promise<unknown>,
  { times, rest }: { readonly times: number; readonly rest: number },
): Promise<ReaderFigures> {
  await ask()
  const seconds: number[] = []
  const idle: number[] = []
  const meanwhile: number[] = []
  for (let round = 0; round < times; round += 1) {
    idle.push(...(await tillTimes(open, questions, sleep(rest))))
    const began = performance.now()
    const asked = ask().finally(() => seconds.push((performance.now() - began) / 1000))
    meanwhile.push(...(await tillTimes(open, questions, asked)))
  }
  return { seconds: spreadOf(seconds), tillIdle: spreadOf(idle), tillMeanwhile: spreadOf(meanwhile) }
}
