import { useEffect, useState, useSyncExternalStore } from 'react'
import { forgetDrafts } from '#renderer/platform/kept-draft.ts'
import { backend } from './backend.ts'
import { refreshAll } from './query-client.ts'
import type { TransportEvent } from './transport.ts'

const listeners = new Set<(event: TransportEvent) => void>()
let connected = true

/** After these, nothing may name a client any more who was erased. */
const ERASING = ['privacy.erase', 'privacy.eraseDue']

/** Listens to the backend for as long as the program is on the screen: keeps every query fresh and knows whether the way is open. */
export function useBackendEvents(): void {
  useEffect(
    () =>
      backend.on((event) => {
        if (event.type === 'connection') {
          const back = event.up && !connected
          connected = event.up
          if (back) refreshAll()
        } else if (event.type !== 'progress') {
          if (event.type === 'changed' && ERASING.includes(event.operation)) forgetDrafts()
          refreshAll()
        }
        for (const listener of listeners) listener(event)
      }),
    [],
  )
}

/** Whether the backend can be reached. */
export function useConnected(): boolean {
  return useSyncExternalStore(subscribe, () => connected)
}

/** How far a long write has come; `null` before its first sign of life. */
export function useProgress(opId: string): { readonly done: number; readonly total: number } | null {
  const [progress, setProgress] = useState<{ opId: string; done: number; total: number } | null>(null)
  useEffect(() => subscribe((event) => event.type === 'progress' && event.opId === opId && setProgress(event)), [opId])
  return progress?.opId === opId ? progress : null
}

function subscribe(listener: (event: TransportEvent) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
