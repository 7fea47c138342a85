import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { FollowUpRule } from '#shared/contract/tasks.ts'
import { findItem } from '../../catalogue/index.ts'
import { findRule, insertRule, listRules, type RuleRow, updateRule } from './repository.ts'

/** As many rules as a list can show and the morning can read. */
const MOST_RULES = 30

type Handlers = Pick<HandlersOf<'tasks'>, 'followUpRules' | 'saveFollowUpRule' | 'retireFollowUpRule'>

export const followUpHandlers: Handlers = {
  followUpRules: ({ db }) => listRules(db).map(toRule),

  saveFollowUpRule(context, { opId: _, id, version, ...rule }) {
    const { db, now, me } = context
    if ((rule.after === 'item') !== (rule.itemId !== null))
      throw new AppError('INPUT', { fields: [{ path: 'itemId', problem: rule.itemId === null ? 'missing' : 'unknown-field' }] })
    const before = id === null ? null : requireRule(context, id)
    if (rule.itemId !== null && rule.itemId !== before?.itemId) requireItem(context, rule.itemId)
    requireOther(context, id, rule)
    if (before === null) {
      if (listRules(db).length >= MOST_RULES) refuse('follow-ups-too-many')
      const made = insertRule(db, { ...rule, createdAt: now, createdBy: me.id })
      context.audit('follow-up', made, { ...rule })
      return { id: made, version: 1 }
    }
    write(context, before, version, rule)
    context.audit('follow-up', before.id, { ...rule, before: toRule(before) })
    return { id: before.id, version: version + 1 }
  },

  retireFollowUpRule(context, { id, version, retired }) {
    const before = requireRule(context, id)
    if (!retired) requireOther(context, id, before)
    write(context, before, version, { retiredAt: retired ? context.now : null })
    context.audit('follow-up', id, { retired })
    return { version: version + 1 }
  },
}

function requireRule({ db }: Context, id: number): RuleRow {
  return findRule(db, id) ?? notFound()
}

function requireItem({ db }: Context, id: number): void {
  const item = findItem(db, id) ?? notFound()
  if (item.archived) refuse('item-archived', { name: item.name })
}

/** Two rules that ask for the same on the same day would ask twice. */
function requireOther({ db }: Context, id: number | null, rule: Pick<RuleRow, 'after' | 'itemId' | 'days' | 'act'>): void {
  const same = listRules(db).some(
    (one) =>
      one.id !== id && one.after === rule.after && one.itemId === rule.itemId && one.days === rule.days && one.act === rule.act,
  )
  if (same) refuse('follow-up-there')
}

function write(context: Context, before: RuleRow, version: number, values: Parameters<typeof updateRule>[3]): void {
  if (!updateRule(context.db, before.id, version, values)) throw new AppError('CONFLICT', { current: toRule(before) })
}

function toRule({ id, after, itemId, itemName, days, act, text, version }: RuleRow): FollowUpRule {
  return { id, after, item: itemId === null ? null : { id: itemId, name: itemName ?? '' }, days, act, text, version }
}
