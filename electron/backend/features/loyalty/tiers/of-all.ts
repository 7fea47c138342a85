import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import { changesSoFar } from '#electron/backend/db/changes.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { type TierVersion, tierNeedsFrom, tierOn } from '#shared/domain/loyalty/tiers.ts'
import { type JudgedAtOnce, judgedAtOnce, placeBySums } from '#shared/domain/loyalty/tiers-of-all.ts'
import type { Day } from '#shared/kernel/day.ts'
import { tierDays, tierSumsOfAll } from './repository.ts'
import { tierVersions } from './tier.ts'

type Standing = Pick<Context, 'db' | 'today' | 'now' | 'shop'>
type ByName = ReadonlyMap<string, readonly number[]>
const counted = new WeakMap<Db, { readonly changes: string; readonly today: Day; readonly byName: ByName }>()

/** Who has this level today; null = who has any. Counted from the visits of all, and again only after something was written. */
export function clientsOfTier(context: Standing, name: string | null): readonly number[] {
  const byName = tiersOfAll(context)
  return name === null ? [...byName.values()].flat() : (byName.get(name) ?? [])
}

function tiersOfAll(context: Standing): ByName {
  const { db, today } = context
  const changes = changesSoFar(db)
  const known = counted.get(db)
  if (known?.changes === changes && known.today === today) return known.byName
  const byName = countAll(context, tierVersions(db))
  counted.set(db, { changes, today, byName })
  return byName
}

function countAll(context: Standing, versions: readonly TierVersion[]): ByName {
  const { db, today, now: until, shop } = context
  const needed = tierNeedsFrom(versions, today)
  if (needed === null) return new Map()
  const needs = instantOf(needed, 0, 0, shop.zone)
  const byName = new Map<string, number[]>()
  const atOnce = judgedAtOnce(versions, today)
  for (const [clientId, all, atReview, now] of sumsToJudge(context, atOnce, needs)) {
    const told = atOnce === null ? undefined : placeBySums(atOnce, { all, atReview, now })
    const state = told === undefined ? tierOn(versions, tierDays(db, { clientId, from: needs, until, without: 0 }), today) : null
    const place = told === undefined ? (state?.place ?? null) : told
    const name = place === null ? undefined : (atOnce ?? state)?.version.levels[place]?.name
    if (name === undefined) continue
    const having = byName.get(name)
    if (having) having.push(clientId)
    else byName.set(name, [clientId])
  }
  return byName
}

/** Those whose visits may be worth a level. Where several versions judge, whoever came at all. */
function sumsToJudge({ db, today, now: until, shop }: Standing, atOnce: JudgedAtOnce | null, needs: number) {
  if (atOnce === null)
    return tierSumsOfAll(db, 'visits', { from: needs, until, fromDay: '0000', reviewed: today, windowFrom: today, least: 1 })
  const { version, from: fromDay, reviewed, windowFrom } = atOnce
  const from = instantOf(fromDay, 0, 0, shop.zone)
  return tierSumsOfAll(db, version.by, { from, until, fromDay, reviewed, windowFrom, least: version.levels[0]?.from ?? 0 })
}
