import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { readings } from '../readings.ts'
import { answerReadings } from './answer-readings.ts'
import type { ReaderStart } from './reader-messages.ts'

/* For the tests: the reader's thread as it is, but a check dies with it once a file named `die` lies beside the shop. */

const death = join(dirname((workerData as ReaderStart).database), 'die')
const mortal: (typeof readings)['loyalty.check'] = function* (...asked) {
  if (existsSync(death)) {
    rmSync(death)
    process.exit(9)
  }
  return yield* readings['loyalty.check'](...asked)
}
answerReadings({ ...readings, 'loyalty.check': mortal })
