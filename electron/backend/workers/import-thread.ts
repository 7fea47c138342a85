import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ImportAnswers, ImportRequest } from './import-messages.ts'

type Ask = <Act extends ImportRequest['act']>(request: Extract<ImportRequest, { act: Act }>) => Promise<ImportAnswers[Act]>

/** Works with a thread of its own that reads files, and ends it afterwards whatever happens. */
export async function withImportThread<T>(script: URL, act: (ask: Ask) => Promise<T>): Promise<T> {
  const worker = new Worker(script)
  try {
    return await act(async (request) => {
      worker.postMessage(request)
      // `once` rejects on the thread's own `error` event.
      const [answer] = (await once(worker, 'message')) as [{ ok: true; value: never } | { ok: false; message: string }]
      if (!answer.ok) throw new Error(answer.message)
      return answer.value
    })
  } finally {
    await worker.terminate()
  }
}
