import type { Db } from '#electron/backend/db/connection.ts'
import type { Share } from '#electron/backend/workers/reading.ts'
import type { LeapDayRule } from '#shared/domain/dates/important-date.ts'
import { daysToBirthday } from '#shared/domain/loyalty/birthday.ts'
import type { PastClient } from '#shared/domain/loyalty/simulate.ts'
import { birthdayOf } from '../../clients/index.ts'
import { clientsBetween, lastClientId, tagsBetween } from './repository.ts'

/** One of whom the draft asks nothing. */
export const NOBODY_KNOWN: PastClient = { tags: [], category: null, discount: 0, birthdayIn: () => null }

const CLIENTS_AT_A_TIME = 5_000

/** What drafts ask of clients. `total` of what is gone through afterwards. */
export function* knownClients(db: Db, leapDay: LeapDayRule, total: number): Generator<Share, ReadonlyMap<number, PastClient>> {
  const clients = new Map<number, PastClient>()
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
