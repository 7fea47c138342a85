import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading, ReadingFacts, Share } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { TEAM_DEEDS, type TeamDeed, type TeamMember } from '#shared/contract/team.ts'
import { meanOf, verdictOn } from '#shared/domain/reports/by-chance.ts'
import { periodOf, type Span } from '#shared/domain/reports/period.ts'
import { watchedIn } from '#shared/domain/reports/watched.ts'
import { findFace } from '../../clients/index.ts'
import { findEmployee } from '../../shop/index.ts'
import { firstDay } from '../repository.ts'
import { type CameBack, cameBackIn } from './came-back.ts'
import { type Deeds, deedsOf } from './deeds.ts'
import { piece } from './pieces.ts'
import { type Deed, saidTo } from './repository.ts'

/** Deeds shown behind a number. */
const BEHIND = 200

interface Done {
  readonly deeds: Deeds
  readonly back: CameBack
}

/** Day by day, then deed by deed: a month of a large shop takes longer than the log may wait. */
function* doneIn(db: Db, facts: ReadingFacts, counted: Span): Generator<Share, Done> {
  const greeted = new Set(
    saidTo(db, { ...counted, from: watchedIn(counted).from }).map(({ day, clientId }) => `${day} ${clientId}`),
  )
  const back = yield* piece(cameBackIn(db, counted, greeted), 0, 0.6)
  const deeds = yield* piece(deedsOf(db, facts, counted), 0.6, 1)
  return { back, deeds: { ...deeds, nextVisits: back.nextVisits, toSame: back.toSame } }
}

/** What each employee did in a period, each bill and each deed read once: docs/FIGURES.md. */
export const teamOfPeriod: Reading<Omit<ParsedInputOf<'reports.team'>, 'opId'>, OutputOf<'reports.team'>> = function* (
  db,
  facts,
  { kind, day },
) {
  const period = periodOf(kind, day, facts.today)
  const { deeds, back } = yield* doneIn(db, facts, { from: period.from, until: period.through })
  const counts = new Map<number, Record<TeamDeed, number>>()
  for (const deed of TEAM_DEEDS) {
    for (const { employeeId } of deeds[deed]) {
      const his = counts.get(employeeId) ?? noDeeds()
      counts.set(employeeId, { ...his, [deed]: his[deed] + 1 })
    }
  }
  const ids = new Set([...counts.keys(), ...[...back.known.keys()].filter((id) => id !== null)])
  const told = {
    ...period,
    first: firstDay(db),
    members: [...ids]
      .map((id) => memberOf(db, id, back, counts.get(id) ?? noDeeds()))
      .toSorted((one, another) => another.takings - one.takings || one.employee.id - another.employee.id),
    known: [...back.known].map(([employeeId, groups]) => ({ employeeId, ...groups })),
  }
  return told
}

const noDeeds = () => Object.fromEntries(TEAM_DEEDS.map((deed) => [deed, 0])) as Record<TeamDeed, number>

function memberOf(db: Db, id: number, { known, chances }: CameBack, deeds: Record<TeamDeed, number>): TeamMember {
  const bills = known.get(id)
  const groups = bills ? [bills.greeted, bills.withCard, bills.withoutCard] : []
  const sumOf = (of: 'visits' | 'takings' | 'tips') => groups.reduce((sum, group) => sum + group[of], 0)
  const [visits, takings] = [sumOf('visits'), sumOf('takings')]
  const his = chances.get(id) ?? []
  return {
    employee: { id, name: findEmployee(db, id)?.name ?? '' },
    visits,
    withCard: visits - (bills?.withoutCard.visits ?? 0),
    takings,
    averageBill: visits === 0 ? null : Math.round(takings / visits),
    tips: sumOf('tips'),
    deeds,
    byChance: Math.round(meanOf(his) * 10),
    verdict: verdictOn(deeds.toSame, his),
  }
}

/** The clients behind one number of an employee. */
export const behindTeam: Reading<ParsedInputOf<'reports.behindTeam'>, OutputOf<'reports.behindTeam'>> = function* (
  db,
  facts,
  { kind, day, employeeId, of },
) {
  const period = periodOf(kind, day, facts.today)
  const { deeds } = yield* doneIn(db, facts, { from: period.from, until: period.through })
  const his = deeds[of].filter((deed) => deed.employeeId === employeeId).toSorted(latestFirst)
  const told = {
    rows: his.slice(0, BEHIND).flatMap(({ clientId, day: on, after, text }) => {
      const client = findFace(db, clientId)
      return client === null ? [] : [{ client, day: on, after, text }]
    }),
    more: Math.max(0, his.length - BEHIND),
  }
  return told
}

const latestFirst = (one: Deed, another: Deed) => another.day.localeCompare(one.day) || one.clientId - another.clientId
