import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'

type Hearer = (insists: boolean) => void
const hearing = new WeakMap<Db, Hearer>()

/**
 * Something may be sent now that could not before: whoever sends looks at once, when what was written is on the disk. `insists` also ends the rest of a channel
 * that could not be reached: somebody has put it right, or wants it tried now.
 */
export function ring({ db, afterCommit }: Context, { insists = false } = {}): void {
  afterCommit(() => hearing.get(db)?.(insists))
}

/** The answer takes the hearer away again. */
export function hear(db: Db, look: Hearer): () => void {
  hearing.set(db, look)
  return () => hearing.delete(db)
}
