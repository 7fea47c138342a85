import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/errors.ts'
import type { BackupAnswer, BackupAnswers, BackupTask } from './backup-messages.ts'

type Answered<Act extends BackupTask['act']> = BackupAnswers[Act]

/** Has one thing done in a thread of its own. Rejects with what it refuses, with what it threw, and with `backup-broken` when the thread ended. */
export function inBackupThread<Act extends BackupTask['act']>(
  script: URL,
  task: Extract<BackupTask, { act: Act }>,
  onShare: (done: number, total: number) => void,
): Promise<Answered<Act>> {
  const worker = new Worker(script, { workerData: task })
  return new Promise((resolve, reject) => {
    worker.on('message', (answer: BackupAnswer) => {
      if (answer.what === 'share') onShare(answer.done, answer.total)
      else if (answer.what === 'value') resolve(answer.value as Answered<Act>)
      else if (answer.what === 'refused') reject(new AppError(answer.code, answer.details ?? undefined))
      else {
        const { name, message, stack, code } = answer
        reject(Object.assign(new Error(message), { name, stack }, code === null ? {} : { code }))
      }
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new AppError('RULE', { rule: 'backup-broken' })))
  })
}
