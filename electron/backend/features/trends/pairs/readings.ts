import type { Reading, Share } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { MOST_PAIRS, type TREND_BY } from '#shared/contract/trends.ts'
import { chanceOf, isTold, LEAST, type TakenTogether, timesAsOften } from '#shared/domain/trends/together.ts'
import { type CountedPair, countedOn, itemsPriced, keptPairs, lastClientId, takenByClients } from './repository.ts'

/** Clients read in one step. */
const STEP = 2_000
/** So many of the least likely by chance are kept; the till looks among them all. */
const MOST_KEPT = 1_000

type By = (typeof TREND_BY)[number]
type Told = OutputOf<'trends.together'>

/** What was found when all clients were gone through, in one way. */
export type CountedPairs = {
  /** Who took anything at all. */
  readonly clients: number
  readonly pairs: readonly CountedPair[]
}
type Counts = Readonly<Record<By, CountedPairs>>

/** Which things the same clients take, of all that is sold now: as it was counted last, or counted at once where it never was. */
export const takenTogether: Reading<ParsedInputOf<'trends.together'>, Told> = function* (db, { today }, { by }) {
  const kept = countedOn(db, by)
  if (kept !== null) return { ...kept, pairs: keptPairs(db, by, MOST_PAIRS) }
  const counted = yield* countPairs(db, [by])
  const { clients, pairs } = counted[by]
  const items = new Map(itemsPriced(db).map(({ id, name }) => [String(id), name]))
  const told = (key: string): Told['pairs'][number]['one'] =>
    by === 'categories'
      ? { goods: { what: 'category', category: key }, name: key }
      : { goods: { what: 'item', itemId: Number(key) }, name: items.get(key) ?? '' }
  const first = pairs.slice(0, MOST_PAIRS)
  return { clients, countedOn: today, pairs: first.map((pair) => ({ ...pair, one: told(pair.one), other: told(pair.other) })) }
}

/** Counts both ways in one walk through the visits, to be kept. */
export const recountPairs: Reading<Record<string, never>, Counts> = (db) => countPairs(db, ['items', 'categories'])

function* countPairs(db: Parameters<Reading>[0], ways: readonly By[]): Generator<Share, Counts> {
  const items = itemsPriced(db)
  const tallies = ways.map((by) => ({ by, tally: emptyTally(items, by) }))
  const last = lastClientId(db)
  for (let from = 1; from <= last; from += STEP) {
    for (const rows of Map.groupBy(takenByClients(db, from, from + STEP - 1), ([clientId]) => clientId).values())
      for (const { tally } of tallies) count(tally, rows)
    yield { done: Math.min(last, from + STEP - 1), total: last }
  }
  const counts = { items: NONE, categories: NONE }
  for (const { by, tally } of tallies) counts[by] = { clients: tally.clients, pairs: pairsOf(tally) }
  return counts
}

const NONE: CountedPairs = { clients: 0, pairs: [] }

/** How many clients took each group of goods, and both of two. */
interface Tally {
  /** What can be sold now: items by their numbers, or categories. */
  readonly groups: readonly string[]
  readonly placeOf: ReadonlyMap<number, number | undefined>
  readonly takers: Uint32Array
  readonly both: Uint32Array
  clients: number
}

function emptyTally(items: ReturnType<typeof itemsPriced>, by: By): Tally {
  // Of a category that is still sold everything counts that was ever in it, as it does where the list looks for it.
  const groupOf = ({ id, category }: { id: number; category: string }) => (by === 'items' ? String(id) : category)
  const onSale = items.filter((item) => item.onSale === 1)
  const groups = [...new Set(onSale.map(groupOf))].filter((group) => group !== '')
  const placeOfGroup = new Map(groups.map((group, place) => [group, place]))
  const placeOf = new Map(items.map((item) => [item.id, placeOfGroup.get(groupOf(item))] as const))
  const size = groups.length
  return { groups, placeOf, takers: new Uint32Array(size), both: new Uint32Array(size * size), clients: 0 }
}

/** Adds what one client took. */
function count(tally: Tally, rows: readonly (readonly [clientId: number, itemId: number])[]): void {
  const { groups, placeOf, takers, both } = tally
  const places = [...new Set(rows.flatMap(([, itemId]) => placeOf.get(itemId) ?? []))]
  if (places.length > 0) tally.clients += 1
  for (const one of places) {
    takers[one] = (takers[one] ?? 0) + 1
    for (const other of places) {
      const place = one * groups.length + other
      both[place] = (both[place] ?? 0) + 1
    }
  }
}

interface Found {
  readonly one: number
  readonly other: number
  readonly numbers: TakenTogether
}

/** What stands out, the least likely by chance first. */
function pairsOf({ groups, takers, both, clients: of }: Tally): CountedPair[] {
  const size = takers.length
  const enough = [...takers.keys()].filter((place) => (takers[place] ?? 0) >= LEAST.one)
  const tried = enough.flatMap((one) =>
    [...takers.keys()].flatMap((other): Found[] => {
      const numbers = { one: takers[one] ?? 0, other: takers[other] ?? 0, both: both[one * size + other] ?? 0, of }
      return one === other || numbers.other === 0 ? [] : [{ one, other, numbers }]
    }),
  )
  return tried
    .filter(({ numbers }) => isTold(numbers, tried.length))
    .map((found) => ({ ...found, chance: chanceOf(found.numbers) }))
    .toSorted((a, b) => a.chance - b.chance || b.numbers.both - a.numbers.both || a.one - b.one || a.other - b.other)
    .slice(0, MOST_KEPT)
    .map(({ one, other, numbers }) => {
      const times = timesAsOften(numbers)
      return {
        one: groups[one] ?? '',
        other: groups[other] ?? '',
        takers: numbers.one,
        both: numbers.both,
        times: Number.isFinite(times) ? times : null,
      }
    })
}
