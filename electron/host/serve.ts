import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Backend, Session } from '#electron/backend/backend.ts'
import { errorFacts, type Log } from '#electron/backend/log.ts'
import type { Answer, ErrorCode } from '#shared/contract/errors.ts'
import { securityHeaders, storedFileHeaders } from './content-security.ts'
import { createEventStreams, type EventStreams } from './event-streams.ts'
import { createSessions, foreignRequest, type LoopbackSessions } from './loopback.ts'
import { parseJson, readBody } from './request-body.ts'
import { listStaticFiles, readStaticFile, type StaticFile } from './static-files.ts'

export interface ServeOptions {
  readonly backend: Backend
  readonly rendererDir: string
  /** 0 takes a free port. */
  readonly port: number
  readonly log: Log
  /** How long one request may take to arrive, in ms. */
  readonly requestTimeout?: number
}

export interface Host {
  readonly port: number
  /** The address to open, with the one-time token in its fragment, which a browser never sends. */
  readonly address: string
  close(): Promise<void>
}

const JSON_LIMIT = 1024 * 1024
/** A file of 20 MB is the largest that an import takes; the slack lets the backend be the one that refuses a little more. */
const UPLOAD_LIMIT = 20 * 1024 * 1024 + 64 * 1024

interface Door {
  readonly port: number
  readonly backend: Backend
  readonly sessions: LoopbackSessions
  readonly files: ReadonlyMap<string, StaticFile>
  readonly streams: EventStreams
}

/** Serves the backend and the built screens on 127.0.0.1. Rejects with the system's error when the port is taken. */
export async function serve({ backend, rendererDir, port, log, requestTimeout = 30_000 }: ServeOptions): Promise<Host> {
  const files = listStaticFiles(rendererDir)
  let door: Door | null = null

  const server = createServer(
    {
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 10_000),
      connectionsCheckingInterval: 500,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      if (door) answer(door, request, response).catch((error: unknown) => fail(log, request, response, error))
    },
  )
  server.maxConnections = 256
  const connections = new Set<Socket>()
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve())
  })
  // Asked once: a request that comes while the server is closing finds no address any more.
  const { port: listeningPort } = server.address() as AddressInfo
  const sessions = createSessions(listeningPort)
  const streams = createEventStreams(backend)
  door = { backend, port: listeningPort, sessions, files, streams }
  log.info('host.listening', { port: listeningPort })

  return {
    port: listeningPort,
    address: `http://127.0.0.1:${listeningPort}/#token=${sessions.token}`,
    async close() {
      streams.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const closeUnused = () => {
        server.closeIdleConnections()
        // A browser opens connections ahead of need: one that never asked anything is not among the idle ones.
        for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
      }
      closeUnused()
      // What is being answered now, the streams above among it, leaves its connection behind.
      const again = setInterval(closeUnused, 20)
      const cut = setTimeout(() => server.closeAllConnections(), 2_000)
      await closed
      clearInterval(again)
      clearTimeout(cut)
    },
  }
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? ''
  const foreign = foreignRequest(
    { method, host: request.headers.host, origin: request.headers.origin, fetchSite: header(request, 'sec-fetch-site') },
    door.port,
  )
  if (foreign) return refuse(response, 403, 'NO_SESSION')
  const address = request.url ?? '/'
  const base = `http://127.0.0.1:${door.port}`
  if (!URL.canParse(address, base)) return refuse(response, 404, 'NOT_FOUND')
  const url = new URL(address, base)

  if (method === 'GET' || method === 'HEAD') {
    const file = door.files.get(url.pathname)
    if (file) return sendStaticFile(response, file, method === 'HEAD')
  }
  if (method === 'POST' && url.pathname === '/session') return openSession(door, request, response)

  const device = door.sessions.deviceOf(request.headers.cookie)
  if (device === null) return refuse(response, 401, 'NO_SESSION')
  const session = door.backend.sessionOf(device)

  const [, area, name, id] = url.pathname.split('/')
  if (method === 'POST' && area === 'api' && name && id === undefined)
    return callOperation(door, session, name, request, response)
  if (method === 'POST' && area === 'upload' && name && id === undefined) {
    return takeFile(door, session, name, url.searchParams.get('name') ?? '', request, response)
  }
  if (method === 'GET' && url.pathname === '/events') return door.streams.open(response)
  if (method === 'GET' && area === 'files' && name && id) return sendStoredFile(door, session, name, id, response)
  return refuse(response, 404, 'UNKNOWN_OPERATION')
}

async function openSession(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!hasType(request, 'application/json')) return refuse(response, 415, 'INPUT')
  const bytes = await readBody(request, JSON_LIMIT)
  if (bytes === null) return refuseTooLarge(response, JSON_LIMIT)
  const body = parseJson(bytes)
  const token = typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string' ? body.token : ''
  const cookie = door.sessions.exchange(token)
  if (cookie === null) return refuse(response, 401, 'NO_SESSION')
  response.setHeader('Set-Cookie', cookie)
  return send(response, 200, { ok: true, value: null })
}

async function callOperation(
  door: Door,
  session: Session,
  operation: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!hasType(request, 'application/json')) return refuse(response, 415, 'INPUT')
  const bytes = await readBody(request, JSON_LIMIT)
  if (bytes === null) return refuseTooLarge(response, JSON_LIMIT)
  const input = parseJson(bytes)
  if (input === undefined) return refuse(response, 400, 'INPUT')
  // A refusal of the trade is an answer like any other: 200, and the reason in the body.
  return send(response, 200, await door.backend.dispatch(session, operation, input))
}

async function takeFile(
  door: Door,
  session: Session,
  kind: string,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of another site cannot send this type without asking first, and it would be told no.
  if (!hasType(request, 'application/octet-stream')) return refuse(response, 415, 'INPUT')
  const bytes = await readBody(request, UPLOAD_LIMIT)
  if (bytes === null) return refuseTooLarge(response, UPLOAD_LIMIT)
  return send(response, 200, await door.backend.receive(session, kind, name, bytes))
}

function sendStoredFile(door: Door, session: Session, kind: string, id: string, response: ServerResponse): void {
  const file = door.backend.file(session, kind, id)
  if (file === null) {
    refuse(response, 404, 'NOT_FOUND')
    return
  }
  response.writeHead(200, { ...storedFileHeaders(file), 'Content-Length': file.bytes.byteLength })
  response.end(file.bytes)
}

async function sendStaticFile(response: ServerResponse, file: StaticFile, headOnly: boolean): Promise<void> {
  const bytes = await readStaticFile(file)
  response.writeHead(200, {
    ...securityHeaders(),
    'Content-Type': file.mime,
    'Cache-Control': file.cacheControl,
    'Content-Length': bytes.byteLength,
  })
  response.end(headOnly ? undefined : bytes)
}

function send(response: ServerResponse, status: number, body: Answer): void {
  response.writeHead(status, {
    ...securityHeaders(),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify(body))
}

function refuse(response: ServerResponse, status: number, code: ErrorCode): void {
  // What is left of the request's body is not waited for.
  response.setHeader('Connection', 'close')
  send(response, status, { ok: false, error: { code } })
}

function refuseTooLarge(response: ServerResponse, limitBytes: number): void {
  send(response, 413, { ok: false, error: { code: 'TOO_LARGE', details: { limitBytes } } })
}

function fail(log: Log, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // A sender that went away in the middle is no bug.
  if (request.destroyed && !request.complete) return
  log.error('host.failed', errorFacts(error))
  if (response.headersSent) response.destroy()
  else refuse(response, 500, 'INTERNAL')
}

function hasType(request: IncomingMessage, type: string): boolean {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === type
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join() : value
}
