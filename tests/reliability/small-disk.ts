import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own in memory, of a size at which it is full. */
export interface SmallDisk {
  readonly path: string
  /** From now on it has room for so many KiB in all; never less than lies there. */
  resize(kibibytes: number): void
  /** As a stick whose switch is pushed, or pushed back. */
  makeReadOnly(readOnly: boolean): void
  /** Takes all the room that is left. */
  fillUp(): void
  /** As a stick that is pulled out: its folder is empty from now on, and what was open there is written nowhere. */
  pullOut(): void
  /** Another one, empty, in its place. */
  plugIn(): void
  remove(): void
}

/** Why there can be no such disk here; null where there can. */
export function cannotMount(): string | null {
  if (process.platform !== 'linux') return 'small disks are made on Linux only'
  const folder = mkdtempSync(join(tmpdir(), 'regulars-disk-'))
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' })
  if (tried.status === 0) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return tried.status === 0 ? null : 'a disk may not be mounted here (that takes root)'
}

export function aSmallDisk(kibibytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'regulars-disk-'))
  const mount = (...words: string[]) => execFileSync('mount', words)
  let there = false
  const plugIn = () => {
    mount('-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'none', path)
    there = true
  }
  plugIn()
  const pullOut = () => {
    // At once, also where somebody is writing there: what is open lives on out of sight until it is closed.
    if (there) execFileSync('umount', ['-l', path])
    there = false
  }
  return {
    path,
    resize: (to) => mount('-o', `remount,size=${to}k`, path),
    makeReadOnly: (readOnly) => mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, path),
    fillUp: () => writeUntilFull(join(path, 'film')),
    pullOut,
    plugIn,
    remove() {
      pullOut()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function writeUntilFull(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of [1 << 20, 1 << 12]) writeWhileItGoes(file, Buffer.alloc(piece))
  } finally {
    closeSync(file)
  }
}

function writeWhileItGoes(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
