import type { Backend } from '#electron/backend/backend.ts'
import { securityHeaders, storedFileHeaders } from '#electron/host/content-security.ts'
import { readStaticFile, type StaticFile } from '#electron/host/static-files.ts'
import { isAllowedNavigation } from './trust.ts'

interface AppProtocol {
  readonly backend: Pick<Backend, 'file' | 'sessionOf'>
  readonly files: ReadonlyMap<string, StaticFile>
  readonly device: string
}

/** Answers a request of the window: the built screens, and the pictures that the shop keeps. Nothing else is there to be asked for. */
export async function answerAppRequest({ backend, files, device }: AppProtocol, request: Request): Promise<Response> {
  if (request.method !== 'GET' || !isAllowedNavigation(request.url)) return new Response(null, { status: 404 })
  const { pathname } = new URL(request.url)
  const file = files.get(pathname === '' ? '/' : pathname)
  if (file) {
    const headers = { ...securityHeaders(), 'Content-Type': file.mime, 'Cache-Control': file.cacheControl }
    return new Response(new Uint8Array(await readStaticFile(file)), { headers })
  }
  const [, area, kind, id] = pathname.split('/')
  const stored = area === 'files' && kind && id ? backend.file(backend.sessionOf(device), kind, id) : null
  if (stored === null) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(stored.bytes), { headers: storedFileHeaders(stored) })
}
