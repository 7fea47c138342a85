import type { BackupSet } from '#electron/backend/db/backup-set.ts'
import { backupSets, shopIdOf } from '#electron/backend/db/backup-set.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { DataFolder } from '#electron/backend/db/folder.ts'
import { readHighWater } from '#electron/backend/db/high-water.ts'
import type { Timers } from '#electron/backend/db/timers.ts'
import { errorFacts, type Log } from '#electron/backend/log.ts'
import type { Vault } from '#electron/backend/secrets/vault.ts'
import { inBackupThread } from '#electron/backend/workers/backup-thread.ts'
import { AppError, RULES, type Rule } from '#shared/contract/errors.ts'
import type { BackupReason } from '#shared/domain/backups/rotation.ts'
import { type KeptFile, openKept } from './kept.ts'

export interface BackupsParts {
  readonly folder: DataFolder
  /** Script of the thread that copies: `workers/backup-worker.ts`, or what it was built to. */
  readonly thread: URL
  readonly clock: { now(): number }
  readonly timers: Timers
  readonly log: Log
  readonly vault: Vault
  readonly version: string
  /** Whether sets are made by themselves; not where tests measure something else. */
  readonly byItself: boolean
}

type OnShare = (done: number, total: number) => void

/** The shop's backups. One thing is done at a time, beside the till. */
export interface Backups {
  readonly kept: KeptFile
  /** A verified set of the open shop. */
  make(reason: BackupReason, onShare?: OnShare): Promise<BackupSet>
  /** The same before an act that changes much, where sets are made by themselves; an act whose set cannot be made is refused with its error. */
  before(reason: BackupReason): Promise<void>
  /** A copy of this set in the second place; answers why there is none, or null. */
  copyAway(set: BackupSet, onShare?: OnShare): Promise<Rule | null>
  /** The first copy in another place, which is the place from then on; throws its refusal, and then all stays as it was. */
  moveTo(folder: string, passphrase: string, set: BackupSet, onShare: OnShare): Promise<void>
  leavePlace(): void
  /** Newest first; of this shop, and of others that were in this folder. */
  sets(): readonly BackupSet[]
  /** How far behind the sets are: the newest of this shop, and whether something was written since. */
  standing(sqlite: Db['$client']): { readonly newest: BackupSet | null; readonly changed: boolean }
  /** Looks after an open shop until it is told to stop. */
  watch(sqlite: Db['$client'], onChange: () => void): () => void
  /** One more set before the file is closed, if there is need of one and it does not take too long. */
  atClose(sqlite: Db['$client']): Promise<void>
}

const HOUR = 3_600_000
/** Between two looks at whether something is due. */
const LOOK_EVERY = 60_000
/** Until a place that failed is tried again. */
const TRY_AGAIN = 10 * 60_000
/** Milliseconds that closing the program may wait for its backup. */
const CLOSING_PATIENCE = 20_000
/** By which name the vault knows the passphrase. */
const SECRET = ['backup', 'second place'] as const

export function createBackups({ folder, thread, clock, timers, log, vault, version, byItself }: BackupsParts): Backups {
  const kept = openKept(folder.backupPlace, (error) => log.warn('backup.kept', errorFacts(error)))
  let known: readonly BackupSet[] | null = null
  let lately: Promise<unknown> = Promise.resolve()
  let triedAt: number | null = null

  const sets = () => {
    known ??= backupSets(folder.backups)
    return known
  }
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = lately.then(act, act)
    lately = mine
    return mine
  }
  const quiet: OnShare = () => {}

  const make = (reason: BackupReason, onShare: OnShare = quiet) =>
    inTurn(async () => {
      const { database, backups } = folder
      const at = clock.now()
      triedAt = at
      try {
        const task = { act: 'make', database, folder: backups, at, reason, program: version } as const
        const set = await inBackupThread(thread, task, onShare)
        kept.change({ uncoveredHere: null })
        log.info('backup.made', { reason, bytes: set.size, sums: set.sumsDiffering })
        return set
      } finally {
        known = null
      }
    })

  const seal = (place: string, passphrase: string, set: BackupSet, hasCopies: boolean, onShare: OnShare) =>
    inTurn(() => inBackupThread(thread, { act: 'seal', set, place, passphrase, hasCopies }, onShare))

  const isGood = (folderOfPlace: string, set: BackupSet) => {
    const { sequence, shopId } = set.facts
    const now = clock.now()
    const place = { folder: folderOfPlace, goodAt: set.at, goodSequence: sequence, shopId, problem: null, triedAt: now }
    kept.change({ place, uncoveredThere: null })
    log.info('backup.copied', { bytes: set.size })
  }

  async function copyAway(set: BackupSet, onShare: OnShare = quiet): Promise<Rule | null> {
    const { place } = kept.read()
    if (place === null) return 'place-none'
    const passphrase = vault.read(...SECRET)
    let problem: Rule | null = passphrase === null ? 'passphrase-lost' : null
    try {
      const hasCopies = place.goodAt !== null && place.shopId === set.facts.shopId
      if (passphrase !== null) await seal(place.folder, passphrase, set, hasCopies, onShare)
    } catch (error) {
      problem = ruleOf(error) ?? 'backup-broken'
      log.warn('backup.not-copied', { rule: problem, ...errorFacts(error) })
    }
    // Another place may have been chosen meanwhile.
    const current = kept.read().place
    if (current?.folder !== place.folder) return problem
    if (problem === null) isGood(place.folder, set)
    else kept.change({ place: { ...current, problem, triedAt: clock.now() } })
    return problem
  }

  function standing(sqlite: Db['$client']) {
    const shopId = shopIdOf(sqlite)
    const newest = sets().find(({ facts }) => facts.shopId === shopId) ?? null
    return { newest, changed: newest?.facts.sequence !== readHighWater(sqlite)?.sequence }
  }

  /** Notes since when work is uncovered, and does what is due. */
  async function look(sqlite: Db['$client']): Promise<boolean> {
    const now = clock.now()
    const { newest, changed } = standing(sqlite)
    const { place, uncoveredHere, uncoveredThere, hintAt } = kept.read()
    const sequence = readHighWater(sqlite)?.sequence
    const uncopied = place !== null && (place.goodSequence !== sequence || place.shopId !== shopIdOf(sqlite))
    kept.change({
      uncoveredHere: changed ? (uncoveredHere ?? now) : null,
      uncoveredThere: uncopied ? (uncoveredThere ?? now) : null,
      hintAt: hintAt ?? now,
    })
    // A clock that was set back makes the newest set one of the future: it is as good as an old one.
    const longAgo = (at: number | null | undefined, span: number) => at === null || at === undefined || Math.abs(now - at) >= span
    const due = changed && longAgo(newest?.at, HOUR) && longAgo(triedAt, newest === null ? TRY_AGAIN : HOUR)
    const set = due ? await make('hourly') : newest
    if (set === null || place === null) return due
    const copied = place.goodSequence === set.facts.sequence && place.shopId === set.facts.shopId
    if (copied || !(due || longAgo(place.triedAt, TRY_AGAIN))) return due
    await copyAway(set)
    return true
  }

  return {
    kept,
    make,
    async before(reason) {
      if (byItself) await make(reason)
    },
    copyAway,
    async moveTo(place, passphrase, set, onShare) {
      await seal(place, passphrase, set, false, onShare)
      vault.keep(...SECRET, passphrase, clock.now())
      isGood(place, set)
    },
    leavePlace() {
      vault.forget(SECRET[0])
      kept.change({ place: null, uncoveredThere: null, hintAt: clock.now() })
    },
    sets,
    standing,

    watch(sqlite, onChange) {
      if (!byItself) return () => {}
      let takeBack = timers.after(LOOK_EVERY, again)
      let stopped = false
      function again(): void {
        look(sqlite)
          .then((did) => did && onChange())
          .catch((error: unknown) => {
            log.warn('backup.failed', errorFacts(error))
            onChange()
          })
          .finally(() => {
            if (!stopped) takeBack = timers.after(LOOK_EVERY, again)
          })
      }
      return () => {
        stopped = true
        takeBack()
      }
    },

    async atClose(sqlite) {
      if (!byItself) return
      const last = (async () => {
        await lately.catch(() => {})
        const { newest, changed } = standing(sqlite)
        const set = changed || newest === null ? await make('close') : newest
        const { place } = kept.read()
        if (place !== null && place.goodSequence !== set.facts.sequence) await copyAway(set)
        return true
      })()
      const tooLong = Promise.withResolvers<false>()
      const takeBack = timers.after(CLOSING_PATIENCE, () => tooLong.resolve(false))
      try {
        const made = await Promise.race([last, tooLong.promise])
        kept.change({ skippedAt: made ? null : clock.now() })
        if (!made) log.warn('backup.skipped', { after: CLOSING_PATIENCE })
      } catch (error) {
        kept.change({ skippedAt: clock.now() })
        log.warn('backup.failed', errorFacts(error))
      } finally {
        takeBack()
        last.catch(() => {})
      }
    },
  }
}

function ruleOf(error: unknown): Rule | null {
  return error instanceof AppError ? (RULES.find((rule) => rule === error.details?.['rule']) ?? null) : null
}
