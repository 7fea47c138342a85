import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import type { Context, HandlersOf, SlowContext } from '#electron/backend/context.ts'
import type { DataFolder } from '#electron/backend/db/folder.ts'
import { freeRoom } from '#electron/backend/db/free-room.ts'
import { refuse } from '#shared/contract/errors.ts'
import { scarceRoom } from '#shared/domain/backups/room.ts'

const DAY = 86_400_000
const WEEK = 7 * DAY

/** Those that are also answered without a shop are the lifecycle's. */
export const backupsHandlers: Omit<HandlersOf<'backups'>, 'sets' | 'folders' | 'read' | 'restore'> = {
  alarm({ program, now }) {
    const { place, uncoveredHere, uncoveredThere, hintAt } = program.backups.kept.read()
    const late = (since: number | null) => since !== null && now - since > DAY
    const hint = place === null && hintAt !== null && now - hintAt >= WEEK
    const room = roomLeft(program.folder)
    if (late(uncoveredHere)) return { alarm: 'here', since: uncoveredHere, hint, room }
    if (place !== null && late(uncoveredThere)) return { alarm: 'place', since: place.goodAt ?? uncoveredThere, hint, room }
    return { alarm: null, since: null, hint, room }
  },

  state({ program, db }) {
    const { newest, changed } = program.backups.standing(db.$client)
    const { place, skippedAt } = program.backups.kept.read()
    return {
      newestAt: newest?.at ?? null,
      changed,
      skippedAt,
      place: place && { folder: place.folder, goodAt: place.goodAt, problem: place.problem, triedAt: place.triedAt },
    }
  },

  async make(context) {
    const backups = backupsOf(context)
    const set = await backups.make('hand', context.progress)
    context.write((now) => now.audit('shop', null, { backup: { bytes: set.size, sha256: set.sha256 } }))
    const problem = backups.kept.read().place === null ? null : await backups.copyAway(set, context.progress)
    return { at: set.at, place: problem }
  },

  async setPlace(context, { folder, password }) {
    const place = context.read(({ program }) => placeOutside(folder, program.folder.path))
    const backups = backupsOf(context)
    const set = await backups.make('hand', context.progress)
    await backups.moveTo(place, password, set, context.progress)
    context.write((now) => now.audit('shop', null, { backupPlace: 'set' }))
    return { at: set.at }
  },

  leavePlace({ program, audit, afterCommit }) {
    if (program.backups.kept.read().place === null) refuse('place-none')
    audit('shop', null, { backupPlace: 'left' })
    afterCommit(() => program.backups.leavePlace())
    return {}
  },

  dismissHint({ program, now, afterCommit }) {
    afterCommit(() => program.backups.kept.change({ hintAt: now }))
    return {}
  },
}

/** Null while there is enough, and where the system does not say. */
function roomLeft({ path, database }: DataFolder): number | null {
  try {
    return scarceRoom(freeRoom(path), statSync(database).size)
  } catch {
    return null
  }
}

const backupsOf = (context: SlowContext) => context.read(({ program }: Context) => program.backups)

/** A copy that lies with the shop goes where the shop goes. */
function placeOutside(folder: string, dataDir: string): string {
  if (!isAbsolute(folder) || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return refuse('place-gone')
  const place = realpathSync(folder)
  const way = relative(realpathSync(dataDir), place)
  if (way === '' || !(way.startsWith('..') || isAbsolute(way))) refuse('place-within-shop')
  return place
}
