import { randomUUID } from 'node:crypto'
import { type Day, opId } from './day.ts'

/** The figures of the month, and who is behind them. */
export async function lookAtFigures({ ask, today }: Day): Promise<void> {
  await ask('reports.figures', { kind: 'month', day: today })
  await ask('reports.behind', { kind: 'month', day: today, part: { what: 'all' } })
  await ask('worth.list', { sort: 'year', who: 'all', away: null, limit: 20 })
  const goal = { figure: 'visits', value: 100, from: today, until: today } as const
  const { id } = await ask('reports.saveGoal', { opId: opId(), id: null, version: 0, ...goal })
  await ask('reports.goals', {})
  await ask('reports.retireGoal', { opId: opId(), id, version: 1 })
  const { members } = await ask('reports.team', { kind: 'month', day: today })
  await ask('reports.behindTeam', { kind: 'month', day: today, employeeId: members[0]?.employee.id ?? 1, of: 'greeted' })
  const owed = { paper: 'owed', day: today } as const
  await ask('papers.table', { what: owed })
  await ask('papers.file', { what: owed, format: 'xlsx' })
  await ask('papers.printed', { opId: randomUUID(), what: owed, rows: 3 })
  await ask('trends.goods', { by: 'items', beside: { what: 'weeks', weeks: 4 } })
  await ask('trends.changes', { kind: 'month', day: today, beside: 'before' })
  await ask('trends.together', { by: 'items' })
  await ask('trends.behind', { goods: { what: 'unlisted' }, from: today, until: today })
  await ask('worth.rfm', {})
  await ask('worth.scoring', {})
  await ask('worth.saveScoring', { opId: opId(), version: 0, bounds: null })
  await ask('worth.cohorts', { months: 12 })
  const part = { what: 'window', days: 30, employeeId: null, returned: true } as const
  await ask('worth.behind', { months: 12, part })
}
