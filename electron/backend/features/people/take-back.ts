import type { Context } from '#electron/backend/context.ts'
import { AppError } from '#shared/contract/errors.ts'
import { familyOf } from './family.ts'
import {
  deleteFact,
  deleteMark,
  findFact,
  findMark,
  type MarkRecord,
  personOfClient,
  personOfDate,
  reopenFact,
  untouchedAnswer,
} from './repository.ts'

/**
 * Takes back what was answered to a line: what was said before is said again. The fact made of the answer goes along, unless somebody has
 * touched it since: then it stays, beside the one that asked. Taking back twice changes nothing more.
 */
export function takeBack(context: Context, clientId: number, markId: number): void {
  const { db, audit } = context
  const mark = findMark(db, markId)
  if (mark === null) {
    audit('client', clientId, { takenBack: markId, changes: [] })
    return
  }
  if (!concerns(context, clientId, mark)) throw new AppError('NOT_FOUND')
  deleteMark(db, markId)
  const answer = mark.factId === null ? null : untouchedAnswer(db, mark.factId, mark.at)
  // Only the ending that the answer brought is undone: what was taken off the card by hand stays off.
  if (mark.factId !== null) reopenFact(db, mark.factId, mark.at)
  if (answer !== null) deleteFact(db, answer.id)
  const changes = answer === null ? [] : [{ field: 'answer', before: answer.text, after: null }]
  const { factId, dateId, suggestedItem } = mark
  audit('client', clientId, {
    takenBack: markId,
    of: { fact: factId, date: dateId, suggested: suggestedItem },
    mark: mark.mark,
    changes,
  })
}

/** Whether it was answered on the card of this client: about himself, or about one of his family. */
function concerns(context: Context, clientId: number, { factId, dateId, birthdayOf, toldTo }: MarkRecord): boolean {
  const { db } = context
  if (birthdayOf !== null) return (toldTo ?? birthdayOf) === clientId
  const own = personOfClient(db, clientId)
  if (own === null) return false
  const about = factId === null ? personOfDate(db, dateId ?? 0) : (findFact(db, factId)?.personId ?? null)
  return about === own.id || familyOf(context, own.id).some(({ personId }) => personId === about)
}
