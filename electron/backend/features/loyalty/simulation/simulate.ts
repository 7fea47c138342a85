import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { beginSimulation, type Draft, type PastClient } from '#shared/domain/loyalty/simulate.ts'
import { addDays, addMonths, daysBetween } from '#shared/kernel/day.ts'
import { programmesOn } from '../programmes/in-force.ts'
import { tryBonuses } from './bonuses.ts'
import { knownClients, NOBODY_KNOWN } from './known-clients.ts'
import { countNewcomers } from './newcomers.ts'
import { createVisitReader } from './past-visits.ts'
import { categories, firstDayFrom, linesOfDay, turnoverBetween } from './repository.ts'
import { tryTiers } from './tiers.ts'

/** Tries a draft on the visits of the last months, day by day, or on the clients there are. */
export const simulate: Reading<ParsedInputOf<'loyalty.simulate'>, OutputOf<'loyalty.simulate'>> = function* (
  db,
  { today, shop },
  { programme, months },
) {
  const window = { from: addDays(addMonths(today, -months), 1), until: today }
  const turnover = () => turnoverBetween(db, window.from, window.until)
  const pointWorth = programmesOn(db, 'points', today)[0]?.pointWorth ?? 0
  if (programme.kind === 'bonus') {
    const { came, reached, count } = yield* tryBonuses({ db, shop }, programme.rules, window)
    const points = count * programme.rules.points
    const given = { ...NOTHING_GIVEN, bonuses: { count, points, worth: points * pointWorth } }
    return { ...window, ...NOTHING_FOUND, clients: { came, reached }, ...summed(given, turnover()) }
  }
  if (programme.kind === 'referral') {
    const { came, reached, brought } = yield* countNewcomers({ db }, programme.rules, window)
    const count = reached * (programme.rules.referrer + programme.rules.newcomer)
    const given = { ...NOTHING_GIVEN, points: { count, worth: count * pointWorth } }
    return { ...window, ...NOTHING_FOUND, clients: { came, reached }, brought, ...summed(given, turnover()) }
  }
  if (programme.kind === 'tiers') {
    const found = yield* tryTiers({ db, shop, today }, programme.rules, window)
    const { visits, firstDay, lastDay, came, reached, clientsOf, gives } = found
    const levels = programme.rules.levels.map(({ name }, place) => ({
      name,
      clients: clientsOf[place] ?? 0,
      gives: gives[place] ?? false,
    }))
    const given = {
      ...NOTHING_GIVEN,
      points: { count: found.points, worth: found.points * pointWorth },
      discounts: { count: found.discounted, worth: found.discount },
    }
    const told = { ...NOTHING_FOUND, firstDay, lastDay, visits, levels }
    return { ...window, ...told, clients: { came, reached }, ...summed(given, turnover()) }
  }
  const draft: Draft = programme
  const first = firstDayFrom(db, window.from) ?? addDays(today, 1)
  const days = Math.max(0, daysBetween(first, today) + 1)
  const reader = createVisitReader(categories(db), shop.zone, draft.kind === 'discount' && draft.rules.hours !== null)
  const clients = asksOfClients(draft) ? yield* knownClients(db, shop.leapDay, days) : new Map<number, PastClient>()
  const simulation = beginSimulation(draft)
  for (let done = 0; done < days; done += 1) {
    for (const visit of reader.read(linesOfDay(db, addDays(first, done)))) {
      simulation.regard(visit, visit.clientId === null ? null : (clients.get(visit.clientId) ?? NOBODY_KNOWN))
    }
    yield { done: done + 1, total: days }
  }
  const { gift, visits, firstDay, lastDay, came, reached, discounted } = simulation.found()
  const given = {
    ...NOTHING_GIVEN,
    points: { count: gift.points, worth: gift.points * (draft.kind === 'points' ? draft.rules.pointWorth : 0) },
    stamps: { count: gift.stamps },
    free: { count: gift.freePieces, worth: gift.freeWorth },
    discounts: { count: discounted, worth: gift.discount },
  }
  const told = { ...NOTHING_FOUND, firstDay, lastDay, visits }
  return { ...window, ...told, clients: { came, reached }, ...summed(given, turnover()) }
}

function asksOfClients(draft: Draft): boolean {
  return draft.kind === 'discount' || (draft.kind === 'points' && draft.rules.birthdayTimes > 100)
}

type Simulated = OutputOf<'loyalty.simulate'>
type Given = Simulated['given']

const NOTHING_FOUND: Pick<Simulated, 'firstDay' | 'lastDay' | 'visits' | 'levels' | 'brought'> = {
  firstDay: null,
  lastDay: null,
  visits: 0,
  levels: [],
  brought: 0,
}
const NOTHING_GIVEN: Given = {
  points: { count: 0, worth: 0 },
  stamps: { count: 0 },
  free: { count: 0, worth: 0 },
  discounts: { count: 0, worth: 0 },
  bonuses: { count: 0, points: 0, worth: 0 },
}

function summed(given: Given, turnover: number) {
  const worth = given.points.worth + given.free.worth + given.discounts.worth + given.bonuses.worth
  return { turnover, given, worth, share: turnover > 0 ? Math.round((10_000 * worth) / turnover) : 0 }
}
