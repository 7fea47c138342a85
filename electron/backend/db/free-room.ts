import { statfsSync } from 'node:fs'

/** Bytes that this user can still write on the disk of a folder. Throws what the system refuses with. */
export function freeRoom(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
