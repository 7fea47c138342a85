import type { Context } from '#electron/backend/context.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { questionsToAsk } from '#shared/domain/say/question.ts'
import type { ClientRecord } from '../clients/index.ts'
import { pageOfGivings } from '../loyalty/index.ts'
import { familyOf, personOfClient, questionsAbout } from '../people/index.ts'
import { visitDays } from '../visits/index.ts'
import { openTasksOf } from './repository.ts'
import { toTask } from './tasks.ts'

const GIFTS_SHOWN = 20

/** What is open with a client: tasks, gifts planned for him, and questions of his and his family whose day has come. */
export function openMatters(context: Context, { id }: ClientRecord): OutputOf<'tasks.openMatters'> {
  const { db } = context
  const planned = pageOfGivings(db, { clientId: id, giftId: null, only: 'planned' }, GIFTS_SHOWN)
  return {
    tasks: openTasksOf(db, id).map((row) => toTask(context, row)),
    gifts: planned.flatMap(({ giving, name }) =>
      giving.plannedDay === null ? [] : { id: giving.id, name, why: giving.why, day: giving.plannedDay },
    ),
    questions: questionsDue(context, id),
  }
}

function questionsDue(context: Context, clientId: number) {
  const { db, today } = context
  const person = personOfClient(db, clientId)
  if (!person) return []
  const family = familyOf(context, person.id).flatMap((relative) => questionsAbout(context, relative.personId, relative))
  const asked = questionsToAsk([...questionsAbout(context, person.id, null), ...family], today, visitDays(db, clientId))
  return asked.map(({ id, text, about, askAfter }) => ({ id, text, about: about?.name ?? null, askAfter }))
}
