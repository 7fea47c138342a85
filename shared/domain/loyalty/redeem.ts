import { type Money, ONE } from '#shared/kernel/money.ts'
import { coversLine } from './passes.ts'
import { givesLine, offTheBill, type RewardRules, rewardHindrance } from './rewards.ts'
import type { PassHeld, PassOnSale, Redeemed, RewardTaken, RulesOfDay, SettledInput, SettleProblem, Standing } from './settle.ts'
import { mayBeFree } from './stamps.ts'

/** What is left to give for something while a bill is settled; it shrinks with each thing that is given. */
export interface Purse {
  points: number
  readonly stamps: Map<number, number>
  /** How often each reward has been had, this bill included. */
  readonly had: Map<number, number>
  /** Gifts in stock; those that nobody counts are not among them. */
  readonly gifts: Map<number, number>
  readonly passes: readonly PassHeld[]
  /** Entries by pass, and by the type of those that this bill sells. */
  readonly entries: Map<number, number>
  readonly entriesSold: Map<number, number>
}

export function purseOf(standing: Standing | null, lines: readonly SettledInput[], rules: RulesOfDay): Purse {
  return {
    points: standing?.points ?? 0,
    stamps: new Map(standing?.stamps.map(({ seriesId, has }) => [seriesId, has])),
    had: new Map(standing?.rewardsHad.map(({ id, count }) => [id, count])),
    gifts: new Map(standing?.giftsLeft.map(({ id, left }) => [id, left])),
    passes: standing?.passes ?? [],
    entries: new Map(standing?.passes.map(({ id, left }) => [id, left ?? 0])),
    entriesSold: new Map(
      rules.passTypes.flatMap(({ id, entries }) =>
        lines.some(({ passTypeId }) => passTypeId === id) ? [[id, entries ?? 0]] : [],
      ),
    ),
  }
}

/** The lines that are given for stamps, points or entries. What cannot be given is left to be paid, and why is told. */
export function redeemLines(
  lines: readonly SettledInput[],
  rules: RulesOfDay,
  purse: Purse,
): { redeemed: Redeemed[]; problem: SettleProblem | null } {
  const redeemed: Redeemed[] = []
  let problem: SettleProblem | null = null
  for (const [index, line] of lines.entries()) {
    if (line.free === null) continue
    const given = line.passTypeId === null ? giving[line.free.kind](line, rules, purse) : 'line-not-free'
    if (typeof given === 'string') problem ??= given
    else redeemed.push({ ...given, ...line.free, line: index })
  }
  return { redeemed, problem }
}

/** A pass is a client's: nobody else can buy one. */
export function notSold(lines: readonly SettledInput[], standing: Standing | null): SettleProblem | null {
  return standing === null && lines.some(({ passTypeId }) => passTypeId !== null) ? 'pass-without-client' : null
}

type Given = Pick<Redeemed, 'programmeId' | 'cost'>
type Giving = (line: SettledInput, rules: RulesOfDay, purse: Purse) => Given | SettleProblem

const giving: Record<Redeemed['kind'], Giving> = {
  stamps: forStamps,
  reward: forPoints,
  pass: forEntry,
  'new-pass': forNewEntry,
}

function forStamps(line: SettledInput, rules: RulesOfDay, purse: Purse): Given | SettleProblem {
  const card = rules.stamps.find(({ seriesId }) => seriesId === line.free?.id)
  if (!card || line.minutes !== null || !mayBeFree(card, line)) return 'line-not-free'
  const cost = (line.quantity / ONE) * card.collect
  const has = purse.stamps.get(card.seriesId) ?? 0
  if (cost > has) return 'stamps-not-enough'
  purse.stamps.set(card.seriesId, has - cost)
  return { programmeId: card.programmeId, cost }
}

function forPoints(line: SettledInput, rules: RulesOfDay, purse: Purse): Given | SettleProblem {
  const reward = rules.rewards.find(({ id }) => id === line.free?.id)
  if (!reward) return 'reward-not-now'
  if (line.minutes !== null || !givesLine(reward.effect, line)) return 'line-not-free'
  const problem = take(reward, purse, line.quantity / ONE)
  return problem ?? { programmeId: null, cost: (line.quantity / ONE) * reward.cost }
}

function forEntry(line: SettledInput, _: RulesOfDay, { passes, entries }: Purse): Given | SettleProblem {
  const pass = passes.find(({ id }) => id === line.free?.id)
  if (!pass) return 'pass-of-another'
  return pass.problem ?? takeEntries(line, pass, entries)
}

function forNewEntry(line: SettledInput, rules: RulesOfDay, { entriesSold }: Purse): Given | SettleProblem {
  const type = rules.passTypes.find(({ id }) => id === line.free?.id)
  return type && entriesSold.has(type.id) ? takeEntries(line, type, entriesSold) : 'pass-of-another'
}

/** An entry a piece; a period costs none. */
function takeEntries(line: SettledInput, pass: PassOnSale, left: Map<number, number>): Given | SettleProblem {
  if (!coversLine(pass, line)) return 'pass-not-for-this'
  const cost = pass.entries === null ? 0 : line.quantity / ONE
  const has = left.get(pass.id) ?? 0
  if (cost > has) return 'pass-empty'
  left.set(pass.id, has - cost)
  return { programmeId: null, cost }
}

/** The rewards that are no line, one after the other: they take something off what is then left to pay, or give a gift. */
export function redeemOffBill(
  wanted: readonly number[],
  rules: RulesOfDay,
  purse: Purse,
  net: Money,
): { rewards: RewardTaken[]; problem: SettleProblem | null } {
  const rewards: RewardTaken[] = []
  let left = net
  let problem: SettleProblem | null = null
  for (const id of wanted) {
    const reward = rules.rewards.find((one) => one.id === id)
    const giftId = reward?.effect.kind === 'gift' ? reward.effect.giftId : null
    const off = reward ? offTheBill(reward.effect, left) : 0
    const nothing = giftId === null ? off === 0 : purse.gifts.get(giftId) === 0
    const hindrance = !reward ? 'reward-not-now' : nothing ? nothingGiven(giftId) : take(reward, purse, 1)
    if (!reward || hindrance !== null) {
      problem ??= hindrance
      continue
    }
    left -= off
    const inStock = giftId === null ? undefined : purse.gifts.get(giftId)
    if (giftId !== null && inStock !== undefined) purse.gifts.set(giftId, inStock - 1)
    rewards.push({ id, cost: reward.cost, off, giftId })
  }
  return { rewards, problem }
}

const nothingGiven = (giftId: number | null) => (giftId === null ? 'reward-not-now' : 'reward-none-left')

function take(reward: RewardRules, purse: Purse, times: number) {
  const had = purse.had.get(reward.id) ?? 0
  const hindrance = rewardHindrance(reward, { points: purse.points, had }, times)
  if (hindrance !== null) return hindrance
  purse.points -= reward.cost * times
  purse.had.set(reward.id, had + times)
  return null
}
