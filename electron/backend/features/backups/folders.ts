import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import type { OutputOf } from '#shared/contract/client.ts'
import { refuse } from '#shared/contract/errors.ts'

/** Nobody looks through more. */
const MOST = 500

/** Folders of this computer, to choose one of them or a copy in it. Names only: nothing is opened, and hidden ones are left out. */
export function foldersAt(path: string | null): OutputOf<'backups.folders'> {
  if (path === null)
    return { path: null, parent: null, folders: beginnings().map((each) => ({ name: each, path: each })), copies: [] }
  if (!isAbsolute(path)) return refuse('folder-gone')
  const here = resolve(path)
  const names = namesIn(here)
  const there = names.flatMap((name) => {
    const found = factsOf(join(here, name))
    return found === null || name.startsWith('.') || name.startsWith('$') ? [] : [{ name, path: join(here, name), ...found }]
  })
  const byName = (one: { readonly name: string }, other: { readonly name: string }) => one.name.localeCompare(other.name)
  const folders = there.filter(({ folder }) => folder).sort(byName)
  const copies = there.filter(({ folder, name }) => !folder && /\.(regulars|db)$/i.test(name))
  const parent = dirname(here)
  return {
    path: here,
    parent: parent === here ? null : parent,
    folders: folders.slice(0, MOST).map(({ name, path: where }) => ({ name, path: where })),
    copies: copies
      .sort((one, other) => other.modifiedAt - one.modifiedAt)
      .slice(0, MOST)
      .map(({ name, path: where, size, modifiedAt }) => ({ name, path: where, size, modifiedAt })),
  }
}

/** Where people keep things, and where sticks and drives appear. */
function beginnings(): readonly string[] {
  if (process.platform === 'win32') {
    const drives = Array.from({ length: 26 }, (_, at) => `${String.fromCharCode(65 + at)}:\\`)
    return [homedir(), ...drives.filter((drive) => factsOf(drive)?.folder)]
  }
  const mounts =
    process.platform === 'darwin'
      ? ['/Volumes']
      : ['/media', `/media/${basename(homedir())}`, `/run/media/${basename(homedir())}`, '/mnt']
  const sticks = mounts.flatMap((mount) => (factsOf(mount)?.folder ? namesOrNone(mount).map((name) => join(mount, name)) : []))
  return [homedir(), ...new Set(sticks.filter((stick) => factsOf(stick)?.folder)), '/']
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return refuse('folder-gone') // pulled out, or not for this user: there is nothing to choose in it
  }
}

function namesOrNone(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Null for what cannot be looked at. */
function factsOf(path: string) {
  try {
    const found = statSync(path)
    return { folder: found.isDirectory(), size: found.size, modifiedAt: Math.trunc(found.mtimeMs) }
  } catch {
    return null
  }
}
