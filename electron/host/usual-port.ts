import { readFileSync, writeFileSync } from 'node:fs'
import { type Host, type ServeOptions, serve } from './serve.ts'

/**
 * Serves on the port that was asked for. Where none was, on the one of last time, since what a browser keeps (a visit that was not saved, how a list
 * is looked at) belongs to the address; on a free one at first, and when another program has it now.
 */
export async function serveOn(port: number | null, kept: string, options: Omit<ServeOptions, 'port'>): Promise<Host> {
  if (port !== null) return serve({ ...options, port })
  const host = await serve({ ...options, port: lastPort(kept) }).catch((error: unknown) => {
    if (isTaken(error)) return serve({ ...options, port: 0 })
    throw error
  })
  writeFileSync(kept, `${host.port}\n`, { mode: 0o600 })
  return host
}

/** 0, a free one, when nothing is kept that could be a port of a program like this one. */
function lastPort(kept: string): number {
  try {
    const port = Number(readFileSync(kept, 'utf8'))
    return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : 0
  } catch {
    return 0
  }
}

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
