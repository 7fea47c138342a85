import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'

/* The figures of the employees again, from the exported visits: in the order of the file, by loops and names instead of indexes and ids. */

interface Row {
  readonly day: Day
  readonly client: string | null
  readonly total: number
  readonly tip: number
  readonly returned: number
  readonly employee: string
  readonly void: boolean
}

async function exported(shop: TestShop): Promise<Row[]> {
  const exportId = randomUUID()
  await shop.call('exports.begin', {
    exportId,
    what: { kind: 'visits', from: '2020-01-01', until: '2026-11-11', format: 'json' },
  })
  const pieces: string[] = []
  for (let last = false; !last; ) {
    const portion = await shop.call('exports.portion', { exportId, number: pieces.length })
    pieces.push(Buffer.from(portion.bytes, 'base64').toString())
    last = portion.last
  }
  return (JSON.parse(pieces.join('')) as { visits: Row[] }).visits.filter((row) => !row.void)
}

const paid = (row: Row) => Math.round(row.total * 100) - Math.round(row.returned * 100)

function byHand(rows: readonly Row[], name: string, from: Day, through: Day) {
  const within = (day: Day, back = 0) => day >= addDays(from, -back) && day <= addDays(through, -back)
  const his = rows.filter((row) => row.employee === name && within(row.day))
  const days = Map.groupBy(rows, ({ client }) => client)
  days.delete(null)
  const ofDays = Map.groupBy(rows, ({ day }) => day)
  const result = { firstServed: 0, cameAgain: 0, nextVisits: 0, toSame: 0, byChance: 0 }
  for (const visits of days.values()) {
    const [first] = visits
    if (first?.employee === name && within(first.day, 60)) {
      result.firstServed += 1
      const last = addDays(first.day, 60)
      if (visits.some(({ day }) => day > first.day && day <= last)) result.cameAgain += 1
    }
    for (const [place, visit] of visits.entries()) {
      if (!within(visit.day) || visits.findIndex(({ day }) => day === visit.day) !== place) continue
      if (visits[place - 1]?.employee !== name) continue
      result.nextVisits += 1
      if (visit.employee === name) result.toSame += 1
      const ofDay = ofDays.get(visit.day) ?? []
      result.byChance += ofDay.filter(({ employee }) => employee === name).length / ofDay.length
    }
  }
  const watched = rows.filter(({ client, employee, day }) => client !== null && employee === name && within(day, 30))
  const again = watched.filter(({ client, day }) =>
    days.get(client)?.some((other) => other.day > day && other.day <= addDays(day, 30)),
  )
  return {
    visits: his.length,
    takings: his.reduce((sum, row) => sum + paid(row), 0),
    tips: his.reduce((sum, row) => sum + Math.round(row.tip * 100), 0),
    withCard: his.filter(({ client }) => client !== null).length,
    watched: watched.length,
    again: again.length,
    ...result,
    byChance: Math.round(result.byChance * 10),
  }
}

test('what each employee did is what the exported visits of the sample shop say', { timeout: 60_000 }, async () => {
  const shop = await openTestShop({ shop: { sampleClients: 10 } })
  const rows = await exported(shop)
  for (const [kind, day] of [
    ['month', '2026-10-01'],
    ['month', '2026-11-11'],
  ] as const) {
    const { members, known, from, through } = await shop.call('reports.team', { kind, day })
    expect(members.length).toBeGreaterThan(1)
    for (const { employee, visits, withCard, takings, tips, deeds, byChance } of members) {
      const { firstServed, cameAgain, nextVisits, toSame } = deeds
      const bills = known.find(({ employeeId }) => employeeId === employee.id)
      const sum = (of: 'watched' | 'again') => (bills?.greeted[of] ?? 0) + (bills?.withCard[of] ?? 0)
      const bill = { visits, takings, tips, withCard, watched: sum('watched'), again: sum('again') }
      expect({ ...bill, firstServed, cameAgain, nextVisits, toSame, byChance }, `${employee.name} ${day}`).toEqual(
        byHand(rows, employee.name, from, through),
      )
    }
  }
})
