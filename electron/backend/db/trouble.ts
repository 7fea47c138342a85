import Database from 'better-sqlite3'

/** What an error from the disk, the system or SQLite means for the file; null when it is none of these, but a bug. */
export type Trouble =
  | { readonly kind: 'busy' }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'damaged'; readonly finding: string }

const sayDisk = /^SQLITE_(IOERR|FULL|READONLY|CANTOPEN|PERM|AUTH|NOMEM|TOOBIG|NOLFS)/
const sayBusy = /^SQLITE_(BUSY|LOCKED|PROTOCOL)/

export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof Database.SqliteError) {
    if (sayBusy.test(error.code)) return { kind: 'busy' }
    // The file ends where a page should be: it was cut off, the disk is well.
    if (error.code === 'SQLITE_IOERR_SHORT_READ') return { kind: 'damaged', finding: error.code }
    if (sayDisk.test(error.code)) return { kind: 'disk', code: error.code }
    return { kind: 'damaged', finding: `${error.code}: ${error.message}` }
  }
  const { syscall, code } = (error ?? {}) as NodeJS.ErrnoException
  return typeof syscall === 'string' && typeof code === 'string' ? { kind: 'disk', code } : null
}
