import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'

/** What is read whole at each opening of Today: what the owner has written himself, and what an index has limited before. */
const SMALL =
  'away_rules r k care_settings o follow_up_rules rules largest contact_rules calendar holiday_answers own_days name_day_edits'.split(
    ' ',
  )

test('Today is read by indexes alone: no statement of it goes through all clients, visits, facts or entries', async () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  const prepared = () => new Set(prepare.mock.calls.map(([sql]) => sql))
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ birthday: { year: 1986, month: 11, day: 11 } }))
  await shop.call('visits.log', aVisit(id, 1000))
  const before = prepared()
  await shop.call('today.list', { who: 'all', limitEach: 20 })
  const ofToday = [...prepared()].filter((sql) => !before.has(sql))
  prepare.mockRestore()

  const sqlite = new Database(`${shop.dataDir}/regulars.db`, { readonly: true })
  const plan = (sql: string) => {
    const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, 1]))
    const inOrder = [...sql.matchAll(/\?/g)].map(() => 1)
    const rows = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...inOrder, named)
    return rows.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? [])
  }
  const scanned = ofToday.flatMap((sql) => plan(sql).map((name) => ({ name, sql })))
  sqlite.close()
  expect(ofToday.length).toBeGreaterThan(8)
  expect(scanned.filter(({ name }) => !SMALL.includes(name))).toEqual([])
})
