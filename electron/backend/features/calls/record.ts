import type { Context } from '#electron/backend/context.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { lineAfter, proposedDay } from '#shared/domain/contacts/next-step.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { requireUnmerged } from '../clients/index.ts'
import { recordContact, requireOwnContact, takeContactBack } from '../contacts/index.ts'
import { peopleHandlers } from '../people/index.ts'
import { addTask, taskHandlers } from '../tasks/index.ts'
import { todayHandlers } from '../today/index.ts'
import { keepBroughtAbout, releaseHolds } from './repository.ts'

type Recorded = ParsedInputOf<'contacts.record'>

/** What came of a conversation, for the way back. */
interface BroughtAbout {
  readonly marks: readonly number[]
  readonly taskId: number | null
  readonly factId: number | null
}

export function record(context: Context, input: Recorded): OutputOf<'contacts.record'> {
  const { opId, clientId, lines, fact, next, ...told } = input
  requireUnmerged(context, clientId)
  const later = lines.length > 0 && lineAfter(told.outcome) === 'later' ? comesBackOn(context, input) : null
  const marks = lines.map((cause) => answerLine(context, { opId, clientId, cause, later }))
  const factId =
    fact === null
      ? null
      : peopleHandlers.addFact(context, { opId, clientId, personId: null, labelId: null, ...fact, event: null }).id
  const taskId = next === null || later !== null ? null : promise(context, clientId, next)
  const id = recordContact(context, { clientId, ...told, cause: lines[0] ?? null, factId })
  const brought: BroughtAbout = { marks, taskId, factId }
  keepBroughtAbout(context.db, id, JSON.stringify(brought))
  releaseHolds(context.db, context.device)
  context.audit('client', clientId, { contact: id, ...brought })
  return { id, taskId, nextDay: later ?? next?.day ?? null }
}

/** Takes a contact back with all that came of it; once. */
export function undo(context: Context, { opId, id }: ParsedInputOf<'contacts.undo'>): OutputOf<'contacts.undo'> {
  const { clientId, takenBackAt, broughtAbout } = requireOwnContact(context, id)
  if (takenBackAt !== null) return {}
  const { marks, taskId, factId } = JSON.parse(broughtAbout ?? '{"marks":[],"taskId":null,"factId":null}') as BroughtAbout
  for (const markId of marks) todayHandlers.takeBack(context, { opId, markId })
  if (taskId !== null) taskHandlers.takeBack(context, { opId, id: taskId, version: 1 })
  if (factId !== null) peopleHandlers.endFact(context, { opId, id: factId })
  takeContactBack(context, id, true)
  context.audit('client', clientId, { contact: id, undone: true })
  return {}
}

function comesBackOn({ today }: Context, { outcome, next }: Recorded): Day {
  return next?.day ?? proposedDay(outcome, today) ?? addDays(today, 1)
}

function answerLine(
  context: Context,
  { later, ...line }: { opId: string; clientId: number; cause: string; later: Day | null },
): number {
  return todayHandlers.mark(context, { ...line, mark: later === null ? 'done' : 'later', until: later }).markId
}

function promise(context: Context, clientId: number, { day, text }: { day: Day; text: string }): number {
  return addTask(context, { kind: 'call', text, clientId, assigneeId: context.me.id, day, minute: null })
}
