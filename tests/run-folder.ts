import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps this folder in memory. */
const MEMORY = '/dev/shm'
/** Bytes that must be free there: a container may have next to nothing. */
const ROOM = 2 * 1024 ** 3

/**
 * Gives a whole run one folder for whatever its tests write, and takes it away with them: also what programs left that were killed. It lies in memory
 * where there is some, because a shop waits for the disk at the end of each transaction, and opening one takes ten times as long there. Nothing is
 * tested less: memory, too, keeps what a killed process has written, and a disk that loses it is no matter of these tests. `TESTS_ON_DISK=1` has it
 * on the disk, and so does `npm run test:long`.
 */
export default function takeRunFolder(): () => void {
  const folder = mkdtempSync(join(hasRoomInMemory() ? MEMORY : tmpdir(), 'regulars-run-'))
  process.env['TMPDIR'] = folder
  // Programs that tests start are compiled once for the run.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled')
  return () => rmSync(folder, { recursive: true, force: true })
}

function hasRoomInMemory(): boolean {
  if (process.env['TESTS_ON_DISK'] === '1') return false
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}
