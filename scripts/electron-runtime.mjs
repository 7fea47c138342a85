// Finds the Electron program of the installed version, fetching it once when it is not there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capableNode, root, run } from './set-up.mjs'

/** Long enough for 120 MB over a slow line. */
const FETCH_AT_MOST_MS = 10 * 60_000

function installedElectron() {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  if (!existsSync(pathFile)) return null
  const program = join(dist, readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}

/** Answers { program } or { reason }: why the desktop program cannot open here, as the end of a sentence. */
export async function electronRuntime() {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!hasScreen) return { reason: 'this machine has no screen' }
  const installed = installedElectron()
  if (installed) return { program: installed }
  console.log('Fetching the Electron runtime, once …')
  const signal = AbortSignal.timeout(FETCH_AT_MOST_MS)
  const code = await run(capableNode(), [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    signal,
  }).catch(() => 1)
  const fetched = code === 0 ? installedElectron() : null
  return fetched ? { program: fetched } : { reason: 'the Electron runtime is not on this machine and could not be fetched' }
}
