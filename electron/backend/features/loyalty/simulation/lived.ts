import fc from 'fast-check'
import { aClient, aVisit, HOUR, openTestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { freePieces, type PastLine } from '#shared/domain/loyalty/simulate.ts'

/* The same visits lived in shops of which some run the programme that is tried. */

/** What a visit is drawn from: goods of two categories, and a bare amount. */
const GOODS = [
  { name: 'Еспресо', category: 'Кава', price: 4_500 },
  { name: 'Лате', category: 'Кава', price: 8_700 },
  { name: 'Штрудель', category: 'Випічка', price: 12_350 },
] as const

interface Bought {
  /** Place among the goods; one beyond is the bare amount. */
  readonly what: number
  readonly pieces: number
}

export interface Coming {
  /** Place among the clients; one beyond is a passer-by. */
  readonly who: number
  /** Since the one before. */
  readonly hours: number
  readonly bought: readonly Bought[]
  /** The cashier's own discount, in hundredths of a percent. */
  readonly off: number
}

export const comings = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    hours: fc.integer({ min: 1, max: 30 }),
    bought: fc.array(fc.record({ what: fc.integer({ min: 0, max: 3 }), pieces: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    off: fc.constantFrom(0, 0, 500, 1_250),
  }),
  { minLength: 1, maxLength: 10 },
)

export const someCategories = fc.subarray(['Кава', 'Випічка'])
export const span = fc.option(fc.record({ count: fc.integer({ min: 1, max: 4 }), unit: fc.constant('days' as const) }))
export const minimumBill = fc.constantFrom(0, 5_000, 20_000)

export const points: fc.Arbitrary<RulesOf<'points'>> = fc.record({
  unit: fc.constant(''),
  earnPoints: fc.integer({ min: 1, max: 7 }),
  earnAmount: fc.integer({ min: 1_000, max: 3_000 }),
  pointWorth: fc.constant(10),
  minimumBill,
  beforeDiscount: fc.boolean(),
  excludedCategories: someCategories,
  rounding: fc.constantFrom('down', 'nearest', 'up'),
  rates: someCategories.map((categories) =>
    categories.length === 0 ? [] : [{ earnPoints: 3, earnAmount: 1_700, categories, items: [] }],
  ),
  birthdayTimes: fc.constantFrom(100, 200),
  birthdayDays: fc.integer({ min: 0, max: 3 }),
  lasts: span,
})

/** A shop with three goods and two clients, the first of whom has his birthday tomorrow. */
export async function aShop() {
  const shop = await openTestShop()
  const items: number[] = []
  for (const { name, category, price } of GOODS) {
    const good = { name: `${name} на пробу`, category, kind: 'good', unit: 'piece', price, cost: null, time: null } as const
    items.push((await shop.call('catalogue.create', good)).id)
  }
  const clients = [
    (await shop.call('clients.create', aClient({ birthday: { year: 1990, month: 11, day: 12 } }))).id,
    (await shop.call('clients.create', aClient({ name: 'Тарас' }))).id,
  ]
  return { shop, items, clients }
}

export type Prepared = Awaited<ReturnType<typeof aShop>>
type Line = NonNullable<InputOf<'visits.log'>['lines']>[number]

function lineOf({ items }: Prepared, { what, pieces }: Bought): Line {
  const itemId = items[what] ?? null
  return { itemId, name: '', quantity: pieces * 1_000, minutes: null, price: itemId === null ? 3_000 : null, free: null }
}

/** The lines with whatever the full card gives split off, as a cashier does it who never forgets. */
async function withFreePieces(
  prepared: Prepared,
  clientId: number,
  bought: readonly Bought[],
  rules: RulesOf<'stamps'>,
  seriesId: number,
) {
  const { standing } = await prepared.shop.call('loyalty.atTill', { clientId, day: null, without: null })
  const has = standing?.stamps.find((card) => card.seriesId === seriesId)?.has ?? 0
  const pieces = freePieces(
    rules,
    bought.map((one) => seen(prepared, one)),
    Math.floor(has / rules.collect),
  )
  return bought.flatMap((one, index) => {
    const free = pieces[index] ?? 0
    const given = { ...lineOf(prepared, { ...one, pieces: free }), free: { kind: 'stamps' as const, id: seriesId } }
    const paid = lineOf(prepared, { ...one, pieces: one.pieces - free })
    return [...(free > 0 ? [given] : []), ...(one.pieces > free ? [paid] : [])]
  })
}

function seen({ items }: Prepared, { what, pieces }: Bought): PastLine {
  const { price, category } = GOODS[what] ?? { price: 3_000, category: '' }
  const total = pieces * price
  return {
    itemId: items[what] ?? null,
    category,
    price,
    quantity: pieces * 1_000,
    timed: false,
    total,
    discount: 0,
    pointsMoney: 0,
    free: false,
  }
}

interface Given {
  points: number
  stamps: number
  pieces: number
  money: number
}

/** Lives the comings in a shop; answers what the till gave. `seriesId` of the stamp card that runs, if one does. */
export async function live(
  prepared: Prepared,
  all: readonly Coming[],
  card: { rules: RulesOf<'stamps'>; seriesId: number } | null,
): Promise<Given> {
  const { shop, clients } = prepared
  const given: Given = { points: 0, stamps: 0, pieces: 0, money: 0 }
  for (const { who, hours, bought, off } of all) {
    shop.clock += hours * HOUR
    const clientId = clients[who] ?? null
    const lines =
      card && clientId !== null
        ? await withFreePieces(prepared, clientId, bought, card.rules, card.seriesId)
        : bought.map((one) => lineOf(prepared, one))
    const discount = off > 0 ? { kind: 'percent' as const, hundredths: off } : null
    const saved = await shop.call('visits.log', { ...aVisit(clientId, 0), lines, discount })
    const free = lines.filter((line) => line.free).reduce((sum, line) => sum + line.quantity / 1_000, 0)
    given.points += saved.pointsEarned
    given.pieces += free
    given.stamps += saved.stamps.reduce((sum, { change }) => sum + change, 0) + free * (card?.rules.collect ?? 0)
    given.money += bought.reduce((sum, one) => sum + seen(prepared, one).total, 0) - saved.total
  }
  return given
}

/** Two shops in turn for each run, closed after it. */
export async function inTwoShops(act: (plain: Prepared, running: Prepared) => Promise<void>): Promise<void> {
  const [plain, running] = [await aShop(), await aShop()]
  try {
    await act(plain, running)
  } finally {
    await plain.shop.backend.close()
    await running.shop.backend.close()
  }
}
