import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading, Share } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { LeapDayRule } from '#shared/domain/dates/important-date.ts'
import { daysToBirthday } from '#shared/domain/loyalty/birthday.ts'
import { beginSimulation, type Draft, type PastClient } from '#shared/domain/loyalty/simulate.ts'
import { addDays, addMonths, daysBetween } from '#shared/kernel/day.ts'
import { birthdayOf } from '../../clients/index.ts'
import { programmesOn } from '../programmes/in-force.ts'
import { tryBonuses } from './bonuses.ts'
import { createVisitReader } from './past-visits.ts'
import { categories, clientsBetween, firstDayFrom, lastClientId, linesOfDay, tagsBetween, turnoverBetween } from './repository.ts'

/** Tries a draft on the visits of the last months, day by day. */
export const simulate: Reading<ParsedInputOf<'loyalty.simulate'>, OutputOf<'loyalty.simulate'>> = function* (
  db,
  { today, shop },
  { programme, months },
) {
  const window = { from: addDays(addMonths(today, -months), 1), until: today }
  const turnover = () => turnoverBetween(db, window.from, window.until)
  if (programme.kind === 'bonus') {
    const { came, reached, count } = yield* tryBonuses({ db, shop }, programme.rules, window)
    const points = count * programme.rules.points
    const pointWorth = programmesOn(db, 'points', today)[0]?.pointWorth ?? 0
    const given = { ...NOTHING_GIVEN, bonuses: { count, points, worth: points * pointWorth } }
    return { ...window, firstDay: null, lastDay: null, visits: 0, clients: { came, reached }, ...summed(given, turnover()) }
  }
  const draft: Draft = programme
  const first = firstDayFrom(db, window.from) ?? addDays(today, 1)
  const days = Math.max(0, daysBetween(first, today) + 1)
  const reader = createVisitReader(categories(db), shop.zone, draft.kind === 'discount' && draft.rules.hours !== null)
  const clients = yield* knownClients(db, draft, shop.leapDay, days)
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
  return { ...window, firstDay, lastDay, visits, clients: { came, reached }, ...summed(given, turnover()) }
}

const NOBODY_KNOWN: PastClient = { tags: [], category: null, discount: 0, birthdayIn: () => null }
const CLIENTS_AT_A_TIME = 5_000

/** What the draft asks of clients; nothing of them where it asks nothing. */
function* knownClients(
  db: Db,
  draft: Draft,
  leapDay: LeapDayRule,
  total: number,
): Generator<Share, ReadonlyMap<number, PastClient>> {
  const clients = new Map<number, PastClient>()
  if (draft.kind === 'stamps' || (draft.kind === 'points' && draft.rules.birthdayTimes === 100)) return clients
  const last = lastClientId(db)
  for (let after = 0; after < last; after += CLIENTS_AT_A_TIME) {
    const tags = tagsBetween(db, after, after + CLIENTS_AT_A_TIME)
    for (const row of clientsBetween(db, after, after + CLIENTS_AT_A_TIME)) {
      const birthday = birthdayOf(row)
      clients.set(row.id, {
        tags: tags.get(row.id) ?? [],
        category: row.categoryId,
        discount: row.discount,
        birthdayIn: (day) => birthday && daysToBirthday(birthday, day, leapDay),
      })
    }
    yield { done: 0, total }
  }
  return clients
}

type Given = OutputOf<'loyalty.simulate'>['given']

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
