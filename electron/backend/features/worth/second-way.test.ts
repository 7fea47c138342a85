import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { type Score, zoneOf } from '#shared/domain/worth/rfm.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'

/* What clients are worth, how they group and whether they come back, added up here by hand from the purchases of a music shop. */

const file = gunzipSync(readFileSync('tests/fixtures/visit-history/CDNOW_sample.txt.gz'))
const purchases = file
  .toString()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .flatMap(([card = '', , day = '', , amount = '']) =>
    amount === '' ? [] : [{ card, day: day.replace(/(....)(..)(..)/, '$1-$2-$3'), amount: Math.round(Number(amount) * 100) }],
  )
const byCard = Map.groupBy(purchases, ({ card }) => card)
const clients = [...byCard].map(([card, his]) => ({
  card,
  visits: his.length,
  spent: his.reduce((sum, { amount }) => sum + amount, 0),
  days: his.map(({ day }) => day).sort(),
}))
type Client = (typeof clients)[number]
const TODAY = '1998-07-01'

async function musicShop(): Promise<TestShop> {
  const shop = await openTestShop({
    shop: { currency: 'USD', zone: 'America/New_York' },
    furnished: {
      as: 'music shop',
      async with(open) {
        open.clock = Date.UTC(1998, 6, 1, 16)
        const answer = await open.backend.receive(open.session, 'import', 'sample.txt', file)
        if (!answer.ok) throw new Error(JSON.stringify(answer.error))
        const reading = { fileId: (answer.value as { id: string }).id, encoding: null, delimiter: null }
        const found = await open.call('imports.read', reading)
        if (found.state !== 'visits') throw new Error(`read as ${found.state}`)
        const mapping = found.columns.map(({ field }) => field)
        await open.call('imports.runVisits', { ...reading, mapping, dateStyle: found.dateStyle, strangers: 'create' })
      },
    },
  })
  shop.clock = Date.UTC(1998, 6, 1, 16)
  return shop
}

const sum = (some: readonly Client[]) => some.reduce((all, { spent }) => all + spent, 0)
const last = ({ days }: Client) => days.at(-1) ?? ''

test('the best of a music shop, their share and those who stayed away', { timeout: 60_000 }, async () => {
  const shop = await musicShop()
  const told = await shop.call('worth.list', { sort: 'spent', who: 'all', away: 'days90', limit: 500 })
  const most = clients.toSorted((one, other) => other.spent - one.spent)
  const fifth = most.slice(0, Math.ceil(most.length / 5))
  expect(told).toMatchObject({
    clients: clients.length,
    spent: sum(clients),
    best: { clients: fifth.length, share: Math.round((10_000 * sum(fifth)) / sum(clients)) },
  })
  const away = most.filter((client) => last(client) <= addDays(TODAY, -90))
  expect(told.meant).toBe(away.length)
  expect(told.rows.map(({ spent }) => spent)).toEqual(away.slice(0, 500).map(({ spent }) => spent))
})

/** By counting, for each one, how many have less. */
function scoreBy<Figure extends number | string>(figureOf: (client: Client) => Figure): (client: Client) => Score {
  const sorted = clients.map(figureOf).sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  return (client) => (Math.floor((5 * sorted.indexOf(figureOf(client))) / sorted.length) + 1) as Score
}

test('the grid of a music shop, and the clients of each of its groups', { timeout: 60_000 }, async () => {
  const shop = await musicShop()
  const scores = { recency: scoreBy(last), frequency: scoreBy(({ visits }) => visits), money: scoreBy(({ spent }) => spent) }
  const scored = clients.map((client) => ({
    ...client,
    recency: scores.recency(client),
    frequency: scores.frequency(client),
    money: scores.money(client),
  }))
  const isThere = (told: Awaited<ReturnType<typeof grid>>, some: typeof scored) => {
    const places = Map.groupBy(some, ({ recency, frequency }) => `${recency} ${frequency}`)
    expect(new Map(told.cells.map((cell) => [`${cell.recency} ${cell.frequency}`, [cell.clients, cell.spent]]))).toEqual(
      new Map([...places].map(([place, these]) => [place, [these.length, sum(these)]])),
    )
    expect(told.money).toEqual(
      [...Map.groupBy(some, ({ money }) => money)]
        .toSorted(([one], [other]) => other - one)
        .map(([score, these]) => ({ score, clients: these.length, spent: sum(these) })),
    )
  }
  const grid = () => shop.call('worth.rfm', {})
  isThere(await grid(), scored)
  const nothing = { by: 'rfm', zone: null, recency: null, frequency: null, money: null } as const
  const meant = async (leaf: Partial<Record<'recency' | 'frequency' | 'money', Score>> & { zone?: ReturnType<typeof zoneOf> }) =>
    (await shop.call('segments.count', { filter: 'all', text: '', conditions: [{ ...nothing, ...leaf }] })).count
  for (const zone of ['best', 'slipping', 'lost'] as const)
    expect(await meant({ zone })).toBe(scored.filter((one) => zoneOf(one.recency, one.frequency) === zone).length)
  expect(await meant({ recency: 5, frequency: 5, money: 5 })).toBe(
    scored.filter((one) => one.recency === 5 && one.frequency === 5 && one.money === 5).length,
  )

  const bounds = { recency: [30, 90, 180, 365], frequency: [2, 3, 5, 10], money: [2_000, 5_000, 10_000, 30_000] }
  const { version } = await shop.call('worth.scoring', {})
  await shop.call('worth.saveScoring', { version, bounds })
  const gone = (client: Client) => (Date.parse(TODAY) - Date.parse(last(client))) / 86_400_000
  const reached = (steps: readonly number[], holds: (step: number) => boolean) => (steps.filter(holds).length + 1) as Score
  isThere(
    await grid(),
    clients.map((client) => ({
      ...client,
      recency: reached(bounds.recency, (days) => gone(client) <= days),
      frequency: reached(bounds.frequency, (visits) => client.visits >= visits),
      money: reached(bounds.money, (spent) => client.spent >= spent),
    })),
  )
  expect(await shop.refused('worth.saveScoring', { version, bounds: null })).toMatchObject({ code: 'CONFLICT' })
  const falling = { ...bounds, recency: [30, 30, 60, 90] }
  expect(await shop.refused('worth.saveScoring', { version: version + 1, bounds: falling })).toMatchObject({ code: 'INPUT' })
})

test('the months of a music shop after the first purchase, and who came again within days', { timeout: 60_000 }, async () => {
  const shop = await musicShop()
  const told = await shop.call('worth.cohorts', { months: 24 })
  const month = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const begun = (first: string) => clients.filter(({ days: [day = ''] }) => day.startsWith(first))
  for (const cohort of told.cohorts) {
    const these = begun(cohort.month.slice(0, 7))
    expect(cohort.clients).toBe(these.length)
    const expected = cohort.came.map(
      (_, place) => these.filter(({ days }) => days.some((day) => month(day) === month(cohort.month) + place + 1)).length,
    )
    expect(cohort.came).toEqual(expected)
  }
  expect(told.cohorts.filter((cohort) => cohort.clients > 0).map((cohort) => cohort.month)).toEqual([
    '1997-01-01',
    '1997-02-01',
    '1997-03-01',
  ])
  for (const { days, of, returned } of told.windows) {
    expect(of).toBe(clients.length)
    const again = clients.filter(({ days: [first = '', ...others] }) =>
      others.some((day) => day > first && Date.parse(day) - Date.parse(first) <= days * 86_400_000),
    )
    expect(returned).toBe(again.length)
    const part = { what: 'window', days, employeeId: null, returned: true } as const
    const behind = await shop.call('worth.behind', { months: 24, part })
    expect(behind.rows.length + behind.more).toBe(again.length)
  }
  expect(told.employees).toEqual([{ employee: told.employees[0]?.employee, windows: told.windows }])
  for (const { month: of, newClients, returning } of told.months) {
    const { figures } = await shop.call('reports.figures', { kind: 'month', day: of })
    expect([newClients, returning]).toEqual([figures.newClients, figures.returning])
  }
  const part = { what: 'cohort', month: '1997-02-01', after: 3 } as const
  const { rows, more } = await shop.call('worth.behind', { months: 24, part })
  expect(rows.length + more).toBe(told.cohorts.find((cohort) => cohort.month === '1997-02-01')?.came[2])
})
