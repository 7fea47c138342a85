import { and, eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { tasks } from '#electron/backend/db/schema/tasks.ts'
import type { Day } from '#shared/kernel/day.ts'

export type TaskRecord = typeof tasks.$inferSelect

/** A task with the names that stand beside it. */
export interface TaskRow extends TaskRecord {
  readonly assignee: string
  readonly assigneeColour: number
  readonly fromName: string | null
  readonly createdByName: string
  readonly overByName: string | null
}

const columns = `t.id, t.client_id AS clientId, t.kind, t.text, t.words, t.assignee_id AS assigneeId, t.from_id AS fromId, t.due_day AS dueDay,
  t.due_minute AS dueMinute, t.shown_day AS shownDay, t.shown_minute AS shownMinute, t.repeat_every AS repeatEvery, t.repeat_unit AS repeatUnit,
  t.repeat_from AS repeatFrom, t.repeat_on AS repeatOn, t.cause, t.follows, t.state, t.over_at AS overAt, t.over_day AS overDay, t.over_by AS overBy,
  t.over_note AS overNote, t.created_at AS createdAt, t.created_day AS createdDay, t.created_by AS createdBy, t.sample, t.version,
  assignee.name AS assignee, assignee.colour AS assigneeColour, before.name AS fromName, maker.name AS createdByName, ender.name AS overByName`
const tables = `tasks AS t JOIN employees AS assignee ON assignee.id = t.assignee_id JOIN employees AS maker ON maker.id = t.created_by
  LEFT JOIN employees AS before ON before.id = t.from_id LEFT JOIN employees AS ender ON ender.id = t.over_by`

/** Tasks without an hour come before those of the day that have one. */
const BY_TIME = 't.shown_day, t.shown_minute, t.id'

const byId = preparedSql<[number], TaskRow>(`SELECT ${columns} FROM ${tables} WHERE t.id = ?`)

export function findTask(db: Db, id: number): TaskRow | null {
  return byId(db).get(id) ?? null
}

interface Wanted {
  readonly assigneeId: number | null
  /** Folded words, each of which must begin a word of the text; or the client is one of `clients`. */
  readonly words: readonly string[]
  readonly clients: readonly number[]
  readonly offset: number
  readonly limit: number
}

type Asked = Omit<Wanted, 'words' | 'clients'> & { patterns: string; clients: string; until: Day }
const said = `((SELECT coalesce(min(t.words LIKE value), 1) FROM json_each(@patterns)) = 1 OR t.client_id IN (SELECT value FROM json_each(@clients)))`
const listing = (which: string, order: string) =>
  preparedSql<[Asked], TaskRow>(
    `SELECT ${columns} FROM ${tables} WHERE ${which} AND ${said} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
  )
const openOfAll = listing("t.state = 'open' AND t.shown_day <= @until", BY_TIME)
const openOfOne = listing("t.state = 'open' AND t.assignee_id = @assigneeId AND t.shown_day <= @until", BY_TIME)
const over = listing("t.state <> 'open' AND (@assigneeId IS NULL OR t.assignee_id = @assigneeId)", 't.over_at DESC, t.id DESC')

function asked({ words, clients, ...rest }: Wanted, until: Day): Asked {
  return { ...rest, patterns: JSON.stringify(words.map((word) => `% ${word}%`)), clients: JSON.stringify(clients), until }
}

/** Open tasks in the order in which they come up, those until a day. */
export function openTasks(db: Db, wanted: Wanted, until: Day): TaskRow[] {
  return (wanted.assigneeId === null ? openOfAll : openOfOne)(db).all(asked(wanted, until))
}

/** Tasks done or dropped, the latest first. */
export function tasksOver(db: Db, wanted: Wanted): TaskRow[] {
  return over(db).all(asked(wanted, ''))
}

const ofClient = preparedSql<[number], TaskRow>(
  `SELECT ${columns} FROM ${tables} WHERE t.client_id = ? AND t.over_at IS NULL ORDER BY ${BY_TIME} LIMIT 200`,
)

export function openTasksOf(db: Db, clientId: number): TaskRow[] {
  return ofClient(db).all(clientId)
}

const counting = preparedSql<[{ assigneeId: number | null; today: Day }], { open: number; overdue: number; today: number }>(
  `SELECT count(*) AS "open", count(*) FILTER (WHERE shown_day < @today) AS overdue, count(*) FILTER (WHERE shown_day = @today) AS today
   FROM tasks WHERE state = 'open' AND (@assigneeId IS NULL OR assignee_id = @assigneeId)`,
)

export function countTasks(db: Db, assigneeId: number | null, today: Day) {
  return counting(db).get({ assigneeId, today }) ?? { open: 0, overdue: 0, today: 0 }
}

/** Those of clients whose card is in use, and those about nobody. */
const inUse =
  '(t.client_id IS NULL OR EXISTS (SELECT 1 FROM clients WHERE clients.id = t.client_id AND clients.archived_at IS NULL))'
const dueNow = (calls: boolean, whose: string) =>
  `t.state = 'open' AND t.shown_day <= @today AND t.kind ${calls ? '=' : '<>'} 'call' AND ${whose} AND ${inUse}`
const ALL = 'true'
const ONE = 't.assignee_id = @assigneeId'

interface DueWanted {
  readonly today: Day
  readonly assigneeId: number | null
  readonly limit: number
}

const dueRows = (calls: boolean, whose: string) =>
  preparedSql<[DueWanted], TaskRow>(
    `SELECT ${columns} FROM ${tables} WHERE ${dueNow(calls, whose)} ORDER BY ${BY_TIME} LIMIT @limit`,
  )
const dueCount = (calls: boolean, whose: string) =>
  preparedSql<[DueWanted], number>(`SELECT count(*) FROM tasks AS t WHERE ${dueNow(calls, whose)}`)
const due = (calls: boolean) => ({
  all: { rows: dueRows(calls, ALL), count: dueCount(calls, ALL) },
  one: { rows: dueRows(calls, ONE), count: dueCount(calls, ONE) },
})
const dueCalls = due(true)
const dueOthers = due(false)

/** Tasks whose day has come, calls or all others, the longest due first, with how many there are. A limit of 0 only counts. */
export function tasksDue(db: Db, calls: boolean, wanted: DueWanted): { rows: TaskRow[]; total: number } {
  const which = (calls ? dueCalls : dueOthers)[wanted.assigneeId === null ? 'all' : 'one']
  const total = which.count(db).pluck().get(wanted) ?? 0
  return { rows: wanted.limit === 0 || total === 0 ? [] : which.rows(db).all(wanted), total }
}

export function insertTask(db: Db, values: Omit<typeof tasks.$inferInsert, 'id'>): number {
  return Number(db.insert(tasks).values(values).run().lastInsertRowid)
}

/** False when the task has been changed since `version` was read. */
export function updateTask(db: Db, id: number, version: number, values: Partial<Omit<TaskRecord, 'id' | 'version'>>): boolean {
  const done = db
    .update(tasks)
    .set({ ...values, version: version + 1 })
    .where(and(eq(tasks.id, id), eq(tasks.version, version)))
    .run()
  return done.changes === 1
}

export function deleteTask(db: Db, id: number): void {
  db.delete(tasks).where(eq(tasks.id, id)).run()
}

const following = preparedSql<[number], TaskRow>(`SELECT ${columns} FROM ${tables} WHERE t.follows = ?`)

/** The task that this one brought about. */
export function findFollower(db: Db, id: number): TaskRow | null {
  return following(db).get(id) ?? null
}

const takenUp = preparedSql<[number, string], string>(
  `SELECT employees.name FROM tasks JOIN employees ON employees.id = assignee_id WHERE client_id = ? AND cause = ?
   ORDER BY state = 'open' DESC, tasks.id DESC LIMIT 1`,
)

/** Whose task a reminder of a client was made into, open or over; null where nobody took it up. */
export function takenUpBy(db: Db, clientId: number, cause: string): string | null {
  return takenUp(db).pluck().get(clientId, cause) ?? null
}

const handing = preparedSql<[number, number, number]>(
  "UPDATE tasks SET assignee_id = ?, from_id = ?, version = version + 1 WHERE assignee_id = ? AND state = 'open'",
)

/** Gives all open tasks of one employee to another, each with whose it was. Answers how many. */
export function handOverTasks(db: Db, from: number, to: number): number {
  return handing(db).run(to, from, from).changes
}
