import type { Db } from '#electron/backend/db/connection.ts'
import type { Day } from '#shared/kernel/day.ts'
import { programmesOn, rulesOn } from '../programmes/in-force.ts'
import { giftsForPoints } from './on-day.ts'
import { clientsWithMost } from './repository.ts'

/** How many stamps fill a card; null where it is not given out on that day. */
export function stampsToCollect(db: Db, seriesId: number, day: Day): number | null {
  return programmesOn(db, 'stamps', day).find((card) => card.seriesId === seriesId)?.collect ?? null
}

/** What anybody can have for stamps and points on a day, and who has had as much of it as one may. */
export function aheadOfAll(db: Db, day: Day) {
  const { stamps, points, rewards } = rulesOn(db, day)
  const noneLeft = new Set(giftsForPoints(db, null).flatMap(({ id, left }) => (left === 0 ? [id] : [])))
  const toHave = rewards.filter(({ effect }) => effect.kind !== 'gift' || !noneLeft.has(effect.giftId))
  return {
    cards: stamps.map(({ seriesId, collect }) => ({ seriesId, collect })),
    rewards: toHave.map(({ id, cost }) => ({ cost, hadEnough: clientsWithMost(db, id, day) })),
    earning: points && { earnPoints: points.earnPoints, earnAmount: points.earnAmount },
  }
}
