import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { AwayRule } from '#shared/contract/care.ts'
import { AT_RISK_DAYS } from '#shared/domain/clients/rhythm.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { ofFound, type TodayFound, type TodaySource } from '../../reminders/index.ts'
import { readRules } from '../rules/repository.ts'
import { countLate, readLate, readRuled, readTouchDue, takesItem } from './repository.ts'

/** Whoever has become lost is still told so long, in days: the last chance. After that he stands in the list of the lost. */
const LOST_FOR = 30
/** Whom a rule finds is told so long, in days, after he crossed its limit: a new rule is no flood of everybody who ever left. */
const CROSSED_WITHIN = 45
/** Whom one rule finds at most. */
const MOST_BY_RULE = 200
/** Lines that the rules of items may take away from what was asked for. */
const BEYOND = 30
const A_MONTH = 30

const lostSince = (today: Day) => addDays(today, -LOST_FOR)
/** The same for every way in which he is missed, so that it is answered once. */
const causeOf = (lastVisitDay: Day) => `missed ${lastVisitDay}`
const monthly = (atRisk: number) => Math.round((atRisk * A_MONTH) / AT_RISK_DAYS)

/** Late by his own rhythm (B7), the most money at risk first; whoever the owner's own days are for is left to them. */
export const late: TodaySource = {
  kind: 'call',
  read({ db, today }, { caretaker, limit }) {
    const asked = { today, caretaker, lostSince: lostSince(today) }
    const ofItems = readRules(db).flatMap(({ who }) => (who.by === 'item' ? who.id : []))
    const found = readLate(db, asked, limit === 0 || ofItems.length === 0 ? limit : limit + BEYOND)
    const own = found.filter(({ id }) => !ofItems.some((itemId) => takesItem(db, id, itemId)))
    return {
      total: countLate(db, asked) - (found.length - own.length),
      lines: own.slice(0, limit).map(({ id, gapDays, lastVisitDay, lateFrom, lapsedFrom, atRisk, caretakerId }) => ({
        cause: causeOf(lastVisitDay),
        clientId: id,
        reason: {
          why: 'late',
          everyDays: gapDays,
          days: daysBetween(lastVisitDay, today),
          late: daysBetween(lateFrom, today) + 1,
          lost: lapsedFrom <= today,
          monthly: monthly(atRisk),
        },
        worth: monthly(atRisk),
        dueDay: lateFrom,
        assigneeId: caretakerId,
      })),
    }
  },
}

/** Not here for as many days as the owner has said for his group or for what he takes (F48). */
export const lapsedByRule: TodaySource = {
  kind: 'call',
  read(context, wanted) {
    const found = new Map<string, TodayFound>()
    for (const rule of readRules(context.db)) {
      for (const line of foundBy(context, rule, wanted.caretaker))
        if (!found.has(line.cause + line.clientId)) found.set(line.cause + line.clientId, line)
    }
    return ofFound([...found.values()], wanted)
  },
}

function foundBy({ db, today, shop }: Context, { who, name, days }: AwayRule, caretaker: number | null): TodayFound[] {
  // A day more on either side: a business day does not end at midnight.
  const from = instantOf(addDays(today, -days - CROSSED_WITHIN - 1), 0, 0, shop.zone)
  const until = instantOf(addDays(today, -days + 2), 0, 0, shop.zone)
  const rows = readRuled(db, who, { today, caretaker, days, from, until, limit: MOST_BY_RULE })
  return rows.map(({ id, lastVisitDay, since, atRisk, caretakerId }) => ({
    cause: causeOf(lastVisitDay),
    clientId: id,
    reason: {
      why: 'away',
      group: name,
      by: who.by,
      limit: days,
      days: daysBetween(lastVisitDay, today),
      monthly: monthly(atRisk),
    },
    worth: monthly(atRisk),
    dueDay: since,
    assigneeId: caretakerId,
  }))
}

/** Time to get in touch again, counted from the last real conversation or visit (F49). */
export const keepInTouch: TodaySource = {
  kind: 'call',
  read({ db, today }, wanted) {
    const rows = readTouchDue(db, { today, caretaker: wanted.caretaker, lostSince: lostSince(today) })
    const lines = rows.map(
      ({ clientId, everyDays, last, due, atRisk, caretakerId }): TodayFound => ({
        cause: `touch ${last}`,
        clientId,
        reason: { why: 'touch', everyDays, days: daysBetween(last, today) },
        worth: monthly(atRisk),
        dueDay: due,
        assigneeId: caretakerId,
      }),
    )
    return ofFound(lines, wanted)
  },
}
