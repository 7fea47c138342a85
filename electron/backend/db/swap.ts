import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeDurably } from './durable-file.ts'
import type { DataFolder } from './folder.ts'

/** Written before the first file is moved and removed after the last: while it is there, the shop's file is not to be opened. */
interface SwapJournal {
  /** Name of the folder under `set-aside` that takes what was there. */
  readonly aside: string
  /** What was replaced lies in a verified backup, too, and need not stay. */
  readonly discards: boolean
}

/** The log first and the database last: a database whose log is gone is never in the shop's place. The mark is about this database, so it goes along. */
const ownFiles = ['regulars.db-wal', 'regulars.db-shm', 'regulars.db-journal', 'regulars.mark.json', 'regulars.db'] as const

export const incomingFile = ({ incoming }: DataFolder): string => join(incoming, 'regulars.db')

/**
 * Puts the verified copy in `incoming` in the place of the shop's files, which nobody may have open. It is done by renaming, and goes on at the next start
 * wherever it was cut off: at every moment there is either the old set or the new one, or a journal that says how to go on.
 */
export function* swapIn(folder: DataFolder, journal: SwapJournal): Generator<string, void> {
  if (!exists(incomingFile(folder))) throw new Error('There is no copy to put in the shop’s place')
  mkdirSync(join(folder.aside, journal.aside), { recursive: true, mode: 0o700 })
  syncFolder(folder.aside)
  yield 'folder'
  writeDurably(folder.swap, JSON.stringify(journal))
  yield 'journal'
  yield* goOn(folder, journal)
}

/** At every start before anything is opened: a swap that was cut off is finished, or undone where the copy is gone. False when its journal cannot be read. */
export function finishSwap(folder: DataFolder): boolean {
  // A copy that was only looked at.
  if (!exists(folder.swap)) rmSync(folder.incoming, { recursive: true, force: true })
  else {
    const journal = readJournal(folder)
    if (journal === null) return false
    for (const _ of goOn(folder, journal));
  }
  return true
}

function* goOn(folder: DataFolder, journal: SwapJournal): Generator<string, void> {
  const aside = join(folder.aside, journal.aside)
  if (exists(incomingFile(folder))) {
    // As long as the copy waits, whatever has the shop's names is what was there before.
    for (const file of ownFiles) {
      if (!exists(join(folder.path, file))) continue
      renameSync(join(folder.path, file), join(aside, file))
      yield file
    }
    syncFolder(aside)
    syncFolder(folder.path)
    yield 'aside'
    renameSync(incomingFile(folder), folder.database)
    syncFolder(folder.path)
    yield 'placed'
  } else if (!exists(folder.database)) {
    // The copy was taken away from outside: what was there before comes back, its database last.
    for (const file of ownFiles) if (exists(join(aside, file))) renameSync(join(aside, file), join(folder.path, file))
    syncFolder(folder.path)
    rmSync(folder.swap, { force: true })
    return
  }
  if (journal.discards) rmSync(aside, { recursive: true, force: true })
  yield 'discarded'
  rmSync(folder.incoming, { recursive: true, force: true })
  rmSync(folder.swap, { force: true })
  syncFolder(folder.path)
}

/** It is written whole or not at all; what else stands there was not written by this program, and names no folder to move anything to. */
function readJournal({ swap }: DataFolder): SwapJournal | null {
  try {
    const journal = JSON.parse(readFileSync(swap, 'utf8')) as Partial<SwapJournal> | null
    return typeof journal?.aside === 'string' && /^\d{8}-\d{6}$/.test(journal.aside) && typeof journal.discards === 'boolean'
      ? { aside: journal.aside, discards: journal.discards }
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
