import type { Answer } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'

/** What the preload script of the desktop program puts into the window; absent in a browser. */
export interface DesktopBridge {
  call(operation: string, input: unknown): Promise<Answer>
  upload(kind: string, name: string, bytes: Uint8Array): Promise<Answer>
  on(listener: (event: BackendEvent) => void): () => void
  native(action: string, payload: unknown): Promise<unknown>
}

declare global {
  interface Window {
    readonly regulars?: DesktopBridge
  }
}

export const desktop: DesktopBridge | undefined = globalThis.window?.regulars
