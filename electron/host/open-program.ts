import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Backend, createBackend } from '#electron/backend/backend.ts'
import { systemClock } from '#electron/backend/clock.ts'
import type { Log } from '#electron/backend/log.ts'

/** The shop of a folder, as the host opens it. `programDir` holds the built program in `out`, and `resources`. */
export function openProgram(programDir: string, dataDir: string, log: Log): Promise<Backend> {
  const thread = (name: string) => pathToFileURL(join(programDir, 'out', 'main', `${name}.js`))
  return createBackend({
    dataDir,
    resourcesDir: join(programDir, 'resources'),
    clock: systemClock,
    log,
    host: 'browser',
    importThread: thread('import-worker'),
    readerThread: thread('reader-worker'),
    backupThread: thread('backup-worker'),
    version: readVersion(programDir),
  })
}

/** The built screens. */
export const screensOf = (programDir: string): string => join(programDir, 'out', 'renderer')

function readVersion(programDir: string): string {
  const description: { version: string } = JSON.parse(readFileSync(join(programDir, 'package.json'), 'utf8'))
  return description.version
}
