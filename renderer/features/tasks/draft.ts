import type { ClientFace } from '#shared/contract/clients.ts'
import type { Task } from '#shared/contract/tasks.ts'
import { MOST_EVERY, type Repeat, type RepeatFrom, type RepeatUnit } from '#shared/domain/tasks/repeat.ts'
import type { TaskKind } from '#shared/domain/tasks/task.ts'
import { typedMinute } from '#shared/domain/tasks/typed-minute.ts'
import { type Day, isDay } from '#shared/kernel/day.ts'

export type TaskClient = Pick<ClientFace, 'id' | 'called' | 'colour' | 'photo'>

/** A task as it is being written: numbers and hours still as typed. */
export interface TaskDraft {
  readonly kind: TaskKind
  readonly text: string
  readonly client: TaskClient | null
  readonly assigneeId: number
  readonly day: Day | ''
  readonly hour: string
  readonly repeats: RepeatUnit | 'never'
  readonly every: string
  readonly from: RepeatFrom
}

export function draftOf({ kind, text, client, assignee, due, repeat }: Task, hour: (minute: number) => string): TaskDraft {
  return {
    kind,
    text,
    client,
    assigneeId: assignee.id,
    day: due.day,
    hour: due.minute === null ? '' : hour(due.minute),
    repeats: repeat?.unit ?? 'never',
    every: String(repeat?.every ?? 1),
    from: repeat?.from ?? 'due',
  }
}

export type DraftProblem = 'text' | 'day' | 'past' | 'hour' | 'every'

/** What is wrong with the draft. A day that was there already may lie in the past; a new one may not. */
export function problemsOf(draft: TaskDraft, today: Day, before: Day | null): ReadonlySet<DraftProblem> {
  const problems = new Set<DraftProblem>()
  if (draft.text.trim() === '') problems.add('text')
  if (!isDay(draft.day)) problems.add('day')
  else if (draft.day < today && draft.day !== before) problems.add('past')
  if (draft.hour.trim() !== '' && typedMinute(draft.hour) === null) problems.add('hour')
  if (draft.repeats !== 'never' && everyOf(draft.every) === null) problems.add('every')
  return problems
}

/** As the contract wants it; only for a draft without problems. */
export function writtenOf({ kind, text, client, assigneeId, day, hour, repeats, every, from }: TaskDraft) {
  const repeat: Repeat | null = repeats === 'never' ? null : { every: everyOf(every) ?? 1, unit: repeats, from }
  return {
    kind,
    text: text.trim(),
    clientId: client?.id ?? null,
    assigneeId,
    day,
    minute: hour.trim() === '' ? null : typedMinute(hour),
    repeat,
  }
}

function everyOf(typed: string): number | null {
  const value = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  return value >= 1 && value <= MOST_EVERY ? value : null
}
