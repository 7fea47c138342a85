import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'

type Handler = (event: unknown, ...args: unknown[]) => unknown

/** The bridge as a page sees it in `window.regulars`. */
export interface Bridge {
  call(operation: string, input: unknown): Promise<unknown>
  upload(kind: string, name: string, bytes: Uint8Array): Promise<unknown>
  native(action: string, payload: unknown): Promise<unknown>
  on(listener: (event: unknown) => void): () => void
}

/**
 * The two ends of Electron's message pipe in one process. What crosses is copied by the structured clone algorithm, as Electron does,
 * so that a function or a class instance in a message fails here too.
 */
export function createMessagePipe() {
  const handlers = new Map<string, Handler>()
  const listeners = new Map<string, Set<Handler>>()
  let frame: { url: string; parent: unknown } | null = { url: 'app://regulars/', parent: null }

  return {
    ipcMain: {
      handle(channel: string, handler: Handler) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, handler)
      },
    },
    ipcRenderer: {
      async invoke(channel: string, ...args: unknown[]) {
        const handler = handlers.get(channel)
        if (!handler) throw new Error(`No handler registered for '${channel}'`)
        return structuredClone(await handler({ senderFrame: frame }, ...structuredClone(args)))
      },
      on(channel: string, listener: Handler) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off: (channel: string, listener: Handler) => listeners.get(channel)?.delete(listener),
    },
    /** What `webContents.send` does. */
    send(channel: string, message: unknown) {
      for (const listener of listeners.get(channel) ?? []) listener({}, structuredClone(message))
    },
    /** The frame that messages come from. */
    sendFrom(sender: typeof frame) {
      frame = sender
    },
    channels: () => [...handlers.keys()],
  }
}

/** Runs the built preload script as a sandboxed window would: as CommonJS, with nothing but `electron` to require. */
export function runBuiltPreload(ipcRenderer: unknown): Bridge {
  const code = readFileSync(resolve(import.meta.dirname, '../../out/preload/preload.cjs'), 'utf8')
  const worlds = new Map<string, Bridge>()
  const electron = { ipcRenderer, contextBridge: { exposeInMainWorld: (name: string, api: Bridge) => worlds.set(name, api) } }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  runInNewContext(code, { require, module: { exports: {} }, exports: {} })
  const bridge = worlds.get('regulars')
  if (!bridge) throw new Error('the preload script exposed nothing')
  return bridge
}
