import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'
import { TEAM_DEEDS } from '#shared/contract/team.ts'
import type { periodOf } from '#shared/domain/reports/period.ts'
import { addDays, type Day, weekday } from '#shared/kernel/day.ts'

/* The figures again, added up here by hand: from the exported visits, and from the files of real shops. */

type Told = OutputOf<'reports.figures'>
type Asked = Parameters<typeof periodOf>[0]

interface Row {
  readonly day: Day
  readonly time: string
  readonly client: string
  readonly discount: number
  readonly total: number
  readonly tip: number
  readonly returned: number
  readonly employee: string
  readonly void: boolean
}

async function exported(shop: TestShop, from: Day, until: Day): Promise<Row[]> {
  const exportId = randomUUID()
  await shop.call('exports.begin', { exportId, what: { kind: 'visits', from, until, format: 'json' } })
  let text = ''
  for (let number = 0; ; number += 1) {
    const { bytes, last } = await shop.call('exports.portion', { exportId, number })
    text += Buffer.from(bytes, 'base64').toString()
    if (last) return (JSON.parse(text) as { visits: Row[] }).visits
  }
}

const figures = (shop: TestShop, kind: Asked, day: Day) => shop.call('reports.figures', { kind, day })
const minor = (amount: number) => Math.round(amount * 100)
const added = <Item>(items: readonly Item[], of: (item: Item) => number) => items.reduce((sum, item) => sum + of(item), 0)

/** Where a visit that was not noted as it happened stands when only its day is known: its hour is not told. */
const NOON = '12:00'

/** What the exported visits of the period say of it, where nobody came in company. */
function byHand(rows: readonly Row[], { from, through }: Pick<Told, 'from' | 'through'>) {
  const open = rows.filter((row) => !row.void && row.day >= from && row.day <= through)
  const takings = (some: readonly Row[]) => added(some, (row) => minor(row.total) - minor(row.returned))
  const group = <Key>(keyOf: (row: Row) => Key) => Map.groupBy(open, keyOf)
  return {
    visits: open.length,
    takings: takings(open),
    tips: added(open, (row) => minor(row.tip)),
    discounts: added(open, (row) => minor(row.discount)),
    days: new Map([...group(({ day }) => day)].map(([day, some]) => [day, takings(some)])),
    employees: new Map([...group(({ employee }) => employee)].map(([name, some]) => [name, takings(some)])),
    atNoon: open.filter(({ time }) => time === NOON).length,
    hours: new Map(
      [...Map.groupBy(open, ({ day, time }) => (time === NOON ? null : `${weekday(day)} ${Number(time.split(':')[0])}`))].flatMap(
        ([place, some]) => (place === null ? [] : [[place, some.length] as const]),
      ),
    ),
  }
}

function isAsByHand(told: Told, rows: readonly Row[]): void {
  const expected = byHand(rows, told)
  expect(told.figures).toMatchObject({
    visits: expected.visits,
    takings: expected.takings,
    tips: expected.tips,
    discounts: expected.discounts,
    averageBill: expected.visits === 0 ? null : Math.round(expected.takings / expected.visits),
  })
  expect(told.figures.withCard + told.figures.withoutCard).toBe(expected.visits)
  expect(new Map(told.days.flatMap(({ day, visits, takings }) => (visits > 0 ? [[day, takings] as const] : [])))).toEqual(
    expected.days,
  )
  expect(new Map(told.employees.map(({ employee, takings }) => [employee.name, takings]))).toEqual(expected.employees)
  expect(new Map(told.hours.map(({ weekday: of, hour, visits }) => [`${of} ${hour}`, visits]))).toEqual(expected.hours)
  expect(told.hourUnknown).toBe(expected.atNoon)
  for (const other of [told.before, told.yearBefore]) {
    const then = byHand(rows, { from: other.from, through: other.until })
    expect(other.figures).toMatchObject({
      visits: then.visits,
      takings: then.takings,
      tips: then.tips,
      discounts: then.discounts,
    })
  }
}

/** By which weekdays, hours and goods the period differs from those beside it: each adds up to the takings of both. */
async function areChangesAsByHand(
  shop: TestShop,
  { kind, from, through, ...told }: Told,
  day: Day,
  rows: readonly Row[],
): Promise<void> {
  for (const beside of ['before', 'yearBefore'] as const) {
    const other = told[beside]
    const { weekdays, hours, more, less, rest } = await shop.call('trends.changes', { kind, day, beside })
    const [now, then] = [
      { from, until: through },
      { from: other.from, until: other.until },
    ].map((span) => rows.filter((row) => !row.void && row.day >= span.from && row.day <= span.until))
    const takings = (some: readonly Row[] = []) => added(some, (row) => minor(row.total) - minor(row.returned))
    const both = (isMeant: (row: Row) => boolean) => {
      const [these = [], those = []] = [now?.filter(isMeant), then?.filter(isMeant)]
      return [these.length, those.length, takings(these), takings(those)]
    }
    for (const one of weekdays)
      expect([one.visits, one.visitsThen, one.takings, one.takingsThen]).toEqual(both((row) => weekday(row.day) === one.weekday))
    for (const one of hours)
      expect([one.visits, one.visitsThen, one.takings, one.takingsThen]).toEqual(
        both(({ time }) => (time === NOON ? null : Number(time.split(':')[0])) === one.hour),
      )
    const all = [told.figures.takings, other.figures.takings]
    const tables: readonly (readonly { readonly takings: number; readonly takingsThen: number }[])[] = [
      weekdays,
      hours,
      [...more, ...less, rest],
    ]
    for (const parts of tables) expect([added(parts, (one) => one.takings), added(parts, (one) => one.takingsThen)]).toEqual(all)
  }
}

/** Every number of the page of employees stands on its paper, as a sheet and as CSV, in the row of the same employee, and its sum beneath. */
async function isTeamAsOnPaper(shop: TestShop, kind: Asked, day: Day, served: Told['employees'], takings: number): Promise<void> {
  const ofTeam = { paper: 'staff', kind, day } as const
  const { members } = await shop.call('reports.team', { kind, day })
  const { columns, rows, total } = await shop.call('papers.table', { what: ofTeam })
  const at = (key: string) => columns.findIndex((column) => column.key === key)
  expect(rows.map(({ employeeId }) => employeeId)).toEqual(members.map(({ employee }) => employee.id))
  const numbers: readonly (readonly [string, (his: (typeof members)[number]) => number])[] = [
    ['visits', ({ visits }) => visits],
    ['withCard', ({ withCard }) => withCard],
    ['takings', (his) => his.takings],
    ['tips', ({ tips }) => tips],
    ['byChance', ({ byChance }) => Math.round(byChance / 10)],
    ...TEAM_DEEDS.map((deed) => [deed, ({ deeds }: (typeof members)[number]) => deeds[deed]] as const),
  ]
  const files = { xlsx: await readSheet(await fileOf(shop, ofTeam, 'xlsx')), csv: csvOf(await fileOf(shop, ofTeam, 'csv')) }
  for (const [key, of] of numbers) {
    const column = at(key)
    expect(
      rows.map(({ cells }) => cells[column]),
      key,
    ).toEqual(members.map(of))
    expect(total?.[column], key).toBe(added(members, of))
    const inMoney = columns[column]?.kind === 'money'
    const all = [...members.map(of), added(members, of)]
    for (const written of [files.xlsx, files.csv]) {
      const found = written.slice(1).map((row) => Number(String(row[column]).replace(',', '.')))
      expect(
        found.map((number) => (inMoney ? minor(number) : number)),
        key,
      ).toEqual(all)
    }
  }
  // Whoever served is in the overview, too, with the same.
  const team = rows.filter(({ cells }) => cells[at('visits')] !== 0)
  expect(team.map(({ employeeId, cells }) => [employeeId, cells[at('takings')]])).toEqual(
    served.map(({ employee, takings: his }) => [employee.id, his]),
  )
  expect(total?.[at('takings')]).toBe(takings)
  expect(rows.map(({ cells }) => [cells[at('averageBill')], cells[at('tipPerVisit')]])).toEqual(
    members.map(({ averageBill, tips, visits }) => [averageBill, visits === 0 ? null : Math.round(tips / visits)]),
  )
}

const fileOf = async (shop: TestShop, what: InputOf<'papers.table'>['what'], format: 'xlsx' | 'csv') =>
  Buffer.from((await shop.call('papers.file', { what, format })).bytes, 'base64')
const csvOf = (file: Buffer) =>
  file
    .toString()
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))

/** The same on paper, as a sheet and as CSV, to the cent: each day, each employee, and the sums beneath them. */
async function isAsOnPaper(shop: TestShop, { kind, figures: all, days, employees }: Told, day: Day): Promise<void> {
  const ofDays = { paper: 'days', kind, day } as const
  const onPaper = await shop.call('papers.table', { what: ofDays })
  expect(onPaper.rows.map(({ cells }) => [cells[0], cells[1], cells[4]])).toEqual(
    days.map((each) => [each.day, each.visits, each.takings]),
  )
  const { visits, withCard, withoutCard, takings, averageBill, tips, discounts } = all
  expect(onPaper.total?.slice(1)).toEqual([visits, withCard, withoutCard, takings, averageBill, tips, discounts])
  await isTeamAsOnPaper(shop, kind, day, employees, takings)
  const sheet = await readSheet(await fileOf(shop, ofDays, 'xlsx'))
  expect(sheet.slice(1).map((row) => minor(Number(row[4])))).toEqual([...days.map((each) => each.takings), takings])
  const lines = csvOf(await fileOf(shop, ofDays, 'csv')).slice(1)
  expect(lines.map((line) => minor(Number(line[4]?.replace(',', '.'))))).toEqual([...days.map((each) => each.takings), takings])
}

test('every sum of the sample shop is that of its exported visits, with voids and returns, over changes of the clock', {
  timeout: 120_000,
}, async () => {
  const shop = await openTestShop({ shop: { sampleClients: 60 } })
  for (const day of ['2026-10-24', '2026-10-25', '2026-10-26', '2026-03-29', '2026-11-02', '2025-11-05']) {
    const { rows } = await shop.call('visits.ofDay', { day })
    const [voided, other] = rows.filter(({ state, companionOf, total }) => state === 'open' && companionOf === null && total > 0)
    if (voided) await shop.call('visits.void', { visitId: voided.id, reason: 'помилка' })
    const [line] = other ? (await shop.call('visits.get', { id: other.id })).lines.filter(({ free }) => free === null) : []
    if (other && line) {
      await shop.call('visits.return', {
        visitId: other.id,
        reason: 'холодна',
        lines: [{ lineId: line.id, quantity: line.quantity }],
      })
    }
  }
  const rows = await exported(shop, '2024-01-01', '2026-11-11')
  expect(rows.filter((row) => row.void).length).toBeGreaterThan(2)
  expect(rows.filter((row) => row.returned > 0).length).toBeGreaterThan(2)
  const asked: (readonly [Asked, Day])[] = [
    ['month', '2026-11-11'],
    ['month', '2026-10-01'],
    ['month', '2026-03-15'],
    ['month', '2025-11-15'],
    ['week', '2026-10-25'],
    ['week', '2026-03-29'],
    ['week', '2026-11-11'],
    ['day', '2026-10-25'],
    ['day', '2026-03-29'],
    ['day', '2026-11-11'],
  ]
  for (const [kind, day] of asked) {
    const told = await figures(shop, kind, day)
    isAsByHand(told, rows)
    await areChangesAsByHand(shop, told, day, rows)
    await isAsOnPaper(shop, told, day)
  }
})

const fixture = (name: string) => gunzipSync(readFileSync(`tests/fixtures/visit-history/${name}.gz`))

async function bring(shop: TestShop, name: string): Promise<void> {
  const answer = await shop.backend.receive(shop.session, 'import', name, fixture(name))
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const reading = { fileId: (answer.value as { id: string }).id, encoding: null, delimiter: null }
  const found = await shop.call('imports.read', reading)
  if (found.state !== 'visits') throw new Error(`read as ${found.state}`)
  const mapping = found.columns.map(({ field }) => field)
  await shop.call('imports.runVisits', { ...reading, mapping, dateStyle: found.dateStyle, strangers: 'create' })
}

test('the clients, the new ones and the takings of CDNOW are those of its file, month by month', {
  timeout: 120_000,
}, async () => {
  const shop = await openTestShop()
  await bring(shop, 'CDNOW_sample.txt')
  const purchases = fixture('CDNOW_sample.txt')
    .toString()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([card = '', , day = '', , amount = '']) => (amount === '' ? [] : [{ card, day, amount: minor(Number(amount)) }]))
  const firstOf = new Map<string, string>()
  for (const { card, day } of purchases) if (day < (firstOf.get(card) ?? '9')) firstOf.set(card, day)
  for (const month of ['1997-01', '1997-02', '1997-03', '1997-09', '1998-06', '1998-07']) {
    const told = await figures(shop, 'month', `${month}-01`)
    const compact = month.replace('-', '')
    const these = purchases.filter(({ day }) => day.startsWith(compact))
    const cards = new Set(these.map(({ card }) => card))
    const fresh = [...cards].filter((card) => firstOf.get(card)?.startsWith(compact))
    expect(told.figures, month).toMatchObject({
      visits: these.length,
      withoutCard: 0,
      takings: added(these, ({ amount }) => amount),
      clients: cards.size,
      newClients: fresh.length,
      returning: cards.size - fresh.length,
    })
    const spent = Map.groupBy(these, ({ card }) => card)
    const most = [...spent.values()].map((his) => added(his, ({ amount }) => amount)).toSorted((one, other) => other - one)
    expect(told.top.map(({ takings }) => takings)).toEqual(most.slice(0, 10))
    const { rows, more } = await shop.call('reports.behind', { kind: 'month', day: `${month}-01`, part: { what: 'new' } })
    expect(rows.length + more).toBe(fresh.length)
  }
})

test('the weekdays and hours of a bakery are those of its till, over both changes of the clock', {
  timeout: 120_000,
}, async () => {
  const shop = await openTestShop()
  await bring(shop, 'BreadBasket_DMS.csv')
  const bills = new Map(
    fixture('BreadBasket_DMS.csv')
      .toString()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(','))
      .flatMap(([day = '', time = '', number = '']) =>
        number === '' ? [] : [[number, { day, hour: time.startsWith('12:00:') ? null : Number(time.split(':')[0]) }] as const],
      ),
  )
  for (const month of ['2016-10', '2016-11', '2017-01', '2017-03', '2017-04']) {
    const told = await figures(shop, 'month', `${month}-01`)
    const expected = new Map<string, number>()
    let atNoon = 0
    for (const { day, hour } of bills.values()) {
      // The night until four belongs to the evening before it.
      const business = hour !== null && hour < 4 ? addDays(day, -1) : day
      if (!business.startsWith(month)) continue
      if (hour === null) {
        atNoon += 1
        continue
      }
      const place = `${weekday(business)} ${hour}`
      expected.set(place, (expected.get(place) ?? 0) + 1)
    }
    expect(new Map(told.hours.map(({ weekday: of, hour, visits }) => [`${of} ${hour}`, visits])), month).toEqual(expected)
    expect(told.hourUnknown, month).toBe(atNoon)
    const visits = added([...expected.values()], (count) => count) + atNoon
    expect(told.figures).toMatchObject({ visits, clients: 0, withCard: 0, takings: 0 })
  }
})
