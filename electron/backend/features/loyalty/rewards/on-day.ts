import type { Db } from '#electron/backend/db/connection.ts'
import type { GiftLeft, RewardHad, RewardRules } from '#shared/domain/loyalty/rewards.ts'
import type { Day } from '#shared/kernel/day.ts'
import { giftsLeft, retiredGifts } from '../gifts/repository.ts'
import { readRewards, rewardsHad } from './repository.ts'

/** What points buy on a business day; the cheapest first. */
export function rewardsOn(db: Db, day: Day): RewardRules[] {
  const noGift = givesGifts(db) ? retiredGifts(db) : []
  return readRewards(db)
    .filter(({ retired, from, until }) => !retired && (from === null || from <= day) && (until === null || day <= until))
    .filter(({ effect }) => effect.kind !== 'gift' || !noGift.includes(effect.giftId))
    .map(({ id, name, cost, effect, most, mostDays }) => ({ id, name, cost, effect, most, mostDays }))
}

/** How often the client has had what one may have only so often. Asked only where there is such a reward. */
export function hadOn(db: Db, clientId: number, day: Day, without: number | null): RewardHad[] {
  return readRewards(db).some(({ most }) => most !== null) ? rewardsHad(db, clientId, day, without) : []
}

/** What there is of the gifts that rewards give. Asked only where there is such a reward. */
export function giftsForPoints(db: Db, without: number | null): GiftLeft[] {
  return givesGifts(db) ? giftsLeft(db, without) : []
}

function givesGifts(db: Db): boolean {
  return readRewards(db).some(({ effect }) => effect.kind === 'gift')
}
