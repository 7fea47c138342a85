import { z } from 'zod'
import { GESTURE_DAYS, RULE_DAYS, TOUCH_DAYS } from '#shared/domain/care/limits.ts'
import { AHEAD } from '#shared/domain/expectation/forecast.ts'
import { face } from './clients.ts'
import { command, query } from './define.ts'
import { moneySeen } from './sensitive.ts'
import { day, id, line, nothing, opId, version } from './values.ts'

/** Where a client stands by his own rhythm. `unknown`: under five visit days. `away`: he said so, and is not missed. */
export const RHYTHM_STATES = ['unknown', 'in-time', 'due', 'late', 'lapsed', 'away'] as const
export type RhythmState = (typeof RHYTHM_STATES)[number]

const rhythm = z.object({
  state: z.enum(RHYTHM_STATES),
  /** Median days between his last visit days, and how much they usually differ from it. */
  gap: z.number(),
  spread: z.number(),
  due: day,
  lateFrom: day,
  lapsedFrom: day,
  /** What his visits of the next 90 days would bring. */
  atRisk: moneySeen,
  /** Of the days since his last visit, those that do not count: the shop was shut, or he was away. */
  silentDays: z.int(),
})

/** What is to be expected of a client if he goes on as he does. */
const expectation = z.object({
  /** About so many visits; null where not even one is to be expected within a year. */
  visits: z.object({ count: z.int(), within: z.enum(AHEAD) }).nullable(),
  /** Of ten such clients so many are still ours; null where only his own rhythm is known. */
  chance: z.union([z.int(), z.literal('doubtful')]).nullable(),
  /** What his visits of the next 365 days would bring: no part of what he has spent. */
  year: moneySeen,
})

const absence = z.object({ id, from: day, until: day, why: z.string(), version })
export type Absence = z.infer<typeof absence>

const touch = z.object({
  everyDays: z.int(),
  version,
  /** The last real contact or visit, or when it was decided; counted from. */
  last: day,
  due: day,
})

/** Whom a rule is about: who has the tag or the category, or who takes the item. */
const ruleWho = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('tag'), id }),
  z.strictObject({ by: z.literal('category'), id }),
  z.strictObject({ by: z.literal('item'), id }),
])
export type RuleWho = z.infer<typeof ruleWho>

const awayRule = z.object({
  id,
  who: ruleWho,
  /** What the tag, category or item is called. */
  name: z.string(),
  /** The tag, category or item is no longer in use: the rule finds whom it still can. */
  gone: z.boolean(),
  days: z.int(),
  version,
})
export type AwayRule = z.infer<typeof awayRule>

const everyDays = z.int('not-a-number').min(TOUCH_DAYS.least, 'too-small').max(TOUCH_DAYS.most, 'too-large')
const ruleDays = z.int('not-a-number').min(RULE_DAYS.least, 'too-small').max(RULE_DAYS.most, 'too-large')

const employee = z.object({ id, name: z.string() })
const client = z.object(face)

/** Who answers for a client from now on, and who did when that was decided. */
const move = z.strictObject({ clientId: id, from: id.nullable(), to: id.nullable() })
export type CareMove = z.infer<typeof move>

const gestureDays = z.int('not-a-number').min(GESTURE_DAYS.least, 'too-small').max(GESTURE_DAYS.most, 'too-large')

export const careOperations = {
  /** How a client stands by his rhythm, when he is away, and how often to keep in touch with him. */
  ofClient: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      rhythm: rhythm.nullable(),
      /** Null where it would be noise. */
      expectation: expectation.nullable(),
      /** Present and coming ones, earliest first. */
      absences: z.array(absence),
      touch: touch.nullable(),
      /** The owner's own days that hold for him instead of his rhythm. */
      rule: awayRule.nullable(),
    }),
  ),
  /** Writes down that he is away, or changes it: CONFLICT when it was changed meanwhile, `absence-over` when it has ended. */
  saveAbsence: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, id: id.nullable(), version, from: day, until: day, why: line(120) }),
    z.object({ id }),
  ),
  /** He is back, or will not go: it ended yesterday, or never begins. */
  endAbsence: command('clients.edit', z.strictObject({ opId, id, version }), nothing),
  /** Null = no longer. `version` 0 where nothing was set. */
  keepInTouch: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, everyDays: everyDays.nullable(), version }),
    z.object({ version }),
  ),
  rules: query('everyone', nothing, z.array(awayRule)),
  saveRule: command(
    'shop.edit',
    z.strictObject({ opId, id: id.nullable(), version, who: ruleWho, days: ruleDays }),
    z.object({ id }),
  ),
  removeRule: command('shop.edit', z.strictObject({ opId, id, version }), nothing),
  /** The load of each caretaker, the good clients without a personal gesture for long, and those for whom nobody answers any more. */
  balance: query(
    'clients.read',
    nothing,
    z.object({
      gestureDays,
      version,
      staff: z.array(
        z.object({
          id,
          name: z.string(),
          colour: z.int(),
          clients: z.int(),
          /** Visits a week that these clients make, in tenths. */
          weeklyTenths: z.int(),
        }),
      ),
      owed: z.array(z.object({ client, spentYear: moneySeen, last: day.nullable(), caretaker: employee.nullable() })),
      owedTotal: z.int(),
      orphans: z.array(
        z.object({
          client,
          /** Who answered for him and has left; null where nobody did. */
          from: employee.nullable(),
          lastVisitDay: day.nullable(),
          /** Who is proposed, and how many of the client's last visits he served. */
          to: id,
          visits: z.int(),
          of: z.int(),
        }),
      ),
      orphansTotal: z.int(),
    }),
  ),
  saveSettings: command('shop.edit', z.strictObject({ opId, version, gestureDays }), z.object({ version })),
  /**
   * Gives clients to their next caretakers. Whoever has another caretaker by now stays with him and is counted in `left`. `back` undoes it: also to
   * someone who has left.
   */
  handOver: command(
    'staff.edit',
    z.strictObject({ opId, moves: z.array(move).min(1).max(200, 'too-large'), back: z.boolean() }),
    z.object({ done: z.array(move), left: z.int() }),
  ),
}
