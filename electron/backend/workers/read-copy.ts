import { closeSync, copyFileSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseDescription, sha256Of } from '#electron/backend/db/backup-set.ts'
import { inspectSet, SetRefused } from '#electron/backend/db/inspect-set.ts'
import { openSealed } from '#electron/backend/sealed/open-sealed.ts'
import { SealedFileError, type SealedProblem } from '#electron/backend/sealed/sealed-file.ts'
import { type Rule, refuse } from '#shared/contract/errors.ts'
import type { BackupTask, ReadCopy } from './backup-messages.ts'

type ReadTask = Extract<BackupTask, { act: 'read' }>

/** What stands in `into` afterwards is whole and checked, or there is nothing. */
export function readCopy(task: ReadTask, share: (done: number, total: number) => void): ReadCopy {
  const folder = dirname(task.into)
  rmSync(folder, { recursive: true, force: true })
  try {
    if (!statSync(task.path, { throwIfNoEntry: false })?.isFile()) refuse('copy-gone')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const taken = isSealed(task.path) ? takeSealed(task, share) : takePlain(task)
    const inspected = inspectSet(task.into, task.migrationsDir, { now: () => task.at })
    return { ...taken, size: statSync(task.path).size, ...inspected }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (error instanceof SealedFileError) refuse(ofSealed[error.problem])
    if (error instanceof SetRefused)
      refuse(ofSet[error.problem.kind], 'what' in error.problem ? { name: error.problem.what } : {})
    throw error
  }
}

const ofSealed: Readonly<Record<SealedProblem, Rule>> = {
  'not-sealed': 'copy-not-ours',
  'newer-format': 'copy-newer',
  damaged: 'copy-damaged',
  'wrong-passphrase': 'passphrase-wrong',
}

const ofSet: Readonly<Record<SetRefused['problem']['kind'], Rule>> = {
  empty: 'copy-damaged',
  'not-ours': 'copy-not-ours',
  'unknown-version': 'copy-altered',
  damaged: 'copy-damaged',
  newer: 'copy-newer',
  hostile: 'copy-altered',
}

/** By what it begins with: a name says nothing. */
function isSealed(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(8)
    readSync(file, start, 0, 8, 0)
    return start.toString('latin1') === 'REGULARS'
  } finally {
    closeSync(file)
  }
}

function takeSealed({ path, passphrase, into }: ReadTask, share: (done: number, total: number) => void) {
  if (passphrase === null) return refuse('passphrase-missing')
  const { size } = statSync(path)
  const { label, sha256 } = openSealed(path, into, passphrase, (done) => share(done, size))
  return { sha256, madeAt: madeAt(label) }
}

function takePlain({ path, into }: ReadTask) {
  copyFileSync(path, into)
  return { sha256: sha256Of(into), madeAt: null }
}

function madeAt(label: string): number | null {
  try {
    return parseDescription(label)?.at ?? null
  } catch {
    return null
  }
}
