import { z } from 'zod'
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from '#shared/domain/contacts/consent.ts'
import { AGE_BANDS } from '#shared/domain/fields/age-band.ts'
import { REWARDS_AHEAD } from '#shared/domain/loyalty/within-reach.ts'
import { HOWS, leavesOf, MOST_DEPTH, MOST_LEAVES } from '#shared/domain/segments/tree.ts'
import { SCORES, ZONES } from '#shared/domain/worth/rfm.ts'
import { day, id, line, requiredLine } from './values.ts'

/** What may be asked of clients: by the list and its tabs, by what is exported, and by segments. */

/** `barred`: "do not contact" or a goodbye. `news`: agreed to news and offers by at least one way, and is not barred; `no-news`: did not. */
export const REACHES = ['barred', 'news', 'no-news'] as const
/** As the tabs of the list have them. */
export const RHYTHMS = ['regulars', 'late', 'lost', 'new'] as const
/** Of the visits of a period: how many, what they came to, and what one came to. Sums are in minor units and without tips. */
export const VISIT_FIGURES = ['count', 'sum', 'average'] as const
/** Of the last word about it: yes, no, or that nobody has asked. */
export const CONSENTS = ['given', 'no', 'unasked'] as const
/** Dates of a client besides the birthday on his card. */
export const OWN_DATES = ['wedding', 'name-day', 'own'] as const

const wholeNumber = z.int('not-a-number').min(-1e12, 'too-small').max(1e12, 'too-large')
const figure = z.int('not-a-number').min(0, 'too-small').max(1e12, 'too-large')

/** What is asked of an own field. Ends of a span are included; null leaves that end open. */
const fieldTest = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('filled'), filled: z.boolean() }),
  z.strictObject({ is: z.literal('containing'), text: requiredLine(80) }),
  /** In thousandths. */
  z.strictObject({ is: z.literal('number'), from: wholeNumber.nullable(), until: wholeNumber.nullable() }),
  z.strictObject({ is: z.literal('date'), from: day.nullable(), until: day.nullable() }),
  z.strictObject({ is: z.literal('choice'), optionId: id }),
  z.strictObject({ is: z.literal('yes-no'), yes: z.boolean() }),
])

const within = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ever') }),
  z.strictObject({ kind: z.literal('last'), days: z.int('not-a-number').min(1, 'too-small').max(3650, 'too-large') }),
  z.strictObject({ kind: z.literal('this-month') }),
  z.strictObject({ kind: z.literal('between'), from: day.nullable(), until: day.nullable() }),
])

/** 1 = Monday … 7 = Sunday, by the business day; left out, every day of the week counts. */
const weekdays = z
  .array(z.int().min(1, 'not-understood').max(7, 'not-understood'))
  .min(1, 'missing')
  .max(7, 'too-large')
  .optional()

/** Full hours of the wall clock, the last one not included: 22 until 2 is the night. Visits of which only the day is known lie in none. */
const hours = z
  .strictObject({
    from: z.int('not-a-number').min(0, 'too-small').max(23, 'too-large'),
    until: z.int('not-a-number').min(1, 'too-small').max(24, 'too-large'),
  })
  .refine(({ from, until }) => from !== until, 'missing')
  .optional()

/** How many days ago, today being 0, or between two days. */
const ago = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ago'),
    from: z.int().min(0, 'too-small').max(36_500, 'too-large').nullable(),
    until: z.int().min(0, 'too-small').max(36_500, 'too-large').nullable(),
  }),
  z.strictObject({ kind: z.literal('between'), from: day.nullable(), until: day.nullable() }),
])

const ends = { from: figure.nullable(), until: figure.nullable() }
const hasAnEnd = ({ from, until }: { from: unknown; until: unknown }) => from !== null || until !== null

const score = z.literal(SCORES, 'not-understood')

const leaves = [
  z.strictObject({ by: z.literal('tag'), id, has: z.boolean() }),
  /** Null is for those who have none, here and below. */
  z.strictObject({ by: z.literal('category'), id: id.nullable() }),
  z.strictObject({ by: z.literal('caretaker'), id: id.nullable() }),
  z.strictObject({ by: z.literal('gender'), gender: z.enum(['female', 'male']).nullable() }),
  z.strictObject({ by: z.literal('age'), band: z.enum(AGE_BANDS).nullable() }),
  /** Who has this level of the tiers today, by its name. */
  z.strictObject({ by: z.literal('tier'), name: line(40).nullable() }),
  z.strictObject({ by: z.literal('debt'), owes: z.boolean() }),
  z.strictObject({ by: z.literal('reach'), is: z.enum(REACHES) }),
  /** Whether somebody decided to keep in touch with him. */
  z.strictObject({ by: z.literal('touch'), has: z.boolean() }),
  z.strictObject({ by: z.literal('field'), id, test: fieldTest }),
  z.strictObject({ by: z.literal('rhythm'), is: z.enum(RHYTHMS) }),
  /** Whenever: what his card tells, with what he brought along from before the program. */
  z
    .strictObject({ by: z.literal('visits'), what: z.enum(VISIT_FIGURES), within, weekdays, hours, ...ends })
    .refine(hasAnEnd, 'missing'),
  /** An item of the price list, or any of a category of it; in the basket and not wholly given back, whoever paid. */
  z
    .strictObject({ by: z.literal('bought'), itemId: id.nullable(), category: line(40), within, has: z.boolean() })
    .refine(({ itemId, category }) => (itemId === null) !== (category === ''), 'missing'),
  /** Null is for the month that is running. */
  z.strictObject({ by: z.literal('birthday'), month: z.int().min(1, 'not-understood').max(12, 'not-understood').nullable() }),
  /** Brought more, in all, than a client of the shop does on average. */
  z.strictObject({ by: z.literal('spender') }),
  /** By the scores of all clients in use: how lately, how often and how much; a group of them by its name. */
  z
    .strictObject({
      by: z.literal('rfm'),
      zone: z.enum(ZONES).nullable(),
      recency: score.nullable(),
      frequency: score.nullable(),
      money: score.nullable(),
    })
    .refine(({ zone, recency, frequency, money }) => (zone ?? recency ?? frequency ?? money) !== null, 'missing'),
  z.strictObject({ by: z.literal('points'), ...ends }).refine(hasAnEnd, 'missing'),
  /** Of one stamp card: full, or so many that may still be given for something. */
  z
    .strictObject({ by: z.literal('stamps'), id, full: z.boolean(), ...ends })
    .refine((asked) => asked.full !== hasAnEnd(asked), 'missing'),
  /** Whether something can be had now for points or stamps, or after two visits as they usually are: `shared/domain/loyalty/within-reach.ts`. */
  z.strictObject({ by: z.literal('reward'), is: z.enum(REWARDS_AHEAD) }),
  /** A pass of his own that can be used today. With `days` or `entries`: one that ends within so many days or entries, whichever is given. */
  z.strictObject({ by: z.literal('pass'), has: z.boolean(), days: figure.nullable(), entries: figure.nullable() }),
  /** The first or the last visit of the card, those from before the program included. Who never came is not found. */
  z
    .strictObject({ by: z.literal('came'), which: z.enum(['first', 'last']), when: ago })
    .refine(({ when }) => hasAnEnd(when), 'missing'),
  /** Said to be away today. */
  z.strictObject({ by: z.literal('away'), is: z.boolean() }),
  /** Something known of him: under one of the shop's words for facts, containing a text, or both. */
  z
    .strictObject({ by: z.literal('fact'), labelId: id.nullable(), text: line(80), has: z.boolean() })
    .refine(({ labelId, text }) => labelId !== null || text !== '', 'missing'),
  /** A date of his own that comes back every year. Null is for the month that is running. */
  z.strictObject({
    by: z.literal('date'),
    kind: z.enum(OWN_DATES),
    month: z.int().min(1, 'not-understood').max(12, 'not-understood').nullable(),
  }),
  /** Talked or written to or from the shop within so many days, today among them; null is ever. Who was called in vain was not. */
  z.strictObject({
    by: z.literal('spoken'),
    days: z.int('not-a-number').min(1, 'too-small').max(3650, 'too-large').nullable(),
    has: z.boolean(),
  }),
  z.strictObject({ by: z.literal('contact'), what: z.enum(['phone', 'mail']), has: z.boolean() }),
  /** By the last word about this way, or about all of them; keeping data is always about all. */
  z.strictObject({
    by: z.literal('consent'),
    purpose: z.enum(CONSENT_PURPOSES),
    channel: z.enum(CONSENT_CHANNELS),
    is: z.enum(CONSENTS),
  }),
] as const
const leaf = z.discriminatedUnion('by', leaves)
export type Leaf = z.infer<typeof leaf>
export type LeafOf<By extends Leaf['by']> = Extract<Leaf, { by: By }>
export type Condition = Leaf | { by: 'group'; how: (typeof HOWS)[number]; of: Condition[] }

/** Made to its depth and not by reference to itself: what is nested deeper is refused before anything walks through it. */
function nested(depth: number): z.ZodType<Condition, Condition> {
  const inner = depth < MOST_DEPTH ? nested(depth + 1) : z.never('too-large')
  const of = z.array(inner).min(1, 'missing').max(MOST_LEAVES, 'too-large')
  return z.discriminatedUnion('by', [...leaves, z.strictObject({ by: z.literal('group'), how: z.enum(HOWS), of })])
}

/** All must hold. */
export const conditions: z.ZodType<Condition[], Condition[]> = z
  .array(nested(1))
  .max(MOST_LEAVES, 'too-large')
  .refine((all) => leavesOf<Leaf>(all).length <= MOST_LEAVES, 'too-large')
