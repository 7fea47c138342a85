import { expect, test } from 'vitest'
import { openTestShop } from '#electron/backend/test-shop.ts'
import type { Condition } from '#shared/contract/conditions.ts'
import type { FiguresPart } from '#shared/contract/reports.ts'
import { type CohortPart, WORTH_AWAY, WORTH_WHO } from '#shared/contract/worth.ts'
import { periodOf } from '#shared/domain/reports/period.ts'
import { behindCohort, behindFigure, behindWorth } from '#shared/domain/segments/behind.ts'

const TODAY = '2026-11-11'

test('the list of clients finds the same as the number that led there', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 120 } })
  const listed = async (conditions: readonly Condition[]) =>
    new Set((await shop.call('clients.idsOf', { filter: 'all', conditions: [...conditions], text: '' })).ids)
  const idsOf = (rows: readonly { readonly client: { readonly id: number } }[]) => rows.map(({ client }) => client.id)
  const expectTheSame = async (
    told: { rows: Parameters<typeof idsOf>[0]; more: number },
    conditions: readonly Condition[],
    what: object,
  ) => {
    const found = await listed(conditions)
    expect(found.size, JSON.stringify(what)).toBe(told.rows.length + told.more)
    for (const id of idsOf(told.rows)) expect(found.has(id), `${id} of ${JSON.stringify(what)}`).toBe(true)
  }
  let someone = 0
  for (const kind of ['day', 'week', 'month'] as const)
    for (const day of [TODAY, '2026-11-10', '2026-10-20', '2026-09-01']) {
      const parts: FiguresPart[] = [{ what: 'all' }, { what: 'new' }, { what: 'returning' }, { what: 'day', day }]
      for (const hour of [8, 12, 23]) parts.push({ what: 'hour', weekday: 3, hour }, { what: 'hour', weekday: null, hour })
      for (const weekday of [1, 5, 7]) parts.push({ what: 'hour', weekday, hour: null })
      for (const part of parts) {
        const told = await shop.call('reports.behind', { kind, day, part })
        someone += told.rows.length
        await expectTheSame(told, behindFigure(part, periodOf(kind, day, TODAY)) ?? [], { kind, day, part })
      }
    }
  expect(someone).toBeGreaterThan(200)
  for (const month of ['2026-11-01', '2026-10-01', '2026-06-01'])
    for (const after of [null, 1, 2]) {
      const part: CohortPart = { what: 'cohort', month, after }
      await expectTheSame(await shop.call('worth.behind', { months: 12, part }), behindCohort(part) ?? [], part)
    }
  for (const who of WORTH_WHO)
    for (const away of [null, ...WORTH_AWAY]) {
      const told = await shop.call('worth.list', { sort: 'spent', who, away, limit: 500 })
      await expectTheSame({ rows: told.rows, more: told.meant - told.rows.length }, behindWorth(who, away), { who, away })
    }
  // What the list cannot be asked for leads nowhere.
  expect(behindFigure({ what: 'tips' }, { from: TODAY, until: TODAY })).toBe(null)
  expect(behindCohort({ what: 'window', days: 30, employeeId: null, returned: true })).toBe(null)
}, 60_000)
