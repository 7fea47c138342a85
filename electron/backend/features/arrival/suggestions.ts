import type { Context } from '#electron/backend/context.ts'
import { isOften, takenRegularly } from '#shared/domain/say/suggestion.ts'
import type { ArrivalFacts } from '#shared/domain/say/what-to-say.ts'
import type { ClientRecord } from '../clients/index.ts'
import { suggestionMarks } from '../people/index.ts'
import { neverHad, takenBeside } from '../trends/index.ts'
import { lastBaskets } from '../visits/index.ts'

type Suggestions = Pick<ArrivalFacts, 'suggestions' | 'suggestionAnswers'>

export const NOTHING_TO_SUGGEST: Suggestions = { suggestions: [], suggestionAnswers: [] }

/** What those often take who take what he takes regularly, and he never had. Each question is asked only where the one before leaves something. */
export function suggestionsFor({ db, shop }: Pick<Context, 'db' | 'shop'>, client: ClientRecord): Suggestions {
  if (!shop.suggests) return NOTHING_TO_SUGGEST
  const baskets = lastBaskets(db, client.id).map((lines) => lines.map(({ itemId }) => itemId))
  const regularly = takenRegularly(baskets)
  const beside = regularly.length === 0 ? [] : takenBeside(db, regularly).filter(isOften)
  if (beside.length === 0) return NOTHING_TO_SUGGEST
  const never = neverHad(db, client.id, [...new Set(beside.map(({ itemId }) => itemId))])
  const suggestionAnswers = suggestionMarks(db, client.id)
  const suggestions = beside
    .filter(({ itemId }) => never.has(itemId))
    .map((one) => ({ ...one, marks: suggestionAnswers.filter(({ itemId }) => itemId === one.itemId) }))
  return { suggestions, suggestionAnswers }
}
