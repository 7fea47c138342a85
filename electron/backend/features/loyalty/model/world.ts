import { expect } from 'vitest'
import { businessDay, wallClock } from '#electron/backend/clock.ts'
import { aClient, MORNING, openTestShop, pointsProgramme, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf, OperationName } from '#shared/contract/client.ts'
import type { Answer } from '#shared/contract/errors.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { addDays, weekday } from '#shared/kernel/day.ts'
import { type Accountant, accountant } from './accountant.ts'
import type { When } from './bill.ts'
import type { Merge } from './cards.ts'
import { entriesLeft, hindrance, periodOf } from './pass-book.ts'
import type { PassTerms, Reward } from './rules-book.ts'
import type { Visit } from './visit.ts'

/** When each client's birthday is, from the first day of a history on; null = 29 February. */
const BIRTHDAYS = [2, 40, null] as const
export const CLIENTS = BIRTHDAYS.length

const STAMPS: RulesOf<'stamps'> = {
  categories: [],
  items: [],
  collect: 3,
  per: 'visit',
  gapHours: 0,
  minimumBill: 0,
  freeUpTo: null,
  lasts: null,
}
const DISCOUNT: RulesOf<'discount'> = {
  categories: [],
  items: [],
  hundredths: 2000,
  tags: [],
  clientCategories: [],
  weekdays: [],
  hours: { from: 960, until: 1080 },
  excludedCategories: [],
  ceiling: null,
}
const TIERS: RulesOf<'tiers'> = {
  by: 'spent',
  windowDays: 60,
  review: 'month',
  levels: [
    { name: 'Срібний', from: 20_000, pointsTimes: 150, discount: 500 },
    { name: 'Золотий', from: 60_000, pointsTimes: 250, discount: 1000 },
  ],
}
const BONUS: RulesOf<'bonus'> = {
  occasion: 'birthday',
  points: 30,
  daysBefore: 3,
  atFirstVisit: true,
  lasts: { count: 14, unit: 'days' },
}
const REFERRAL: RulesOf<'referral'> = { referrer: 20, newcomer: 10, minimumBill: 0, lasts: null }
/** Of each programme, its kind and what it begins a history with. */
const PROGRAMMES = [
  { kind: 'points', name: '', rules: TEN_PERCENT },
  { kind: 'stamps', name: 'Кава', rules: STAMPS },
  { kind: 'stamps', name: 'Усе', rules: STAMPS },
  { kind: 'discount', name: 'Вечір', rules: DISCOUNT },
  { kind: 'tiers', name: 'Рівні', rules: TIERS },
  { kind: 'bonus', name: 'День народження', rules: BONUS },
  { kind: 'bonus', name: 'Вітання', rules: { ...BONUS, occasion: 'welcome' } },
  { kind: 'referral', name: 'Подяка', rules: REFERRAL },
] as const
const PASSES: readonly PassTerms[] = [
  { categories: [], entries: 3, lasts: null, starts: 'purchase' },
  { categories: ['кава', 'чай'], entries: 5, lasts: { count: 10, unit: 'days' }, starts: 'first-use' },
  { categories: ['чай'], entries: null, lasts: { count: 1, unit: 'months' }, starts: 'purchase' },
]
const REWARDS: readonly Reward[] = [
  { cost: 5, effect: { kind: 'item', categories: ['тістечка'], freeUpTo: null }, most: null, mostDays: null },
  { cost: 8, effect: { kind: 'percent', hundredths: 1000, ceiling: 2000 }, most: 1, mostDays: 1 },
  { cost: 12, effect: { kind: 'money', amount: 1500 }, most: 2, mostDays: null },
]

export interface World {
  readonly shop: TestShop
  readonly book: Accountant
  readonly items: readonly { readonly id: number; readonly category: string }[]
  /** Numbers of the programmes: points, two stamp cards, a happy hour. */
  readonly series: readonly number[]
  readonly passTypes: readonly number[]
  readonly rewards: readonly number[]
  /** Which rules are not what a history begins with. */
  readonly changed: Set<string>
}

interface Asked {
  readonly name: OperationName
  readonly input: object
  readonly answer: Answer
}

export interface History {
  readonly clients: readonly number[]
  readonly visits: { readonly id: number; readonly visit: Visit; readonly logged: number; readonly device: string }[]
  readonly merges: { readonly id: number; readonly merge: Merge }[]
  readonly told: string[]
  /** What was asked and carried out. */
  readonly asked: Asked[]
}

export async function aWorld(): Promise<World> {
  const shop = await openTestShop()
  const items = []
  for (const category of ['кава', 'тістечка', 'чай']) {
    const fields = { name: category, category, kind: 'good', unit: 'piece', price: 5000, cost: null, time: null } as const
    items.push({ id: (await shop.call('catalogue.create', fields)).id, category })
  }
  const book = accountant()
  const today = businessDay(MORNING, { zone: 'Europe/Kyiv', dayEndsAt: 4 })
  book.work([], today)
  const series = [(await pointsProgramme(shop)).seriesId]
  for (const { name, ...programme } of PROGRAMMES.slice(1)) {
    const input = { name, from: today, programme } as InputOf<'loyalty.startProgramme'>
    series.push((await shop.call('loyalty.startProgramme', input)).seriesId)
  }
  for (const [at, { rules }] of PROGRAMMES.entries()) book.rules.setProgramme(keyOf(series, at), today, rules)
  const passTypes = []
  for (const [at, terms] of PASSES.entries()) {
    const { id } = await shop.call('loyalty.addPassType', passTypeFields(at, terms))
    passTypes.push(id)
    book.rules.passTypes.set(id, terms)
  }
  const rewards = []
  for (const [at, reward] of REWARDS.entries()) {
    const { id } = await shop.call('loyalty.saveReward', { id: null, version: 1, ...rewardFields(at, reward) })
    rewards.push(id)
    book.rules.rewards.set(id, reward)
  }
  return { shop, book, items, series, passTypes, rewards, changed: new Set() }
}

function keyOf(series: readonly number[], at: number): string {
  const { kind, rules } = PROGRAMMES[at] ?? PROGRAMMES[0]
  if (kind === 'bonus') return rules.occasion
  return kind === 'stamps' ? `stamps${series[at]}` : kind
}

const passTypeFields = (at: number, { categories, ...terms }: PassTerms) => ({
  name: `Абонемент ${at}`,
  price: 10_000,
  categories: [...categories],
  items: [],
  remindEntries: null,
  remindDays: null,
  ...terms,
})

const rewardFields = (at: number, { effect, ...reward }: Reward) => ({
  name: `Винагорода ${at}`,
  effect: effect.kind === 'item' ? { ...effect, categories: [...effect.categories], items: [] } : effect,
  from: null,
  until: null,
  ...reward,
})

let counted = 0

export async function ask(
  world: World,
  history: History,
  name: OperationName,
  input: object,
  device = 'till-1',
): Promise<Answer> {
  counted += 1
  const whole = { opId: `model-operation-${counted}`, ...input }
  const answer = await world.shop.backend.dispatch({ device, employeeId: null }, name, whole)
  if (!answer.ok && !['RULE', 'INPUT', 'NOT_FOUND', 'CONFLICT'].includes(answer.error.code))
    throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  history.told.push(
    `${name} ${JSON.stringify(input)} → ${answer.ok ? JSON.stringify(answer.value) : JSON.stringify(answer.error)}`,
  )
  if (answer.ok) history.asked.push({ name, input: whole, answer })
  return answer
}

export const now = ({ shop }: World): When => momentAt(shop.clock)

export function momentAt(at: number): When {
  const rule = { zone: 'Europe/Kyiv', dayEndsAt: 4 }
  const day = businessDay(at, rule)
  const { hour, minute } = wallClock(at, rule.zone)
  return { day, at, weekday: weekday(day), minute: hour * 60 + minute }
}

export async function setProgramme(
  world: World,
  history: History,
  at: number,
  changes: object,
  inDays: number,
): Promise<boolean> {
  const seriesId = world.series[at] ?? 0
  const from = addDays(now(world).day, inDays)
  const known = (await world.shop.call('loyalty.programmes', {})).find((one) => one.seriesId === seriesId)
  const { kind, name, rules: base } = PROGRAMMES[at] ?? PROGRAMMES[0]
  const rules = { ...base, ...changes }
  const change = { seriesId, basedOn: known?.latest, name, from, programme: { kind, rules } }
  const answer = await ask(world, history, 'loyalty.changeProgramme', change)
  if (!answer.ok) return false
  world.changed.add(`programme ${at}`)
  world.book.rules.setProgramme(keyOf(world.series, at), from, rules)
  return true
}

export async function stopProgramme(world: World, history: History, at: number, inDays: number): Promise<void> {
  const seriesId = world.series[at] ?? 0
  const from = addDays(now(world).day, inDays)
  const known = (await world.shop.call('loyalty.programmes', {})).find((one) => one.seriesId === seriesId)
  const answer = await ask(world, history, 'loyalty.stopProgramme', { seriesId, basedOn: known?.latest, from })
  if (!answer.ok) return
  world.changed.add(`programme ${at}`)
  world.book.rules.stopProgramme(keyOf(world.series, at), from)
}

export async function setPassType(world: World, history: History, at: number, terms: PassTerms): Promise<void> {
  const id = world.passTypes[at] ?? 0
  const version = (await world.shop.call('loyalty.passTypes', { retired: false })).find((type) => type.id === id)?.version
  const answer = await ask(world, history, 'loyalty.changePassType', { id, version, ...passTypeFields(at, terms) })
  expect(answer.ok).toBe(terms.entries !== null || terms.lasts !== null)
  if (!answer.ok) return
  world.changed.add(`pass ${at}`)
  world.book.rules.passTypes.set(id, terms)
}

export async function setReward(world: World, history: History, at: number, reward: Reward): Promise<void> {
  const id = world.rewards[at] ?? 0
  const version = (await world.shop.call('loyalty.rewards', {})).find((one) => one.id === id)?.version
  const answer = await ask(world, history, 'loyalty.saveReward', { id, version, ...rewardFields(at, reward) })
  expect(answer.ok).toBe(true)
  world.changed.add(`reward ${at}`)
  world.book.rules.rewards.set(id, reward)
}

/** Every history begins with new clients and the same rules, in the morning. */
export async function begin(world: World): Promise<History> {
  const { shop, book, changed } = world
  const day = 24 * 3_600_000
  shop.clock = MORNING + Math.ceil((shop.clock - MORNING + 1) / day) * day
  book.forget()
  const history: History = { clients: [], visits: [], merges: [], told: [], asked: [] }
  for (const at of PROGRAMMES.keys())
    if (changed.has(`programme ${at}`)) expect(await setProgramme(world, history, at, {}, 0)).toBe(true)
  for (const [at, terms] of PASSES.entries()) if (changed.has(`pass ${at}`)) await setPassType(world, history, at, terms)
  for (const [at, reward] of REWARDS.entries()) if (changed.has(`reward ${at}`)) await setReward(world, history, at, reward)
  changed.clear()
  const clients = []
  const { day: made } = now(world)
  for (const inDays of BIRTHDAYS) {
    const [, month = 2, date = 29] = (inDays === null ? '' : addDays(made, inDays)).split('-').map(Number)
    const { id } = await shop.call('clients.create', aClient({ birthday: { year: null, month, day: date } }))
    clients.push(id)
    book.guests.set(id, { made, month, date, discount: 0 })
  }
  return { ...history, clients, told: [], asked: [] }
}

/** The cards that are in use. */
export const homes = ({ book }: World, { clients }: History) => [...new Set(clients.map(book.home))]

/** The purses of a client, as the till sees them and as the accountant does. */
export async function compare({ shop, book, series }: World, client: number): Promise<void> {
  const { standing } = await shop.call('loyalty.atTill', { clientId: client, day: null, without: null })
  const day = businessDay(shop.clock, { zone: 'Europe/Kyiv', dayEndsAt: 4 })
  const has = (card: number) => standing?.stamps.find(({ seriesId }) => seriesId === card)?.has ?? 0
  const passes = standing?.passes ?? []
  const usable = passes.filter(({ problem }) => problem === null || problem === 'pass-frozen')
  const seen = {
    points: standing?.points,
    stamps: series.slice(1, 3).map(has),
    passes: usable.map(({ id, left, from, until, problem }) => ({ id, left, from, until, problem })).toSorted(byId),
  }
  expect(seen).toEqual({
    points: book.usable(client, 'points', day),
    stamps: series.slice(1, 3).map((card) => book.usable(client, card, day)),
    passes: book
      .passesOf(client)
      .map((pass) => ({ id: pass.id, left: entriesLeft(pass), ...periodOf(pass), problem: hindrance(pass, day) }))
      .filter(({ problem }) => problem === null || problem === 'pass-frozen')
      .toSorted(byId),
  })
  const { money } = book
  if (money.debtOf(client) === 0 && ![...money.vouchers.values()].some(({ owner }) => owner === client)) return
  const { debt, tenders } = await shop.call('loyalty.account', { clientId: client, without: null })
  const his = [...book.money.vouchers.values()].filter(
    ({ owner, left, blocked, until }) => owner === client && left > 0 && !blocked && (until ?? day) >= day,
  )
  expect({ debt, tenders: tenders.map(({ code, left }) => ({ code, left })) }).toEqual({
    debt: book.money.debtOf(client),
    tenders: his.map(({ code, left }) => ({ code, left })),
  })
}

export const byId = (one: { readonly id: number }, other: { readonly id: number }) => one.id - other.id

/** Of everything the shop keeps: every voucher and pass, whoever has it, and that the sums are those of the entries. */
export async function compareAll(world: World, history: History): Promise<void> {
  const { shop, book } = world
  for (const client of homes(world, history)) {
    await compare(world, client)
    const { day } = now(world)
    const seen = book.passesOf(client).length === 0 ? [] : await shop.call('loyalty.passesOf', { clientId: client })
    expect(seen.map(({ id, left, problem }) => ({ id, left, problem })).toSorted(byId)).toEqual(
      book
        .passesOf(client)
        .map((pass) => ({ id: pass.id, left: entriesLeft(pass), problem: hindrance(pass, day) }))
        .toSorted(byId),
    )
  }
  if (book.money.vouchers.size === 0) return
  const { rows } = await shop.call('loyalty.vouchers', { kind: null, text: '', withMoney: false, before: null, limit: 200 })
  for (const { id, left, blocked } of book.money.vouchers.values())
    expect(rows.find((row) => row.id === id)).toMatchObject({ left, blocked })
}
