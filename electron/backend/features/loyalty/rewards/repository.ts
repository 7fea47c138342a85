import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { rewards } from '#electron/backend/db/schema/loyalty.ts'
import type { Reward } from '#shared/contract/rewards.ts'
import type { RewardHad } from '#shared/domain/loyalty/rewards.ts'
import type { Day } from '#shared/kernel/day.ts'

const kept = keptValue((db): readonly Reward[] =>
  db
    .select()
    .from(rewards)
    .orderBy(asc(rewards.cost), asc(rewards.id))
    .all()
    .map(({ effect, createdAt: _, retiredAt, sample: _s, ...row }) => ({
      ...row,
      effect: JSON.parse(effect) as Reward['effect'],
      retired: retiredAt !== null,
    })),
)

/** The whole catalogue, the retired too; the cheapest first. */
export function readRewards(db: Db): readonly Reward[] {
  return kept.of(db)
}

export type RewardFields = Omit<Reward, 'id' | 'retired' | 'version'>

export function insertReward(
  db: Db,
  { effect, ...fields }: RewardFields,
  createdAt: number,
  { sample = false }: { sample?: boolean } = {},
): number {
  const values = { ...fields, effect: JSON.stringify(effect), createdAt, sample: sample ? 1 : 0 }
  const { id } = db.insert(rewards).values(values).returning({ id: rewards.id }).get()
  kept.forget(db)
  return id
}

/** False when someone else has changed it meanwhile. */
export function updateReward(db: Db, id: number, version: number, { effect, ...fields }: RewardFields): boolean {
  const { changes } = db
    .update(rewards)
    .set({ ...fields, effect: JSON.stringify(effect), version: version + 1 })
    .where(and(eq(rewards.id, id), eq(rewards.version, version)))
    .run()
  kept.forget(db)
  return changes === 1
}

export function setRetired(db: Db, id: number, version: number, retiredAt: number | null): void {
  db.update(rewards)
    .set({ retiredAt, version: version + 1 })
    .where(eq(rewards.id, id))
    .run()
  kept.forget(db)
}

/**
 * By the lines where a piece was given, without those returned; a reward off the bill counts once, until all of it was given back. Days on both
 * sides: a visit of an earlier day finds those that were had after it. It is had by whose visit it was, whichever card of a household paid; what one
 * paid for with several cards counts by its first entry.
 */
const timesHad = `sum(CASE WHEN m.line_id IS NOT NULL THEN (l.quantity - l.returned) / 1000
    WHEN (SELECT sum(part.amount + coalesce((SELECT sum(r.amount) FROM movements AS r WHERE r.reverses = part.id), 0))
      FROM movements AS part WHERE part.id = m.id OR part.part_of = m.id) < 0 THEN 1 ELSE 0 END)`
const besideThem = `JOIN rewards ON rewards.id = m.reward_id JOIN visits AS v ON v.id = m.visit_id LEFT JOIN visit_lines AS l ON l.id = m.line_id`
const countsAsHad = `m.kind = 'spend' AND m.part_of IS NULL AND v.state = 'open' AND rewards.most IS NOT NULL
  AND (rewards.most_days IS NULL OR abs(julianday(m.day) - julianday(@day)) < rewards.most_days)`
const had = preparedSql<[{ clientId: number; day: Day; without: number }], RewardHad>(
  `WITH cards (id) AS (
     SELECT @clientId UNION SELECT coalesce(c.merged_into, c.id) FROM household_members AS own JOIN household_members AS other
       ON other.household_id = own.household_id JOIN clients AS c ON c.id = other.client_id WHERE own.client_id = @clientId
   )
   SELECT m.reward_id AS id, ${timesHad} AS count
   FROM cards JOIN movements AS m ON m.client_id = cards.id AND m.reward_id IS NOT NULL
     ${besideThem}
   WHERE v.client_id = @clientId AND v.id <> @without AND ${countsAsHad} GROUP BY m.reward_id`,
)
const hadMost = preparedSql<[{ rewardId: number; day: Day }], number>(
  `SELECT v.client_id FROM movements AS m ${besideThem}
   WHERE m.reward_id = @rewardId AND v.client_id IS NOT NULL AND ${countsAsHad}
   GROUP BY v.client_id HAVING ${timesHad} >= max(rewards.most)`,
)

/** How often a client has had each reward that one may have only so often, counted around a day. */
export function rewardsHad(db: Db, clientId: number, day: Day, without: number | null): RewardHad[] {
  return had(db).all({ clientId, day, without: without ?? 0 })
}

/** Who has had a reward as often as one may, counted around a day; nobody where there is no limit. */
export function clientsWithMost(db: Db, rewardId: number, day: Day): number[] {
  return hadMost(db).pluck().all({ rewardId, day })
}
