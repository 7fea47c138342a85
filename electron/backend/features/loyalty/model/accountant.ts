import { type Bill, billOf, type Sale, type SoldLine, type When } from './bill.ts'
import { cards, type Merge } from './cards.ts'
import { type MoneyReversed, moneyBook, type Paid } from './money-book.ts'
import type { Pass } from './pass-book.ts'
import { type Entry, type PointsReversed, purses, type Unit } from './purses.ts'
import { lastDay, share, sum } from './reckoning.ts'
import { rulesBook } from './rules-book.ts'

/*
 * The reference: what a patient accountant would write down, by docs/LEDGER.md and the domain rules alone. No code of the program; plain lists, folded in
 * memory, in the simplest way that can be checked by reading.
 */

interface Line extends SoldLine {
  readonly total: number
  readonly discount: number
  readonly inPoints: number
  earned: number
  returned: number
}

export interface Visit {
  owner: number | null
  readonly day: string
  readonly at: number
  readonly lines: readonly Line[]
  readonly total: number
  readonly pointsSpent: number
  readonly paid: Paid
  /** Passes it sold, in the order of its lines. */
  readonly sold: Pass[]
  /** Passes it used, each once. */
  readonly used: Set<Pass>
  back: number
  open: boolean
}

export type Reversed = PointsReversed & MoneyReversed

export function accountant() {
  const rules = rulesBook()
  const gathered = purses<Visit>()
  const money = moneyBook()
  const merged = cards()
  let visits: Visit[] = []
  let passes: Pass[] = []
  const things = () => [...gathered.owned(), ...money.owned(), ...visits, ...passes]

  /** Points and stamps of lines as they were paid. */
  function gather(visit: Visit, client: number, when: When) {
    const { day, lines } = visit
    const paid = lines.map(({ total, discount }) => total - discount)
    const points = rules.pointsOn(day)
    if (points && sum(paid) >= points.minimumBill) {
      const forMoney = paid.map((amount, at) => amount - (lines[at]?.inPoints ?? 0))
      const givenAway = sum(visit.paid.vouchers.map(({ voucher, amount }) => (voucher.kind === 'voucher' ? amount : 0)))
      const inVouchers = share(givenAway, forMoney)
      const eligible = lines.map((line, at) =>
        line.free !== null || points.excludedCategories.includes(line.category) ? 0 : (forMoney[at] ?? 0) - (inVouchers[at] ?? 0),
      )
      const earned = Math.floor((sum(eligible) * points.earnPoints) / points.earnAmount)
      const shares = share(earned, eligible)
      for (const [at, line] of lines.entries()) line.earned = shares[at] ?? 0
      if (earned > 0) gathered.bring(client, 'points', earned, day, lastDay(day, points.lasts), { visit, line: null })
    }
    const before = gathered
      .entries()
      .filter(({ owner, amount, line, visit: of }) => owner === client && amount > 0 && line === null && of?.open)
    for (const card of rules.cards()) {
      const stamps = rules.stampsOn(card, day)
      if (!stamps) continue
      const inScope = ({ item, category }: Line) =>
        stamps.categories.length === 0 || (item !== null && stamps.categories.includes(category))
      const counted = lines.map((line) => line.free === null && line.quantity > 0 && inScope(line))
      const bill = sum(paid.filter((_, at) => counted[at]))
      if (bill === 0 || bill < stamps.minimumBill) continue
      const expires = lastDay(day, stamps.lasts)
      if (stamps.per === 'item') {
        for (const [line, { quantity }] of lines.entries()) {
          const pieces = counted[line] ? Math.floor(quantity / 1000) : 0
          if (pieces > 0) gathered.bring(client, card, pieces, day, expires, { visit, line })
        }
        continue
      }
      const last = Math.max(...before.flatMap(({ unit, visit: of }) => (unit === card && of && of.at <= when.at ? [of.at] : [])))
      if (when.at - last >= stamps.gapHours * 3_600_000) gathered.bring(client, card, 1, day, expires, { visit, line: null })
    }
  }

  /** How often a client had a reward, around a day. */
  function had(client: number, id: number, day: string): number {
    const { mostDays = null } = rules.rewards.get(id) ?? {}
    const near = gathered
      .entries()
      .filter((entry) => entry.owner === client && entry.reward === id && entry.visit?.open)
      .filter((entry) => mostDays === null || Math.abs(Date.parse(entry.day) - Date.parse(day)) < mostDays * 86_400_000)
    return sum(
      near.map(({ visit, line, amount, reversed }) => {
        const sold = line === null ? undefined : visit?.lines[line]
        if (sold) return Math.floor((sold.quantity - sold.returned) / 1000)
        return reversed < -amount ? 1 : 0
      }),
    )
  }

  /** What a sale would cost; null when it must be refused. */
  function price(sale: Sale, when: When): Bill | null {
    const { client, lines } = sale
    const nothing = { points: 0, stamps: () => 0, had: () => 0, passes: [] }
    if (client === null && (lines.some(({ sells }) => sells !== null) || sale.onAccount > 0)) return null
    const has =
      client === null
        ? nothing
        : {
            points: gathered.usable(client, 'points', when.day),
            stamps: (card: number) => gathered.usable(client, card, when.day),
            had: (reward: number) => had(client, reward, when.day),
            passes: passes.filter(({ owner }) => owner === client),
          }
    const bill = billOf(sale, rules, has, when)
    if (bill === null) return null
    for (const { id, amount } of sale.vouchers) {
      const voucher = money.vouchers.get(id)
      if (!voucher || !money.mayPay(voucher, client, amount, when.day)) return null
    }
    return sum(sale.vouchers.map(({ amount }) => amount)) + sale.onAccount > bill.total ? null : bill
  }

  function sellPasses(visit: Visit, client: number) {
    for (const line of visit.lines) {
      const terms = line.sells === null ? undefined : rules.passTypes.get(line.sells)
      if (!terms) continue
      const kept = () => (visit.open ? line.quantity - line.returned : 0)
      const pass: Pass = { ...terms, id: 0, owner: client, bought: visit.day, kept, freezes: [], uses: [] }
      visit.sold.push(pass)
      passes.push(pass)
    }
  }

  function payByPass(visit: Visit, { kind, id, line: at, cost }: Bill['given'][number]) {
    const line = visit.lines[at ?? 0]
    const sold = visit.lines.filter(({ sells }) => sells !== null).findIndex(({ sells }) => sells === id)
    const pass = kind === 'pass' ? passes.find((one) => one.id === id) : visit.sold[sold]
    if (!pass || !line) return
    const kept = () => ({ still: visit.open ? line.quantity - line.returned : 0, of: line.quantity })
    pass.uses.push({ day: visit.day, entries: cost, kept })
    visit.used.add(pass)
  }

  function log(sale: Sale, when: When): Visit | null {
    const bill = price(sale, when)
    if (bill === null) return null
    const { client, lines, spend, vouchers, onAccount } = sale
    const { day, at } = when
    const paid = money.pay(client, vouchers, onAccount)
    const forRewards = sum(bill.given.map(({ kind, cost }) => (kind === 'reward' ? cost : 0)))
    const bare = { total: 0, discount: 0, inPoints: 0 }
    const visit: Visit = {
      owner: client,
      day,
      at,
      paid,
      pointsSpent: spend + forRewards,
      total: bill.total,
      sold: [],
      used: new Set(),
      back: 0,
      open: true,
      lines: lines.map((line, place) => ({ ...line, ...(bill.lines[place] ?? bare), earned: 0, returned: 0 })),
    }
    visits.push(visit)
    if (client === null) return visit
    sellPasses(visit, client)
    for (const given of bill.given) {
      const { kind, id, line, cost } = given
      if (kind === 'stamps') gathered.spend(client, id, cost, day, { visit, line })
      else if (kind === 'reward') gathered.spend(client, 'points', cost, day, { visit, line, reward: id })
      else payByPass(visit, given)
    }
    if (spend > 0) gathered.spend(client, 'points', spend, day, { visit, line: null })
    gather(visit, client, when)
    return visit
  }

  /** How much of an entry of a visit remains, after what has come back; rounded in the client's favour. */
  function stays(entry: Entry<Visit>): number {
    const { visit } = entry
    const amount = Math.abs(entry.amount)
    if (!visit?.open) return 0
    const parts = visit.lines.map(({ quantity, returned }) => ({ of: quantity, still: quantity - returned }))
    if (entry.line !== null) {
      const { of, still } = parts[entry.line] ?? { of: 1, still: 0 }
      return entry.amount > 0 ? Math.ceil((amount * still) / of) : Math.floor((amount * still) / of)
    }
    if (entry.unit !== 'points')
      return visit.lines.some((line, at) => line.free === null && (parts[at]?.still ?? 0) > 0) ? amount : 0
    if (entry.amount > 0)
      return sum(visit.lines.map(({ earned }, at) => Math.ceil((earned * (parts[at]?.still ?? 0)) / (parts[at]?.of ?? 1))))
    const paid = sum(visit.lines.map(({ inPoints }) => inPoints))
    const back = sum(visit.lines.map(({ inPoints, quantity, returned }) => Math.floor((inPoints * returned) / quantity)))
    return paid === 0 ? 0 : Math.floor((amount * (paid - back)) / paid)
  }

  /** Takes back what no longer stays of a visit. */
  function reverse(visit: Visit, amount: number, day: string): Reversed {
    return { ...gathered.reverse(visit, visit.owner ?? 0, day, stays), ...money.payBack(visit.paid, amount) }
  }

  /** What of the money of a line has come back by now; to the smallest coin, rounded down. */
  const moneyOf = ({ total, discount, inPoints, quantity, returned }: Line) =>
    Math.floor(((total - discount - inPoints) * returned) / quantity)

  return {
    rules,
    money,
    usable: gathered.usable,
    home: merged.home,
    passesOf: (client: number) => passes.filter(({ owner }) => owner === client),
    price,
    log,
    void(visit: Visit, day: string): Reversed | null {
      if (!visit.open) return null
      visit.open = false
      return reverse(visit, visit.total - visit.back, day)
    },
    return(visit: Visit, line: number, quantity: number, day: string): Reversed | null {
      const sold = visit.lines[line]
      if (!visit.open || !sold || quantity > sold.quantity - sold.returned) return null
      const before = moneyOf(sold)
      sold.returned += quantity
      const amount = moneyOf(sold) - before
      visit.back += amount
      return reverse(visit, amount, day)
    },
    attach(visit: Visit, client: number, when: When): boolean {
      if (!visit.open || visit.owner !== null || visit.day !== when.day) return false
      visit.owner = client
      gather(visit, client, { ...when, at: visit.at })
      reverse(visit, 0, when.day)
      return true
    },
    adjust(client: number, unit: Unit, amount: number, day: string): boolean {
      if (gathered.usable(client, unit, day) + amount < 0) return false
      if (amount > 0) gathered.bring(client, unit, amount, day, null)
      else gathered.spend(client, unit, -amount, day)
      return true
    },
    merge: (survivor: number, other: number): Merge => merged.merge(survivor, other, things()),
    part(merge: Merge) {
      merged.part(merge)
      const two = [merged.home(merge.survivor), merge.merged] as const
      gathered.makeUp(two)
      money.makeUp(two)
    },
    /** Nothing of other people's days matters any more. */
    forget() {
      gathered.forget()
      money.forget()
      merged.forget()
      visits = []
      passes = []
    },
  }
}
export type Accountant = ReturnType<typeof accountant>
