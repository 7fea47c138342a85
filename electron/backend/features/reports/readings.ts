import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { CameInPeriod, EmployeeFigures, Figures, FiguresPart, PeriodTold } from '#shared/contract/reports.ts'
import { comparedWith, periodOf, type Span } from '#shared/domain/reports/period.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { findFace } from '../clients/index.ts'
import { findEmployee } from '../shop/index.ts'
import { clientsWithPoints, type DaySums, daySums, firstDay, newAmong, pointsOfVisits, whoCame } from './repository.ts'
import { type SeenVisit, seeVisits } from './visits.ts'

/** Of one state each: the period itself, the one before, that of the year before. */
const STEPS = 3
/** Clients named on the page. */
const TOP = 10
/** Clients shown behind a number. */
const BEHIND = 200

/** A period and what it is compared with. Every sum of the page is of the same visits: docs/FIGURES.md. */
export const figuresOfPeriod: Reading<ParsedInputOf<'reports.figures'>, OutputOf<'reports.figures'>> = function* (
  db,
  facts,
  asked,
) {
  const period = periodOf(asked.kind, asked.day, facts.today)
  const { before, yearBefore } = comparedWith(period)
  const counted = { from: period.from, until: period.through }
  const clients = new Map<number, Came>()
  const employees = new Map<number, Omit<EmployeeFigures, 'employee'>>()
  const hours = new Map<number, number>()
  let hourUnknown = 0
  seeVisits(db, facts.shop.zone, period, (visit) => {
    countClient(clients, visit)
    if (visit.isCompanion) return
    countEmployee(employees, visit)
    if (visit.hour === null) hourUnknown += 1
    else hours.set(visit.weekday * 24 + visit.hour, (hours.get(visit.weekday * 24 + visit.hour) ?? 0) + 1)
  })
  const sums = daySums(db, counted)
  const now = {
    figures: figuresOf(db, counted, sums),
    days: everyDay(counted, sums),
    hours: [...hours]
      .map(([place, visits]) => ({ weekday: Math.floor(place / 24), hour: place % 24, visits }))
      .toSorted((one, another) => one.weekday - another.weekday || one.hour - another.hour),
    hourUnknown,
    top: named(db, mostFirst(clients).slice(0, TOP)),
    employees: [...employees]
      .map(([id, his]) => ({ employee: { id, name: findEmployee(db, id)?.name ?? '' }, ...his }))
      .toSorted((one, another) => another.takings - one.takings || one.employee.id - another.employee.id),
  }
  yield { done: 1, total: STEPS }
  const beside = { before: { ...before, figures: figuresOf(db, before) } }
  yield { done: 2, total: STEPS }
  const longAgo = { yearBefore: { ...yearBefore, figures: figuresOf(db, yearBefore) } }
  yield { done: 3, total: STEPS }
  return {
    ...period,
    first: firstDay(db),
    ...now,
    ...beside,
    ...longAgo,
  }
}

/** The clients behind one number of a period. */
export const behindFigure: Reading<ParsedInputOf<'reports.behind'>, OutputOf<'reports.behind'>> = function* (
  db,
  { today, shop },
  { part, ...asked },
) {
  const period = periodOf(asked.kind, asked.day, today)
  const clients = new Map<number, Came>()
  let withoutCard = 0
  seeVisits(db, shop.zone, period, (visit) => {
    if (!belongs(visit, part)) return
    countClient(clients, visit)
    if (visit.clientId === null) withoutCard += 1
  })
  const meant = amongClients(db, [...clients.keys()], { from: period.from, until: period.through }, part)
  const rows = mostFirst(clients).filter(({ clientId }) => meant === null || meant(clientId))
  const told = {
    rows: named(db, rows.slice(0, BEHIND)),
    more: Math.max(0, rows.length - BEHIND),
    withoutCard: meant === null ? withoutCard : 0,
  }
  yield { done: 1, total: 1 }
  return told
}

/** The figures of some days, each as docs/FIGURES.md says. `days` are the sums of these days, where they have been read already. */
export function figuresOf(db: Db, span: Span, days: readonly DaySums[] = daySums(db, span)): Figures {
  const withCard = sum(days.map((day) => day.withCard))
  const withoutCard = sum(days.map((day) => day.withoutCard))
  const visits = withCard + withoutCard
  const takings = sum(days.map(({ total }) => total))
  const { clients, newClients } = whoCame(db, span)
  const { earned, spent } = pointsOfVisits(db, span)
  return {
    visits,
    withCard,
    withoutCard,
    takings,
    averageBill: visits === 0 ? null : Math.round(takings / visits),
    tips: sum(days.map(({ tips }) => tips)),
    discounts: sum(days.map(({ discounts }) => discounts)),
    clients,
    newClients,
    returning: clients - newClients,
    pointsEarned: earned,
    pointsSpent: spent,
  }
}

function everyDay(span: Span, days: readonly DaySums[]): PeriodTold['days'] {
  const known = new Map(days.map((sums) => [sums.day, sums]))
  return Array.from({ length: Math.max(0, daysBetween(span.from, span.until) + 1) }, (_, place) => {
    const day: Day = addDays(span.from, place)
    const sums = known.get(day)
    return { day, visits: sums ? sums.withCard + sums.withoutCard : 0, takings: sums?.total ?? 0 }
  })
}

interface Came {
  readonly clientId: number
  readonly visits: number
  readonly takings: number
}

function countClient(clients: Map<number, Came>, { clientId, takings }: SeenVisit): void {
  if (clientId === null) return
  const his = clients.get(clientId)
  clients.set(clientId, { clientId, visits: (his?.visits ?? 0) + 1, takings: (his?.takings ?? 0) + takings })
}

function countEmployee(employees: Map<number, Omit<EmployeeFigures, 'employee'>>, visit: SeenVisit): void {
  const his = employees.get(visit.employeeId) ?? { visits: 0, withCard: 0, takings: 0, tips: 0 }
  employees.set(visit.employeeId, {
    visits: his.visits + 1,
    withCard: his.withCard + (visit.clientId === null ? 0 : 1),
    takings: his.takings + visit.takings,
    tips: his.tips + visit.tip,
  })
}

function mostFirst(clients: ReadonlyMap<number, Came>): Came[] {
  return [...clients.values()].toSorted(
    (one, another) => another.takings - one.takings || another.visits - one.visits || one.clientId - another.clientId,
  )
}

function named(db: Db, rows: readonly Came[]): CameInPeriod[] {
  return rows.flatMap(({ clientId, visits, takings }) => {
    const client = findFace(db, clientId)
    return client === null ? [] : [{ client, visits, takings }]
  })
}

/** Whether a visit by itself is behind the number. */
function belongs(visit: SeenVisit, part: FiguresPart): boolean {
  switch (part.what) {
    case 'day':
      return visit.day === part.day
    case 'hour':
      return !visit.isCompanion && [visit.weekday, null].includes(part.weekday) && [visit.hour, null].includes(part.hour)
    case 'employee':
      return !visit.isCompanion && visit.employeeId === part.employeeId
    case 'tips':
      return visit.tip > 0
    case 'discounts':
      return visit.discount > 0
    default:
      return true
  }
}

/** Which of the clients are meant, where that is not seen from a visit alone; null = all of them. */
function amongClients(db: Db, ids: readonly number[], span: Span, { what }: FiguresPart): ((clientId: number) => boolean) | null {
  switch (what) {
    case 'new':
    case 'returning': {
      const fresh = newAmong(db, ids, span)
      return (id) => fresh.has(id) === (what === 'new')
    }
    case 'points-earned':
    case 'points-spent': {
      const moved = clientsWithPoints(db, span, what === 'points-earned' ? 'earn' : 'spend')
      return (id) => moved.has(id)
    }
    default:
      return null
  }
}
