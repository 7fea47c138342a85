import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from './durable-file.ts'
import type { Lock } from './lock.ts'

/**
 * For someone who was told that the file holds less than the mark beside it ('behind-mark', 'missing-log', 'vanished') and wants
 * to go on with what is there: the mark gets another name, and the next opening believes the file after a full check.
 */
export function setAsideMark({ folder }: Lock, clock: { now(): number }): void {
  renameSync(folder.mark, join(folder.path, `regulars.mark.${clock.now()}.json`))
  syncFolder(folder.path)
}
