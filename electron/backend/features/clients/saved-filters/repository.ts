import { and, asc, eq, max } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { savedFilters } from '#electron/backend/db/schema/fields.ts'
import type { LIST_FILTERS } from '#shared/contract/clients.ts'
import type { Condition } from '#shared/contract/conditions.ts'

export interface LooksFor {
  readonly filter: (typeof LIST_FILTERS)[number]
  readonly conditions: readonly Condition[]
  /** What was typed into the list's search; empty for nothing. */
  readonly text: string
}

interface SavedFilter extends LooksFor {
  readonly id: number
  readonly name: string
  readonly version: number
}

export function listFilters(db: Db): SavedFilter[] {
  return db.select().from(savedFilters).orderBy(asc(savedFilters.place), asc(savedFilters.id)).all().map(toFilter)
}

export function findSavedFilter(db: Db, id: number): SavedFilter | null {
  const row = db.select().from(savedFilters).where(eq(savedFilters.id, id)).get()
  return row === undefined ? null : toFilter(row)
}

function toFilter({ id, name, looksFor, version }: typeof savedFilters.$inferSelect): SavedFilter {
  // Tabs from before the typed words were kept have none.
  const kept = JSON.parse(looksFor) as Omit<LooksFor, 'text'> & Partial<Pick<LooksFor, 'text'>>
  return { id, name, version, ...kept, text: kept.text ?? '' }
}

export function insertFilter(db: Db, name: string, looksFor: LooksFor): number {
  const last =
    db
      .select({ place: max(savedFilters.place) })
      .from(savedFilters)
      .get()?.place ?? -1
  const done = db
    .insert(savedFilters)
    .values({ name, looksFor: JSON.stringify(looksFor), place: last + 1 })
    .run()
  return Number(done.lastInsertRowid)
}

/** False when it has been changed since `version` was read. */
export function updateFilter(db: Db, id: number, version: number, name: string, looksFor: LooksFor): boolean {
  const done = db
    .update(savedFilters)
    .set({ name, looksFor: JSON.stringify(looksFor), version: version + 1 })
    .where(and(eq(savedFilters.id, id), eq(savedFilters.version, version)))
    .run()
  return done.changes === 1
}

export function deleteFilter(db: Db, id: number): void {
  db.delete(savedFilters).where(eq(savedFilters.id, id)).run()
}
