import type { Context } from '#electron/backend/context.ts'
import { isInScope } from '#shared/domain/loyalty/programme.ts'
import { rewardHindrance } from '#shared/domain/loyalty/rewards.ts'
import { ONE, proportionDown, type Quantity } from '#shared/kernel/money.ts'
import type { ClientRecord } from '../../clients/index.ts'
import { onlyGathers, sharingOf } from '../households/sharing.ts'
import { readStamps } from '../ledger/repository.ts'
import { rulesOn } from '../programmes/in-force.ts'
import { pointsToSpend } from '../standing.ts'
import { giftsForPoints, hadOn } from './on-day.ts'

interface UsualVisit {
  readonly total: number
  readonly lines: readonly { readonly itemId: number | null; readonly category: string; readonly quantity: Quantity }[]
}

interface Ahead {
  readonly id: number
  readonly name: string
  readonly unit: 'points' | 'stamps'
  /** Below zero where there is more than enough. */
  readonly missing: number
  /** What a visit of his usual brings. */
  readonly perVisit: number
}

/** How far a client is from each full stamp card and each reward of today. */
export function ahead(context: Context, client: ClientRecord, usual: UsualVisit): Ahead[] {
  const { db, today } = context
  const { id: clientId } = client
  const { stamps, points: programme, rewards } = rulesOn(db, today)
  const held = stamps.length === 0 ? new Map<number, number>() : readStamps(db, clientId, today)
  const cards = stamps.map((card): Ahead => {
    const pieces = usual.lines.reduce((sum, line) => (isInScope(card, line) ? sum + Math.floor(line.quantity / ONE) : sum), 0)
    const perVisit = card.per === 'item' ? pieces : Math.min(pieces, 1)
    const { seriesId, name, collect } = card
    return { id: seriesId * 2 + 1, name, unit: 'stamps', missing: collect - (held.get(seriesId) ?? 0), perVisit }
  })
  if (rewards.length === 0 || onlyGathers(sharingOf(db, clientId))) return cards
  const points = pointsToSpend(context, client)
  const had = new Map(hadOn(db, clientId, today, null).map(({ id, count }) => [id, count]))
  const perVisit = programme ? proportionDown(usual.total, programme.earnPoints, programme.earnAmount) : 0
  const noneLeft = new Set(giftsForPoints(db, null).flatMap(({ id, left }) => (left === 0 ? [id] : [])))
  const dearest = rewards.toReversed()
  const bought = dearest.flatMap((reward): Ahead[] => {
    const { id, name, cost, effect } = reward
    if (effect.kind === 'gift' && noneLeft.has(effect.giftId)) return []
    if (rewardHindrance(reward, { points, had: had.get(id) ?? 0 }) === 'reward-limit') return []
    return [{ id: id * 2 + 2, name, unit: 'points', missing: cost - points, perVisit }]
  })
  return [...cards, ...bought]
}
