import { type Bill, billOf, type Sale, type When } from './bill.ts'
import { bonusBook, daysToBirthday } from './bonus-book.ts'
import { cards, type Merge } from './cards.ts'
import { pointsByLine, stampsByLine } from './earning.ts'
import { type MoneyReversed, moneyBook } from './money-book.ts'
import type { Pass } from './pass-book.ts'
import { type PointsReversed, purses, type Unit } from './purses.ts'
import { lastDay, sum } from './reckoning.ts'
import { referralBook } from './referral-book.ts'
import { rulesBook } from './rules-book.ts'
import { levelOn } from './tier-book.ts'
import { moneyBack, stays, type Visit } from './visit.ts'

/*
 * The reference: what a patient accountant would write down, by docs/LEDGER.md and the domain rules alone. No code of the program; plain lists, folded in
 * memory, in the simplest way that can be checked by reading.
 */

export type Reversed = PointsReversed & MoneyReversed

export function accountant() {
  const rules = rulesBook()
  const gathered = purses<Visit>()
  const money = moneyBook()
  const merged = cards()
  const bonuses = bonusBook(rules)
  const referrals = referralBook()
  let visits: Visit[] = []
  let passes: Pass[] = []
  const things = () => [...gathered.owned(), ...money.owned(), ...visits, ...passes, ...bonuses.owned()]

  /** What decides a client's rates at a moment, by the visits he has made until then. */
  function ratesOf(client: number, { day, at }: Pick<When, 'day' | 'at'>) {
    const came = visits.filter((visit) => visit.open && visit.owner === client && visit.at <= at)
    const level = levelOn(
      rules,
      came.map((visit) => ({ day: visit.day, money: visit.total - visit.back })),
      day,
    )
    const guest = bonuses.guests.get(client)
    const points = rules.pointsOn(day)
    const nearBirthday = guest !== undefined && points !== null && daysToBirthday(guest, day) <= points.birthdayDays
    return {
      times: Math.max(level?.pointsTimes ?? 100, nearBirthday ? points.birthdayTimes : 100),
      discounts: [level?.discount ?? 0, guest?.discount ?? 0],
    }
  }

  /** What a visit brings: points and stamps of lines as they were paid, the welcome, and the thanks for who brought him. */
  function gather(visit: Visit, client: number, times: number) {
    const { day, lines } = visit
    const points = rules.pointsOn(day)
    if (points) {
      const earned = pointsByLine(visit, points, times)
      for (const [at, line] of lines.entries()) line.earned = earned[at] ?? 0
      const all = sum(earned)
      if (all > 0) gathered.bring(client, 'points', all, day, lastDay(day, points.lasts), { visit, line: null })
    }
    const before = gathered
      .entries()
      .filter(({ owner, amount, line, visit: of }) => owner === client && amount > 0 && line === null && of?.open)
    for (const card of rules.cards()) {
      const stamps = rules.stampsOn(card, day)
      if (!stamps) continue
      const last = Math.max(...before.flatMap(({ unit, visit: of }) => (unit === card && of && of.at <= visit.at ? [of.at] : [])))
      for (const { line, count } of stampsByLine(visit, stamps, last))
        gathered.bring(client, card, count, day, lastDay(day, stamps.lasts), { visit, line })
    }
    if (visit.total - visit.back <= 0) return
    if (!hasPaid(client, 1, visit)) {
      const welcome = bonuses.welcome(client, day)
      if (welcome) bonus(client, welcome.points, visit, welcome.expires, welcome.forget)
    }
    thank(client, visit)
  }

  /** Whether a client has paid so much for another visit. */
  const hasPaid = (client: number, least: number, except: Visit) =>
    visits.some((one) => one !== except && one.open && one.owner === client && one.total - one.back >= least)

  function bonus(owner: number, amount: number, visit: Visit, expires: string | null, forgotten: () => void) {
    visit.bonus += owner === visit.owner ? amount : 0
    gathered.bring(owner, 'points', amount, visit.day, expires, { visit, line: null, bonus: forgotten })
  }

  /** For the first visit that is paid and reaches the minimum, both are rewarded. */
  function thank(client: number, visit: Visit) {
    const reward = rules.referralOn(visit.day)
    const by = referrals.toThank(client)
    if (!reward || by === null) return
    const least = Math.max(1, reward.minimumBill)
    if (visit.total - visit.back < least || hasPaid(client, least, visit)) return
    const expires = lastDay(visit.day, reward.lasts)
    const forget = () => referrals.forgetThanks(visit)
    if (reward.newcomer > 0) bonus(client, reward.newcomer, visit, expires, forget)
    if (reward.referrer > 0) bonus(by, reward.referrer, visit, expires, forget)
    referrals.thanked(client, visit)
  }

  /** Writes down what is due, before anything else of a client's is touched. */
  function credit(client: number, today: string) {
    for (const { points, day, expires } of bonuses.credit(client, today)) gathered.bring(client, 'points', points, day, expires)
  }

  const usable = (client: number, unit: Unit, day: string) =>
    gathered.usable(client, unit, day) + (unit === 'points' ? sum(bonuses.due(client, day).map(({ points }) => points)) : 0)

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
    const nothing = { points: 0, stamps: () => 0, had: () => 0, passes: [], discounts: [] }
    if (client === null && (lines.some(({ sells }) => sells !== null) || sale.onAccount > 0)) return null
    const has =
      client === null
        ? nothing
        : {
            points: usable(client, 'points', when.day),
            stamps: (card: number) => usable(client, card, when.day),
            had: (reward: number) => had(client, reward, when.day),
            passes: passes.filter(({ owner }) => owner === client),
            discounts: ratesOf(client, when).discounts,
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
    const { times } = client === null ? { times: 100 } : ratesOf(client, when)
    if (client !== null) credit(client, day)
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
      bonus: 0,
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
    gather(visit, client, times)
    return visit
  }

  /** Takes back what no longer stays of a visit. */
  function reverse(visit: Visit, amount: number, day: string): Reversed {
    return { ...gathered.reverse(visit, visit.owner ?? 0, day, stays), ...money.payBack(visit.paid, amount) }
  }

  return {
    rules,
    money,
    usable,
    guests: bonuses.guests,
    brought: referrals.by,
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
      const before = moneyBack(sold)
      sold.returned += quantity
      const amount = moneyBack(sold) - before
      visit.back += amount
      return reverse(visit, amount, day)
    },
    attach(visit: Visit, client: number, when: When): boolean {
      if (!visit.open || visit.owner !== null || visit.day !== when.day) return false
      const { times } = ratesOf(client, visit)
      credit(client, when.day)
      visit.owner = client
      gather(visit, client, times)
      reverse(visit, 0, when.day)
      return true
    },
    adjust(client: number, unit: Unit, amount: number, day: string): boolean {
      if (usable(client, unit, day) + amount < 0) return false
      credit(client, day)
      if (amount > 0) gathered.bring(client, unit, amount, day, null)
      else gathered.spend(client, unit, -amount, day)
      return true
    },
    merge(survivor: number, other: number, today: string): Merge {
      for (const client of [survivor, other]) credit(client, today)
      return merged.merge(survivor, other, things())
    },
    part(merge: Merge) {
      merged.part(merge)
      const two = [merged.home(merge.survivor), merge.merged] as const
      gathered.makeUp(two)
      money.makeUp(two)
    },
    /** The work of a day: what is due to anybody is written down. */
    work(clients: readonly number[], today: string) {
      for (const client of clients) credit(client, today)
      bonuses.workedOn(today)
    },
    /** Who brought a client; said on the day of his first paid visit, it rewards that visit. */
    say(client: number, by: number | null, day: string): boolean {
      if (by === referrals.by(client)) return true
      if (!referrals.say(client, by)) return false
      const [first] = visits
        .filter(({ owner, open, day: on, total, back }) => owner === client && open && on === day && total > back)
        .toSorted((one, other) => one.at - other.at)
      if (by !== null && first) thank(client, first)
      return true
    },
    /** Nothing of other people's days matters any more. */
    forget() {
      gathered.forget()
      money.forget()
      merged.forget()
      bonuses.forget()
      referrals.forget()
      visits = []
      passes = []
    },
  }
}
export type Accountant = ReturnType<typeof accountant>
