import { type PassTerms, periodOf } from '#shared/domain/loyalty/passes.ts'
import { tradePrice } from '#shared/domain/presets/currencies-of-presets.ts'
import type { Preset, VenueKind } from '#shared/domain/presets/preset.ts'
import { inFive } from '#shared/domain/presets/venue-source.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { type Money, ONE } from '#shared/kernel/money.ts'
import type { SampleMorning } from './morning.ts'
import type { SampleClient, SamplePass, SamplePasses, SamplePassType, SampleRequest, SampleVisit } from './sample.ts'

interface Kind {
  /** As it is called and what it costs: of an item that the preset sells already, or by itself (in the cents of the presets). */
  readonly sold: string | { readonly name: ReturnType<typeof inFive>; readonly price: number; readonly kind: 'good' | 'service' }
  /** Keys of what it pays for. */
  readonly pays: readonly string[]
  readonly terms: Pick<PassTerms, 'entries' | 'lasts' | 'remindEntries' | 'remindDays'>
}

const byEntries = (entries: number, remindEntries: number) => ({ entries, lasts: null, remindEntries, remindDays: null })

const kinds: Record<VenueKind, readonly Kind[]> = {
  bar: [],
  shop: [],
  cafe: [
    {
      sold: {
        name: inFive(['10 coffees', '10 чашок кави', '10 чашек кофе', '10 cafele', '10 kaw']),
        price: 2700,
        kind: 'good',
      },
      pays: ['espresso', 'double-espresso', 'americano', 'cappuccino', 'flat-white', 'latte', 'filter'],
      terms: byEntries(10, 2),
    },
  ],
  billiards: [
    {
      sold: {
        name: inFive([
          '10 evenings',
          '10 вечорів за столом',
          '10 вечеров за столом',
          '10 seri la masă',
          '10 wieczorów przy stole',
        ]),
        price: 16_000,
        kind: 'service',
      },
      pays: ['pool', 'pool-day', 'big-table'],
      terms: byEntries(10, 2),
    },
  ],
  laundry: [
    {
      sold: {
        name: inFive(['20 shirts', '20 сорочок', '20 рубашек', '20 de cămăși', '20 koszul']),
        price: 5400,
        kind: 'service',
      },
      pays: ['shirt'],
      terms: byEntries(20, 3),
    },
  ],
  sports: [
    { sold: 'ten', pays: ['gym', 'gym-day', 'pool', 'yoga', 'pilates', 'crossfit'], terms: byEntries(10, 2) },
    {
      sold: 'month',
      pays: ['gym', 'gym-day', 'pool'],
      terms: { entries: null, lasts: { count: 1, unit: 'months' }, remindEntries: null, remindDays: 7 },
    },
  ],
}

/** So many of the first kind are near their end this morning, one of the second; and so many of one kind are not yet. */
const ENDING = 2
const IN_USE = 3
/** Who has a pass has been here within so many days. */
const LATELY = 30
/** With so many pieces left, at least, a pass is in the middle of its life. */
const MIDDLE = 0.4

/** Passes that guests of the invented shop bought and use: some of them end within a week, or have few entries left. */
export function samplePasses(
  { preset, today }: Pick<SampleRequest, 'preset' | 'today'>,
  clients: readonly SampleClient[],
  visits: readonly SampleVisit[],
  { ban, goodbye }: Pick<SampleMorning, 'ban' | 'goodbye'>,
  /** Visits that are owed for. */
  tabs: readonly number[],
): SamplePasses {
  const taken = new Set([ban?.client, goodbye?.client, ...tabs.map((index) => visits[index]?.client ?? undefined)])
  const comings = kinds[preset.venue].length === 0 ? [] : comingsOf(clients, visits, today)
  const types: SamplePassType[] = []
  const sold: SamplePass[] = []
  for (const [type, kind] of kinds[preset.venue].entries()) {
    const items = kind.pays.flatMap((key) => indexOf(preset, key) ?? [])
    types.push({ ...namedAndPriced(preset, kind), items, ...kind.terms, starts: 'purchase' })
    const left = { ending: ENDING - type, inUse: IN_USE }
    for (const [client, its] of comings) {
      if (taken.has(client) || left.ending + left.inUse === 0) continue
      const found = passOf(
        kind.terms,
        its.map((index) => [index, piecesOf(visits[index], items)]),
        (index) => visits[index]?.day ?? today,
        today,
        left,
      )
      if (found === null) continue
      left[found.ends ? 'ending' : 'inUse'] -= 1
      taken.add(client)
      sold.push({ type, client, visit: found.visit, uses: found.uses })
    }
  }
  return { types, sold }
}

interface Found {
  readonly visit: number
  readonly uses: readonly number[]
  readonly ends: boolean
}

/**
 * The latest visit in which he may have bought one that is as far used as is wanted; each later visit uses it for what it pays for. `its` are his visits
 * with the pieces that it pays for, the latest first.
 */
function passOf(
  { entries, lasts, remindEntries, remindDays }: Kind['terms'],
  its: readonly (readonly [visit: number, pieces: number])[],
  dayOf: (visit: number) => Day,
  today: Day,
  wanted: { readonly ending: number; readonly inUse: number },
): Found | null {
  let used = 0
  const uses: number[] = []
  for (const [visit, pieces] of its) {
    if (daysBetween(dayOf(visit), today) > HELD_FOR) return null
    const remains =
      entries === null
        ? daysBetween(today, periodOf({ lasts, starts: 'purchase' }, dayOf(visit), null, []).until ?? today)
        : entries - used
    const ends = remains > 0 && remains <= (entries === null ? (remindDays ?? 0) : (remindEntries ?? 0))
    const isWanted = ends ? wanted.ending > 0 : wanted.inUse > 0 && remains > (entries ?? MONTH) * MIDDLE
    if (uses.length > 1 && isWanted) return { visit, uses: uses.toReversed(), ends }
    if (remains <= 0) return null
    used += pieces
    if (pieces > 0) uses.push(visit)
  }
  return null
}

const MONTH = 30
/** Nobody buys one that lasts him longer, in days. */
const HELD_FOR = 150

/** His visits, the latest first, of each who is known and has been here lately. */
function comingsOf(
  clients: readonly SampleClient[],
  visits: readonly SampleVisit[],
  today: Day,
): (readonly [number, number[]])[] {
  const all = new Map<number, number[]>()
  for (let index = visits.length - 1; index >= 0; index -= 1) {
    const { client, day } = visits[index] as SampleVisit
    if (client === null || (!all.has(client) && day < addDays(today, -LATELY))) continue
    const { nameless, phone } = clients[client] ?? { nameless: '', phone: null }
    if (nameless !== null || phone === null) continue
    const its = all.get(client)
    if (its) its.push(index)
    else all.set(client, [index])
  }
  return [...all].sort(([one], [other]) => one - other)
}

/** How many entries a visit takes of a pass that pays for these items. */
function piecesOf(visit: SampleVisit | undefined, items: readonly number[]): number {
  return (visit?.lines ?? []).reduce((sum, { item, quantity }) => sum + (items.includes(item) ? Math.ceil(quantity / ONE) : 0), 0)
}

function namedAndPriced(preset: Preset, { sold }: Kind): { readonly name: string; readonly price: Money } {
  if (typeof sold !== 'string')
    return { name: sold.name[preset.language], price: tradePrice(sold.price, sold.kind, preset.currency) }
  const item = preset.items.find(({ key }) => key === sold)
  if (!item) throw new Error(`the ${preset.venue} preset has no item ${sold}`)
  return { name: item.name, price: item.price }
}

function indexOf({ items, venue }: Preset, key: string): number {
  const index = items.findIndex((item) => item.key === key)
  if (index === -1) throw new Error(`the ${venue} preset has no item ${key}`)
  return index
}
