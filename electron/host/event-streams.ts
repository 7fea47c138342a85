import type { ServerResponse } from 'node:http'
import type { Backend } from '#electron/backend/backend.ts'
import { securityHeaders } from './content-security.ts'

export interface EventStreams {
  open(response: ServerResponse): void
  close(): void
}

/** More open pages than a shop has: the oldest stream is ended for the newest. */
const STREAMS_AT_MOST = 32
const HEARTBEAT_MS = 25_000

/** Server-sent events: one stream per open page, each event of the backend as one JSON line to all of them. */
export function createEventStreams(backend: Pick<Backend, 'subscribe'>): EventStreams {
  const open = new Set<ServerResponse>()
  const toAll = (text: string) => {
    for (const response of open) response.write(text)
  }
  const unsubscribe = backend.subscribe((event) => toAll(`data: ${JSON.stringify(event)}\n\n`))
  // Tells a page whose host died without a word from one where nothing happens.
  const heartbeat = setInterval(() => toAll(': here\n\n'), HEARTBEAT_MS)

  return {
    open(response) {
      const oldest = open.size >= STREAMS_AT_MOST ? open.values().next().value : undefined
      if (oldest) oldest.end()
      response.writeHead(200, {
        ...securityHeaders(),
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.write('retry: 1000\n\n')
      open.add(response)
      response.once('close', () => open.delete(response))
    },
    close() {
      unsubscribe()
      clearInterval(heartbeat)
      for (const response of open) response.end()
      open.clear()
    },
  }
}
