import { open } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'

/** Empties the log into the file, unless somebody is just reading: then the next one does it. Outside of a transaction. */
export function emptyLog(sqlite: Database): void {
  const patience = sqlite.pragma('busy_timeout', { simple: true }) as number
  sqlite.pragma('busy_timeout = 0')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.pragma(`busy_timeout = ${patience}`)
}

const PIECE = 1 << 19

/** Whether any of these words stands anywhere in a file, in what is no longer in use too. Reads it in pieces; the till goes on in between. */
export async function standsIn(path: string, words: readonly string[]): Promise<boolean> {
  const wanted = words.map((word) => Buffer.from(word))
  const overlap = Math.max(0, ...wanted.map(({ length }) => length - 1))
  const file = await open(path, 'r')
  try {
    const piece = Buffer.alloc(PIECE + overlap)
    let kept = 0
    for (;;) {
      const { bytesRead } = await file.read(piece, kept, PIECE)
      if (bytesRead === 0) return false
      const seen = piece.subarray(0, kept + bytesRead)
      if (wanted.some((word) => seen.includes(word))) return true
      kept = Math.min(overlap, seen.length)
      seen.copyWithin(0, seen.length - kept)
    }
  } finally {
    await file.close()
  }
}
