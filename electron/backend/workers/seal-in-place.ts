import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { businessDay } from '#electron/backend/clock.ts'
import { type BackupSet, stampOf } from '#electron/backend/db/backup-set.ts'
import { syncFolder } from '#electron/backend/db/durable-file.ts'
import { freeRoom } from '#electron/backend/db/free-room.ts'
import { openSealed } from '#electron/backend/sealed/open-sealed.ts'
import { sealFile } from '#electron/backend/sealed/seal-file.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { KEPT, outdatedSets } from '#shared/domain/backups/rotation.ts'
import type { BackupTask, SealedCopy } from './backup-messages.ts'
import { placeRule } from './place-rule.ts'

/** The seal, beside the text. */
const SLACK = 1 << 20

/** The file has its name only when it was read back to its end and holds what the set holds; until then the older ones are the newest. */
export function sealInPlace(
  { set, place, passphrase, hasCopies }: Extract<BackupTask, { act: 'seal' }>,
  share: (done: number, total: number) => void,
): SealedCopy {
  const path = join(place, `${nameStart(set)}${stampOf(set.at)}.regulars`)
  const part = `${path}.part`
  try {
    // Where a stick was plugged in, its folder may stay behind, empty: on the computer's own disk.
    if (!statSync(place).isDirectory() || (hasCopies && copiesIn(place, set).length === 0)) refuse('place-gone')
    removeParts(place, set)
    if (freeRoom(place) < set.size + SLACK) refuse('place-full')
    const { path: _here, ...label } = set
    const key = sealFile(set.path, part, JSON.stringify(label), passphrase, (done) => share(done, 2 * set.size))
    const back = openSealed(part, null, key, (done) => share(set.size + done, 2 * set.size))
    if (back.sha256 !== set.sha256) refuse('place-unreliable')
    renameSync(part, path)
    syncFolder(place)
    rotate(set, place)
    return { path, size: statSync(path).size }
  } catch (error) {
    rmSync(part, { force: true, maxRetries: 0 })
    throw asPlaceRefusal(error)
  }
}

/** Several shops may copy to one place: each takes away its own only. */
const nameStart = ({ facts }: BackupSet) => `regulars-${facts.shopId.slice(0, 8)}-`

function removeParts(place: string, set: BackupSet): void {
  for (const file of readdirSync(place))
    if (file.startsWith(nameStart(set)) && file.endsWith('.regulars.part')) rmSync(join(place, file), { force: true })
}

function copiesIn(place: string, set: BackupSet) {
  return readdirSync(place).flatMap((file) => {
    const at = file.startsWith(nameStart(set)) ? instantIn(file.slice(nameStart(set).length)) : null
    return at === null ? [] : [{ file, at, reason: 'hourly' as const }]
  })
}

function rotate(set: BackupSet, place: string): void {
  const dayOf = (at: number) => businessDay(at, { zone: set.facts.zone, dayEndsAt: 0 })
  for (const { file } of outdatedSets(copiesIn(place, set), set.at, dayOf, KEPT.least)) rmSync(join(place, file), { force: true })
}

/** Of `20261123-134500.regulars`; null for another name. */
function instantIn(name: string): number | null {
  const found = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.regulars$/.exec(name)
  if (found === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function asPlaceRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const rule = placeRule(code)
  return rule === null ? error : new AppError('RULE', { rule })
}
