import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/contract/errors.ts'
import type { BackupAnswer, BackupTask } from './backup-messages.ts'
import { makeSet } from './make-set.ts'
import { readCopy } from './read-copy.ts'
import { sealInPlace } from './seal-in-place.ts'

/* Copies, seals and checks whole files beside the till's thread: each reads and writes everything, and takes seconds. */

const say = (answer: BackupAnswer) => parentPort?.postMessage(answer)

/** Milliseconds between two words about how far it has come. */
const SHARE_EVERY = 100
let said = 0
const share = (done: number, total: number) => {
  if (performance.now() - said < SHARE_EVERY) return
  said = performance.now()
  say({ what: 'share', done, total })
}

function work(task: BackupTask) {
  switch (task.act) {
    case 'make':
      return makeSet(task)
    case 'seal':
      return sealInPlace(task, share)
    case 'read':
      return readCopy(task, share)
  }
}

try {
  say({ what: 'value', value: work(workerData as BackupTask) })
} catch (error) {
  if (error instanceof AppError) say({ what: 'refused', code: error.code, details: error.details ?? null })
  else {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    say({ what: 'failed', name, message, stack: stack ?? '', code })
  }
}
