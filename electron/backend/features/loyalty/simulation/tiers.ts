import type { Context } from '#electron/backend/context.ts'
import type { Share } from '#electron/backend/workers/reading.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import type { PastClient } from '#shared/domain/loyalty/simulate.ts'
import { beginTierSimulation, givesSomething, type SimulatedTiers } from '#shared/domain/loyalty/simulate-tiers.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { programmesOn } from '../programmes/in-force.ts'
import { knownClients, NOBODY_KNOWN } from './known-clients.ts'
import { createVisitReader } from './past-visits.ts'
import { categories, clientVisitsOfDay, firstDayFrom, linesOfDay } from './repository.ts'

interface TriedTiers extends SimulatedTiers {
  /** By level, whether it gives anything but its name. */
  readonly gives: readonly boolean[]
}

/** Tries levels on the visits of some days, with the points programme of today; the window before the first of them is read, too. */
export function* tryTiers(
  { db, shop, today }: Pick<Context, 'db' | 'shop' | 'today'>,
  rules: RulesOf<'tiers'>,
  { from, until }: { readonly from: Day; readonly until: Day },
): Generator<Share, TriedTiers> {
  const [points = null] = programmesOn(db, 'points', today)
  const gives = rules.levels.map((level) => givesSomething(level, points))
  const givesAny = gives.includes(true)
  const first = firstDayFrom(db, addDays(from, -rules.windowDays)) ?? addDays(until, 1)
  const days = Math.max(0, daysBetween(first, until) + 1)
  const reader = createVisitReader(categories(db), shop.zone, false)
  const birthdays = points !== null && points.birthdayTimes > 100 && givesAny
  const clients = birthdays ? yield* knownClients(db, shop.leapDay, days) : new Map<number, PastClient>()
  const simulation = beginTierSimulation({ rules, points, from, until })
  for (let done = 0; done < days; done += 1) {
    const day = addDays(first, done)
    // Where a level gives nothing but its name, nothing hangs on what was bought.
    const visits = givesAny && day >= from ? reader.read(linesOfDay(db, day)) : []
    const lines = new Map(visits.map((visit) => [visit.visitId, visit.lines]))
    for (const [visitId, clientId, money] of clientVisitsOfDay(db, day)) {
      const visit = { clientId, day, money, lines: lines.get(visitId) ?? [] }
      simulation.regard(visit, clients.get(clientId) ?? NOBODY_KNOWN)
    }
    yield { done: done + 1, total: days }
  }
  return { ...simulation.found(), gives }
}
