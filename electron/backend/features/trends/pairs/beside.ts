import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { Suggestion } from '#shared/domain/say/suggestion.ts'

/** What those often take who take something of what is asked for. */
export type TakenBeside = Omit<Suggestion, 'marks'>

// What costs nothing is nothing to suggest.
const beside = preparedSql<[string], TakenBeside>(
  `SELECT p.other_item AS itemId, other.name, one.name AS because, p.takers, p.both, p.place
   FROM json_each(?) AS taken CROSS JOIN found_pairs AS p INDEXED BY found_pairs_one ON p.one_item = taken.value
     JOIN items AS one ON one.id = p.one_item JOIN items AS other ON other.id = p.other_item
   WHERE other.archived_at IS NULL AND other.price > 0`,
)

/** Of the pairs that are kept: what is sold now and taken by those who take one of these items. */
export function takenBeside(db: Db, itemIds: readonly number[]): TakenBeside[] {
  return beside(db).all(JSON.stringify(itemIds))
}

const had = preparedSql<[{ clientId: number; items: string }], number>(
  `SELECT DISTINCT l.item_id FROM visits AS v INDEXED BY visits_by_client CROSS JOIN visit_lines AS l ON l.visit_id = v.id
   WHERE v.client_id = @clientId AND v.state = 'open' AND l.quantity > l.returned AND l.item_id IN (SELECT value FROM json_each(@items))`,
)

/** Which of these items the client never had, of all his visits: as the list of clients asks it. */
export function neverHad(db: Db, clientId: number, itemIds: readonly number[]): Set<number> {
  const taken = new Set(
    had(db)
      .pluck()
      .all({ clientId, items: JSON.stringify(itemIds) }),
  )
  return new Set(itemIds.filter((itemId) => !taken.has(itemId)))
}
