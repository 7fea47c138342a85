import { z } from 'zod'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { BLOCKS } from '#shared/domain/contacts/verdict.ts'
import { RELATION_KINDS } from '#shared/domain/relations/relation.ts'
import { face } from './clients.ts'
import { command, query, report } from './define.ts'
import { contactTold, journalEntry } from './journal.ts'
import { moneySeen, phoneSeen } from './sensitive.ts'
import { todayReason } from './today.ts'
import { day, id, instant, nothing, opId, requiredLine } from './values.ts'
import { whom } from './whom.ts'

/** Clients of one call list at most; whoever is over them comes up when the first have been called. */
export const MOST_CALLS = 100

const cause = requiredLine(80)

const told = {
  /** Why, the most valuable first; one conversation answers them all. */
  lines: z.array(z.object({ cause, reason: todayReason, dueDay: day })).min(1),
  purpose: z.enum(CONTACT_PURPOSES),
}

const call = z.object({
  client: z.object(face),
  phone: phoneSeen,
  ...told,
  /** What is at stake a month; 0 where it is not known. */
  worth: moneySeen,
  /** Where it is still too early: the instant from which he may be called today. What was said all the same is written down. */
  from: instant.nullable(),
  /** Calls in a row that nobody answered. */
  inVain: z.int(),
  /** Somebody else is calling him; the name is null where the same person does so at another till. */
  held: z.object({ by: z.string().nullable() }).nullable(),
})
export type Call = z.infer<typeof call>

const blockedCall = z.object({
  client: z.object(face),
  ...told,
  block: z.enum(BLOCKS),
  untilDay: day.nullable(),
  until: instant.nullable(),
  reason: z.string().nullable(),
})
export type BlockedCall = z.infer<typeof blockedCall>

const nextStep = z.strictObject({ day, text: requiredLine(300) })

export const callOperations = {
  /**
   * Writes down what was said or written between shop and client, and in the same breath answers the lines of Today it was about (a call in vain
   * puts them off, until `next` or as is usual), remembers a fact, and makes a task of the next step. What was answered meanwhile is refused
   * (`reminder-marked`), and nothing is written down.
   */
  record: command(
    'contacts.edit',
    z.strictObject({
      opId,
      clientId: id,
      ...contactTold,
      /** Causes of the lines of Today. */
      lines: z.array(cause).max(10, 'too-large').default([]),
      fact: z
        .strictObject({
          text: requiredLine(300),
          question: z.strictObject({ text: requiredLine(120), askAfter: day }).nullable(),
        })
        .nullable()
        .default(null),
      next: nextStep.nullable().default(null),
    }),
    /** `nextDay`: when it comes up again, as a task or as the same line. */
    z.object({ id, taskId: id.nullable(), nextDay: day.nullable() }),
  ),
  /** Takes back what was just written down with all that came of it; on the same business day. */
  undo: command('contacts.edit', z.strictObject({ opId, id }), nothing),
  /**
   * Whom to call today, the most valuable first, each once; and who is not called, with the reason. With `whom` all of these, who brought most first, but who was
   * spoken to about this list in the last 30 days.
   */
  callList: report(
    'clients.read',
    z.strictObject({ who: z.enum(['mine', 'all']), whom: whom.nullable().default(null) }),
    z.object({ calls: z.array(call).max(MOST_CALLS), total: z.int(), blocked: z.array(blockedCall) }),
  ),
  /** What to say to him: at most one of each. */
  callSheet: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      question: z.object({ text: z.string(), about: z.string().nullable() }).nullable(),
      usual: z.string().nullable(),
      family: z.array(
        z.object({ name: z.string(), relation: z.enum(RELATION_KINDS), gender: z.enum(['female', 'male']).nullable() }),
      ),
      last: journalEntry.nullable(),
      /** What was promised: tasks, and gifts that are planned for him. */
      open: z.array(z.string()),
      lastVisitDay: day.nullable(),
    }),
  ),
  /** Keeps him for this till for a quarter of an hour, instead of whom it had before. `call-taken` refuses. */
  takeCall: command('contacts.edit', z.strictObject({ opId, clientId: id }), nothing),
  /** Lets go of whomever this till keeps. */
  releaseCall: command('contacts.edit', z.strictObject({ opId }), nothing),
}
