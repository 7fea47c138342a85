import type { Item } from '#shared/contract/catalogue.ts'
import type { AtTill } from '#shared/contract/loyalty.ts'
import { coversLine } from '#shared/domain/loyalty/passes.ts'
import { givesLine, rewardHindrance } from '#shared/domain/loyalty/rewards.ts'
import { mayBeFree } from '#shared/domain/loyalty/stamps.ts'
import { ONE } from '#shared/kernel/money.ts'
import { billLineOf } from './bill.ts'
import { addFree, type Fits, type Free, giveBack, piecesFor, takeFree } from './free.ts'
import { passFor } from './passes-held.ts'
import type { TillState } from './use-till.ts'

type Reward = AtTill['rules']['rewards'][number]
type StampCard = AtTill['rules']['stamps'][number]

/** Something the guest can have now for what he has gathered. */
export interface Gift {
  readonly key: string
  readonly name: string
  /** In points; null where a full stamp card pays for it. */
  readonly points: number | null
  /** How many of it are in the basket. */
  readonly taken: number
  /** Whether he can have one more besides those taken. */
  readonly more: boolean
  readonly free: Free | null
  take(): void
  putBack(): void
}

export interface CardHeld {
  readonly card: StampCard
  /** Without those that pay for something in the basket. */
  readonly has: number
  /** What this visit will bring. */
  readonly coming: number
}

/** What can be had for stamps and points, and what is one step away. */
export function giftsOf(till: TillState) {
  const { atTill, basket, change, sums } = till
  const { rules, standing } = atTill ?? { rules: null, standing: null }
  if (rules === null || standing === null) return { cards: [], gifts: [], next: null }

  const cards = rules.stamps.map((card): CardHeld => {
    const held = standing.stamps.find(({ seriesId }) => seriesId === card.seriesId)?.has ?? 0
    const taken = piecesFor(basket, { kind: 'stamps', id: card.seriesId })
    const coming = sums.stamps.reduce((sum, { seriesId, count }) => (seriesId === card.seriesId ? sum + count : sum), 0)
    return { card, has: held - taken * card.collect, coming }
  })
  const give = (free: Free) => {
    const next = takeFree(basket, free, fitsFor(till, free)) ?? withUsual(till, free)
    if (next) change(next)
    else till.openFree(free)
  }
  const ofCards = cards.flatMap(({ card, has }): Gift[] => {
    const free: Free = { kind: 'stamps', id: card.seriesId }
    const taken = piecesFor(basket, free)
    const more = has >= card.collect
    if (!more && taken === 0) return []
    const { name } = card
    const back = () => change(giveBack(basket, free))
    return [{ key: `stamps ${card.seriesId}`, name, points: null, taken, more, free, take: () => give(free), putBack: back }]
  })

  const spent = [...sums.redeemed.filter(({ kind }) => kind === 'reward'), ...sums.rewards].reduce(
    (sum, { cost }) => sum + cost,
    0,
  )
  const points = standing.points - spent - Math.min(basket.spendPoints, sums.spendable)
  const takenOf = ({ id, effect }: Reward) =>
    effect.kind === 'item' ? piecesFor(basket, { kind: 'reward', id }) : basket.rewards.filter((one) => one === id).length
  const hindered = (reward: Reward) => {
    const had = (standing.rewardsHad.find(({ id }) => id === reward.id)?.count ?? 0) + takenOf(reward)
    return rewardHindrance(reward, { points, had })
  }
  /** What of the gift is left beside those taken already, by whatever reward. */
  const inStock = ({ effect }: Reward) => {
    if (effect.kind !== 'gift') return true
    const left = standing.giftsLeft.find(({ id }) => id === effect.giftId)?.left ?? Number.POSITIVE_INFINITY
    return left > sums.rewards.filter(({ giftId }) => giftId === effect.giftId).length
  }
  const ofRewards = rules.rewards.flatMap((reward): Gift[] => {
    const { id, name, cost, effect } = reward
    const taken = takenOf(reward)
    const more = hindered(reward) === null && inStock(reward)
    if (!more && taken === 0) return []
    const free: Free | null = effect.kind === 'item' ? { kind: 'reward', id } : null
    return [
      {
        key: `reward ${id}`,
        name,
        points: cost,
        taken,
        more,
        free,
        take: () => (free ? give(free) : change({ ...basket, rewards: [...basket.rewards, id] })),
        putBack: () =>
          change(
            free ? giveBack(basket, free) : { ...basket, rewards: basket.rewards.toSpliced(basket.rewards.lastIndexOf(id), 1) },
          ),
      },
    ]
  })
  const nearest = rules.rewards.find(
    (reward) => reward.cost > points && hindered(reward) === 'points-not-enough' && takenOf(reward) === 0 && inStock(reward),
  )
  const gathersOnly = standing.household?.sharesPoints === true && !standing.household.mayUse
  const next = nearest && !gathersOnly ? { name: nearest.name, missing: nearest.cost - points } : null
  return { cards, gifts: [...ofCards, ...ofRewards], next }
}

/** Whether a line may be given for it. */
export function fitsFor({ atTill, goods }: TillState, free: Free): Fits {
  const pass = passFor(atTill, free)
  const card = free.kind === 'stamps' ? atTill?.rules.stamps.find(({ seriesId }) => seriesId === free.id) : undefined
  const reward = free.kind === 'reward' ? atTill?.rules.rewards.find(({ id }) => id === free.id) : undefined
  return ({ itemId, quantity, minutes, price: own }) => {
    const item = goods.items.get(itemId ?? 0)
    const { price } = billLineOf({ itemId, quantity, minutes, price: own }, goods.items)
    const line = { itemId, category: item?.category ?? '', quantity, price }
    if (pass) return coversLine(pass, line) ? price : null
    const fits = (card && mayBeFree(card, line)) || (reward && givesLine(reward.effect, line))
    return minutes === null && price > 0 && fits ? price : null
  }
}

/** The dearest fitting item of his usual, given; null where nothing of it fits. */
export function withUsual(till: TillState, free: Free) {
  const fits = fitsFor(till, free)
  const lines = (till.usual?.lines ?? []).flatMap(({ itemId, name, minutes }) => {
    const line = { itemId, name, minutes, quantity: ONE, price: null }
    const price = fits(line)
    return price === null ? [] : [{ line, price }]
  })
  const [dearest] = lines.toSorted((one, other) => other.price - one.price)
  return dearest ? addFree(till.basket, dearest.line, free) : null
}

/** Everything in the catalogue that may be given for it. */
export function itemsFor(till: TillState, free: Free): Item[] {
  const fits = fitsFor(till, free)
  return till.goods.sold.filter(
    ({ id, unit }) => unit === 'piece' && fits({ itemId: id, quantity: ONE, minutes: null, price: null }) !== null,
  )
}
