import type { Answer } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import { ApiError } from './errors.ts'
import type { Transport } from './transport.ts'

const RETRY_MS = 3_000

/** In a browser: over HTTP to the loopback host, with the session cookie. */
export function fetchTransport(page: Window): Transport {
  const session = openSession(page)

  const post = async (url: string, type: string, body: BodyInit): Promise<Answer> => {
    await session
    return send(url, type, body)
  }

  return {
    call: (operation, input) => post(`/api/${operation}`, 'application/json', JSON.stringify(input)),
    upload: (kind, name, bytes) => post(`/upload/${kind}?name=${encodeURIComponent(name)}`, 'application/octet-stream', bytes),
    on(listener) {
      let source: EventSource | null = null
      let retry = 0
      const open = () => {
        source = new EventSource('/events')
        source.onopen = () => listener({ type: 'connection', up: true })
        source.onmessage = (message) => listener(JSON.parse(message.data) as BackendEvent)
        source.onerror = () => {
          listener({ type: 'connection', up: false })
          // A refused stream is closed for good by the browser; a broken one it reopens itself.
          if (source?.readyState === EventSource.CLOSED) retry = page.setTimeout(open, RETRY_MS)
        }
      }
      void session.then(open)
      return () => {
        page.clearTimeout(retry)
        source?.close()
      }
    },
    fileUrl: (kind, id) => `/files/${kind}/${encodeURIComponent(id)}`,
  }
}

/**
 * The address that the program prints carries a one-time token in its fragment. It is exchanged for the session cookie and taken out
 * of the address bar at once, before the router reads the fragment. A used token is no error here: the cookie may still be good.
 */
async function openSession(page: Window): Promise<void> {
  const token = /^#token=(.+)$/.exec(page.location.hash)?.[1]
  if (token === undefined) return
  page.history.replaceState(null, '', page.location.pathname)
  await send('/session', 'application/json', JSON.stringify({ token: decodeURIComponent(token) })).catch(() => undefined)
}

async function send(url: string, type: string, body: BodyInit): Promise<Answer> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': type }, body, credentials: 'same-origin' })
    return (await response.json()) as Answer
  } catch {
    throw new ApiError('OFFLINE')
  }
}
