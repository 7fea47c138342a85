import { readFileSync } from 'node:fs'
import { writeDurably } from '#electron/backend/db/durable-file.ts'
import type { Sealer } from './sealer.ts'

/** Passwords of the shop's accounts: set and used, never shown. They lie beside the database, so that no copy of it carries them. */
export interface Vault {
  /** Keeps it instead of an earlier one of this name; `about` says to whom it may be given. Throws when the disk does not take it. */
  keep(name: string, about: string, secret: string, now: number): void
  forget(name: string): void
  /** Null when there is none, it was kept about another, or it cannot be opened here. */
  read(name: string, about: string): string | null
  /** When it was set, whoever it is about; null when there is none. */
  setAt(name: string): number | null
}

interface Kept {
  readonly way: string
  readonly sealed: string
  readonly at: number
}

export function openVault(path: string, sealer: Sealer): Vault {
  let entries: Record<string, Kept> = readEntries(path)
  /** Opening asks the system's key store each time, and every look at the accounts would. */
  const opened = new Map<string, string | null>()
  const write = (next: Record<string, Kept>) => {
    writeDurably(path, JSON.stringify({ secrets: next }))
    entries = next
    opened.clear()
  }
  const find = (name: string) => (Object.hasOwn(entries, name) ? entries[name] : undefined)
  return {
    keep(name, about, secret, now) {
      write({ ...entries, [name]: { way: sealer.way, sealed: sealer.seal(secret, bound(name, about)), at: now } })
    },
    forget(name) {
      if (find(name) === undefined) return
      const { [name]: _gone, ...others } = entries
      write(others)
    },
    read(name, about) {
      const kept = find(name)
      if (kept === undefined || kept.way !== sealer.way) return null
      const what = bound(name, about)
      const known = opened.get(what)
      if (known !== undefined) return known
      const secret = sealer.open(kept.sealed, what)
      opened.set(what, secret)
      return secret
    },
    setAt: (name) => find(name)?.at ?? null,
  }
}

const bound = (name: string, about: string) => `${name}\n${about}`

/** What is no such file holds no secrets: they are entered again. */
function readEntries(path: string): Record<string, Kept> {
  try {
    const { secrets } = JSON.parse(readFileSync(path, 'utf8')) as { secrets: Record<string, Kept> }
    const whole = Object.entries(secrets).filter(
      ([, kept]) => typeof kept?.way === 'string' && typeof kept.sealed === 'string' && Number.isSafeInteger(kept.at),
    )
    return Object.fromEntries(whole)
  } catch {
    return {}
  }
}
