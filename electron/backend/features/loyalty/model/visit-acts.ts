import { expect } from 'vitest'
import type { Answer } from '#shared/contract/errors.ts'
import type { SavedVisit } from '#shared/contract/visits.ts'
import type { Reversed } from './accountant.ts'
import type { Sale } from './bill.ts'
import type { SaleStep, StepOf } from './histories.ts'
import { entriesLeft, hindrance, isTakenBack, type Pass } from './pass-book.ts'
import type { Visit } from './visit.ts'
import { ask, byId, CLIENTS, type History, momentAt, now, type World } from './world.ts'

/* Visits, and what comes back of them. Each act answers whose purses may have changed. */

const home = ({ book }: World, { clients }: History, at: number) => book.home(clients[at] ?? 0)

/** Mostly of those that stand, sometimes of all. */
function chosen({ visits }: History, at: number, may: (visit: Visit) => boolean = ({ open }) => open) {
  const some = at % 4 === 0 ? visits : visits.filter(({ visit }) => may(visit))
  return some[Math.floor(at / 4) % Math.max(1, some.length)]
}

/** What the cashier would type, with what there is just now. */
function wanted(world: World, one: SaleStep, client: number | null): Sale {
  const { book, items, series, passTypes, rewards } = world
  const when = now(world)
  const all = client === null ? [] : book.passesOf(client)
  const passes = one.bold ? all : all.filter((pass) => hindrance(pass, when.day) === null)
  const lines = one.lines.map(({ item, price, quantity, free, sells }) => {
    const known = sells === null ? items[item] : undefined
    const ids = { stamps: series.slice(1, 3), reward: rewards, pass: passes.map(({ id }) => id), 'new-pass': passTypes }
    const choice = free === null ? [] : ids[free.kind]
    const id = choice[(free?.at ?? 0) % Math.max(1, choice.length)]
    return {
      item: known?.id ?? null,
      category: known?.category ?? '',
      price,
      quantity: sells === null && (free === null || one.bold) ? quantity : 1000,
      free: free === null || id === undefined ? null : { kind: free.kind, id },
      sells: sells === null ? null : (passTypes[sells] ?? null),
    }
  })
  const points = client === null ? 0 : book.usable(client, 'points', when.day)
  const whole: Sale = {
    client,
    lines,
    percent: one.percent,
    rewards: one.rewards.map((at) => rewards[at] ?? 0),
    spend: one.spend === -1 ? points : one.spend,
    vouchers: [],
    onAccount: 0,
  }
  const sale = one.bold ? whole : canBeHad(world, whole)
  let rest = book.price(sale, when)?.total ?? 0
  const vouchers = new Map<number, number>()
  const known = [...book.money.vouchers.values()]
  for (const { at, percent } of one.vouchers) {
    const voucher = known[at % Math.max(1, known.length)]
    if (voucher && !one.bold && !book.money.mayPay(voucher, client, 1, when.day)) continue
    const amount = Math.ceil((Math.min(voucher?.left ?? 0, rest) * percent) / 100)
    if (voucher === undefined || amount === 0 || vouchers.has(voucher.id)) continue
    vouchers.set(voucher.id, amount)
    rest = Math.max(0, rest - amount)
  }
  const used = [...vouchers].map(([id, amount]) => ({ id, amount }))
  return { ...sale, vouchers: used, onAccount: client === null && !one.bold ? 0 : Math.ceil((rest * one.account) / 100) }
}

/** A wish without what cannot be had of it. */
function canBeHad(world: World, whole: Sale): Sale {
  const { book } = world
  const can = (one: Sale) => book.price(one, now(world)) !== null
  const bare = whole.lines.map((line) => ({ ...line, free: null, sells: whole.client === null ? null : line.sells }))
  let sale: Sale = { ...whole, lines: bare, rewards: [], spend: 0 }
  for (const [at, { free }] of whole.lines.entries()) {
    const more = { ...sale, lines: sale.lines.map((line, place) => (place === at ? { ...line, free } : line)) }
    if (can(more)) sale = more
  }
  for (const reward of whole.rewards) {
    const more = { ...sale, rewards: [...sale.rewards, reward] }
    if (can(more)) sale = more
  }
  const worth = book.rules.pointsOn(now(world).day)?.pointWorth ?? 0
  const most = worth === 0 ? 0 : Math.floor((book.price(sale, now(world))?.total ?? 0) / worth)
  const spends = { ...sale, spend: Math.min(whole.spend, most) }
  return can(spends) ? spends : sale
}

const inputOf = ({ book }: World, { client, lines, percent, spend, rewards, vouchers, onAccount }: Sale) => ({
  clientId: client,
  lines: lines.map(({ item, price, quantity, free, sells }) => ({
    itemId: item,
    name: '',
    quantity,
    minutes: null,
    price,
    free,
    passTypeId: sells,
  })),
  discount: percent === 0 ? null : { kind: 'percent', hundredths: percent * 100 },
  tip: 0,
  payment: 'cash',
  comment: '',
  companions: [],
  spendPoints: spend,
  rewards,
  vouchers: vouchers.map(({ id, amount }) => ({ code: book.money.vouchers.get(id)?.code ?? '', amount })),
  onAccount,
  day: null,
  shownTotal: null,
})

const toldOf = (pass: Pass) => ({ id: pass.id, left: entriesLeft(pass), cancelled: isTakenBack(pass) })

/** The program's answer to a visit that was logged, and the accountant's. */
function saved(world: World, history: History, answer: SavedVisit, visit: Visit, device: string): void {
  const { visitId } = answer
  for (const [at, pass] of visit.sold.entries()) pass.id = answer.passes[at]?.id ?? 0
  expect(answer).toMatchObject({
    total: visit.total,
    day: visit.day,
    pointsSpent: visit.pointsSpent,
    bonus: visit.bonus,
    pointsEarned: visit.lines.reduce((sum, { earned }) => sum + earned, 0),
  })
  expect(answer.passes.toSorted(byId)).toMatchObject([...new Set([...visit.sold, ...visit.used])].map(toldOf).toSorted(byId))
  history.visits.push({ id: visitId, visit, logged: world.shop.clock, device })
}

function reversed(answer: Answer, visit: Visit | undefined, expected: Reversed | null): readonly number[] {
  expect(answer.ok).toBe(expected !== null)
  if (!answer.ok || visit === undefined) return []
  const touched = new Set([...visit.sold, ...visit.used])
  expect(answer.value).toMatchObject({
    ...expected,
    passes: expect.arrayContaining([...touched].map((pass) => expect.objectContaining(toldOf(pass)))),
  })
  return [visit.owner, ...[...touched].map(({ owner }) => owner)].flatMap((id) => id ?? [])
}

async function log(world: World, history: History, sale: Sale, device: string): Promise<Visit | null> {
  const answer = await ask(world, history, 'visits.log', inputOf(world, sale), device)
  const visit = world.book.log(sale, now(world))
  expect(answer.ok).toBe(visit !== null)
  if (answer.ok && visit !== null) saved(world, history, answer.value as SavedVisit, visit, device)
  return visit
}

/** All that a client has, as the till and the card tell it. */
async function everythingOf({ shop }: World, clientId: number) {
  const { standing } = await shop.call('loyalty.atTill', { clientId, day: null, without: null })
  const passes = await shop.call('loyalty.passesOf', { clientId })
  const { since: _, ...account } = await shop.call('loyalty.account', { clientId, without: null })
  return { standing, passes, account }
}

export const visitActs = {
  async log(world: World, history: History, one: StepOf<'log'>) {
    const client = one.client === CLIENTS ? null : home(world, history, one.client)
    const visit = await log(world, history, wanted(world, one, client), one.percent % 2 === 0 ? 'till-1' : 'till-2')
    return visit === null || client === null ? [] : [client]
  },
  /** Void and log together change nothing. */
  async 'there-and-back'(world: World, history: History, one: StepOf<'there-and-back'>) {
    const client = home(world, history, one.client)
    const before = await everythingOf(world, client)
    const visit = await log(world, history, wanted(world, one, client), 'till-1')
    const id = history.visits.at(-1)?.id ?? 0
    if (visit === null) return [client]
    const answer = await ask(world, history, 'visits.void', { visitId: id, reason: 'туди й назад' })
    reversed(answer, visit, world.book.void(visit, now(world).day))
    const after = await everythingOf(world, client)
    const sold = new Set(visit.sold.map((pass) => pass.id))
    expect({ ...after, passes: after.passes.filter((pass) => !sold.has(pass.id)) }).toEqual(before)
    return [client]
  },
  async return(world: World, history: History, { visit: which, line, quantity }: StepOf<'return'>) {
    const found = chosen(history, which)
    if (!found) return []
    const { lines } = await world.shop.call('visits.get', { id: found.id })
    const at = line % lines.length
    const back = [{ lineId: lines[at]?.id, quantity }]
    const answer = await ask(world, history, 'visits.return', { visitId: found.id, lines: back, reason: 'назад' })
    return reversed(answer, found.visit, world.book.return(found.visit, at, quantity, now(world).day))
  },
  async void(world: World, history: History, { visit: which }: StepOf<'void'>) {
    const found = chosen(history, which)
    if (!found) return []
    const answer = await ask(world, history, 'visits.void', { visitId: found.id, reason: 'помилка' })
    return reversed(answer, found.visit, world.book.void(found.visit, now(world).day))
  },
  async undo(world: World, history: History) {
    const found = history.visits.at(-1)
    if (!found) return []
    const answer = await ask(world, history, 'visits.undo', { visitId: found.id }, found.device)
    const inTime = world.shop.clock - found.logged <= 600_000
    return reversed(answer, found.visit, inTime ? world.book.void(found.visit, now(world).day) : null)
  },
  async correct(world: World, history: History, one: StepOf<'correct'>) {
    const when = now(world)
    const found = chosen(history, one.visit, ({ open, owner, day }) => open && owner !== null && day === when.day)
    if (!found?.visit.open || found.visit.day !== when.day || found.visit.owner === null) return []
    const client = home(world, history, one.client)
    const wrong = found.visit.owner
    const sale = wanted(world, one, client)
    const input = { visitId: found.id, reason: 'не те', visit: inputOf(world, sale) }
    const answer = await ask(world, history, 'visits.correct', input)
    // Whether it can be done is the program's to say; what it leaves is not.
    if (!answer.ok) return [wrong]
    world.book.void(found.visit, when.day)
    const visit = world.book.log(sale, momentAt(found.visit.at))
    expect(visit).not.toBeNull()
    if (visit) saved(world, history, answer.value as SavedVisit, visit, 'till-1')
    return [wrong, client]
  },
  async attach(world: World, history: History, { visit: which, client: at }: StepOf<'attach'>) {
    const when = now(world)
    const found = chosen(history, which, ({ open, owner, day }) => open && owner === null && day === when.day)
    if (!found) return []
    const client = home(world, history, at)
    const answer = await ask(world, history, 'visits.attach', { visitId: found.id, clientId: client })
    expect(answer.ok).toBe(world.book.attach(found.visit, client, when))
    return [client]
  },
}
