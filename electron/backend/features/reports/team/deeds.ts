import type { Db } from '#electron/backend/db/connection.ts'
import type { ReadingFacts } from '#electron/backend/workers/reading.ts'
import type { TeamDeed } from '#shared/contract/team.ts'
import { daysThatDecide, expectedAfter, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import type { Span } from '#shared/domain/reports/period.ts'
import { addDays } from '#shared/kernel/day.ts'
import { silentAfter } from '../../visits/index.ts'
import type { Piece } from './pieces.ts'
import {
  absencesOf,
  type Deed,
  factsNoted,
  firstVisits,
  praiseOf,
  reachedFromAfar,
  saidTo,
  visitsOfClient,
} from './repository.ts'

/** A first visit is followed for so many days. */
const FIRST_DAYS = 60
/** Clients gone through in one step: some milliseconds. */
const AT_A_TIME = 50
/** Who comes so many days after a conversation at the latest was brought back by it. */
const BROUGHT_DAYS = 30

/** What the employees did for clients, each deed by itself; what is counted is how many there are. */
export type Deeds = Readonly<Record<TeamDeed, readonly Deed[]>>

/** What was said and noted in the period, and of whom it is known in it how it went on. */
export function* deedsOf(db: Db, facts: ReadingFacts, counted: Span): Piece<Omit<Deeds, 'nextVisits' | 'toSame'>> {
  const said = saidTo(db, counted)
  const noted = factsNoted(db, counted)
  yield 0.1
  const firsts = firstVisits(
    db,
    { from: addDays(counted.from, -FIRST_DAYS), until: addDays(counted.until, -FIRST_DAYS) },
    FIRST_DAYS,
  )
  yield 0.2
  const brought = yield* broughtBack(db, facts, counted)
  return {
    greeted: onceADay(said),
    asked: said.filter(({ isQuestion }) => isQuestion === 1),
    answered: noted.filter(({ isAnswer }) => isAnswer === 1),
    learned: noted.filter(({ isAnswer }) => isAnswer === 0),
    praised: praiseOf(db, counted),
    firstServed: firsts,
    cameAgain: firsts.flatMap((first) => (first.again === null ? [] : [{ ...first, day: first.again, after: first.day }])),
    broughtBack: brought,
  }
}

/** Each client once with each employee on a day. */
function onceADay(deeds: readonly Deed[]): Deed[] {
  const seen = new Map(deeds.map((deed) => [`${deed.day} ${deed.employeeId} ${deed.clientId}`, { ...deed, text: '' }]))
  return [...seen.values()]
}

/**
 * Visits of the period by clients who had been late by their own rhythm when they were called or written to, and came within thirty days of it. It
 * is due to whoever spoke to them last.
 */
function* broughtBack(db: Db, facts: ReadingFacts, counted: Span): Piece<Deed[]> {
  const talks = reachedFromAfar(db, { from: addDays(counted.from, -BROUGHT_DAYS), until: counted.until })
  const brought: Deed[] = []
  const spokenTo = [...Map.groupBy(talks, (talk) => talk.clientId)]
  for (const [place, [clientId, his]] of spokenTo.entries()) {
    if (place % AT_A_TIME === 0) yield 0.2 + (0.8 * place) / spokenTo.length
    const visits = visitsOfClient(db, clientId)
    const away = absencesOf(db, clientId)
    const due = new Map<number, Deed>()
    for (const { at, day, employeeId, subject } of his) {
      const back = visits.findLast((visit) => visit.at > at)
      if (back === undefined || back.day < counted.from || back.day > counted.until || back.day > addDays(day, BROUGHT_DAYS))
        continue
      const days = [...new Set(visits.filter((visit) => visit.at < at).map((visit) => visit.day))]
      const [last] = days
      const rhythm = rhythmOf(days)
      if (rhythm === null || last === undefined) continue
      const silent = silentAfter({ db, ...facts }, last, away, daysThatDecide(rhythm))
      if (expectedAfter(rhythm, last, silent).lateFrom > day) continue
      due.set(back.at, { employeeId, clientId, day: back.day, after: day, text: subject })
    }
    brought.push(...due.values())
  }
  return brought
}
