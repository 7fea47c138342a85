import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { type Goods, MOST_PAIRS } from '#shared/contract/trends.ts'
import { chanceOf, isTold, LEAST, type TakenTogether, timesAsOften } from '#shared/domain/trends/together.ts'
import { itemsPriced, lastClientId, takenByClients } from './repository.ts'

/** Clients read in one step. */
const STEP = 2_000

/** Which things the same clients take, of all that is sold now. */
export const takenTogether: Reading<ParsedInputOf<'trends.together'>, OutputOf<'trends.together'>> = function* (db, _, { by }) {
  const items = itemsPriced(db)
  const onSale = items.filter((item) => item.onSale === 1)
  // Of a category that is still sold everything counts that was ever in it, as it does where the list looks for it.
  const groupOf = ({ id, category }: { id: number; category: string }) => (by === 'items' ? String(id) : category)
  const groups = [...new Set(onSale.map(groupOf))].filter((group) => group !== '')
  const placeOfGroup = new Map(groups.map((group, place) => [group, place]))
  const placeOfItem = new Map(items.map((item) => [item.id, placeOfGroup.get(groupOf(item))] as const))
  const size = groups.length
  const takers = new Uint32Array(size)
  const both = new Uint32Array(size * size)
  let clients = 0
  const last = lastClientId(db)
  for (let from = 1; from <= last; from += STEP) {
    for (const rows of Map.groupBy(takenByClients(db, from, from + STEP - 1), ([clientId]) => clientId).values()) {
      const places = [...new Set(rows.flatMap(([, itemId]) => placeOfItem.get(itemId) ?? []))]
      if (places.length > 0) clients += 1
      for (const one of places) {
        takers[one] = (takers[one] ?? 0) + 1
        for (const other of places) both[one * size + other] = (both[one * size + other] ?? 0) + 1
      }
    }
    yield { done: Math.min(last, from + STEP - 1), total: last }
  }
  const told = (place: number): { goods: Goods; name: string } => {
    const group = groups[place] ?? ''
    if (by === 'categories') return { goods: { what: 'category', category: group }, name: group }
    return { goods: { what: 'item', itemId: Number(group) }, name: onSale[place]?.name ?? '' }
  }
  const pairs = pairsOf(takers, both, clients).map(({ one, other, numbers }) => {
    const times = timesAsOften(numbers)
    return {
      one: told(one),
      other: told(other),
      takers: numbers.one,
      both: numbers.both,
      times: Number.isFinite(times) ? times : null,
    }
  })
  return { clients, pairs }
}

interface Found {
  readonly one: number
  readonly other: number
  readonly numbers: TakenTogether
}

/** What stands out, the least likely by chance first. */
function pairsOf(takers: Uint32Array, both: Uint32Array, of: number): Found[] {
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
    .slice(0, MOST_PAIRS)
}
