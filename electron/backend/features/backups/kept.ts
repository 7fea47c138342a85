import { readFileSync } from 'node:fs'
import { writeDurably } from '#electron/backend/db/durable-file.ts'
import { RULES, type Rule } from '#shared/contract/errors.ts'

/** What is known about backups besides the sets themselves. It is about this computer, so it does not lie in the shop's file and is not restored with it. */
export interface Kept {
  readonly place: KeptPlace | null
  /** Since when there is work that no set has, and that no copy in the second place has; null when there is none. */
  readonly uncoveredHere: number | null
  readonly uncoveredThere: number | null
  /** The last closing left its backup because it took too long. */
  readonly skippedAt: number | null
  /** When it was last said, or for the first time could have been, that there is no second place. */
  readonly hintAt: number | null
}

interface KeptPlace {
  readonly folder: string
  readonly goodAt: number | null
  /** Write transactions of the shop in the newest good copy, and whose it is. */
  readonly goodSequence: number | null
  readonly shopId: string | null
  readonly problem: Rule | null
  readonly triedAt: number | null
}

const nothingKept: Kept = { place: null, uncoveredHere: null, uncoveredThere: null, skippedAt: null, hintAt: null }

export interface KeptFile {
  read(): Kept
  /** What the disk does not take is kept until the program ends. */
  change(change: Partial<Kept>): void
}

export function openKept(path: string, onFailure: (error: unknown) => void): KeptFile {
  let kept = readKept(path)
  return {
    read: () => kept,
    change(change) {
      const next = { ...kept, ...change }
      if (JSON.stringify(next) === JSON.stringify(kept)) return
      kept = next
      try {
        writeDurably(path, JSON.stringify(kept))
      } catch (error) {
        onFailure(error)
      }
    },
  }
}

/** What is no such file says nothing: the place is chosen again. */
function readKept(path: string): Kept {
  try {
    const told = JSON.parse(readFileSync(path, 'utf8')) as Partial<Kept>
    const instant = (value: unknown) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null)
    const { place } = told
    return {
      place:
        typeof place?.folder === 'string'
          ? {
              folder: place.folder,
              goodAt: instant(place.goodAt),
              goodSequence: instant(place.goodSequence),
              shopId: typeof place.shopId === 'string' ? place.shopId : null,
              problem: RULES.find((rule) => rule === place.problem) ?? null,
              triedAt: instant(place.triedAt),
            }
          : null,
      uncoveredHere: instant(told.uncoveredHere),
      uncoveredThere: instant(told.uncoveredThere),
      skippedAt: instant(told.skippedAt),
      hintAt: instant(told.hintAt),
    }
  } catch {
    return nothingKept
  }
}
