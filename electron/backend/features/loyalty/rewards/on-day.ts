import type { Db } from '#electron/backend/db/connection.ts'
import type { RewardHad, RewardRules } from '#shared/domain/loyalty/rewards.ts'
import type { Day } from '#shared/kernel/day.ts'
import { readRewards, rewardsHad } from './repository.ts'

/** What points buy on a business day; the cheapest first. */
export function rewardsOn(db: Db, day: Day): RewardRules[] {
  return readRewards(db)
    .filter(({ retired, from, until }) => !retired && (from === null || from <= day) && (until === null || day <= until))
    .map(({ id, name, cost, effect, most, mostDays }) => ({ id, name, cost, effect, most, mostDays }))
}

/** How often the client has had what one may have only so often. Asked only where there is such a reward. */
export function hadOn(db: Db, clientId: number, day: Day, without: number | null): RewardHad[] {
  return readRewards(db).some(({ most }) => most !== null) ? rewardsHad(db, clientId, day, without) : []
}
