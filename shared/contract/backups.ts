import { z } from 'zod'
import { BACKUP_REASONS } from '#shared/domain/backups/rotation.ts'
import { command, job, query } from './define.ts'
import { RULES } from './errors.ts'
import { instant, nothing, opId } from './values.ts'

export const SHORTEST_PASSPHRASE = 10

const path = z.string().min(1, 'missing').max(1000, 'too-long')
const passphrase = z.string().max(200, 'too-long')

/** What is inside a copy. */
const contents = {
  shopName: z.string(),
  clients: z.int(),
  visits: z.int(),
  photos: z.int(),
  files: z.int(),
  /** Null before the first visit. */
  lastVisitAt: instant.nullable(),
}

const set = z.object({
  path: z.string(),
  at: instant,
  size: z.int(),
  reason: z.enum(BACKUP_REASONS),
  ...contents,
  /** Of the shop that is open; also where none is. */
  ofThisShop: z.boolean(),
})

const place = z.object({
  folder: z.string(),
  /** The newest copy there that was read back whole. */
  goodAt: instant.nullable(),
  /** Why the last try came to nothing, a rule with its sentence; null after a good one. */
  problem: z.enum(RULES).nullable(),
  triedAt: instant.nullable(),
})

export const backupsOperations = {
  /** What every screen has to say about backups and the disk they need: nothing, as long as all is well. */
  alarm: query(
    'everyone',
    nothing,
    z.object({
      /** `here`: for a day nothing was copied on this computer. `place`: for a day nothing arrived in the second place. */
      alarm: z.enum(['here', 'place']).nullable(),
      /** Since when work has not been copied. */
      since: instant.nullable(),
      /** Whether it is time to say again that there is no second place. */
      hint: z.boolean(),
      /** Bytes that are left on the disk of the shop when those are too few; null while there is enough. */
      room: z.int().nullable(),
    }),
  ),
  /** How backups stand. */
  state: query(
    'backup.edit',
    nothing,
    z.object({
      /** The newest set; null before the first. */
      newestAt: instant.nullable(),
      /** Whether something was written since. */
      changed: z.boolean(),
      /** A backup at closing took too long and was left; null when the last closing made one. */
      skippedAt: instant.nullable(),
      place: place.nullable(),
    }),
  ),
  /** A verified set now, and its copy in the second place. `place` says why that came to nothing; null when it did not. */
  make: job('backup.edit', z.strictObject({ opId }), z.object({ at: instant, place: z.enum(RULES).nullable() })),
  /** Copies into this folder from now on, sealed with `password`, and does so at once: refused when that first copy does not succeed. */
  setPlace: job(
    'backup.edit',
    z.strictObject({ opId, folder: path, password: passphrase.min(SHORTEST_PASSPHRASE, 'too-small') }),
    z.object({ at: instant }),
  ),
  /** Copies there no more. What lies there stays, and opens with its passphrase. */
  leavePlace: command('backup.edit', z.strictObject({ opId }), nothing),
  /** Not to be told for a week that there is no second place. */
  dismissHint: command('backup.edit', z.strictObject({ opId }), nothing),

  /* These are also answered before the first start, and of a shop that was refused: whoever stands before the computer may ask then. */

  /** The sets in the backup folder of this computer, newest first. */
  sets: query('backup.edit', nothing, z.array(set)),
  /** Folders of this computer, and the copies in one of them; null asks for where to begin. */
  folders: query(
    'backup.edit',
    z.strictObject({ path: path.nullable() }),
    z.object({
      path: z.string().nullable(),
      parent: z.string().nullable(),
      folders: z.array(z.object({ name: z.string(), path: z.string() })),
      copies: z.array(z.object({ name: z.string(), path: z.string(), size: z.int(), modifiedAt: instant })),
    }),
  ),
  /** Takes a private copy of a set or a sealed file and checks all of it; nothing else is touched. `password` for a sealed one. */
  read: job(
    'backup.edit',
    z.strictObject({ opId, path, password: passphrase.nullable() }),
    z.object({
      /** Names what was read, to the operation that puts it in the shop's place. */
      token: z.string(),
      /** When the copy was made; null for a file that does not say. */
      at: instant.nullable(),
      size: z.int(),
      ...contents,
      /** Cards whose kept sums are not what the ledger adds up to. */
      sumsDiffering: z.int(),
      /** What the shop that is open has now and would lose; null where none is open. */
      now: z
        .object({
          shopName: z.string(),
          /** Whether it is a copy of this shop. */
          same: z.boolean(),
          clients: z.int(),
          visits: z.int(),
          lastVisitAt: instant.nullable(),
        })
        .nullable(),
    }),
  ),
  /** Puts what was read in the shop's place. The set that is replaced is kept as one of its own; null where there was none that could be opened. */
  restore: job(
    'backup.edit',
    z.strictObject({ opId, token: z.string().min(1, 'missing').max(100, 'too-long') }),
    z.object({ keptAt: instant.nullable() }),
  ),
}
