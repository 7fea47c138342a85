import type { Db } from '#electron/backend/db/connection.ts'
import type { KnownBills } from '#shared/contract/team.ts'
import type { Span } from '#shared/domain/reports/period.ts'
import { watchedIn, watchedUntil } from '#shared/domain/reports/watched.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import type { Piece } from './pieces.ts'
import { billsOf, cameAfter, type Deed, visitBefore } from './repository.ts'

const GROUPS = ['greeted', 'withCard', 'withoutCard'] as const
type Group = (typeof GROUPS)[number]
/** Bills by how well the guest was known. */
export type Known = Record<Group, KnownBills>

const nothing = (): KnownBills => ({ visits: 0, takings: 0, averageBill: null, tips: 0, watched: 0, again: 0 })
const nobody = (): Known => ({
  greeted: nothing(),
  withCard: nothing(),
  withoutCard: { ...nothing(), watched: null, again: null },
})

export interface CameBack {
  readonly nextVisits: Deed[]
  readonly toSame: Deed[]
  /** Of each of an employee's `nextVisits`, how likely it was to be to him. */
  readonly chances: ReadonlyMap<number, readonly number[]>
  /** By employee; `null` is the whole shop. */
  readonly known: ReadonlyMap<number | null, Known>
}

/**
 * Who came to the same employee again, and what the bills of those who are known were, day by day. `greeted` has `day client` of whoever was
 * greeted.
 */
export function* cameBackIn(db: Db, counted: Span, greeted: ReadonlySet<string>): Piece<CameBack> {
  const nextVisits: Deed[] = []
  const toSame: Deed[] = []
  const chances = new Map<number, number[]>()
  const known = new Map<number | null, Known>([[null, nobody()]])
  const groupOf = (clientId: number | null, day: Day): Group =>
    clientId === null ? 'withoutCard' : greeted.has(`${day} ${clientId}`) ? 'greeted' : 'withCard'
  const each = (employeeId: number, group: Group, change: (bills: KnownBills) => KnownBills) => {
    for (const key of [null, employeeId]) {
      const his = known.get(key) ?? nobody()
      known.set(key, { ...his, [group]: change(his[group]) })
    }
  }

  const days = daysBetween(counted.from, counted.until) + 1
  for (let day = counted.from; day <= counted.until; day = addDays(day, 1)) {
    yield daysBetween(counted.from, day) / days / 2
    const bills = billsOf(db, day)
    const byEmployee = new Map<number, number>()
    for (const [, employeeId] of bills) byEmployee.set(employeeId, (byEmployee.get(employeeId) ?? 0) + 1)
    const seen = new Set<number>()
    for (const [clientId, employeeId, , isKnown, takings, tip] of bills) {
      each(employeeId, groupOf(clientId, day), (sums) => added(sums, takings, tip))
      if (clientId === null || seen.has(clientId) || isKnown === 0) continue
      seen.add(clientId)
      const before = visitBefore(db, { clientId, day })
      if (before === null) continue
      const deed = { employeeId: before.employeeId, clientId, day, after: before.day, text: '' }
      nextVisits.push(deed)
      if (employeeId === before.employeeId) toSame.push(deed)
      const share = (byEmployee.get(before.employeeId) ?? 0) / bills.length
      const his = chances.get(before.employeeId)
      if (his) his.push(share)
      else chances.set(before.employeeId, [share])
    }
  }
  const earlier = watchedIn(counted)
  for (let day = earlier.from; day <= earlier.until; day = addDays(day, 1)) {
    yield (1 + daysBetween(earlier.from, day) / days) / 2
    for (const [clientId, employeeId] of billsOf(db, day)) {
      if (clientId === null) continue
      const again = cameAfter(db, clientId, day, watchedUntil(day)) ? 1 : 0
      each(employeeId, groupOf(clientId, day), (sums) => ({
        ...sums,
        watched: (sums.watched ?? 0) + 1,
        again: (sums.again ?? 0) + again,
      }))
    }
  }
  return { nextVisits, toSame, chances, known }
}

function added(sums: KnownBills, takings: number, tip: number): KnownBills {
  const [visits, all] = [sums.visits + 1, sums.takings + takings]
  return { ...sums, visits, takings: all, averageBill: Math.round(all / visits), tips: sums.tips + tip }
}
