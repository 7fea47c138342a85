import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { CohortPart } from '#shared/contract/worth.ts'
import {
  cameWithin,
  isWindowOver,
  lastMonths,
  monthOf,
  monthsBetween,
  RETURN_DAYS,
  type ReturnDays,
} from '#shared/domain/worth/cohorts.ts'
import { addDays, addMonths, type Day } from '#shared/kernel/day.ts'
import { findFace } from '../../clients/index.ts'
import { whoCame } from '../../reports/index.ts'
import { findEmployee } from '../../shop/index.ts'
import { daysOfFirst, firstVisits, keptOf, lastClientId } from './repository.ts'

/** Numbers of clients gone through in one step: some milliseconds. */
const AT_A_TIME = 1_000
/** Clients shown behind a number. */
const BEHIND = 200

interface Newcomer {
  readonly id: number
  readonly first: Day
  readonly employeeId: number
  /** Every day on which he was here. */
  readonly days: readonly Day[]
}

/** Who began in the last months, and whether they came again: clients by their numbers, some in each step; then the months. */
export const cohortsOf: Reading<Pick<ParsedInputOf<'worth.cohorts'>, 'months'>, OutputOf<'worth.cohorts'>> = function* (
  db,
  { today },
  { months: count },
) {
  const months = lastMonths(count, today)
  const total = lastClientId(db) + count
  const came = new Map(months.map((month) => [month, noneYet(month, today)]))
  const all = emptyWindows()
  const employees = new Map<number, Window[]>()
  for (const some of newcomers(db, months[0] ?? today)) {
    for (const one of some.found) {
      countMonths(came.get(monthOf(one.first)), one)
      countWindows(all, one, today)
      const his = employees.get(one.employeeId) ?? emptyWindows()
      employees.set(one.employeeId, his)
      countWindows(his, one, today)
    }
    yield { done: Math.min(some.until, total - count), total }
  }
  const told: OutputOf<'worth.cohorts'>['months'] = []
  for (const month of months) {
    const { clients, newClients } = whoCame(db, { from: month, until: addDays(addMonths(month, 1), -1) })
    told.push({ month, newClients, returning: clients - newClients })
    yield { done: total - count + told.length, total }
  }
  return {
    cohorts: [...came].map(([month, cohort]) => ({ month, ...cohort })),
    windows: all,
    employees: [...employees]
      .map(([id, windows]) => ({ employee: { id, name: findEmployee(db, id)?.name ?? '' }, windows }))
      .filter(({ windows }) => firstOf(windows) > 0)
      .toSorted((one, other) => firstOf(other.windows) - firstOf(one.windows) || one.employee.id - other.employee.id),
    months: told,
  }
}

/** The clients behind a number of it. */
export const behindCohort: Reading<ParsedInputOf<'worth.behind'>, OutputOf<'worth.behind'>> = function* (
  db,
  { today },
  { months, part },
) {
  const total = lastClientId(db)
  const meant: number[] = []
  for (const some of newcomers(db, lastMonths(months, today)[0] ?? today)) {
    for (const one of some.found) if (isMeant(one, part, today)) meant.push(one.id)
    yield { done: Math.min(some.until, total), total }
  }
  const rows = keptOf(db, meant)
  return {
    rows: rows.slice(0, BEHIND).flatMap(({ id, visits, spent }) => {
      const client = findFace(db, id)
      return client === null ? [] : [{ client, visits, takings: spent }]
    }),
    more: Math.max(0, rows.length - BEHIND),
  }
}

function* newcomers(db: Db, since: Day): Generator<{ readonly until: number; readonly found: readonly Newcomer[] }> {
  const last = lastClientId(db)
  for (let after = 0; after < last; after += AT_A_TIME) {
    const range = { after, until: after + AT_A_TIME, since }
    const days = Map.groupBy(daysOfFirst(db, range), ([id]) => id)
    const found = firstVisits(db, range).map((first) => ({ ...first, days: (days.get(first.id) ?? []).map(([, day]) => day) }))
    yield { until: range.until, found }
  }
}

interface Counted {
  clients: number
  readonly came: number[]
}

const noneYet = (month: Day, today: Day): Counted => ({
  clients: 0,
  came: Array.from({ length: monthsBetween(month, today) }, () => 0),
})

function countMonths(cohort: Counted | undefined, { first, days }: Newcomer): void {
  if (cohort === undefined) return
  cohort.clients += 1
  for (const after of new Set(days.map((day) => monthsBetween(first, day))))
    if (after > 0) cohort.came[after - 1] = (cohort.came[after - 1] ?? 0) + 1
}

interface Window {
  readonly days: ReturnDays
  of: number
  returned: number
}

const emptyWindows = (): Window[] => RETURN_DAYS.map((days) => ({ days, of: 0, returned: 0 }))
const firstOf = ([shortest]: readonly Window[]) => shortest?.of ?? 0

function countWindows(windows: readonly Window[], { first, days }: Newcomer, today: Day): void {
  for (const window of windows) {
    if (!isWindowOver(first, window.days, today)) continue
    window.of += 1
    if (cameWithin(first, days, window.days)) window.returned += 1
  }
}

function isMeant({ first, days, employeeId }: Newcomer, part: CohortPart, today: Day): boolean {
  if (part.what === 'cohort') {
    if (monthOf(first) !== part.month) return false
    return part.after === null || days.some((day) => monthsBetween(first, day) === part.after)
  }
  if (!isWindowOver(first, part.days, today) || (part.employeeId !== null && part.employeeId !== employeeId)) return false
  return !part.returned || cameWithin(first, days, part.days)
}
