import { resolve } from 'node:path'
import { systemClock } from '#electron/backend/clock.ts'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { createLog } from '#electron/backend/log.ts'
import { openProgram, screensOf } from '#electron/host/open-program.ts'
import type { Host } from '#electron/host/serve.ts'
import { serveOn } from '#electron/host/usual-port.ts'

/*
 * One process that serves one shop after the other, each as `electron/host/cli.ts` does: a process for each journey would take half of what the program
 * needs for all of it, to read its own modules. What is of the process itself is proved with processes of their own: starting twice, a killed one, the
 * exit code.
 */

export type Asked = { readonly open: string } | { readonly close: number } | { readonly end: true }
export type Told =
  | { readonly opened: { readonly address: string; readonly port: number } }
  | { readonly closed: number }
  | { readonly failed: string }

const programDir = resolve('.')
const open = new Map<number, () => Promise<void>>()

async function serveShop(dataDir: string): Promise<Host> {
  const log = createLog({ directory: dataFolder(dataDir).programLogs, clock: systemClock })
  const backend = await openProgram(programDir, dataDir, log)
  const host = await serveOn(null, dataFolder(dataDir).port, { backend, rendererDir: screensOf(programDir), log })
  open.set(host.port, async () => {
    open.delete(host.port)
    await host.close()
    await backend.close()
  })
  return host
}

async function act(asked: Asked): Promise<Told | null> {
  if ('open' in asked) {
    const { address, port } = await serveShop(asked.open)
    return { opened: { address, port } }
  }
  if ('close' in asked) {
    await open.get(asked.close)?.()
    return { closed: asked.close }
  }
  process.disconnect()
  return null
}

process.on('message', (asked: Asked) => {
  act(asked).then(
    (told) => told && process.send?.(told),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
