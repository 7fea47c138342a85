import { parentPort, workerData } from 'node:worker_threads'
import type { Db } from '#electron/backend/db/connection.ts'
import { forgetKept } from '#electron/backend/db/prepared.ts'
import { inSnapshot, openReading } from '#electron/backend/db/reading.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ReaderAnswer, ReaderQuestion, ReaderStart } from './reader-messages.ts'
import type { Readings } from './reading.ts'

/** Milliseconds between two words about how far a question has come. */
const SHARE_EVERY = 100

/** Makes this thread answer slow reads of a shop's file, one after the other. */
export function answerReadings(readings: Readings): void {
  const { database, stopped } = workerData as ReaderStart
  const say = (answer: ReaderAnswer) => parentPort?.postMessage(answer)
  let db: Db | null = null
  parentPort?.on('message', (question: ReaderQuestion | 'end') => {
    if (question === 'end') {
      // By itself and with its file closed: a thread that is stopped from outside stops in the middle of whatever the engine does.
      db?.$client.close()
      parentPort?.close()
      return
    }
    try {
      db ??= openReading(database)
      say(answer(readings, db, question, stopped, say))
    } catch (error) {
      say(failure(error))
      // After an error nothing is known of the connection: the next question opens another.
      db?.$client.close()
      db = null
    }
  })
}

function answer(
  readings: Readings,
  db: Db,
  { number, name, facts, input }: ReaderQuestion,
  stopped: Int32Array,
  say: (answer: ReaderAnswer) => void,
): ReaderAnswer {
  const reading = Object.hasOwn(readings, name) ? readings[name] : undefined
  if (reading === undefined) throw new Error(`nothing reads ${name}`)
  // What is kept of this connection may have been changed by that of the till since the last question.
  forgetKept(db)
  const steps = reading(db, facts, input as never)
  let said = Number.NEGATIVE_INFINITY
  try {
    for (;;) {
      const step = inSnapshot(db, () => steps.next())
      if (step.done) return { what: 'value', value: step.value }
      if (Atomics.load(stopped, 0) >= number) return { what: 'stopped' }
      if (performance.now() - said < SHARE_EVERY) continue
      said = performance.now()
      say({ what: 'share', share: step.value })
    }
  } finally {
    // Closes a cursor that was left open.
    steps.return(null)
  }
}

function failure(error: unknown): ReaderAnswer {
  if (error instanceof AppError) return { what: 'refused', code: error.code, details: error.details ?? null }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  return { what: 'failed', name, message, stack: stack ?? '', code }
}
