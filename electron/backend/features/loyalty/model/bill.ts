import type { RulesOf } from '#shared/contract/programmes.ts'
import { entriesLeft, hindrance, type Pass } from './pass-book.ts'
import { share, sum } from './reckoning.ts'
import type { PassTerms, Reward, RulesBook } from './rules-book.ts'

/* What a sale costs, in the order of docs/LEDGER.md: free pieces, automatic discounts, the cashier's, rewards off the bill, points as money. */

export interface Free {
  readonly kind: 'stamps' | 'reward' | 'pass' | 'new-pass'
  readonly id: number
}

export interface SoldLine {
  readonly item: number | null
  readonly category: string
  readonly price: number
  /** Thousandths. */
  readonly quantity: number
  /** What it is given for instead of money. */
  readonly free: Free | null
  /** The kind of pass it sells. */
  readonly sells: number | null
}

export interface Sale {
  readonly client: number | null
  readonly lines: readonly SoldLine[]
  /** Percent off by the cashier. */
  readonly percent: number
  readonly rewards: readonly number[]
  readonly spend: number
  readonly vouchers: readonly { readonly id: number; readonly amount: number }[]
  readonly onAccount: number
}

export interface When {
  readonly day: string
  readonly at: number
  readonly weekday: number
  readonly minute: number
}

/** What a client has before the visit. */
export interface Has {
  readonly points: number
  readonly stamps: (card: number) => number
  readonly had: (reward: number) => number
  readonly passes: readonly Pass[]
  /** Percentages off, in hundredths, that are his on everything. */
  readonly discounts: readonly number[]
}

export interface Bill {
  readonly lines: readonly { readonly total: number; readonly discount: number; readonly inPoints: number }[]
  /** What is given of what was gathered, by line; null = off the whole bill. `cost` in stamps, points or entries. */
  readonly given: readonly (Free & { readonly line: number | null; readonly cost: number })[]
  readonly total: number
}

const fits = ({ categories }: { readonly categories: readonly string[] }, { item, category }: SoldLine) =>
  categories.length === 0 || (item !== null && categories.includes(category))

/** Null when it must be refused. */
export function billOf(sale: Sale, rules: RulesBook, has: Has, when: When): Bill | null {
  const { day } = when
  const given = givenLines(sale, rules, has, day)
  if (given === null) return null
  const totals = sale.lines.map(({ price, quantity }) => Math.round((price * quantity) / 1000))
  const happy = rules.discountOn(day)
  const automatic = sale.lines.map((line, at) => {
    if (line.free !== null) return totals[at] ?? 0
    const applies = happy !== null && isHappyHour(happy, when) && fits(happy, line)
    // The best one, never two together.
    const best = Math.max(0, ...has.discounts, applies ? happy.hundredths : 0)
    return Math.round(((totals[at] ?? 0) * best) / 10_000)
  })
  const after = totals.map((total, at) => total - (automatic[at] ?? 0))
  const own = share(Math.round((sum(after) * sale.percent) / 100), after)
  const left = after.map((amount, at) => amount - (own[at] ?? 0))

  let rest = sum(left)
  let points = has.points - sum(given.filter(({ kind }) => kind === 'reward').map(({ cost }) => cost))
  const times = new Map<number, number>()
  for (const one of given) if (one.kind === 'reward') times.set(one.id, (times.get(one.id) ?? 0) + one.times)
  const off: Bill['given'][number][] = []
  for (const id of sale.rewards) {
    const reward = rules.rewards.get(id)
    const amount = reward ? offTheBill(reward, rest) : 0
    if (!reward || amount === 0 || reward.cost > points) return null
    times.set(id, (times.get(id) ?? 0) + 1)
    rest -= amount
    points -= reward.cost
    off.push({ kind: 'reward', id, line: null, cost: reward.cost })
  }
  for (const [id, count] of times) {
    const most = rules.rewards.get(id)?.most ?? null
    if (most !== null && has.had(id) + count > most) return null
  }
  const worth = rules.pointsOn(day)?.pointWorth ?? 0
  if (sale.spend > 0 && (worth === 0 || sale.spend > points || sale.spend * worth > rest)) return null
  rest -= sale.spend * worth
  const inPoints = share(sum(left) - rest, left)
  return {
    lines: totals.map((total, at) => ({ total, discount: total - (left[at] ?? 0), inPoints: inPoints[at] ?? 0 })),
    given: [...given, ...off],
    total: rest,
  }
}

interface GivenLine extends Free {
  readonly line: number
  readonly cost: number
  readonly times: number
}

/** The lines that are given for something gathered; null when there is not enough, or it is not for this. */
function givenLines(sale: Sale, rules: RulesBook, has: Has, day: string): GivenLine[] | null {
  const given: GivenLine[] = []
  const spent = (kind: Free['kind'], id: number | null) =>
    sum(given.filter((one) => one.kind === kind && (id === null || one.id === id)).map(({ cost }) => cost))
  for (const [line, sold] of sale.lines.entries()) {
    const { free, quantity } = sold
    if (free === null) continue
    const whole = quantity % 1000 === 0
    const times = quantity / 1000
    const isFor = (goods: { readonly categories: readonly string[] }) => sold.sells === null && fits(goods, sold)
    if (free.kind === 'stamps') {
      const card = rules.stampsOn(free.id, day)
      if (!card || !whole || !isFor(card)) return null
      if (spent('stamps', free.id) + times * card.collect > has.stamps(free.id)) return null
      given.push({ ...free, line, times, cost: times * card.collect })
    } else if (free.kind === 'reward') {
      const reward = rules.rewards.get(free.id)
      if (reward?.effect.kind !== 'item' || !whole || !isFor(reward.effect)) return null
      if (sold.price > (reward.effect.freeUpTo ?? sold.price)) return null
      if (spent('reward', null) + times * reward.cost > has.points) return null
      given.push({ ...free, line, times, cost: times * reward.cost })
    } else {
      const pass = free.kind === 'pass' ? passHeld(has, free.id, day) : passSold(sale, rules, free.id)
      if (pass === null || sold.item === null || !isFor(pass.terms) || (pass.left !== null && !whole)) return null
      const cost = pass.left === null ? 0 : times
      if (pass.left !== null && spent(free.kind, free.id) + cost > pass.left) return null
      given.push({ ...free, line, times, cost })
    }
  }
  return given
}

interface ForEntries {
  readonly terms: PassTerms
  readonly left: number | null
}

function passHeld({ passes }: Has, id: number, day: string): ForEntries | null {
  const pass = passes.find((one) => one.id === id)
  return pass && hindrance(pass, day) === null ? { terms: pass, left: entriesLeft(pass) } : null
}

/** The first of its kind that is sold with the same bill. */
function passSold({ lines }: Sale, { passTypes }: RulesBook, type: number): ForEntries | null {
  const terms = passTypes.get(type)
  return terms && lines.some(({ sells }) => sells === type) ? { terms, left: terms.entries } : null
}

function offTheBill({ effect }: Reward, left: number): number {
  if (effect.kind === 'item') return 0
  if (effect.kind === 'money') return Math.min(effect.amount, left)
  return Math.min(Math.round((left * effect.hundredths) / 10_000), effect.ceiling ?? left)
}

function isHappyHour({ weekdays, hours }: RulesOf<'discount'>, { weekday, minute }: When): boolean {
  if (weekdays.length > 0 && !weekdays.includes(weekday)) return false
  if (hours === null) return true
  const { from, until } = hours
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until
}
