import type { Context } from '#electron/backend/context.ts'
import { FOLLOW_UP_LASTS, type FollowUpAct } from '#shared/domain/tasks/follow-up.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import { monthlyWorth } from '#shared/domain/today/worth.ts'
import { addDays } from '#shared/kernel/day.ts'
import { requireClient } from '../../clients/index.ts'
import { lastContactDay, verdictFor } from '../../contacts/index.ts'
import { ofFound, openOnly, type TodayFound, type TodaySource } from '../../reminders/index.ts'
import { type FollowedVisit, firstVisits, listRules, type RuleRow, visitsWithItem } from './repository.ts'

/** Visits that the shop's rules follow up today, and those of the last days that nobody has followed up yet. */
function ofRules(kind: TodayKind, acts: readonly FollowUpAct[]): TodaySource {
  return {
    kind,
    read(context, wanted) {
      const rules = listRules(context.db).filter(({ act }) => acts.includes(act))
      const found = rules.flatMap((rule) => followed(context, rule))
      return ofFound(openOnly(context.db, found, context.today), wanted)
    },
  }
}

export const followUpCalls = ofRules('call', ['call', 'write'])
export const followUpQuestions = ofRules('ask', ['ask'])

function followed(context: Context, rule: RuleRow): TodayFound[] {
  const { db, today } = context
  const window = { from: addDays(today, -rule.days - FOLLOW_UP_LASTS), until: addDays(today, -rule.days) }
  const visits = rule.itemId === null ? firstVisits(db, window) : visitsWithItem(db, { ...window, itemId: rule.itemId })
  return visits.filter((visit) => isStillToBe(context, rule, visit)).map((visit) => toLine(context, rule, visit))
}

/** Who was spoken to since has been followed up, and who does not want to be is not. */
function isStillToBe(context: Context, { act }: RuleRow, { clientId, day }: FollowedVisit): boolean {
  const spoken = lastContactDay(context.db, clientId)
  if (spoken !== null && spoken > day) return false
  return act === 'ask' || !isBarred(context, clientId)
}

/** Only somebody's word lifts it. What passes by itself, as quiet hours do, leaves the line where it is. */
function isBarred(context: Context, clientId: number): boolean {
  const verdict = verdictFor(context, clientId, { channel: 'call', purpose: 'service' })
  return !verdict.allowed && ['do-not-contact', 'said-goodbye', 'refused', 'withdrawn'].includes(verdict.block)
}

function toLine(context: Context, rule: RuleRow, { visitId, clientId, day, caretakerId }: FollowedVisit): TodayFound {
  return {
    cause: `follow-up ${rule.id} ${visitId}`,
    clientId,
    reason: { why: 'follow-up', after: rule.after, item: rule.itemName, day, act: rule.act, text: rule.text },
    worth: monthlyWorth(requireClient(context, clientId)),
    dueDay: addDays(day, rule.days),
    assigneeId: caretakerId,
  }
}
