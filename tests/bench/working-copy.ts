import { constants, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const cache = resolve(import.meta.dirname, '../../.cache/bench')

/** A copy of the shop's folder to work on, with the times of its files: the mark beside the database knows them. */
export function workingCopy(folder: string): { path: string; remove: () => void } {
  mkdirSync(cache, { recursive: true })
  const path = mkdtempSync(join(cache, 'run-'))
  cpSync(folder, path, { recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
