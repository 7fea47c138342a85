import { z } from 'zod'
import { DATE_KINDS } from '#shared/domain/dates/important-date.ts'
import { FOLLOW_UP_ACTS, FOLLOW_UP_AFTER } from '#shared/domain/tasks/follow-up.ts'
import { TASK_KINDS } from '#shared/domain/tasks/task.ts'
import { TODAY_KINDS } from '#shared/domain/today/kind.ts'
import { REMINDER_MARKS } from '#shared/domain/today/mark.ts'
import { about, face } from './clients.ts'
import { blocked } from './consent.ts'
import { command, report } from './define.ts'
import { moneySeen, phoneSeen } from './sensitive.ts'
import { amount, day, id, instant, nothing, opId, points, requiredLine, version } from './values.ts'
import { whom } from './whom.ts'

/** Lines of one kind at most in one answer. */
const MOST_OF_A_KIND = 200

/** A date that is kept today, or was in the last days: the age or the number of the anniversary where the year is known. */
const kept = { about, day, years: z.int().nullable() }

/** Why a line stands there: data only, the screen has the words. */
export const todayReason = z.discriminatedUnion('why', [
  z.object({ why: z.literal('birthday'), ...kept }),
  z.object({ why: z.literal('date'), ...kept, kind: z.enum(DATE_KINDS), label: z.string() }),
  z.object({ why: z.literal('name-day'), day }),
  /** A fact that carries a question, due since the day after `askAfter`. */
  z.object({ why: z.literal('question'), factId: id, about, fact: z.string(), text: z.string(), askAfter: day }),
  /** `left`: so many are in stock; null where nobody counts. */
  z.object({ why: z.literal('gift'), givingId: id, giftId: id, name: z.string(), because: z.string(), left: points.nullable() }),
  /** Entries and days that are left, where they are few; 0 days = today is the last. */
  z.object({ why: z.literal('pass'), passId: id, name: z.string(), entries: z.int().nullable(), days: z.int().nullable() }),
  /** Owed without a break since that day; `limit` null where nobody has said how much he may. */
  z.object({ why: z.literal('debt'), debt: amount, since: day, limit: amount.nullable() }),
  /** Past his own rhythm: usual days between visits, days since the last, days late, and whether he counts as lost already. */
  z.object({ why: z.literal('late'), everyDays: z.int(), days: z.int(), late: z.int(), lost: z.boolean(), monthly: moneySeen }),
  /** Not here for the days that the owner has set for his group or for what he takes. */
  z.object({
    why: z.literal('away'),
    group: z.string(),
    by: z.enum(['tag', 'category', 'item']),
    limit: z.int(),
    days: z.int(),
    monthly: moneySeen,
  }),
  /** Neither here nor spoken to for so many days. */
  z.object({ why: z.literal('touch'), everyDays: z.int(), days: z.int() }),
  /** A list of clients is called through; `name` where it has one. On the call list only. */
  z.object({ why: z.literal('list'), name: z.string().nullable() }),
  /** A good client without a personal gesture for so many days; null where there has been none yet. */
  z.object({ why: z.literal('gesture'), days: z.int().nullable(), spentYear: moneySeen }),
  /** `from`: whose task it was before. It is answered as a task: done with a note, put off, dropped with a reason. */
  z.object({
    why: z.literal('task'),
    taskId: id,
    kind: z.enum(TASK_KINDS),
    text: z.string(),
    due: z.object({ day, minute: z.int().nullable() }),
    shown: z.object({ day, minute: z.int().nullable() }),
    from: z.string().nullable(),
    version,
  }),
  /** He came on `day`, for the first time or for the item, and has not come since. */
  z.object({
    why: z.literal('follow-up'),
    after: z.enum(FOLLOW_UP_AFTER),
    item: z.string().nullable(),
    day,
    act: z.enum(FOLLOW_UP_ACTS),
    text: z.string(),
  }),
])
export type TodayReason = z.infer<typeof todayReason>

const todayLine = z.object({
  cause: z.string(),
  /** Null for a task that concerns nobody in particular. */
  client: z.object(face).nullable(),
  phone: phoneSeen.nullable(),
  reason: todayReason,
  /** Why he is not to be called now; null where he may be, and for what is not done by a call. */
  block: blocked.nullable(),
  /** Where it is still too early to call: the instant from which he may be called today. */
  callFrom: instant.nullable(),
  /** What is at stake a month; 0 where it is not known. */
  worth: moneySeen,
  dueDay: day,
  /** Who is to do it: whom a task was given to, else the caretaker. */
  assignee: z.object({ id, name: z.string(), colour: z.int() }).nullable(),
})
export type TodayLine = z.infer<typeof todayLine>

const key = { cause: requiredLine(80), clientId: id.nullable() }

export const todayOperations = {
  /** What the day asks for: the eight kinds in their order, each with its most valuable lines. */
  list: report(
    'clients.read',
    z.strictObject({
      who: z.enum(['mine', 'all']),
      limitEach: z.int().min(1).max(MOST_OF_A_KIND),
      /** What concerns these clients only. */
      whom: whom.nullable().default(null),
    }),
    z.object({
      kinds: z.array(z.object({ kind: z.enum(TODAY_KINDS), lines: z.array(todayLine), total: z.int() })),
      /** Of everybody, and of them what the one who asks is to do. */
      total: z.int(),
      mine: z.int(),
      /** The most valuable open line, which also stands among those of its kind. */
      startWith: z
        .object({ cause: key.cause, clientId: id.nullable(), since: day.nullable(), question: z.string().nullable() })
        .nullable(),
    }),
  ),
  /**
   * What became of a line; `until` with `later` only. Refused where another was faster (`reminder-marked`). A greeting or a question that is done
   * counts as said at the till.
   */
  mark: command(
    'tasks.edit',
    z.strictObject({ opId, ...key, mark: z.enum(REMINDER_MARKS), until: day.nullable() }),
    z.object({ markId: id }),
  ),
  /** The line stands there again; a greeting is to be said again at the till too. Taking back twice does no harm. */
  takeBack: command('tasks.edit', z.strictObject({ opId, markId: id }), nothing),
}
