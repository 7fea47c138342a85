import type { RulesOf } from '#shared/contract/programmes.ts'

/*
 * The reference: what a patient accountant would write down, by docs/LEDGER.md and the domain rules alone. No code of the program; plain lists, folded in
 * memory, in the simplest way that can be checked by reading. He never writes anything off: past its last day an entry just does not count.
 */

type Unit = 'points' | number

/** What came in, with what is left of it. A number as unit is the stamp card. */
interface Lot {
  owner: number
  readonly unit: Unit
  readonly order: number
  readonly amount: number
  readonly expires: string | null
  left: number
  forgiven: number
}

interface Taken {
  lot: Lot
  amount: number
}

/** What came in or went out by a visit or by hand. */
interface Entry {
  owner: number
  readonly unit: Unit
  readonly visit: Visit | null
  readonly line: number | null
  readonly amount: number
  readonly lot: Lot | null
  readonly taken: Taken[]
  reversed: number
}

export interface SoldLine {
  readonly item: number | null
  readonly category: string
  readonly price: number
  /** Thousandths. */
  readonly quantity: number
  /** The stamp card that pays for it. */
  readonly free: number | null
}

interface Line extends SoldLine {
  readonly total: number
  readonly discount: number
  readonly inPoints: number
  earned: number
  returned: number
}

export interface Visit {
  client: number | null
  readonly day: string
  readonly at: number
  readonly lines: readonly Line[]
  readonly total: number
  readonly spent: number
  open: boolean
}

export interface Sale {
  readonly client: number | null
  readonly lines: readonly SoldLine[]
  /** Percent off by the cashier. */
  readonly percent: number
  readonly spend: number
}

interface Version {
  readonly from: string
  readonly until: string | null
  readonly rules: unknown
}

export interface When {
  readonly day: string
  readonly at: number
  readonly weekday: number
  readonly minute: number
}

interface Merge {
  readonly survivor: number
  readonly merged: number
  readonly lots: readonly Lot[]
  readonly entries: readonly Entry[]
  readonly visits: readonly Visit[]
}

export interface Reversed {
  takenBack: number
  givenBack: number
  forgiven: number
}

export function accountant() {
  const programmes = new Map<string, Version[]>()
  let lots: Lot[] = []
  let entries: Entry[] = []
  const visits: Visit[] = []
  let order = 0

  const versionOn = (key: string, day: string): unknown => {
    const latest = (programmes.get(key) ?? []).filter(({ from }) => from <= day).at(-1)
    return latest && (latest.until === null || day <= latest.until) ? latest.rules : null
  }
  const pointsOn = (day: string) => versionOn('points', day) as RulesOf<'points'> | null
  const stampsOn = (card: number, day: string) => versionOn(`stamps${card}`, day) as RulesOf<'stamps'> | null
  const discountOn = (day: string) => versionOn('discount', day) as RulesOf<'discount'> | null
  const cards = () => [...programmes.keys()].filter((key) => key.startsWith('stamps')).map((key) => Number(key.slice(6)))
  const usableLots = (owner: number, unit: Unit, day: string) =>
    lots
      .filter((lot) => lot.owner === owner && lot.unit === unit && lot.left > 0 && (lot.expires === null || lot.expires >= day))
      .toSorted((one, other) => (one.expires ?? '9999').localeCompare(other.expires ?? '9999') || one.order - other.order)
  const usable = (owner: number, unit: Unit, day: string) => sum(usableLots(owner, unit, day).map(({ left }) => left))

  function bring(owner: number, unit: Unit, amount: number, expires: string | null, visit: Visit | null, line: number | null) {
    const lot: Lot = { owner, unit, order: order++, amount, expires, left: amount, forgiven: 0 }
    lots.push(lot)
    entries.push({ owner, unit, visit, line, amount, lot, taken: [], reversed: 0 })
  }

  function take(owner: number, unit: Unit, wanted: number, day: string): Taken[] {
    let rest = wanted
    const taken: Taken[] = []
    for (const lot of usableLots(owner, unit, day)) {
      const amount = Math.min(lot.left, rest)
      if (amount === 0) continue
      lot.left -= amount
      rest -= amount
      taken.push({ lot, amount })
    }
    return taken
  }

  function spend(owner: number, unit: Unit, amount: number, day: string, visit: Visit | null, line: number | null) {
    const taken = take(owner, unit, amount, day)
    entries.push({ owner, unit, visit, line, amount: -amount, lot: null, taken, reversed: 0 })
  }

  /** Points and stamps of lines as they were paid. */
  function gather(visit: Visit, client: number, when: When) {
    const points = pointsOn(visit.day)
    const paid = visit.lines.map(({ total, discount }) => total - discount)
    if (points && sum(paid) >= points.minimumBill) {
      const eligible = visit.lines.map((line, at) =>
        line.free !== null || points.excludedCategories.includes(line.category) ? 0 : (paid[at] ?? 0) - line.inPoints,
      )
      const earned = Math.floor((sum(eligible) * points.earnPoints) / points.earnAmount)
      const shares = share(earned, eligible)
      for (const [at, line] of visit.lines.entries()) line.earned = shares[at] ?? 0
      if (earned > 0) bring(client, 'points', earned, lastDay(visit.day, points.lasts), visit, null)
    }
    const earnedBefore = entries.filter(
      ({ owner, amount, line, visit: of }) => owner === client && amount > 0 && line === null && of?.open,
    )
    for (const card of cards()) {
      const rules = stampsOn(card, visit.day)
      if (!rules) continue
      const counted = visit.lines.map(
        (line) =>
          line.free === null && line.quantity > 0 && (rules.categories.length === 0 || rules.categories.includes(line.category)),
      )
      const bill = sum(paid.filter((_, at) => counted[at]))
      if (bill === 0 || bill < rules.minimumBill) continue
      if (rules.per === 'item') {
        for (const [at, line] of visit.lines.entries()) {
          const pieces = counted[at] ? Math.floor(line.quantity / 1000) : 0
          if (pieces > 0) bring(client, card, pieces, lastDay(visit.day, rules.lasts), visit, at)
        }
        continue
      }
      const last = Math.max(
        ...earnedBefore.flatMap(({ unit, visit: of }) => (unit === card && of && of.at <= when.at ? [of.at] : [])),
      )
      if (when.at - last >= rules.gapHours * 3_600_000) bring(client, card, 1, lastDay(visit.day, rules.lasts), visit, null)
    }
  }

  /** Logs a sale; null when it must be refused. */
  function log({ client, lines, percent, spend: wanted }: Sale, when: When): Visit | null {
    const { day } = when
    const totals = lines.map(({ price, quantity }) => Math.round((price * quantity) / 1000))
    const points = pointsOn(day)
    const needed = new Map<number, number>()
    for (const line of lines) {
      if (line.free === null) continue
      const rules = stampsOn(line.free, day)
      if (!rules || client === null || line.quantity % 1000 !== 0) return null
      if (rules.categories.length > 0 && !rules.categories.includes(line.category)) return null
      needed.set(line.free, (needed.get(line.free) ?? 0) + (line.quantity / 1000) * rules.collect)
    }
    for (const [card, count] of needed) if (client === null || usable(client, card, day) < count) return null
    const happy = discountOn(day)
    const applies = happy !== null && atHappyHour(happy, when)
    const automatic = lines.map((line, at) => {
      if (line.free !== null) return totals[at] ?? 0
      const inScope = happy !== null && (happy.categories.length === 0 || happy.categories.includes(line.category))
      return applies && inScope ? Math.round(((totals[at] ?? 0) * happy.hundredths) / 10_000) : 0
    })
    const after = totals.map((total, at) => total - (automatic[at] ?? 0))
    const own = share(Math.round((sum(after) * percent) / 100), after)
    const left = after.map((amount, at) => amount - (own[at] ?? 0))
    if (wanted > 0) {
      if (client === null || !points || points.pointWorth === 0) return null
      if (wanted > usable(client, 'points', day) || wanted * points.pointWorth > sum(left)) return null
    }
    const inPoints = share(wanted * (points?.pointWorth ?? 0), left)
    const visit: Visit = {
      client,
      day,
      at: when.at,
      spent: wanted,
      total: sum(left) - sum(inPoints),
      open: true,
      lines: lines.map((line, at) => ({
        ...line,
        total: totals[at] ?? 0,
        discount: (totals[at] ?? 0) - (left[at] ?? 0),
        inPoints: inPoints[at] ?? 0,
        earned: 0,
        returned: 0,
      })),
    }
    visits.push(visit)
    if (client === null) return visit
    for (const [at, line] of lines.entries()) {
      const rules = line.free === null ? null : stampsOn(line.free, day)
      if (rules && line.free !== null) spend(client, line.free, (line.quantity / 1000) * rules.collect, day, visit, at)
    }
    if (wanted > 0) spend(client, 'points', wanted, day, visit, null)
    gather(visit, client, when)
    return visit
  }

  /** How much of an entry of a visit remains, after what has come back; rounded in the client's favour. */
  function stays(entry: Entry, visit: Visit): number {
    const amount = Math.abs(entry.amount)
    if (!visit.open) return 0
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

  /** What came back to an entry that had been reversed while it was spent is taken after all. */
  function takeForgiven(lot: Lot, cameBack: number) {
    const amount = Math.min(lot.forgiven, cameBack)
    if (amount === 0) return
    const { owner, unit } = lot
    lot.forgiven -= amount
    lot.left -= amount
    entries.push({ owner, unit, visit: null, line: null, amount: -amount, lot: null, taken: [{ lot, amount }], reversed: 0 })
  }

  /** Takes back what no longer stays of a visit. */
  function reverse(visit: Visit, day: string): Reversed {
    const answer = { takenBack: 0, givenBack: 0, forgiven: 0 }
    const due = entries
      .filter((entry) => entry.visit === visit)
      .map((entry) => ({ entry, amount: Math.abs(entry.amount) - stays(entry, visit) - entry.reversed }))
      .filter(({ amount }) => amount > 0)
    for (const { entry, amount } of due) {
      if (entry.amount > 0) continue
      entry.reversed += amount
      if (entry.unit === 'points') answer.givenBack += amount
      let rest = amount
      const longest = entry.taken.toSorted(
        (one, other) => (other.lot.expires ?? '9999').localeCompare(one.lot.expires ?? '9999') || other.lot.order - one.lot.order,
      )
      for (const taken of longest) {
        const part = Math.min(taken.amount, rest)
        taken.amount -= part
        taken.lot.left += part
        rest -= part
        takeForgiven(taken.lot, part)
      }
    }
    for (const { entry, amount } of due) {
      const { lot, owner, unit } = entry
      if (lot === null) continue
      entry.reversed += amount
      const own = Math.min(lot.left, amount)
      lot.left -= own
      const over = lot.expires !== null && lot.expires < day
      const elsewhere = take(owner, unit, amount - own, day)
      const forgiven = amount - own - sum(elsewhere.map((taken) => taken.amount))
      lot.forgiven += forgiven
      const taken = own > 0 && !over ? [{ lot, amount: own }, ...elsewhere] : elsewhere
      entries.push({ owner, unit, visit: null, line: null, amount: -1, lot: null, taken, reversed: 0 })
      if (unit !== 'points') continue
      answer.takenBack += amount - forgiven - (over ? own : 0)
      answer.forgiven += forgiven
    }
    return answer
  }

  return {
    usable,
    visits,
    log,
    setProgramme(key: string, from: string, rules: unknown) {
      const kept = (programmes.get(key) ?? []).filter((version) => version.from < from)
      programmes.set(key, [...kept, { from, until: null, rules }])
    },
    stopProgramme(key: string, from: string) {
      const kept = (programmes.get(key) ?? []).filter((version) => version.from < from)
      programmes.set(
        key,
        kept.map((version, at) =>
          at === kept.length - 1
            ? { ...version, until: version.until !== null && version.until < from ? version.until : dayBefore(from) }
            : version,
        ),
      )
    },
    void(visit: Visit, day: string): Reversed | null {
      if (!visit.open) return null
      visit.open = false
      return visit.client === null ? { takenBack: 0, givenBack: 0, forgiven: 0 } : reverse(visit, day)
    },
    return(visit: Visit, line: number, quantity: number, day: string): Reversed | null {
      const sold = visit.lines[line]
      if (!visit.open || !sold || quantity > sold.quantity - sold.returned) return null
      sold.returned += quantity
      return visit.client === null ? { takenBack: 0, givenBack: 0, forgiven: 0 } : reverse(visit, day)
    },
    attach(visit: Visit, client: number, when: When): boolean {
      if (!visit.open || visit.client !== null || visit.day !== when.day) return false
      visit.client = client
      gather(visit, client, { ...when, at: visit.at })
      reverse(visit, when.day)
      return true
    },
    adjust(client: number, unit: Unit, amount: number, day: string): boolean {
      if (usable(client, unit, day) + amount < 0) return false
      if (amount > 0) bring(client, unit, amount, null, null, null)
      else spend(client, unit, -amount, day, null, null)
      return true
    },
    merge(survivor: number, merged: number): Merge {
      const moved: Merge = {
        survivor,
        merged,
        lots: lots.filter(({ owner }) => owner === merged),
        entries: entries.filter(({ owner }) => owner === merged),
        visits: visits.filter(({ client }) => client === merged),
      }
      for (const one of [...moved.lots, ...moved.entries]) one.owner = survivor
      for (const visit of moved.visits) visit.client = survivor
      return moved
    },
    /** Parts two cards; what one spent of the other's is made up entry by entry. */
    part({ survivor, merged, lots: movedLots, entries: movedEntries, visits: movedVisits }: Merge) {
      for (const one of [...movedLots, ...movedEntries]) one.owner = merged
      for (const visit of movedVisits) visit.client = merged
      for (const entry of entries.filter(({ owner }) => owner === survivor || owner === merged)) {
        for (const taken of entry.taken) {
          if (taken.amount === 0 || taken.lot.owner === entry.owner) continue
          const { unit, expires } = taken.lot
          taken.lot = { owner: entry.owner, unit, order: order++, amount: taken.amount, expires, left: 0, forgiven: 0 }
          lots.push(taken.lot)
        }
      }
    },
    /** Nothing of other people's days matters any more. */
    forget() {
      lots = []
      entries = []
      visits.length = 0
    },
  }
}
export type Accountant = ReturnType<typeof accountant>
export type { Merge }

function atHappyHour({ weekdays, hours }: RulesOf<'discount'>, { weekday, minute }: When): boolean {
  if (weekdays.length > 0 && !weekdays.includes(weekday)) return false
  if (hours === null) return true
  const { from, until } = hours
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until
}

/** Shares an amount out by weights: whole parts first, what is left over one by one to the largest fractions. */
function share(amount: number, weights: readonly number[]): number[] {
  const whole = sum(weights)
  if (whole === 0) return weights.map((_, at) => (at === 0 ? amount : 0))
  const parts = weights.map((weight) => Math.floor((amount * weight) / whole))
  const fractions = weights.map((weight, at) => ({ at, rest: (amount * weight) % whole }))
  const over = amount - sum(parts)
  for (const { at } of fractions.toSorted((one, other) => other.rest - one.rest || one.at - other.at).slice(0, over))
    parts[at] = (parts[at] ?? 0) + 1
  return parts
}

function lastDay(day: string, lasts: { readonly count: number; readonly unit: 'days' | 'months' } | null): string | null {
  if (lasts === null) return null
  const date = new Date(`${day}T00:00:00Z`)
  if (lasts.unit === 'days') date.setUTCDate(date.getUTCDate() + lasts.count)
  else {
    const wanted = date.getUTCDate()
    date.setUTCDate(1)
    date.setUTCMonth(date.getUTCMonth() + lasts.count + 1, 0)
    date.setUTCDate(Math.min(wanted, date.getUTCDate()))
  }
  return date.toISOString().slice(0, 10)
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
