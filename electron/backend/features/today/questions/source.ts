import type { Context } from '#electron/backend/context.ts'
import { FRESH_DAYS } from '#shared/domain/say/question.ts'
import { monthlyWorth } from '#shared/domain/today/worth.ts'
import { addDays } from '#shared/kernel/day.ts'
import { backBetween, sourceOf, type TodayFound } from '../../reminders/index.ts'
import { whoHears } from '../whose.ts'
import { findQuestion, type QuestionRow, questionsDue } from './repository.ts'

/** What to ask: fresh questions, of clients and of their families, and those that somebody put off until now. */
export const questions = sourceOf('ask', (context) => {
  const { db, today } = context
  const from = addDays(today, -FRESH_DAYS)
  const rows = questionsDue(db, from, today)
  const known = new Set(rows.map(({ factId }) => factId))
  const back = backBetween(db, from, today).flatMap(({ cause }) => {
    const [what, id] = cause.split(' ')
    return what === 'question' && !known.has(Number(id)) ? (findQuestion(db, Number(id), today) ?? []) : []
  })
  return [...rows, ...back].flatMap((row) => linesOf(context, row))
})

function linesOf({ db }: Context, row: QuestionRow): TodayFound[] {
  const { factId, fact, text, askAfter } = row
  return whoHears(db, row).map(({ client, about }) => ({
    cause: `question ${factId}`,
    clientId: client.clientId,
    reason: { why: 'question', factId, about, fact, text, askAfter },
    worth: monthlyWorth(client),
    dueDay: addDays(askAfter, 1),
    assigneeId: client.caretakerId,
  }))
}
