import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Backend, createBackend } from '#electron/backend/backend.ts'
import type { Clock } from '#electron/backend/clock.ts'
import { operations } from '#electron/backend/operations.ts'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/client.ts'

type WithoutOpId<Input> = Input extends { opId: string } ? Omit<Input, 'opId'> : Input

export interface OpenBackend {
  readonly backend: Backend
  /** Asks as a till would, with an `opId` made where one is needed; a refusal is thrown. */
  call<N extends OperationName>(name: N, input: WithoutOpId<InputOf<N>>): Promise<OutputOf<N>>
  /** Hands a file in for an import; answers its id. */
  handIn(name: string, bytes: Uint8Array): Promise<string>
}

const root = resolve(import.meta.dirname, '../..')
const quiet = { info: () => {}, warn: () => {}, error: (event: string, facts?: object) => console.error(event, facts) }

/** The backend on a data folder, as its hosts open it. */
export async function openBackend(dataDir: string, clock: Clock): Promise<OpenBackend> {
  const backend = await createBackend({
    dataDir,
    resourcesDir: resolve(root, 'resources'),
    clock,
    log: quiet,
    host: 'browser',
    importThread: pathToFileURL(resolve(root, 'electron/backend/workers/import-worker.ts')),
    readerThread: pathToFileURL(resolve(root, 'electron/backend/workers/reader-worker.ts')),
    backupThread: pathToFileURL(resolve(root, 'electron/backend/workers/backup-worker.ts')),
    keepsBackups: false,
    version: '0.0.0',
  })
  const session = backend.sessionOf('bench')
  return {
    backend,
    async call(name, input) {
      const kind = operations.get(name)?.kind
      const asked = kind === 'command' || kind === 'job' ? { opId: randomUUID(), ...(input as object) } : input
      const answer = await backend.dispatch(session, name, asked)
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
      return answer.value as never
    },
    async handIn(name, bytes) {
      const answer = await backend.receive(session, 'import', name, bytes)
      if (!answer.ok) throw new Error(`The file was refused: ${JSON.stringify(answer.error)}`)
      return (answer.value as { id: string }).id
    },
  }
}
