import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { AwayRule, RuleWho } from '#shared/contract/care.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { findItem } from '../../catalogue/index.ts'
import { listCategories, listTags } from '../../fields/index.ts'
import { insertRule, readRules, retireRule, updateRule } from './repository.ts'

export const ruleHandlers: Pick<HandlersOf<'care'>, 'rules' | 'saveRule' | 'removeRule'> = {
  rules: ({ db }) => readRules(db),

  saveRule(context, { id, version, who, days }) {
    const { db, now, audit } = context
    const known = readRules(db)
    if (!known.some((rule) => rule.id === id && sameWho(rule.who, who))) requireKnown(context, who)
    if (known.some((rule) => rule.id !== id && sameWho(rule.who, who))) refuse('away-rule-twice')
    if (id === null) {
      const made = insertRule(db, { who, days, createdAt: now })
      audit('away-rule', made, { added: { who, days } })
      return { id: made }
    }
    const before = known.find((rule) => rule.id === id) ?? notFound()
    if (!updateRule(db, id, version, { who, days })) throw conflict(before)
    audit('away-rule', id, { before: { who: before.who, days: before.days }, after: { who, days } })
    return { id }
  },

  removeRule({ db, now, audit }, { id, version }) {
    const before = readRules(db).find((rule) => rule.id === id) ?? notFound()
    if (!retireRule(db, id, version, now)) throw conflict(before)
    audit('away-rule', id, { removed: { who: before.who, days: before.days } })
    return {}
  },
}

function requireKnown({ db }: Context, { by, id }: RuleWho): void {
  const item = by === 'item' ? findItem(db, id) : null
  const named = by === 'tag' ? listTags(db) : by === 'category' ? listCategories(db) : []
  if (!named.some((one) => one.id === id) && (item === null || item.archived)) notFound()
}

const sameWho = (one: RuleWho, other: RuleWho) => one.by === other.by && one.id === other.id
const conflict = (current: AwayRule) => new AppError('CONFLICT', { current })
