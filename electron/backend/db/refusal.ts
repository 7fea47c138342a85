import { statSync } from 'node:fs'
import type { DataFolder } from './folder.ts'
import type { Holder } from './lock.ts'
import type { Trouble } from './trouble.ts'

/** What is known from outside about the file that was not opened. */
interface FileFacts {
  readonly path: string
  /** Bytes; null when there is no file, or the system does not show it. */
  readonly size: number | null
  /** Milliseconds UTC; null as above. */
  readonly modifiedAt: number | null
}

export type Reason =
  | { readonly kind: 'network-path' }
  /** `holder` is null when another kind of program has the file, or the holder has not said its name. */
  | { readonly kind: 'locked'; readonly holder: Holder | null }
  /** The disk or the system said no: rights, read-only, full, or a failing device. `code` is the system's or SQLite's. */
  | { readonly kind: 'disk'; readonly code: string }
  /** There was a shop here (its mark or log remains), and its file is gone. */
  | { readonly kind: 'vanished' }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'not-a-database' }
  | { readonly kind: 'foreign'; readonly applicationId: number }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'edited-migration'; readonly number: number; readonly name: string }
  | { readonly kind: 'damaged'; readonly findings: readonly string[] }
  /** The log that holds the last writes is gone: they would be missing without a word. */
  | { readonly kind: 'missing-log' }
  /** The log belongs to another file than the one it lies beside: it would undo what was put there. */
  | { readonly kind: 'stale-log' }
  /** The file holds less than was already there. Sequences count write transactions; null when the file has none. */
  | { readonly kind: 'behind-mark'; readonly sequence: number | null; readonly marked: number; readonly markedAt: number }
  /** A migration, or the backup before it, did not pass its own checks and was undone. Everything is as it was before. */
  | { readonly kind: 'migration'; readonly number: number; readonly name: string; readonly reason: string }
  /** The SQLite engine does not keep what this program relies on. */
  | { readonly kind: 'engine'; readonly setting: string; readonly wanted: string; readonly found: string }

/** Why the shop was not opened. Nothing that was in the file was changed. */
export type Refusal = Reason & { readonly file: FileFacts }

export function refuse(folder: DataFolder, reason: Reason): Refusal {
  return { ...reason, file: factsOf(folder.database) }
}

export function reasonOf(trouble: Trouble): Reason {
  if (trouble.kind === 'busy') return { kind: 'locked', holder: null }
  if (trouble.kind === 'disk') return trouble
  return { kind: 'damaged', findings: [trouble.finding] }
}

function factsOf(path: string): FileFacts {
  try {
    const { size, mtimeMs } = statSync(path)
    return { path, size, modifiedAt: Math.trunc(mtimeMs) }
  } catch {
    return { path, size: null, modifiedAt: null } // absent, or the same refusal of the system that is being reported
  }
}
