import type { Context } from '#electron/backend/context.ts'
import { KNOWN_BEFORE, wasShut } from '#shared/domain/clients/closed-days.ts'
import { addDays, type Day, daysBetween, earlierDay, laterDay } from '#shared/kernel/day.ts'
import { unusualClosedDays } from '../calendar/index.ts'
import { openDays } from './habits/repository.ts'

/** What the closed days are told from: a handler's context, or the facts of a slow read with its file. */
type Asking = Pick<Context, 'db' | 'today' | 'shop'>

/** Both ends included. */
export type Span = readonly [from: Day, until: Day]

/** After a last visit it is looked so far ahead, in days: who comes more rarely than that is not kept away by a holiday. */
const LOOKED_AHEAD = 400

/**
 * Days from one to another, both included and earliest first, on which the shop is shut beyond its weekly closing days: by its calendar, unless
 * somebody came nevertheless, and evidently where nobody wrote it down.
 */
export function closedFrom(asking: Asking, from: Day, until: Day): Day[] {
  const { db, today } = asking
  const said = unusualClosedDays(asking, from, until)
  const last = earlierDay(until, addDays(today, -1))
  if (from > last) return said
  const open = openDays(db, addDays(from, -KNOWN_BEFORE))
  const past = new Set(said)
  return [
    ...daysOf([from, last]).filter((day) => (past.has(day) ? !open.has(day) : wasShut(open, day))),
    ...said.filter((day) => day > last),
  ]
}

/**
 * The days after a last visit on which he could not have come, earliest first: the shop is shut, or he is away. No further than until `counted` other
 * days have gone by: a visit is logged in a moment, and most rhythms are weeks, not the year that could be looked at.
 */
export function silentAfter(asking: Asking, lastDay: Day, away: readonly Span[], counted: number): Day[] {
  const silent: Day[] = []
  let looked = 0
  for (let reach = counted; looked < reach; reach = counted + silent.length) {
    const [from, until] = [addDays(lastDay, looked + 1), addDays(lastDay, reach)]
    const closed = looked < LOOKED_AHEAD ? closedFrom(asking, from, earlierDay(until, addDays(lastDay, LOOKED_AHEAD))) : []
    const spans = away.map(([first, last]) => [laterDay(first, from), earlierDay(last, until)] as const)
    silent.push(...withoutDoubles(closed, addDays(lastDay, looked), spans))
    looked = reach
  }
  return silent
}

/** All silent days after a last visit as far as it is looked ahead, from closed days that are known already (earliest first). */
export function silentAmong(closed: readonly Day[], lastDay: Day, away: readonly Span[]): Day[] {
  const until = addDays(lastDay, LOOKED_AHEAD)
  let first = 0
  // Halved as often as need be: there are hundreds, and this is asked for every client.
  for (let after = closed.length; first < after; ) {
    const middle = (first + after) >> 1
    if ((closed[middle] ?? '') > lastDay) after = middle
    else first = middle + 1
  }
  let end = first
  while (end < closed.length && (closed[end] ?? '') <= until) end += 1
  return withoutDoubles(closed.slice(first, end), lastDay, away)
}

/** How far ahead of today closed days must be known, so that those after any last visit are. */
export const closedUntil = (today: Day) => addDays(today, LOOKED_AHEAD)

function withoutDoubles(closed: readonly Day[], lastDay: Day, away: readonly Span[]): Day[] {
  const days = away.flatMap(([from, until]) => (until <= lastDay ? [] : daysOf([laterDay(from, addDays(lastDay, 1)), until])))
  return days.length === 0 ? [...closed] : [...new Set([...closed, ...days])].sort()
}

function daysOf([from, until]: Span): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, until) + 1) }, (_, index) => addDays(from, index))
}
