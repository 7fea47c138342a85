import { type SQL, sql } from 'drizzle-orm'
import type { LeafOf } from '#shared/contract/conditions.ts'
import { VISITS_IN_REACH } from '#shared/domain/loyalty/within-reach.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { among, between, notAmong } from '../parts/repository.ts'

/** What can be had today for stamps and points, and who may not have more of it. */
export interface RewardsAhead {
  readonly cards: readonly { readonly seriesId: number; readonly collect: number }[]
  /** In points. */
  readonly rewards: readonly { readonly cost: number; readonly hadEnough: readonly number[] }[]
  /** What a spent amount brings; null where no points are given. */
  readonly earning: { readonly earnPoints: number; readonly earnAmount: number } | null
}

/** Stamps of a card that may be given for something today. */
const stampsOf = (seriesId: number, today: Day, having: SQL) => sql`SELECT client_id FROM lots
  WHERE unit = 'stamps' AND series_id = ${seriesId} AND "left" > 0 AND coalesce(expires, ${today}) >= ${today}
  GROUP BY client_id HAVING ${having}`

/** Who has so many stamps of a card. One that is no longer given out is full for nobody. */
export function stampsSql(
  { id, full, collect, ...ends }: LeafOf<'stamps'> & { readonly collect: number | null },
  today: Day,
): SQL {
  if (full) return collect === null ? sql`0` : among(stampsOf(id, today, sql`sum("left") >= ${collect}`))
  const holds = between(sql`sum("left")`, ends)
  return (ends.from ?? 0) <= 0 ? notAmong(stampsOf(id, today, sql`NOT (${holds})`)) : among(stampsOf(id, today, holds))
}

/** Who can have something now, or after a few visits as dear as his are on average, of which each brings one stamp. */
export function rewardSql({ is, ahead }: LeafOf<'reward'> & { readonly ahead: RewardsAhead }, today: Day): SQL {
  const { cards, rewards, earning } = ahead
  const byCard = cards.map(({ seriesId, collect }) => {
    const held =
      is === 'now' ? { from: collect, until: null } : { from: Math.max(1, collect - VISITS_IN_REACH), until: collect - 1 }
    return among(stampsOf(seriesId, today, between(sql`sum("left")`, held)))
  })
  const perVisit =
    earning === null || earning.earnAmount === 0
      ? sql`0`
      : sql`coalesce(spent / nullif(visits, 0), 0) * ${earning.earnPoints} / ${earning.earnAmount}`
  const byPoints = rewards.map(({ cost, hadEnough }) => {
    const missing = sql`${cost} - points`
    const soon = sql`${missing} > 0 AND ${missing} <= ${VISITS_IN_REACH} * (${perVisit})`
    const may =
      hadEnough.length === 0 ? sql`` : sql` AND ${notAmong(sql`SELECT value FROM json_each(${JSON.stringify(hadEnough)})`)}`
    return sql`(${is === 'now' ? sql`${missing} <= 0` : soon}${may})`
  })
  const any = [...byCard, ...byPoints]
  return any.length === 0 ? sql`0` : sql`(${sql.join(any, sql` OR `)})`
}

/** Who has a pass of his own that can be used on a day, or one of those that is ending: the rule of `passProblem`. */
export function passesSql({ days, entries }: LeafOf<'pass'>, today: Day): SQL {
  const ending = [
    ...(days === null ? [] : [sql`until_day <= ${addDays(today, days)}`]),
    ...(entries === null ? [] : [sql`"left" <= ${entries}`]),
  ]
  const soon = ending.length === 0 ? sql`` : sql` AND (${sql.join(ending, sql` OR `)})`
  return sql`SELECT client_id FROM passes WHERE cancelled_at IS NULL AND bought_day <= ${today}
    AND coalesce(until_day, ${today}) >= ${today} AND coalesce("left", 1) > 0${soon}
    AND NOT EXISTS (SELECT 1 FROM pass_freezes AS f WHERE f.pass_id = passes.id AND f.from_day <= ${today}
      AND coalesce(f.until_day, ${today}) >= ${today})`
}
