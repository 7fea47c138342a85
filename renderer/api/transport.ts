import type { Answer } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'

export type TransportEvent = BackendEvent | { readonly type: 'connection'; readonly up: boolean }

/** The way to the backend. Rejects with `ApiError('OFFLINE')` when it cannot be reached; every other refusal is an answer. */
export interface Transport {
  call(operation: string, input: unknown): Promise<Answer>
  upload(kind: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer>
  /** Tells what happens in the backend until the returned function is called. */
  on(listener: (event: TransportEvent) => void): () => void
  fileUrl(kind: string, id: string): string
}
