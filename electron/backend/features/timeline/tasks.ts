import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type From, from, RANK, type Source, type Told } from './source.ts'

type TaskEntry = Extract<TimelineEntry, { readonly kind: 'task' }>

const over = preparedSql<[From & { clientId: number }], Told & { day: Day } & Pick<TaskEntry, 'state' | 'text' | 'note'>>(
  `SELECT tasks.id, over_at AS at, employees.name AS by, over_day AS day, state, text, over_note AS note
   FROM tasks JOIN employees ON employees.id = over_by
   WHERE client_id = @clientId AND (over_at, tasks.id) < (@at, @id) ORDER BY over_at DESC, tasks.id DESC LIMIT @limit`,
)

/** Tasks that were done or dropped; open ones stand among the open matters of the card. */
export const tasksTold: Source = {
  part: 'notes',
  read: (db, { clientId }, before, limit) =>
    over(db)
      .all({ ...from(before, RANK.task, limit), clientId })
      .map(({ id, ...row }) => ({ place: { at: row.at, rank: RANK.task, id }, entry: { kind: 'task', ...row } })),
}
