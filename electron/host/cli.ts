import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { systemClock } from '#electron/backend/clock.ts'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { createLog, errorFacts } from '#electron/backend/log.ts'
import { parseHostArguments } from './arguments.ts'
import { defaultDataDir } from './data-location.ts'
import { createDemoShop } from './demo-shop.ts'
import { watchFaults } from './faults.ts'
import { openProgram, screensOf } from './open-program.ts'
import { askShopState } from './shop-state.ts'
import { serveOn } from './usual-port.ts'

const FAULT =
  'Regulars met an error and had to stop. Everything saved is safe, and what was being typed comes back: start it again.'

/** Exit codes: 0 closed when asked, 1 could not start, 2 arguments not understood, 3 another process holds the shop, 4 stopped by a fault of its own. */
async function runHost(): Promise<number> {
  // better-sqlite3 ends an older Node without a word.
  if (Number(process.versions.napi) < 10)
    return complain(1, `Regulars needs Node 22.14 or newer; this is ${process.versions.node}.`)
  const options = parseHostArguments(process.argv.slice(2))
  if (typeof options === 'string') return complain(2, options)

  // This file is built to out/main/host.js, beside out/renderer and resources.
  const programDir = resolve(import.meta.dirname, '..', '..')
  const dataDir = resolve(
    options.data ?? defaultDataDir({ platform: process.platform, home: homedir(), environment: process.env }),
  )
  const log = createLog({ directory: dataFolder(dataDir).programLogs, clock: systemClock })
  watchFaults(process, log, () => process.exit(complain(4, FAULT)))
  const backend = await openProgram(programDir, dataDir, log)

  const shop = await askShopState(backend)
  if (shop.state === 'refused' && shop.refusal.reason === 'locked') {
    await backend.close()
    return complain(3, heldSentence(dataDir, shop.refusal.holder))
  }
  if (options.demo !== null) {
    if (shop.state !== 'new')
      console.log('There is already a shop in this folder: it is opened as it is, without sample clients.')
    else {
      console.log('Making the sample shop …')
      const made = await createDemoShop(backend, options.demo, Intl.DateTimeFormat().resolvedOptions().locale)
      if (!made.ok) {
        await backend.close()
        return complain(1, `The sample shop could not be made (${made.error.code}). The folder is as it was.`)
      }
    }
  }

  const asked = closeAsked()
  try {
    const rendererDir = screensOf(programDir)
    const host = await serveOn(options.port, dataFolder(dataDir).port, { backend, rendererDir, log })
    const ready = { event: 'ready', address: host.address, port: host.port, pid: process.pid, dataDir }
    // A program that started this one reads the first line, or hears of it by its own channel.
    if (process.send) process.send(ready)
    else console.log(JSON.stringify(ready))
    console.log(`Regulars is open at ${host.address}  (Ctrl+C closes it; the shop lies in ${dataDir})`)
    await asked
    await host.close()
  } catch (error) {
    log.error('host.not-started', errorFacts(error))
    return complain(1, startSentence(error, options.port))
  } finally {
    await backend.close()
  }
  return 0
}

/** Settles when the person or the starting script asks to close; a second Ctrl+C changes nothing, closing is already under way. */
function closeAsked(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle())
    // The channel to the script that started this one ends when that script does, even if it was killed.
    process.once('disconnect', () => settle())
  })
}

function heldSentence(dataDir: string, holder: { host: string; pid: number; since: number } | null): string {
  if (holder === null) return `Another program has the shop in ${dataDir} open. Close it first; nothing was changed.`
  const which = holder.host === 'desktop' ? 'the desktop program' : 'the browser host'
  const since = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(holder.since)
  return `The shop in ${dataDir} is already open: ${which} (process ${holder.pid}) has had it since ${since}. Close that first; nothing was changed.`
}

function startSentence(error: unknown, port: number | null): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another: --port N, or leave it out for a free one.`
  if (code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023: --port N, or leave it out for a free one.`
  if (code === 'ENOENT') return 'The built screens are not there. Run: npm run build'
  return `The program could not start: ${error instanceof Error ? error.message : String(error)}`
}

function complain(exitCode: number, sentence: string): number {
  console.error(sentence)
  return exitCode
}

process.exitCode = await runHost()
// The channel to the starting script would keep this process.
if (process.connected) process.disconnect()
