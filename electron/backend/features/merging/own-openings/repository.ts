import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'
import { ownOpenings } from '#electron/backend/db/schema/merges.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface Opening {
  readonly visits: number
  readonly spent: number
  readonly since: Day | null
  readonly last: Day | null
}

/** Sets the opening figures that a card shows. */
export function setOpening(db: Db, id: number, { visits, spent, since, last }: Opening): void {
  db.update(clients)
    .set({ openingVisits: visits, openingSpent: spent, openingSince: since, openingLast: last })
    .where(eq(clients.id, id))
    .run()
}

/** Remembers the opening figures a card came with, the first time it takes part in a merge. */
export function rememberOwnOpening(db: Db, clientId: number, opening: Opening): void {
  db.insert(ownOpenings)
    .values({ clientId, ...opening })
    .onConflictDoNothing()
    .run()
}

/** Adds to what a card came with; does nothing for one that never took part in a merge. */
export function addToOwnOpening(db: Db, clientId: number, change: { visits: number; spent: number }): void {
  db.update(ownOpenings)
    .set({ visits: sql`${ownOpenings.visits} + ${change.visits}`, spent: sql`${ownOpenings.spent} + ${change.spent}` })
    .where(eq(ownOpenings.clientId, clientId))
    .run()
}

export function ownOpeningsOf(db: Db, cards: readonly number[]): Opening[] {
  return db
    .select()
    .from(ownOpenings)
    .where(inArray(ownOpenings.clientId, [...cards]))
    .all()
}

/** Forgets them for cards that no lasting merge concerns any more: their own figures stand on the card again. */
export function forgetOwnOpenings(db: Db): void {
  db.delete(ownOpenings)
    .where(
      sql`NOT EXISTS (SELECT 1 FROM merges WHERE undone_at IS NULL AND (survivor_id = own_openings.client_id OR merged_id = own_openings.client_id))`,
    )
    .run()
}
