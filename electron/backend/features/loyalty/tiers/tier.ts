import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { type TierState, type TierVersion, tierNeedsFrom, tierOn, toNextLevel } from '#shared/domain/loyalty/tiers.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type ProgrammeVersion, readVersions } from '../programmes/repository.ts'
import { tierDays } from './repository.ts'

const known = new WeakMap<readonly ProgrammeVersion[], readonly TierVersion[]>()

/** Every version of the tiers. */
export function tierVersions(db: Db): readonly TierVersion[] {
  const versions = readVersions(db)
  const found = known.get(versions)
  if (found) return found
  const tiers = versions.flatMap((version) => {
    if (version.kind !== 'tiers') return []
    const { id, from, until, rules } = version
    return [{ ...rules, id, from, until }]
  })
  known.set(versions, tiers)
  return tiers
}

/** The tier of a client at a moment, by his visits until then. `without`: as if this visit had not been. Null when no tiers are in force. */
export function tierOf(
  { db, shop }: Pick<Context, 'db' | 'shop'>,
  clientId: number,
  { day, at }: { day: Day; at: number },
  without: number | null = null,
): TierState | null {
  const versions = tierVersions(db)
  const from = versions.length === 0 ? null : tierNeedsFrom(versions, day)
  if (from === null) return null
  const days = tierDays(db, { clientId, from: instantOf(from, 0, 0, shop.zone), until: at, without: without ?? 0 })
  return tierOn(versions, days, day)
}

/** The level that a client has now, where it is another than before. */
export function levelReached({ db, shop, today, now }: Context, clientId: number, before: string | null): string | null {
  const state = tierOf({ db, shop }, clientId, { day: today, at: now })
  const name = state === null || state.place === null ? null : (state.version.levels[state.place]?.name ?? null)
  return name === before ? null : name
}

/** The tier as it is told at the till and on the card, today. Null when no tiers are in force. */
export function tierTold(context: Context, clientId: number): ClientCard['loyalty']['tier'] {
  const state = tierOf(context, clientId, { day: context.today, at: context.now })
  if (state === null) return null
  const { version, place, held, nextReview } = state
  const nameOf = (at: number | null) => (at === null ? null : (version.levels[at]?.name ?? null))
  const next = toNextLevel(state)
  return {
    place: place === null ? 0 : place + 1,
    name: nameOf(place),
    by: version.by,
    next: next && { name: next.level.name, wanting: next.wanting },
    review: nextReview,
    atReview: nameOf(held),
  }
}
