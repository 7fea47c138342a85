import type { TodayLine } from '#shared/contract/today.ts'
import type { TaskKind } from '#shared/domain/tasks/task.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import type { TaskDraft } from './draft.ts'

/** What a reminder of Today becomes as a task. */
const asTask: Partial<Readonly<Record<TodayKind, TaskKind>>> = {
  greet: 'call',
  ask: 'ask',
  call: 'call',
  renew: 'call',
  settle: 'call',
}

const MOST = 300

/** The task that a line of Today would be; `why` is its sentence as it is read there. */
export function takenUpAs(kind: TodayKind, { client, assignee }: TodayLine, why: string): Partial<TaskDraft> {
  const text = why.trim().slice(0, MOST)
  const first = text.slice(0, 1).toLocaleUpperCase()
  return {
    kind: asTask[kind] ?? 'do',
    text: first + text.slice(1),
    client,
    ...(assignee ? { assigneeId: assignee.id } : {}),
  }
}
