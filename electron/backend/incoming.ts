import { randomUUID } from 'node:crypto'

/** A file the user chose, waiting in memory for the operation that will use it. */
export interface IncomingFile {
  readonly kind: 'import' | 'photo' | 'file'
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Incoming {
  put(file: IncomingFile): string
  get(id: string): IncomingFile | null
  drop(id: string): void
}

/** Files that nobody used are let go when newer ones come: the last few imports and photos are kept, no more. */
const KEPT = 8

export function createIncoming(): Incoming {
  const files = new Map<string, IncomingFile>()
  return {
    put(file) {
      const id = randomUUID()
      files.set(id, file)
      for (const oldest of files.keys()) {
        if (files.size <= KEPT) break
        files.delete(oldest)
      }
      return id
    },
    get: (id) => files.get(id) ?? null,
    drop: (id) => void files.delete(id),
  }
}
