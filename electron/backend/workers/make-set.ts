import { businessDay } from '#electron/backend/clock.ts'
import { backUp } from '#electron/backend/db/backup.ts'
import { type BackupSet, backupSets, isOwnName, removeSet, setName } from '#electron/backend/db/backup-set.ts'
import { openCopying } from '#electron/backend/db/reading.ts'
import { outdatedSets } from '#shared/domain/backups/rotation.ts'
import type { BackupTask } from './backup-messages.ts'

export function makeSet({ database, folder, at, reason, program }: Extract<BackupTask, { act: 'make' }>): BackupSet {
  const sqlite = openCopying(database)
  try {
    const clock = { now: () => at }
    const made = backUp({ sqlite, folder, name: setName(at), clock, reason, program, comparesSums: true })
    rotate(made, folder, at)
    return made
  } finally {
    sqlite.close()
  }
}

/** Sets of another shop that was in this folder are not counted with those of this one. */
function rotate(made: BackupSet, folder: string, now: number): void {
  const ofShop = backupSets(folder).filter(({ path, facts }) => isOwnName(path) && facts.shopId === made.facts.shopId)
  const dayOf = (at: number) => businessDay(at, { zone: made.facts.zone, dayEndsAt: 0 })
  for (const set of outdatedSets(ofShop, now, dayOf)) removeSet(set)
}
