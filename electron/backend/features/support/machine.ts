import { readdirSync, statfsSync, statSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { DataFolder } from '#electron/backend/db/folder.ts'

/** The system and what runs the program; not the computer's name, nor whose it is. */
export function systemFacts() {
  return {
    system: platform(),
    release: release(),
    architecture: arch(),
    cores: cpus().length,
    memory: totalmem(),
    node: process.versions.node,
    electron: process.versions['electron'] ?? null,
  }
}

/** Bytes of what lies in the data folder, and of what is free on its disk. */
export function sizeFacts(folder: DataFolder) {
  const { bavail, blocks, bsize } = statfsSync(folder.path)
  return {
    database: sizeOf(folder.database),
    log: sizeOf(folder.log),
    backups: sizesIn(folder.backups),
    programLogs: sizesIn(folder.programLogs),
    setAside: sizesIn(folder.aside),
    freeOnDisk: bavail * bsize,
    disk: blocks * bsize,
  }
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function sizesIn(path: string): { files: number; bytes: number } {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return { files: 0, bytes: 0 }
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return { files: files.length, bytes: files.reduce((sum, { parentPath, name }) => sum + sizeOf(join(parentPath, name)), 0) }
}
