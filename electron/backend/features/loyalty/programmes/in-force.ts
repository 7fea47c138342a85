import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { ProgrammeRules, RulesOf } from '#shared/contract/programmes.ts'
import { inForceOn } from '#shared/domain/loyalty/programme.ts'
import type { InForce, RulesOfDay } from '#shared/domain/loyalty/settle.ts'
import type { Day } from '#shared/kernel/day.ts'
import { readPassTypes } from '../passes/repository.ts'
import { rewardsOn } from '../rewards/on-day.ts'
import { type ProgrammeVersion, readVersions } from './repository.ts'

const known = new WeakMap<readonly ProgrammeVersion[], Map<Day, readonly ProgrammeVersion[]>>()

/** The version of each programme that is in force on a business day. */
function versionsOn(db: Db, day: Day): readonly ProgrammeVersion[] {
  const versions = readVersions(db)
  const byDay = known.get(versions) ?? new Map<Day, readonly ProgrammeVersion[]>()
  known.set(versions, byDay)
  const found = byDay.get(day)
  if (found) return found
  const series = Map.groupBy(versions, ({ seriesId }) => seriesId)
  const inForce = [...series.values()].flatMap((all) => inForceOn(all, day) ?? [])
  byDay.set(day, inForce)
  return inForce
}

/** The programmes of a kind that are in force on a business day. */
export function programmesOn<Kind extends ProgrammeRules['kind']>(db: Db, kind: Kind, day: Day): InForce<RulesOf<Kind>>[] {
  return versionsOn(db, day)
    .filter((version) => version.kind === kind)
    .map(({ id, seriesId, name, rules }) => ({ ...rules, seriesId, programmeId: id, name }) as unknown as InForce<RulesOf<Kind>>)
}

/** The points programme in force on a business day. */
export function pointsOn({ db }: Pick<Context, 'db'>, day: Day): InForce<RulesOf<'points'>> | null {
  return programmesOn(db, 'points', day)[0] ?? null
}

/** Everything a visit of that business day is settled by. */
export function rulesOn(db: Db, day: Day) {
  return {
    day,
    points: programmesOn(db, 'points', day)[0] ?? null,
    stamps: programmesOn(db, 'stamps', day),
    discounts: programmesOn(db, 'discount', day),
    rewards: rewardsOn(db, day),
    passTypes: readPassTypes(db).filter(({ retired }) => !retired),
  } satisfies RulesOfDay
}
