import { businessDay } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { Share } from '#electron/backend/workers/reading.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { bonusesIn } from '#shared/domain/loyalty/simulate.ts'
import { type Day, earlierDay, partsOfDay } from '#shared/kernel/day.ts'
import { birthdayOf } from '../../clients/index.ts'
import { nameDayOf } from '../../people/index.ts'
import { type BonusClientRow, bonusClientsBetween, lastClientId } from './repository.ts'

interface Bonuses {
  /** Clients who were asked about, and those of them who would have had one. */
  readonly came: number
  readonly reached: number
  readonly count: number
}

/** Bonuses hang on days and cards, not on what is bought: the clients are gone through, not the visits. */
const CLIENTS_AT_A_TIME = 500

export function* tryBonuses(
  { db, shop }: Pick<Context, 'db' | 'shop'>,
  rules: RulesOf<'bonus'>,
  window: { readonly from: Day; readonly until: Day },
): Generator<Share, Bonuses> {
  const last = lastClientId(db)
  let came = 0
  let reached = 0
  let count = 0
  for (let after = 0; after < last; after += CLIENTS_AT_A_TIME) {
    for (const row of bonusClientsBetween(db, after, after + CLIENTS_AT_A_TIME)) {
      const client = {
        date: dateOf(row),
        archived: row.archivedAt !== null,
        knownSince: knownSince(row),
        firstPaid: row.firstPaid,
        unwelcomed: row.importId !== null || row.namelessFrom !== null,
      }
      const had = bonusesIn(rules, client, window, shop.leapDay)
      came += 1
      if (had > 0) reached += 1
      count += had
    }
    yield { done: Math.min(after + CLIENTS_AT_A_TIME, last), total: last }
  }
  return { came, reached, count }

  /** A card that was made for a guest of long standing, or came with a file, is as old as his first visit. */
  function knownSince({ createdAt, firstVisitDay }: BonusClientRow): Day {
    const made = businessDay(createdAt, shop)
    return firstVisitDay === null ? made : earlierDay(firstVisitDay, made)
  }

  function dateOf(row: BonusClientRow) {
    if (rules.occasion === 'birthday') return birthdayOf(row)
    if (rules.occasion === 'welcome') return null
    const nameDay = nameDayOf({ db, shop }, row.id, partsOfDay(window.until).year)
    return nameDay && { year: null, ...nameDay }
  }
}
