import type { Context } from '#electron/backend/context.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { arrivalHandlers } from '../arrival/index.ts'
import { cardInUse, requireClient } from '../clients/index.ts'
import { lastConversation } from '../contacts/index.ts'
import { familyOf, personOfClient } from '../people/index.ts'
import { taskHandlers } from '../tasks/index.ts'

/** So many of the family are named, and so many things promised; the rest is on the card. */
const NAMED = 3

/** What there is to speak of, from what is known already: his due question, what he takes, his family, the last conversation, what was promised. */
export function callSheet(context: Context, { clientId }: ParsedInputOf<'contacts.callSheet'>): OutputOf<'contacts.callSheet'> {
  const { db } = context
  const { id, lastVisitDay } = cardInUse(context, requireClient(context, clientId))
  const { tasks, gifts, questions } = taskHandlers.openMatters(context, { clientId: id })
  const [question] = questions
  const person = personOfClient(db, id)
  return {
    question: question === undefined ? null : { text: question.text, about: question.about },
    usual: arrivalHandlers.arrival(context, { id }).usual?.what ?? null,
    family: (person === null ? [] : familyOf(context, person.id))
      .slice(0, NAMED)
      .map(({ name, relation, gender }) => ({ name, relation, gender })),
    last: lastConversation(context, id),
    open: [...tasks.map(({ text }) => text), ...gifts.map(({ name }) => name)].slice(0, NAMED),
    lastVisitDay,
  }
}
