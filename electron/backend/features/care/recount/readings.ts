import type { Reading } from '#electron/backend/workers/reading.ts'
import { expectedAfter, moneyAtRisk, RHYTHM_DAYS, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { closedFrom, closedUntil, type Span, silentAmong } from '../../visits/index.ts'
import { isOwed } from '../gestures/owed.ts'
import { readCareSettings } from '../gestures/repository.ts'
import { absencesOfClients, extentOf, type KeptRhythm, keptRhythms, visitsOfClients } from './repository.ts'

/** Clients looked at in one step: some milliseconds. */
const AT_A_TIME = 400
const A_YEAR = 365
/** The good clients are the fifth that spent the most in the last year. */
const GOOD_SHARE = 5
/** More than anybody can look after; the next count finds the next. */
const MOST_OWED = 500

export type Recounted = {
  /** Clients of whom something else is kept than their visits say today. */
  readonly stale: readonly number[]
  /** Of the good clients the best who had no personal gesture for long, with what each spent in a year. */
  readonly owed: readonly { readonly clientId: number; readonly spentYear: number }[]
}

/** Reads everybody's visits once: whose rhythm is no longer as it is kept, and who the good clients are. */
export const recountCare: Reading<Record<string, never>, Recounted> = function* (db, facts) {
  const { last, first } = extentOf(db)
  const { today } = facts
  const closed = closedFrom({ db, ...facts }, first ?? today, closedUntil(today))
  const yearAgo = addDays(today, -A_YEAR)
  const stale: number[] = []
  const spending: { clientId: number; spentYear: number }[] = []
  for (let from = 0; from < last; from += AT_A_TIME) {
    const until = from + AT_A_TIME
    const away = spansOf(absencesOfClients(db, from, until))
    const came = cameOf(visitsOfClients(db, from, until), yearAgo)
    for (const kept of keptRhythms(db, from, until)) {
      const his = came.get(kept.id)
      if (!isAsKept(kept, his?.days ?? [], closed, away.get(kept.id) ?? [])) stale.push(kept.id)
      if (his && his.spentYear > 0 && kept.archived === 0 && kept.nameless === 0)
        spending.push({ clientId: kept.id, spentYear: his.spentYear })
    }
    yield { done: Math.min(until, last), total: last }
  }
  spending.sort((one, other) => other.spentYear - one.spentYear || one.clientId - other.clientId)
  const owed: { clientId: number; spentYear: number }[] = []
  const since = addDays(today, -readCareSettings(db).gestureDays)
  const good = spending.slice(0, Math.ceil(spending.length / GOOD_SHARE))
  for (const [place, one] of good.entries()) {
    if (owed.length === MOST_OWED) break
    if (isOwed(db, one.clientId, since)) owed.push(one)
    if (place % AT_A_TIME === AT_A_TIME - 1) yield { done: last, total: last }
  }
  return { stale, owed }
}

interface Came {
  /** The last days, latest first, each once. */
  readonly days: Day[]
  spentYear: number
}

function cameOf(rows: ReturnType<typeof visitsOfClients>, yearAgo: Day): Map<number, Came> {
  const found = new Map<number, Came>()
  for (const [clientId, day, money] of rows) {
    let his = found.get(clientId)
    if (his === undefined) {
      his = { days: [], spentYear: 0 }
      found.set(clientId, his)
    }
    if (his.days.length < RHYTHM_DAYS && his.days.at(-1) !== day) his.days.push(day)
    if (day > yearAgo) his.spentYear += money
  }
  return found
}

function isAsKept(kept: KeptRhythm, days: readonly Day[], closed: readonly Day[], away: readonly Span[]): boolean {
  const rhythm = rhythmOf(days)
  if (rhythm === null || kept.lastVisitDay === null) return kept.lateFrom === null && kept.lapsedFrom === null
  const { lateFrom, lapsedFrom } = expectedAfter(rhythm, kept.lastVisitDay, silentAmong(closed, kept.lastVisitDay, away))
  return kept.lateFrom === lateFrom && kept.lapsedFrom === lapsedFrom && kept.atRisk === moneyAtRisk(kept, rhythm)
}

function spansOf(rows: ReturnType<typeof absencesOfClients>): Map<number, Span[]> {
  const found = new Map<number, Span[]>()
  for (const { clientId, from, until } of rows) found.set(clientId, [...(found.get(clientId) ?? []), [from, until]])
  return found
}
