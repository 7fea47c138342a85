import { execFileSync } from 'node:child_process'
import { mkdirSync, realpathSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Where everything of one shop lies. */
export interface DataFolder {
  readonly path: string
  readonly database: string
  readonly log: string
  readonly mark: string
  /** Locked by the operating system while the shop is open; always empty, never removed. */
  readonly lock: string
  /** Who holds the lock, for people to read. */
  readonly holder: string
  readonly backups: string
  /** Where the shop is copied to besides, and how that went; of this computer, so not in the database. */
  readonly backupPlace: string
  /** A copy that is looked at, and may be put in the shop's place. */
  readonly incoming: string
  /** Says that the shop's files are being replaced, and how far that has come. */
  readonly swap: string
  /** What was replaced. */
  readonly aside: string
  /** Sealed passwords of the shop's accounts. */
  readonly secrets: string
  /** Opens them where the system has no key store of its own; readable by its owner only. */
  readonly secretsKey: string
  /** Who was erased, by numbers and salted hashes: a copy of before that is put back has them erased again. No part of any copy. */
  readonly erased: string
  /** Where a browser found the shop last. */
  readonly port: string
  /** JSON lines of what the program did. */
  readonly programLogs: string
  /** A shop that is being founded; renamed to `database` when it is whole. */
  readonly founding: string
}

export function dataFolder(path: string): DataFolder {
  const folder = resolve(path)
  const database = join(folder, 'regulars.db')
  return {
    path: folder,
    database,
    log: `${database}-wal`,
    mark: join(folder, 'regulars.mark.json'),
    lock: join(folder, 'regulars.lock'),
    holder: join(folder, 'regulars.holder.json'),
    backups: join(folder, 'backups'),
    backupPlace: join(folder, 'regulars.backups.json'),
    incoming: join(folder, 'incoming'),
    swap: join(folder, 'regulars.swap.json'),
    aside: join(folder, 'set-aside'),
    secrets: join(folder, 'regulars.secrets.json'),
    secretsKey: join(folder, 'regulars.secrets.key'),
    erased: join(folder, 'regulars.erased.json'),
    port: join(folder, 'regulars.port'),
    programLogs: join(folder, 'logs'),
    founding: join(folder, 'founding.db'),
  }
}

/** Makes the folder, readable by its owner only: it holds people's names and phones. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

/**
 * Linux file systems on which two machines can hold the same lock, or none can (statfs(2) and linux/magic.h):
 * NFS, SMB 1, CIFS, SMB 2 and 3, 9p (a Windows drive seen from WSL), VirtualBox folders, AFS, Ceph, Coda.
 */
const networkFileSystems = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x786f4256, 0x5346414f, 0x00c36400, 0x73757245,
])

/** Whether the folder, or the nearest existing one above it, is on another machine. Locks and the log need a local disk. */
export function isOnNetwork(path: string): boolean {
  const existing = nearestExisting(resolve(path))
  if (process.platform === 'linux') return networkFileSystems.has(statfsSync(existing).type >>> 0)
  const real = realpathSync.native(existing)
  if (process.platform === 'darwin') return isOnMountedServer(real, execFileSync('/sbin/mount', { encoding: 'utf8' }))
  // The native real path turns a Windows drive letter mapped to a server into \\server\share.
  return isServerPath(path) || isServerPath(real)
}

/** `\\server\share\…` and `\\?\UNC\server\share\…`, but not `\\?\C:\…`. */
export function isServerPath(path: string): boolean {
  return /^[\\/]{2}(?:\?[\\/]UNC[\\/]|(?![?.][\\/]))[^\\/]+[\\/]/i.test(path)
}

/** @param mounts what mount(8) of macOS prints: `//me@server/share on /Volumes/share (smbfs, nodev)` */
export function isOnMountedServer(path: string, mounts: string): boolean {
  const points = [...mounts.matchAll(/^.+? on (.+) \((\w+)[^)]*\)$/gm)].map(([, point = '', kind = '']) => ({ point, kind }))
  const within = points.filter(({ point }) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`))
  const nearest = within.sort((one, other) => other.point.length - one.point.length)[0]
  return nearest !== undefined && ['smbfs', 'nfs', 'afpfs', 'webdav', 'ftp'].includes(nearest.kind)
}

function nearestExisting(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined || basename(path) === '') return path
  return nearestExisting(dirname(path))
}
