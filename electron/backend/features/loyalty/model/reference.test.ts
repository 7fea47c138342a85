import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessDay, wallClock } from '#electron/backend/clock.ts'
import { aClient, MORNING, openTestShop, stopPoints, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf, OperationName } from '#shared/contract/client.ts'
import type { Answer } from '#shared/contract/errors.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { addDays, weekday } from '#shared/kernel/day.ts'
import { type Accountant, accountant, type Merge, type Sale, type Visit, type When } from './accountant.ts'
import { type Rules, type Step, step } from './histories.ts'

/** On a build machine the histories are the same each time, so that what failed there can be repeated; elsewhere they are new in every run. */
const REPEATABLE = process.env['CI'] !== undefined
/** `npm run test:long` asks for a million. */
const OPERATIONS = Number(process.env['MODEL_OPERATIONS'] ?? 10_000)
const STEPS = 80
/** Histories in one shop; then a new one, before its list of rules that were grows long. */
const HISTORIES = 100
/** Milliseconds for looking for the shortest history that shows a difference. */
const SHORTENING = 300_000
const CLIENTS = 3

const BASE: RulesOf<'points'> = {
  unit: '',
  earnPoints: 1,
  earnAmount: 1000,
  pointWorth: 100,
  minimumBill: 0,
  beforeDiscount: false,
  excludedCategories: [],
  rounding: 'down',
  rates: [],
  birthdayTimes: 100,
  birthdayDays: 0,
  lasts: null,
}
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

interface World {
  readonly shop: TestShop
  readonly book: Accountant
  readonly items: readonly { readonly id: number; readonly category: string }[]
  /** Series of the programmes: points, two stamp cards, a happy hour. */
  readonly series: readonly number[]
}

interface History {
  readonly clients: readonly number[]
  /** Where each card lives now. */
  readonly livesOn: Map<number, number>
  readonly visits: { readonly id: number; readonly visit: Visit; readonly logged: number; readonly device: string }[]
  readonly merges: { readonly id: number; readonly merge: Merge }[]
  readonly told: string[]
  last: { readonly name: OperationName; readonly input: object; readonly answer: Answer } | null
}

async function aWorld(): Promise<World> {
  const shop = await openTestShop()
  const items = []
  for (const category of ['кава', 'тістечка', 'чай']) {
    const fields = { name: category, category, kind: 'good', unit: 'piece', price: 5000, cost: null, time: null } as const
    items.push({ id: (await shop.call('catalogue.create', fields)).id, category })
  }
  await stopPoints(shop, '2026-11-11').catch(() => undefined)
  const [points] = await shop.call('loyalty.programmes', {})
  const from = '2026-11-11'
  const begin = async (programme: InputOf<'loyalty.startProgramme'>['programme'], name: string) =>
    (await shop.call('loyalty.startProgramme', { name, from, programme })).seriesId
  const series = [
    points?.seriesId ?? 0,
    await begin({ kind: 'stamps', rules: STAMPS }, 'Кава'),
    await begin({ kind: 'stamps', rules: STAMPS }, 'Усе'),
    await begin({ kind: 'discount', rules: DISCOUNT }, 'Вечір'),
  ]
  return { shop, book: accountant(), items, series }
}

let counted = 0

async function ask(world: World, history: History, name: OperationName, input: object, device = 'till-1'): Promise<Answer> {
  counted += 1
  const whole = { opId: `model-operation-${counted}`, ...input }
  const answer = await world.shop.backend.dispatch({ device, employeeId: null }, name, whole)
  if (!answer.ok && !['RULE', 'INPUT', 'NOT_FOUND', 'CONFLICT'].includes(answer.error.code))
    throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  history.told.push(
    `${name} ${JSON.stringify(input)} → ${answer.ok ? JSON.stringify(answer.value) : JSON.stringify(answer.error)}`,
  )
  history.last = { name, input: whole, answer }
  return answer
}

function now({ shop }: World): When {
  const rule = { zone: 'Europe/Kyiv', dayEndsAt: 4 }
  const day = businessDay(shop.clock, rule)
  const { hour, minute } = wallClock(shop.clock, rule.zone)
  return { day, at: shop.clock, weekday: weekday(day), minute: hour * 60 + minute }
}

async function setProgramme(world: World, history: History, at: number, rules: object, inDays: number): Promise<void> {
  const seriesId = world.series[at] ?? 0
  const from = addDays(now(world).day, inDays)
  const known = (await world.shop.call('loyalty.programmes', {})).find((one) => one.seriesId === seriesId)
  const kind = (['points', 'stamps', 'stamps', 'discount'] as const)[at] ?? 'points'
  const whole = { ...(kind === 'points' ? BASE : kind === 'stamps' ? STAMPS : DISCOUNT), ...rules }
  const change = { seriesId, basedOn: known?.latest, name: known?.name ?? '', from, programme: { kind, rules: whole } }
  const answer = await ask(world, history, 'loyalty.changeProgramme', change)
  if (answer.ok) world.book.setProgramme(kind === 'stamps' ? `stamps${seriesId}` : kind, from, whole)
}

/** The purses of a client, as the till sees them and as the accountant does. */
async function compare({ shop, book, series }: World, client: number): Promise<void> {
  const { standing } = await shop.call('loyalty.atTill', { clientId: client, day: null, without: null })
  const day = businessDay(shop.clock, { zone: 'Europe/Kyiv', dayEndsAt: 4 })
  const has = (card: number) => standing?.stamps.find(({ seriesId }) => seriesId === card)?.has ?? 0
  const seen = { points: standing?.points, stamps: series.slice(1, 3).map(has) }
  expect(seen).toEqual({
    points: book.usable(client, 'points', day),
    stamps: series.slice(1, 3).map((card) => book.usable(client, card, day)),
  })
}

function wanted(world: World, one: Extract<Step, { act: 'log' | 'correct' }>, client: number | null): Sale {
  const { day } = now(world)
  const lines = one.lines.map(({ item, price, quantity, free }) => {
    const known = world.items[item]
    return {
      item: known?.id ?? null,
      category: known?.category ?? '',
      price,
      quantity,
      free: free === null ? null : (world.series[free + 1] ?? null),
    }
  })
  const all = client === null ? 0 : world.book.usable(client, 'points', day)
  return { client, lines, percent: one.percent, spend: one.spend === -1 ? all : one.spend }
}

const inputOf = ({ client, lines, percent, spend }: Sale) => ({
  clientId: client,
  lines: lines.map(({ item, price, quantity, free }) => ({
    itemId: item,
    name: '',
    quantity,
    minutes: null,
    price,
    free: free === null ? null : { kind: 'stamps', id: free },
  })),
  discount: percent === 0 ? null : { kind: 'percent', hundredths: percent * 100 },
  tip: 0,
  payment: 'cash',
  comment: '',
  companions: [],
  spendPoints: spend,
  day: null,
  shownTotal: null,
})

/** Carries one step out in the shop and in the book; answers whose purses may have changed. */
async function carryOut(world: World, history: History, one: Step): Promise<readonly number[]> {
  const { shop, book } = world
  shop.clock += 61_000
  const when = now(world)
  const home = (at: number) => history.livesOn.get(history.clients[at] ?? 0) ?? 0
  const chosen = 'visit' in one ? history.visits[one.visit % Math.max(1, history.visits.length)] : history.visits.at(-1)
  const reversed = (answer: Answer, expected: object | null) => {
    expect(answer.ok).toBe(expected !== null)
    if (answer.ok) expect(answer.value).toMatchObject(expected ?? {})
    return chosen?.visit.client == null ? [] : [chosen.visit.client]
  }
  switch (one.act) {
    case 'log': {
      const sale = wanted(world, one, one.client === CLIENTS ? null : home(one.client))
      const device = one.percent % 2 === 0 ? 'till-1' : 'till-2'
      const answer = await ask(world, history, 'visits.log', inputOf(sale), device)
      const visit = book.log(sale, when)
      expect(answer.ok).toBe(visit !== null)
      if (!answer.ok || visit === null) return []
      const saved = answer.value as { visitId: number }
      expect(saved).toMatchObject({ total: visit.total, day: visit.day, pointsSpent: visit.spent })
      history.visits.push({ id: saved.visitId, visit, logged: shop.clock, device })
      return sale.client === null ? [] : [sale.client]
    }
    case 'return': {
      if (!chosen) return []
      const { lines } = await shop.call('visits.get', { id: chosen.id })
      const at = one.line % lines.length
      const back = [{ lineId: lines[at]?.id, quantity: one.quantity }]
      const answer = await ask(world, history, 'visits.return', { visitId: chosen.id, lines: back, reason: 'назад' })
      return reversed(answer, book.return(chosen.visit, at, one.quantity, when.day))
    }
    case 'void': {
      if (!chosen) return []
      const answer = await ask(world, history, 'visits.void', { visitId: chosen.id, reason: 'помилка' })
      return reversed(answer, book.void(chosen.visit, when.day))
    }
    case 'undo': {
      if (!chosen) return []
      const answer = await ask(world, history, 'visits.undo', { visitId: chosen.id }, chosen.device)
      const inTime = shop.clock - chosen.logged <= 600_000
      return reversed(answer, inTime ? book.void(chosen.visit, when.day) : null)
    }
    case 'correct': {
      if (!chosen?.visit.open || chosen.visit.day !== when.day || chosen.visit.client === null) return []
      const sale = wanted(world, one, home(one.client))
      const wrong = chosen.visit.client
      const answer = await ask(world, history, 'visits.correct', { visitId: chosen.id, reason: 'не те', visit: inputOf(sale) })
      // Whether it can be done is the program's to say; what it leaves is not.
      if (!answer.ok) return [wrong]
      book.void(chosen.visit, when.day)
      const visit = book.log(sale, when)
      expect(visit).not.toBeNull()
      if (visit)
        history.visits.push({ id: (answer.value as { visitId: number }).visitId, visit, logged: shop.clock, device: 'till-1' })
      return [wrong, home(one.client)]
    }
    case 'attach': {
      if (!chosen) return []
      const client = home(one.client)
      const answer = await ask(world, history, 'visits.attach', { visitId: chosen.id, clientId: client })
      expect(answer.ok).toBe(book.attach(chosen.visit, client, when))
      return [client]
    }
    case 'adjust': {
      if (one.amount === 0) return []
      const client = home(one.client)
      const card = one.card < 0 ? null : (world.series[one.card + 1] ?? null)
      const answer = await ask(world, history, 'loyalty.adjust', {
        clientId: client,
        seriesId: card,
        amount: one.amount,
        reason: 'звірка',
      })
      expect(answer.ok).toBe(book.adjust(client, card ?? 'points', one.amount, when.day))
      return [client]
    }
    case 'merge': {
      const [survivorId, mergedId] = [home(one.survivor), home(one.merged)]
      if (survivorId === mergedId) return []
      const version = async (id: number) => (await shop.call('clients.card', { id })).version
      const versions = { survivorVersion: await version(survivorId), mergedVersion: await version(mergedId) }
      const answer = await ask(world, history, 'clients.merge', { survivorId, mergedId, ...versions, fields: {} })
      if (!answer.ok) return []
      history.merges.push({ id: (answer.value as { mergeId: number }).mergeId, merge: book.merge(survivorId, mergedId) })
      for (const [card, at] of history.livesOn) if (at === mergedId) history.livesOn.set(card, survivorId)
      return [survivorId]
    }
    case 'part': {
      const open = history.merges.at(-1)
      if (!open) return []
      const answer = await ask(world, history, 'clients.undoMerge', { mergeId: open.id })
      expect(answer.ok).toBe(true)
      history.merges.pop()
      book.part(open.merge)
      for (const card of history.clients) history.livesOn.set(card, card)
      for (const { merge } of history.merges)
        for (const [card, at] of history.livesOn) if (at === merge.merged) history.livesOn.set(card, merge.survivor)
      return [open.merge.survivor, open.merge.merged]
    }
    case 'repeat': {
      const { last } = history
      if (!last?.answer.ok) return []
      const input = one.changed ? { ...last.input, reason: 'зовсім інше', comment: 'інше' } : last.input
      const answer = await shop.backend.dispatch(shop.session, last.name, input)
      if (one.changed) expect(answer.ok).toBe(false)
      else expect(answer).toEqual(last.answer)
      return []
    }
    case 'wait':
      shop.clock += one.minutes * 60_000
      return [...new Set(history.livesOn.values())]
    case 'stop': {
      const seriesId = world.series[one.what] ?? 0
      const known = (await shop.call('loyalty.programmes', {})).find((programme) => programme.seriesId === seriesId)
      const from = addDays(when.day, one.inDays)
      const answer = await ask(world, history, 'loyalty.stopProgramme', { seriesId, basedOn: known?.latest, from })
      const kind = known?.kind ?? ''
      if (answer.ok) book.stopProgramme(kind === 'stamps' ? `stamps${seriesId}` : kind, from)
      return []
    }
    case 'points':
      await setProgramme(world, history, 0, one.rules satisfies Rules<'points'>, one.inDays)
      return []
    case 'stamps':
      await setProgramme(world, history, one.card + 1, one.rules satisfies Rules<'stamps'>, one.inDays)
      return []
    case 'discount':
      await setProgramme(world, history, 3, one.rules satisfies Rules<'discount'>, one.inDays)
      return []
  }
}

/** Every history begins with new clients, the same rules, in the morning. */
async function begin(world: World): Promise<History> {
  const { shop, book } = world
  const day = 24 * 3_600_000
  shop.clock = MORNING + Math.ceil((shop.clock - MORNING + 1) / day) * day
  book.forget()
  const history: History = { clients: [], livesOn: new Map(), visits: [], merges: [], told: [], last: null }
  for (const [at, rules] of [BASE, STAMPS, STAMPS, DISCOUNT].entries()) await setProgramme(world, history, at, rules, 0)
  const clients = []
  for (let client = 0; client < CLIENTS; client += 1) clients.push((await shop.call('clients.create', aClient())).id)
  for (const id of clients) history.livesOn.set(id, id)
  return { ...history, clients, told: [], last: null }
}

/** One history from its first step to its last; what differs is told with all that led to it. */
async function live(world: World, steps: readonly Step[]): Promise<void> {
  const history = await begin(world)
  try {
    for (const one of steps) for (const client of new Set(await carryOut(world, history, one))) await compare(world, client)
    for (const client of new Set(history.livesOn.values())) await compare(world, client)
  } catch (error) {
    throw new Error(`${history.told.join('\n')}\n${error instanceof Error ? error.message : String(error)}`)
  }
}

test(
  `a patient accountant and the program agree after each of ${OPERATIONS} operations at random`,
  async () => {
    for (let left = Math.ceil(OPERATIONS / STEPS); left > 0; left -= HISTORIES) {
      const world = await aWorld()
      const agree = fc.asyncProperty(fc.array(step, { minLength: STEPS / 2, maxLength: STEPS * 1.5, size: 'max' }), (steps) =>
        live(world, steps),
      )
      await fc.assert(agree, {
        numRuns: Math.min(left, HISTORIES),
        ...(REPEATABLE ? { seed: left } : {}),
        interruptAfterTimeLimit: HISTORIES * STEPS * 60 + SHORTENING,
        markInterruptAsFailure: true,
      })
      expect(await world.shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [], lost: { count: 0 } })
    }
  },
  OPERATIONS * 60 + SHORTENING + 60_000,
)
