import type { Context } from '#electron/backend/context.ts'
import { findClient } from '../../clients/index.ts'
import { rhythmAnew } from '../../visits/index.ts'
import { type ModelRow, writeModel } from '../expectation/repository.ts'
import { writeOwed } from '../gestures/repository.ts'
import type { Recounted } from './readings.ts'

/** One short transaction. */
type Write = <T>(act: (context: Context) => T) => T

/** Clients worked out in one step: about five milliseconds. */
const AT_A_TIME = 40

/**
 * Writes down what was counted in the reader's thread, in short steps with the till in between. Each client is worked out once more as he stands
 * when it is written: whoever came meanwhile is not set back. Answers how many.
 */
export function* writeRecount(write: Write, { stale, owed }: Recounted, model: ModelRow | null): Generator<undefined, number> {
  write(({ db }) => {
    writeOwed(db, owed)
    writeModel(db, model)
  })
  yield
  for (let at = 0; at < stale.length; at += AT_A_TIME) {
    write((context) => {
      for (const id of stale.slice(at, at + AT_A_TIME)) if (findClient(context.db, id) !== null) rhythmAnew(context, id)
    })
    yield
  }
  return stale.length
}
