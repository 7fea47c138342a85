import type { Json } from '#shared/contract/define.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { BackupReason } from '#shared/domain/backups/rotation.ts'
import type { BackupSet, SetFacts } from '../db/backup-set.ts'

/** What the thread is asked to do: one thing, after which it ends. */
export type BackupTask =
  /** A verified set in the backup folder, and the outdated ones taken away. */
  | {
      readonly act: 'make'
      readonly database: string
      readonly folder: string
      readonly at: number
      readonly reason: BackupReason
      readonly program: string
    }
  /** A sealed copy of a set in the second place, read back, and the outdated ones there taken away. `hasCopies`: earlier ones of this shop lie there. */
  | {
      readonly act: 'seal'
      readonly set: BackupSet
      readonly place: string
      readonly passphrase: string
      readonly hasCopies: boolean
    }
  /** A private copy of a set or of a sealed file, checked and brought to the present version. */
  | {
      readonly act: 'read'
      readonly path: string
      readonly passphrase: string | null
      readonly into: string
      readonly migrationsDir: string
      readonly at: number
    }

export interface SealedCopy {
  readonly path: string
  readonly size: number
}

export interface ReadCopy {
  /** As it was before it was brought to the present version. */
  readonly sha256: string
  /** When it was made, as it says itself; null for a file without a description. */
  readonly madeAt: number | null
  readonly size: number
  readonly facts: SetFacts
  readonly sumsDiffering: number
}

export interface BackupAnswers {
  readonly make: BackupSet
  readonly seal: SealedCopy
  readonly read: ReadCopy
}

export type BackupAnswer =
  | { readonly what: 'share'; readonly done: number; readonly total: number }
  | { readonly what: 'value'; readonly value: BackupAnswers[BackupTask['act']] }
  | { readonly what: 'refused'; readonly code: ErrorCode; readonly details: { readonly [key: string]: Json | undefined } | null }
  | {
      readonly what: 'failed'
      readonly name: string
      readonly message: string
      readonly stack: string
      readonly code: string | null
    }
