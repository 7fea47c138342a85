import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { imports } from '#electron/backend/db/schema/clients.ts'
import { rememberedMappings } from '#electron/backend/db/schema/shop.ts'
import type { ImportField } from '#shared/contract/imports.ts'
import type { DateStyle } from '#shared/domain/imports/dates.ts'

export function insertImport(
  db: Db,
  values: Pick<typeof imports.$inferInsert, 'at' | 'employeeId' | 'fileName' | 'kind'>,
): number {
  return Number(
    db
      .insert(imports)
      .values({ ...values, created: 0, skipped: 0 })
      .run().lastInsertRowid,
  )
}

export function finishImport(
  db: Db,
  id: number,
  values: { created: number; skipped: number; finishedAt: number; visits?: number },
): void {
  db.update(imports).set(values).where(eq(imports.id, id)).run()
}

export function setUndone(db: Db, id: number, undoneAt: number | null): void {
  db.update(imports).set({ undoneAt }).where(eq(imports.id, id)).run()
}

export function findImport(db: Db, id: number) {
  return db.select().from(imports).where(eq(imports.id, id)).get() ?? null
}

export function listImports(db: Db) {
  return db.select().from(imports).where(isNotNull(imports.finishedAt)).orderBy(desc(imports.id)).limit(50).all()
}

/** Imports that were cut off by a crash or a power cut. */
export function unfinishedImports(db: Db): number[] {
  return db
    .select({ id: imports.id })
    .from(imports)
    .where(and(isNull(imports.finishedAt), isNull(imports.undoneAt)))
    .all()
    .map(({ id }) => id)
}

/** Whatever is done with a card is on record; that it was saved to a file takes nothing away with it. Family is on the record of one of the two. */
const untouched = preparedSql<[number, number], { id: number }>(
  `SELECT id FROM clients WHERE import_id = ? AND version = 1 AND visits = opening_visits AND archived_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM audit WHERE subject = 'client' AND subject_id = clients.id AND operation <> 'exports.cards')
     AND NOT EXISTS (SELECT 1 FROM visits WHERE client_id = clients.id)
     AND category_id IS import_category_id AND age_band IS NULL
     AND NOT EXISTS (SELECT 1 FROM client_tags WHERE client_id = clients.id AND at > clients.created_at)
     AND NOT EXISTS (SELECT 1 FROM own_values WHERE client_id = clients.id AND at > clients.created_at)
     AND NOT EXISTS (SELECT 1 FROM movements WHERE client_id = clients.id AND kind <> 'opening')
     AND NOT EXISTS (SELECT 1 FROM referrals WHERE client_id = clients.id)
     AND NOT EXISTS (SELECT 1 FROM referrals WHERE by_client_id = clients.id)
     AND NOT EXISTS (SELECT 1 FROM gift_givings WHERE client_id = clients.id)
     AND NOT EXISTS (SELECT 1 FROM contacts WHERE client_id = clients.id)
     AND NOT EXISTS (SELECT 1 FROM persons JOIN facts ON facts.person_id = persons.id WHERE persons.client_id = clients.id)
     AND NOT EXISTS (SELECT 1 FROM persons JOIN relations ON from_person = persons.id
       WHERE client_id = clients.id AND relations.created_at > clients.created_at)
     AND NOT EXISTS (SELECT 1 FROM persons JOIN relations ON to_person = persons.id
       WHERE client_id = clients.id AND relations.created_at > clients.created_at)
   LIMIT ?`,
)

/** Clients of an import to whom nothing has happened since: no visit, no movement, no word about them, no change of the card. Not more than `limit`; -1 for all. */
export function untouchedClients(db: Db, importId: number, limit = -1): number[] {
  return untouched(db)
    .all(importId, limit)
    .map(({ id }) => id)
}

const setCategory = preparedSql<[number, number, number]>(
  'UPDATE clients SET category_id = ?, import_category_id = ? WHERE id = ?',
)

/** The category, and that it came with the import: another one since is a change. */
export function writeImportedCategory(db: Db, clientId: number, categoryId: number): void {
  setCategory(db).run(categoryId, categoryId, clientId)
}

const byPhone = preparedSql<[string], { name: string; nickname: string }>(
  `SELECT name, nickname FROM client_phones JOIN clients ON clients.id = client_id WHERE e164 = ? AND archived_at IS NULL`,
)

export function namesWithPhone(db: Db, e164: string): string[] {
  return byPhone(db)
    .all(e164)
    .map(({ name, nickname }) => name || nickname)
}

export function rememberedMapping<Field = ImportField>(
  db: Db,
  headers: string,
): { mapping: Field[]; dateStyle: DateStyle } | null {
  const row = db.select().from(rememberedMappings).where(eq(rememberedMappings.headers, headers)).get()
  return row ? { mapping: JSON.parse(row.mapping) as Field[], dateStyle: row.dateStyle as DateStyle } : null
}

export function rememberMapping(db: Db, headers: string, mapping: readonly string[], dateStyle: DateStyle, at: number): void {
  const values = { mapping: JSON.stringify(mapping), dateStyle, at }
  db.insert(rememberedMappings)
    .values({ headers, ...values })
    .onConflictDoUpdate({ target: rememberedMappings.headers, set: values })
    .run()
}
