import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import { LIST_FILTERS, LIST_SORTS } from '#shared/contract/clients.ts'
import { type Condition, type Leaf, REACHES, RHYTHMS, VISIT_FIGURES } from '#shared/contract/conditions.ts'
import { contradictionIn } from '#shared/domain/segments/contradiction.ts'
import { addDays, partsOfDay, weekday } from '#shared/kernel/day.ts'
import { anyOfCard, fillCards, isOfCard, meansOfCard, readCards } from './test-cards.ts'
import { anyOfMore, fillIn, type GivenOut, isInHours, isMore, meansMore, readMore } from './test-leaves.ts'

/* Whom a segment means, found a second way: everything is read into memory, and each client is asked by himself. */

const TODAY = '2026-11-11'
const ZONE = 'Europe/Kyiv'

interface Client {
  readonly id: number
  readonly visits: number
  readonly spent: number
  readonly points: number
  readonly debt: number
  readonly email: string
  readonly birth_month: number | null
  readonly caretaker_id: number | null
  readonly category_id: number | null
  readonly gap_days: number | null
  readonly first_visit_day: string | null
  readonly last_visit_day: string | null
  readonly late_from: string | null
  readonly lapsed_from: string | null
}
interface Visit {
  readonly id: number
  readonly client_id: number
  readonly day: string
  readonly worth: number
  readonly at: number
  readonly logged_at: number
}
interface Line {
  readonly visit_id: number
  readonly item_id: number
  readonly category: string
}

function readAll(file: string, given: GivenOut, levels: ReadonlyMap<number, string | null>) {
  const sqlite = new Database(file, { readonly: true })
  const all = <Row>(sql: string) => sqlite.prepare<[], Row>(sql).all()
  const clients = all<Client>('SELECT * FROM clients WHERE archived_at IS NULL')
  const visits = Map.groupBy(
    all<Visit>(
      "SELECT id, client_id, day, at, logged_at, total - returned AS worth FROM visits WHERE state = 'open' AND client_id IS NOT NULL",
    ),
    (visit) => visit.client_id,
  )
  const lines = Map.groupBy(
    all<Line>(
      'SELECT visit_id, item_id, items.category FROM visit_lines JOIN items ON items.id = item_id WHERE quantity > returned',
    ),
    (line) => line.visit_id,
  )
  const tags = new Set(
    all<{ client_id: number; tag_id: number }>('SELECT * FROM client_tags').map((row) => `${row.client_id} ${row.tag_id}`),
  )
  const away = new Set(
    all<{ client_id: number }>(`SELECT client_id FROM absences WHERE from_day <= '${TODAY}' AND until_day >= '${TODAY}'`).map(
      ({ client_id: id }) => id,
    ),
  )
  const items = all<{ id: number; category: string }>('SELECT id, category FROM items ORDER BY id')
  const more = readMore(all)
  const cards = readCards(all, levels)
  sqlite.close()
  return { clients, visits, lines, tags, away, items, more, cards, given }
}
type Known = ReturnType<typeof readAll>

function isWithin(day: string, within: Extract<Leaf, { by: 'visits' }>['within']): boolean {
  if (within.kind === 'last') return day > addDays(TODAY, -within.days) && day <= TODAY
  if (within.kind === 'this-month') return day.slice(0, 7) === TODAY.slice(0, 7) && day <= TODAY
  return (
    within.kind === 'ever' || ((within.from === null || day >= within.from) && (within.until === null || day <= within.until))
  )
}

const isIn = (figure: number, { from, until }: { from: number | null; until: number | null }) =>
  (from === null || figure >= from) && (until === null || figure <= until)

function means(known: Known, client: Client, condition: Condition): boolean {
  const visits = known.visits.get(client.id) ?? []
  switch (condition.by) {
    case 'group': {
      const each = condition.of.map((one) => means(known, client, one))
      if (condition.how === 'all') return each.every(Boolean)
      return condition.how === 'any' ? each.some(Boolean) : !each.some(Boolean)
    }
    case 'visits': {
      const { weekdays, hours } = condition
      const some = visits
        .filter(({ day }) => isWithin(day, condition.within) && (weekdays?.includes(weekday(day)) ?? true))
        .filter((visit) => hours === undefined || isInHours(visit, hours, ZONE))
      const ever = condition.within.kind === 'ever' && weekdays === undefined && hours === undefined
      const count = ever ? client.visits : some.length
      const sum = ever ? client.spent : some.reduce((total, { worth }) => total + worth, 0)
      if (condition.what === 'average') return count > 0 && isIn(sum / count, condition)
      return isIn(condition.what === 'count' ? count : sum, condition)
    }
    case 'bought': {
      const lines = visits.filter(({ day }) => isWithin(day, condition.within)).flatMap(({ id }) => known.lines.get(id) ?? [])
      const isIt = (line: Line) =>
        condition.itemId === null ? line.category === condition.category : line.item_id === condition.itemId
      return lines.some(isIt) === condition.has
    }
    case 'rhythm': {
      const { gap_days: gap, last_visit_day: last, first_visit_day: first, late_from: late, lapsed_from: lapsed } = client
      if (condition.is === 'regulars') return gap !== null && last !== null && last >= addDays(TODAY, -90)
      if (condition.is === 'new') return first !== null && first >= addDays(TODAY, -30)
      if (lapsed === null || known.away.has(client.id)) return false
      return condition.is === 'lost' ? lapsed <= TODAY : lapsed > TODAY && late !== null && late <= TODAY
    }
    case 'tag':
      return known.tags.has(`${client.id} ${condition.id}`) === condition.has
    case 'caretaker':
      return client.caretaker_id === condition.id
    case 'category':
      return client.category_id === condition.id
    case 'debt':
      return client.debt > 0 === condition.owes
    case 'points':
      return isIn(client.points, condition)
    case 'birthday':
      return client.birth_month === (condition.month ?? partsOfDay(TODAY).month)
    case 'spender': {
      const came = known.clients.filter((one) => one.visits > 0)
      return client.spent > came.reduce((total, { spent }) => total + spent, 0) / came.length
    }
    default:
      if (isOfCard(condition)) return meansOfCard(known.cards, client, condition, TODAY)
      if (isMore(condition)) return meansMore(known.more, client, condition, TODAY, known.given)
      throw new Error(`not asked here: ${condition.by}`)
  }
}

const count = fc.option(fc.integer({ min: 0, max: 12 }))
const worth = fc.option(fc.integer({ min: 0, max: 300_000 }))
const someDay = fc.option(fc.integer({ min: -200, max: 20 }).map((days) => addDays(TODAY, days)))
const within = fc.oneof(
  fc.constant({ kind: 'ever' as const }),
  fc.constant({ kind: 'this-month' as const }),
  fc.record({ kind: fc.constant('last' as const), days: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('between' as const), from: someDay, until: someDay }),
)
const someWeekdays = fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), { nil: undefined })
const someHours = fc.option(
  fc
    .record({ from: fc.integer({ min: 0, max: 23 }), until: fc.integer({ min: 1, max: 24 }) })
    .filter(({ from, until }) => from !== until),
  { nil: undefined },
)
const hasAnEnd = ({ from, until }: { from: number | null; until: number | null }) => from !== null || until !== null

function anyLeaf({ items, given, cards }: Known): fc.Arbitrary<Leaf> {
  const goods = fc.oneof(
    fc.constantFrom(...items).map(({ id }) => ({ itemId: id, category: '' })),
    fc.constantFrom(...items.filter(({ category }) => category !== '')).map(({ category }) => ({ itemId: null, category })),
  )
  const visits = fc.constantFrom(...VISIT_FIGURES).chain((what) => {
    const end = what === 'count' ? count : worth
    return fc
      .record({
        by: fc.constant('visits' as const),
        what: fc.constant(what),
        within,
        weekdays: someWeekdays,
        hours: someHours,
        from: end,
        until: end,
      })
      .filter(hasAnEnd)
      .map(({ weekdays, hours, ...rest }) => ({ ...rest, ...(weekdays && { weekdays }), ...(hours && { hours }) }))
  })
  const id = fc.integer({ min: 1, max: 5 })
  return fc.oneof(
    { weight: 4, arbitrary: visits },
    {
      weight: 3,
      arbitrary: fc
        .record({ goods, within, has: fc.boolean() })
        .map(({ goods: what, ...rest }) => ({ by: 'bought' as const, ...what, ...rest })),
    },
    fc.record({ by: fc.constant('rhythm' as const), is: fc.constantFrom(...RHYTHMS) }),
    fc.record({ by: fc.constant('tag' as const), id, has: fc.boolean() }),
    fc.record({ by: fc.constant('caretaker' as const), id: fc.option(id) }),
    fc.record({ by: fc.constant('category' as const), id: fc.option(id) }),
    fc.record({ by: fc.constant('debt' as const), owes: fc.boolean() }),
    fc.record({ by: fc.constant('points' as const), from: count, until: worth }).filter(hasAnEnd),
    fc.record({ by: fc.constant('birthday' as const), month: fc.option(fc.integer({ min: 1, max: 12 })) }),
    fc.constant({ by: 'spender' as const }),
    { weight: 9, arbitrary: anyOfMore(TODAY, given) },
    { weight: 6, arbitrary: anyOfCard(cards) },
  )
}

async function fillAndRead(shop: TestShop): Promise<Known> {
  const given = await fillIn(shop, TODAY)
  await fillCards(shop)
  const { rows } = await shop.call('clients.list', { ...wholeList, tiers: true, limit: 200 })
  const known = readAll(`${shop.dataDir}/regulars.db`, given, new Map(rows.map(({ id, tier }) => [id, tier])))
  expect(known.clients.length).toBeGreaterThan(50)
  return known
}

async function expectTheSame(shop: TestShop, known: Known, conditions: Condition[]): Promise<void> {
  const { ids } = await shop.call('clients.idsOf', { filter: 'all', conditions, text: '' })
  const meant = known.clients.filter((client) => conditions.every((one) => means(known, client, one))).map(({ id }) => id)
  expect(ids).toEqual(meant.sort((one, other) => one - other))
  expect((await shop.call('segments.count', { filter: 'all', conditions, text: '' })).count).toBe(meant.length)
}

test('whatever is put together, the same clients are meant as when each is asked by himself', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 60 } })
  const known = await fillAndRead(shop)
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      anyLeaf(known),
      fc.record({
        by: fc.constant('group' as const),
        how: fc.constantFrom('all', 'any', 'none'),
        of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 3 }), (conditions) => expectTheSame(shop, known, conditions)),
    { numRuns: 350 },
  )
}, 60_000)

test('fifty conditions, six groups deep, mean the same; and nobody is meant by any that are said to contradict', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 60 } })
  const known = await fillAndRead(shop)
  const fifty = fc.array(anyLeaf(known), { minLength: 50, maxLength: 50 })
  const hows = fc.array(fc.constantFrom('all', 'any', 'none'), { minLength: 5, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fifty, hows, async (leaves, each) => {
      // Nine beside each group, and five in the inmost.
      const inmost: Condition[] = leaves.slice(45)
      const nested = each.reduce<Condition[]>(
        (of, how, at) => [{ by: 'group', how, of }, ...leaves.slice(at * 9, at * 9 + 9)],
        inmost,
      )
      await expectTheSame(shop, known, nested)
      const opposite: Condition[] = [
        { by: 'debt', owes: true },
        { by: 'debt', owes: false },
      ]
      const contrary = each.reduce<Condition[]>((of) => [{ by: 'group', how: 'all', of }, ...leaves.slice(0, 9)], opposite)
      expect(contradictionIn(contrary)).not.toBe(null)
      await expectTheSame(shop, known, contrary)
    }),
    { numRuns: 40 },
  )
  let contrary = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyLeaf(known), { minLength: 2, maxLength: 12 }), async (leaves) => {
      if (contradictionIn(leaves) === null) return
      contrary += 1
      expect((await shop.call('segments.count', { filter: 'all', conditions: leaves, text: '' })).count).toBe(0)
    }),
    { numRuns: 400 },
  )
  expect(contrary).toBeGreaterThan(20)
}, 60_000)

test('consents are asked in a group as they are alone', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 60 } })
  const idsOf = async (conditions: Condition[]) => (await shop.call('clients.idsOf', { filter: 'all', conditions, text: '' })).ids
  const everyone = await idsOf([])
  for (const is of REACHES) {
    const has = await idsOf([{ by: 'reach', is }])
    expect(await idsOf([{ by: 'group', how: 'any', of: [{ by: 'reach', is }] }])).toEqual(has)
    expect(await idsOf([{ by: 'group', how: 'none', of: [{ by: 'reach', is }] }])).toEqual(
      everyone.filter((id) => !has.includes(id)),
    )
  }
})

test('whatever list and order it is asked in, and whatever was typed, the same conditions mean the same of that list', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 60 } })
  const { items } = await fillAndRead(shop)
  const morning: Condition = {
    by: 'visits',
    what: 'count',
    from: 2,
    until: null,
    within: { kind: 'last', days: 90 },
    hours: { from: 8, until: 20 },
  }
  const notYet: Condition = { by: 'bought', itemId: items[2]?.id ?? 0, category: '', has: false, within: { kind: 'ever' } }
  const tagged: Condition = { by: 'group', how: 'any', of: [{ by: 'tag', id: 1, has: false }, { by: 'spender' }] }
  const conditions = [morning, notYet, tagged]
  const everyone = (await shop.call('clients.idsOf', { filter: 'all', conditions, text: '' })).ids
  expect(everyone.length).toBeGreaterThan(2)
  for (const filter of LIST_FILTERS) {
    const ofList = new Set((await shop.call('clients.idsOf', { filter, conditions: [], text: '' })).ids)
    const expected = filter === 'archived' ? [] : everyone.filter((id) => ofList.has(id))
    expect((await shop.call('segments.count', { filter, conditions, text: '' })).count, filter).toBe(expected.length)
    for (const sort of LIST_SORTS)
      for (const descending of [false, true]) {
        const { rows } = await shop.call('clients.list', {
          ...wholeList,
          filter,
          sort,
          descending,
          conditions,
          tiers: true,
          limit: 200,
        })
        expect(
          rows.map(({ id }) => id).sort((one, other) => one - other),
          `${filter} by ${sort}`,
        ).toEqual(expected)
      }
    const typed = await shop.call('clients.list', { ...wholeList, filter, text: 'а', conditions, limit: 200 })
    expect(
      typed.rows.every(({ id }) => filter === 'archived' || expected.includes(id)),
      filter,
    ).toBe(true)
  }
})
