import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading, ReadingFacts, Share } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { WorthRow } from '#shared/contract/worth.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { bestFifth, shareIn } from '#shared/domain/worth/shares.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'
import { usualOf } from '../../arrival/index.ts'
import { forecasterOf } from '../../care/index.ts'
import { findFace } from '../../clients/index.ts'
import { type KeptWorth, keptWorth, marginsOf } from './repository.ts'

type Asked = Omit<ParsedInputOf<'worth.list'>, 'opId'>

/** Clients whose visits are gone through in one step: some tens of milliseconds. */
const AT_A_TIME = 400
/** A regular has come within so many days, as in the list of clients. */
const REGULAR_DAYS = 90
const AWAY_DAYS = { days30: 30, days60: 60, days90: 90 } as const

interface Client {
  readonly id: number
  readonly visits: number
  readonly spent: number
  readonly tips: number
  readonly lastVisitDay: Day | null
  readonly hasRhythm: boolean
}

/**
 * Everybody in use who has ever come, by what he is worth. What the cards keep is read in one step; margin and expectation are gone through visit by
 * visit, of those shown alone unless they decide the order.
 */
export const clientsByWorth: Reading<Asked, OutputOf<'worth.list'>> = function* (db, facts, { sort, who, away, limit }) {
  const all = keptWorth(db).map(clientOf)
  const spent = sum(all.map((client) => client.spent))
  const average = all.length === 0 ? 0 : spent / all.length
  const meant = all.filter((client) => isAmong(client, who, average, facts.today) && stayedAway(client, away, facts.today))
  const figureOf = sort === 'margin' || sort === 'year' ? yield* decided(db, facts, meant, sort) : kept(sort)
  const ordered = meant
    .map((client) => ({ client, figure: figureOf(client) }))
    .sort((one, other) => other.figure - one.figure || other.client.spent - one.client.spent || one.client.id - other.client.id)
    .slice(0, limit)
    .map(({ client }) => client)
  yield { done: 1, total: 1 }
  const best = bestFifth(all.map((client) => client.spent))
  return {
    clients: all.length,
    spent,
    average: all.length === 0 ? null : Math.round(average),
    best,
    meant: meant.length,
    rows: yield* told(db, facts, ordered, spent),
  }
}

const clientOf = ([id, visits, spent, tips, lastVisitDay, hasRhythm]: KeptWorth): Client => ({
  id,
  visits,
  spent,
  tips,
  lastVisitDay,
  hasRhythm: hasRhythm === 1,
})

function isAmong({ hasRhythm, lastVisitDay, spent }: Client, who: Asked['who'], average: number, today: Day): boolean {
  if (who === 'above') return spent > average
  return who === 'all' || (hasRhythm && lastVisitDay !== null && lastVisitDay >= addDays(today, -REGULAR_DAYS))
}

/** Since the month began, or for so many days, today among them. */
function stayedAway({ lastVisitDay }: Client, away: Asked['away'], today: Day): boolean {
  if (away === null || lastVisitDay === null) return true
  return lastVisitDay < addDays(today, 1 - (away === 'month' ? partsOfDay(today).day : AWAY_DAYS[away]))
}

const averageOf = ({ spent, visits }: Client) => (spent > 0 ? Math.round(spent / visits) : null)

const kept = (sort: Exclude<Asked['sort'], 'margin' | 'year'>) => (client: Client) =>
  sort === 'average' ? (averageOf(client) ?? 0) : client[sort]

/** What the order is by where the cards do not keep it: of everybody who is meant, some of them in each step. */
function* decided(db: Db, facts: ReadingFacts, clients: readonly Client[], by: 'margin' | 'year') {
  const figures = new Map<number, number>()
  const forecast = by === 'year' ? forecasterOf({ db, ...facts }) : null
  for (let from = 0; from < clients.length; from += AT_A_TIME) {
    const ids = clients.slice(from, from + AT_A_TIME).map(({ id }) => id)
    if (forecast) for (const [id, { year }] of forecast(ids)) figures.set(id, year)
    else for (const [id, { known, cost }] of marginsOf(db, ids)) figures.set(id, Math.round(known - cost))
    yield { done: Math.min(from + AT_A_TIME, clients.length), total: clients.length } satisfies Share
  }
  return ({ id }: Client) => figures.get(id) ?? Number.NEGATIVE_INFINITY
}

function* told(db: Db, facts: ReadingFacts, clients: readonly Client[], spentByAll: number) {
  const rows: WorthRow[] = []
  const forecast = forecasterOf({ db, ...facts })
  for (let from = 0; from < clients.length; from += AT_A_TIME) {
    const some = clients.slice(from, from + AT_A_TIME)
    const ids = some.map(({ id }) => id)
    const margins = marginsOf(db, ids)
    const years = forecast(ids)
    for (const each of some) {
      const client = findFace(db, each.id)
      if (client === null) continue
      const margin = margins.get(each.id)
      rows.push({
        client,
        visits: each.visits,
        lastVisitDay: each.lastVisitDay,
        takes: usualOf({ db, shop: facts.shop }, each.id)?.what ?? '',
        spent: each.spent,
        average: averageOf(each),
        share: shareIn(each.spent, spentByAll),
        tips: each.tips,
        margin: margin ? Math.round(margin.known - margin.cost) : null,
        costKnownOf: margin?.known ?? 0,
        year: years.get(each.id)?.year ?? null,
      })
    }
    yield { done: Math.min(from + AT_A_TIME, clients.length), total: clients.length } satisfies Share
  }
  return rows
}
