import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Backend } from '#electron/backend/backend.ts'
import { type ServeOptions, serve } from '#electron/host/serve.ts'
import { signIn } from '../../hosts/http-client.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

export interface ServedShop {
  readonly port: number
  readonly address: string
  /** The till that the page is to the shop. */
  readonly device: string
  /** As the program's own page sends them, its session with them. */
  readonly headers: Readonly<Record<string, string>>
}

/** The loopback host over this backend until the test ends, with one page signed in. `requestTimeout` in milliseconds. */
export async function serveShop(
  backend: Backend,
  options: Partial<Pick<ServeOptions, 'requestTimeout' | 'log'>> = {},
): Promise<ServedShop> {
  const rendererDir = mkdtempSync(join(tmpdir(), 'regulars-page-'))
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html>')
  const host = await serve({ backend, rendererDir, port: 0, log: quiet, ...options })
  onTestFinished(async () => {
    await host.close()
    rmSync(rendererDir, { recursive: true, force: true })
  })
  const { cookie } = await signIn(host.address)
  const headers = { Origin: `http://127.0.0.1:${host.port}`, 'Content-Type': 'application/json', Cookie: cookie }
  return { port: host.port, address: host.address, device: 'browser-1', headers }
}

/** The session of a host that ran before, under the name that it has at this one. */
export async function anOldCookie(backend: Backend, port: number): Promise<string> {
  const earlier = await serveShop(backend)
  return String(earlier.headers['Cookie']).replace(String(earlier.port), String(port))
}
