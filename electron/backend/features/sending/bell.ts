import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'

const hearing = new WeakMap<Db, () => void>()

/** Something may be sent now that could not before: whoever sends looks at once, when what was written is on the disk. */
export function ring({ db, afterCommit }: Context): void {
  afterCommit(() => hearing.get(db)?.())
}

/** The answer takes the hearer away again. */
export function hear(db: Db, look: () => void): () => void {
  hearing.set(db, look)
  return () => hearing.delete(db)
}
