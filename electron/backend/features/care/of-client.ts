import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { AwayRule, RhythmState } from '#shared/contract/care.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { daysThatDecide, type Expected, expectedAfter, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { addDays, type Day, daysBetween, laterDay } from '#shared/kernel/day.ts'
import { type ClientRecord, cardInUse, requireClient } from '../clients/index.ts'
import { lastContactDay } from '../contacts/index.ts'
import { tagIdsOf } from '../fields/index.ts'
import { silentAfter, visitDays } from '../visits/index.ts'
import { absencesEver, absencesOf } from './absences/repository.ts'
import { expectationTold } from './expectation/of-client.ts'
import { takesItem } from './missed/repository.ts'
import { readRules } from './rules/repository.ts'
import { findTouch } from './touch/repository.ts'

type Told = OutputOf<'care.ofClient'>

export const ofClientHandlers: Pick<HandlersOf<'care'>, 'ofClient'> = {
  ofClient(context, { clientId: asked }) {
    const client = cardInUse(context, requireClient(context, asked))
    const absences = absencesOf(context.db, client.id, context.today)
    const isAway = absences.some(({ from }) => from <= context.today)
    const rhythm = rhythmTold(context, client, isAway)
    return {
      rhythm,
      expectation: expectationTold(context, client, rhythm, isAway),
      absences,
      touch: touchTold(context, client),
      rule: ruleOf(context, client),
    }
  },
}

/** As it is kept on his card; worked out here for what is not kept of it. */
function rhythmTold(context: Context, { id, lastVisitDay, atRisk }: ClientRecord, isAway: boolean): Told['rhythm'] {
  const { db, today } = context
  const rhythm = rhythmOf(visitDays(db, id))
  if (rhythm === null || lastVisitDay === null) return null
  const away = absencesEver(db, id).map(({ from, until }) => [from, until] as const)
  const silent = silentAfter(context, lastVisitDay, away, Math.max(daysThatDecide(rhythm), daysBetween(lastVisitDay, today)))
  const expected = expectedAfter(rhythm, lastVisitDay, silent)
  return {
    ...expected,
    state: isAway ? 'away' : stateOn(today, expected),
    gap: rhythm.gap,
    spread: rhythm.spread,
    atRisk,
    silentDays: silent.filter((day) => day < today).length,
  }
}

function stateOn(today: Day, { due, lateFrom, lapsedFrom }: Expected): RhythmState {
  if (today >= lapsedFrom) return 'lapsed'
  if (today >= lateFrom) return 'late'
  return today >= due ? 'due' : 'in-time'
}

function touchTold({ db }: Context, { id, lastVisitDay }: ClientRecord): Told['touch'] {
  const touch = findTouch(db, id)
  if (touch === null) return null
  const last = [touch.since, lastVisitDay, lastContactDay(db, id)]
    .filter((day) => day !== null)
    .reduce((one, other) => laterDay(one, other))
  return { everyDays: touch.everyDays, version: touch.version, last, due: addDays(last, touch.everyDays) }
}

/** The rule with the fewest days of those that are about him. */
function ruleOf({ db }: Context, { id, categoryId }: ClientRecord): AwayRule | null {
  const tags = tagIdsOf(db, id)
  const isAbout = ({ who }: AwayRule) =>
    who.by === 'tag' ? tags.includes(who.id) : who.by === 'category' ? categoryId === who.id : takesItem(db, id, who.id)
  return readRules(db).find(isAbout) ?? null
}
