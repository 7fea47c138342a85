import type { Db } from '#electron/backend/db/connection.ts'
import { refuse } from '#shared/contract/errors.ts'
import { answerReadings } from './answer-readings.ts'
import type { Reading, Readings } from './reading.ts'

/* The script of a reader's thread for the tests: reads that are slow, refuse, fail or end their thread when told to. */

const idle = new Int32Array(new SharedArrayBuffer(4))
const wait = (milliseconds: number) => Atomics.wait(idle, 0, 0, milliseconds)
const visits = (db: Db) => db.$client.prepare<[], number>('SELECT count(*) FROM visits').pluck().get() ?? 0

interface Steps {
  readonly steps: number
  /** Milliseconds of each step. */
  readonly each: number
}

/** How many visits there were at the beginning and at the end of each step. */
const walk: Reading<{ steps: number; each: number }, [number, number][]> = function* (db, _facts, { steps, each }: Steps) {
  const seen: [number, number][] = []
  for (let step = 1; step <= steps; step += 1) {
    const before = visits(db)
    wait(each)
    seen.push([before, visits(db)])
    yield { done: step, total: steps }
  }
  return seen
}

type Trouble = 'write' | 'refuse' | 'throw' | 'exit' | 'cursor'

const trouble: Reading<Trouble, string> = function* (db, { today }, kind) {
  yield { done: 0, total: 1 }
  if (kind === 'write') db.$client.prepare("UPDATE clients SET name = 'x'").run()
  if (kind === 'refuse') refuse('programme-in-past', { today })
  if (kind === 'throw') throw new RangeError('beyond')
  if (kind === 'exit') process.exit(7)
  for (const _ of db.$client.prepare('SELECT id FROM clients').iterate()) yield { done: 1, total: 1 }
  return 'never'
}

const readings = { walk, trouble } satisfies Readings
export type TestReadings = typeof readings

answerReadings(readings)
