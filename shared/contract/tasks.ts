import { z } from 'zod'
import { FOLLOW_UP_ACTS, FOLLOW_UP_AFTER, MOST_FOLLOW_UP_DAYS } from '#shared/domain/tasks/follow-up.ts'
import { MOST_EVERY, REPEAT_FROM, REPEAT_UNITS } from '#shared/domain/tasks/repeat.ts'
import { TASK_KINDS, TASK_STATES } from '#shared/domain/tasks/task.ts'
import { face } from './clients.ts'
import { command, query } from './define.ts'
import { day, id, instant, line, nothing, opId, reason, requiredLine, version } from './values.ts'

/** Of the shop's wall clock, 0–1439. */
const minute = z.int('not-a-number').min(0, 'too-small').max(1439, 'too-large')

const repeat = z.strictObject({
  every: z.int('not-a-number').min(1, 'too-small').max(MOST_EVERY, 'too-large'),
  unit: z.enum(REPEAT_UNITS),
  from: z.enum(REPEAT_FROM),
})

const employee = z.object({ id, name: z.string(), colour: z.int() })

const task = z.object({
  id,
  kind: z.enum(TASK_KINDS),
  text: z.string(),
  /** Null where it concerns nobody in particular. */
  client: z.object(face).nullable(),
  assignee: employee,
  /** Whose it was before. */
  from: z.string().nullable(),
  due: z.object({ day, minute: minute.nullable() }),
  /** When it is to be spoken of: as due, until somebody puts it off. */
  shown: z.object({ day, minute: minute.nullable() }),
  repeat: repeat.nullable(),
  /** The reminder it was made from. */
  cause: z.string().nullable(),
  state: z.enum(TASK_STATES),
  /** Null while it is open. */
  over: z.object({ day, at: instant, by: z.string(), note: z.string() }).nullable(),
  created: z.object({ day, by: z.string() }),
  version,
})
export type Task = z.infer<typeof task>

const written = {
  kind: z.enum(TASK_KINDS),
  text: requiredLine(300),
  clientId: id.nullable(),
  assigneeId: id,
  day,
  minute: minute.nullable(),
  repeat: repeat.nullable(),
}

const followUpRule = z.object({
  id,
  after: z.enum(FOLLOW_UP_AFTER),
  item: z.object({ id, name: z.string() }).nullable(),
  days: z.int(),
  act: z.enum(FOLLOW_UP_ACTS),
  text: z.string(),
  version,
})
export type FollowUpRule = z.infer<typeof followUpRule>

/** Which tasks a list shows: open ones, of them those whose day has come, or those that are over, the latest first. */
export const TASK_LISTS = ['open', 'due', 'over'] as const

export const taskOperations = {
  /** Tasks of one employee, or of all (`assigneeId` null), with words of theirs or of whom they concern. */
  list: query(
    'clients.read',
    z.strictObject({
      list: z.enum(TASK_LISTS),
      assigneeId: id.nullable(),
      text: z.string().max(200, 'too-long'),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.object({
      rows: z.array(task),
      more: z.boolean(),
      /** Of that employee, or of all. */
      counts: z.object({ open: z.int(), overdue: z.int(), today: z.int() }),
    }),
  ),
  get: query('clients.read', z.strictObject({ id }), task),
  /** What is open with a client: tasks, gifts planned for him, and what is to be asked of him. */
  openMatters: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      tasks: z.array(task),
      gifts: z.array(z.object({ id, name: z.string(), why: z.string(), day })),
      questions: z.array(z.object({ id, text: z.string(), about: z.string().nullable(), askAfter: day })),
    }),
  ),
  /** `cause`: the reminder that is taken up; a second one who takes it up is refused (`task-taken-up`). */
  add: command(
    'tasks.edit',
    z.strictObject({ opId, ...written, cause: requiredLine(200).nullable().default(null) }),
    z.object({ id, version }),
  ),
  /** CONFLICT shows the task as it stands now. */
  update: command('tasks.edit', z.strictObject({ opId, id, version, ...written }), z.object({ version })),
  /** `next`: the step that comes after it, for whoever did this one. A task that repeats makes its next one by itself. */
  done: command(
    'tasks.edit',
    z.strictObject({
      opId,
      id,
      version,
      note: line(1000),
      next: z.strictObject({ kind: z.enum(TASK_KINDS), text: requiredLine(300), day, minute: minute.nullable() }).nullable(),
    }),
    z.object({ version, nextId: id.nullable(), nextDay: day.nullable() }),
  ),
  /** Nobody is to do it any more; a task that repeats ends with it. */
  drop: command('tasks.edit', z.strictObject({ opId, id, version, reason }), z.object({ version })),
  /** Puts it off: it is spoken of again on that day, from that hour on. Its due day stays. */
  snooze: command('tasks.edit', z.strictObject({ opId, id, version, day, minute: minute.nullable() }), z.object({ version })),
  assign: command('tasks.edit', z.strictObject({ opId, id, version, assigneeId: id }), z.object({ version })),
  /** Takes back what was done last: one just added goes, one done or dropped is open again, with what it brought about gone. */
  takeBack: command('tasks.edit', z.strictObject({ opId, id, version }), nothing),
  followUpRules: query('clients.read', nothing, z.array(followUpRule)),
  saveFollowUpRule: command(
    'shop.edit',
    z.strictObject({
      opId,
      id: id.nullable(),
      version,
      after: z.enum(FOLLOW_UP_AFTER),
      itemId: id.nullable(),
      days: z.int('not-a-number').min(1, 'too-small').max(MOST_FOLLOW_UP_DAYS, 'too-large'),
      act: z.enum(FOLLOW_UP_ACTS),
      text: requiredLine(200),
    }),
    z.object({ id, version }),
  ),
  /** No longer followed, or again. */
  retireFollowUpRule: command('shop.edit', z.strictObject({ opId, id, version, retired: z.boolean() }), z.object({ version })),
}
