import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { awayRules } from '#electron/backend/db/schema/rhythms.ts'
import type { AwayRule, RuleWho } from '#shared/contract/care.ts'

interface RuleRow {
  readonly id: number
  readonly tagId: number | null
  readonly categoryId: number | null
  readonly itemId: number | null
  readonly name: string
  readonly gone: number
  readonly days: number
  readonly version: number
}

const inForce = preparedSql<[], RuleRow>(
  `SELECT r.id, r.tag_id AS tagId, r.category_id AS categoryId, r.item_id AS itemId, coalesce(t.name, c.name, i.name) AS name,
     coalesce(t.retired_at, c.retired_at, i.archived_at) IS NOT NULL AS gone, r.days, r.version
   FROM away_rules AS r LEFT JOIN tags AS t ON t.id = r.tag_id LEFT JOIN client_categories AS c ON c.id = r.category_id
     LEFT JOIN items AS i ON i.id = r.item_id
   WHERE r.retired_at IS NULL ORDER BY r.days, r.id`,
)

/** The rules in force, the fewest days first. */
export function readRules(db: Db): AwayRule[] {
  return inForce(db)
    .all()
    .map(({ tagId, categoryId, itemId, gone, ...row }) => ({
      ...row,
      who: whoOf({ tagId, categoryId, itemId }),
      gone: gone === 1,
    }))
}

function whoOf({ tagId, categoryId, itemId }: Pick<RuleRow, 'tagId' | 'categoryId' | 'itemId'>): RuleWho {
  if (tagId !== null) return { by: 'tag', id: tagId }
  return categoryId === null ? { by: 'item', id: itemId ?? 0 } : { by: 'category', id: categoryId }
}

const columnsOf = ({ by, id }: RuleWho) => ({
  tagId: by === 'tag' ? id : null,
  categoryId: by === 'category' ? id : null,
  itemId: by === 'item' ? id : null,
})

export function insertRule(db: Db, { who, days, createdAt }: { who: RuleWho; days: number; createdAt: number }): number {
  return Number(
    db
      .insert(awayRules)
      .values({ ...columnsOf(who), days, createdAt })
      .run().lastInsertRowid,
  )
}

/** False when it has been changed since `version` was read, or is no longer in force. */
export function updateRule(db: Db, id: number, version: number, { who, days }: { who: RuleWho; days: number }): boolean {
  const set = { ...columnsOf(who), days, version: version + 1 }
  return db.update(awayRules).set(set).where(unchanged(id, version)).run().changes === 1
}

export function retireRule(db: Db, id: number, version: number, at: number): boolean {
  const set = { retiredAt: at, version: version + 1 }
  return db.update(awayRules).set(set).where(unchanged(id, version)).run().changes === 1
}

const unchanged = (id: number, version: number) =>
  and(eq(awayRules.id, id), eq(awayRules.version, version), isNull(awayRules.retiredAt))
