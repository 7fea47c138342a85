import { z } from 'zod'
import { DATE_KINDS } from '#shared/domain/dates/important-date.ts'
import { RELATION_KINDS } from '#shared/domain/relations/relation.ts'
import { UNITS } from './catalogue.ts'
import { conditions } from './conditions.ts'
import { command, query } from './define.ts'
import { ownValue } from './fields.ts'
import { addressSeen, moneySeen, phoneSeen, shareSeen } from './sensitive.ts'
import {
  amount,
  day,
  id,
  incomingId,
  instant,
  language,
  line,
  nothing,
  opId,
  points,
  requiredLine,
  signedAmount,
  version,
} from './values.ts'

/** The gravest first: where one line must do, the first is shown. */
export const WARNING_KINDS = ['allergy', 'caution', 'debt', 'vip'] as const
const warning = z.object({ kind: z.enum(WARNING_KINDS), text: line(60) })
export type Warning = z.infer<typeof warning>

/** Year, month and day may each be unknown, but a day needs its month and something must be known. */
export const birthday = z.object({
  year: z.int().min(1900, 'not-understood').max(2100, 'not-understood').nullable(),
  month: z.int().min(1, 'not-understood').max(12, 'not-understood').nullable(),
  day: z.int().min(1, 'not-understood').max(31, 'not-understood').nullable(),
})
export type Birthday = z.infer<typeof birthday>

export const face = {
  id,
  /** What the client is called at the till: the nickname or form of address, else the name. */
  called: z.string(),
  /** The full name when it says more than `called`. */
  fullName: z.string().nullable(),
  colour: z.int().min(1).max(8),
  photo: z.string().nullable(),
  warnings: z.array(warning),
  /** A regular whose name nobody knows yet (B6): `called` describes him. */
  nameless: z.boolean(),
  /** Whom no list reaches: it was written down that he is not to be contacted, or he said goodbye and has not come back. */
  barred: z.enum(['do-not-contact', 'said-goodbye']).nullable(),
}
export const faceSchema = z.object(face)
export type ClientFace = z.infer<typeof faceSchema>

const hit = z.object({
  ...face,
  /** Stretches of `called` (then of `fullName`) that answer the typed words: [start, end). */
  marks: z.object({ called: z.array(z.tuple([z.int(), z.int()])), fullName: z.array(z.tuple([z.int(), z.int()])) }),
  phoneTail: z.string().nullable(),
  usual: z.string().nullable(),
  lastVisitDay: day.nullable(),
})
export type Hit = z.infer<typeof hit>

const listRow = z.object({
  ...face,
  phoneTail: z.string().nullable(),
  lastVisitDay: day.nullable(),
  visits: z.int(),
  spent: moneySeen,
  points: signedAmount,
  debt: amount,
  /** Null below the lowest level, where no tiers are in force, and where it was not asked for. */
  tier: z.string().nullable(),
  since: day.nullable(),
  birthday: birthday.nullable(),
  categoryId: id.nullable(),
  caretakerId: id.nullable(),
  tagIds: z.array(id),
  /** Whether he may be told news and offers, by any way; null where he has not been asked. */
  news: z.boolean().nullable(),
  /** By when to get in touch with him, where somebody decided to keep in touch. */
  touchBy: day.nullable(),
  /** Of the own fields that were asked for. */
  values: z.array(z.object({ fieldId: id, value: ownValue })),
  /** Of a card without a name: when it goes if he stays away. One with a card code goes only when somebody says so. */
  waits: z.object({ daysLeft: z.int(), hasCode: z.boolean() }).nullable(),
})
export type ClientRow = z.infer<typeof listRow>

/** The figures of the one-line summary (F10): computed, never typed. */
const summary = z.object({
  since: day.nullable(),
  visits: z.int(),
  /** Median days between the last 12 visits; null under five visit days. */
  everyDays: z.int().nullable(),
  averageBill: shareSeen,
  spent: moneySeen,
  /** Tips in thousandths of what was spent in visits recorded here; null when there were none. */
  tipShare: shareSeen,
  lastVisitDay: day.nullable(),
})
export type Summary = z.infer<typeof summary>

const basketLine = z.object({
  itemId: id,
  name: z.string(),
  unit: z.enum(UNITS),
  quantity: z.int(),
  minutes: z.int().nullable(),
  price: amount,
  total: amount,
})
const usual = z.object({
  lines: z.array(basketLine).min(1),
  /** In words: "2 × Flat white, cheesecake". */
  what: z.string(),
  total: amount,
  seen: z.int(),
  of: z.int(),
})
export type Usual = z.infer<typeof usual>

const loyalty = z.object({
  /** On his own card. */
  points,
  /** With whom he shares points, and how many he may spend of all of them; null for who shares none. */
  household: z.object({ name: z.string(), points }).nullable(),
  /** What the points are worth as money off now; null without a programme that lets them be spent. */
  worth: amount.nullable(),
  unit: z.string().nullable(),
  /** His own discount, in hundredths of a percent. */
  discount: z.int(),
  /** Null where no tiers are in force. */
  tier: z
    .object({
      /** 0 = below the lowest level. */
      place: z.int(),
      name: z.string().nullable(),
      by: z.enum(['spent', 'visits']),
      /** What is wanting to the next level, in money or visits; null at the highest. */
      next: z.object({ name: z.string(), wanting: z.int() }).nullable(),
      /** The day on which one may go down. */
      review: day,
      /** The level he would have if that day were today. */
      atReview: z.string().nullable(),
    })
    .nullable(),
})

/** When a client usually comes, by his own last visits. */
const habit = z.object({
  /** 1 = Monday … 7 = Sunday; none for any day, two at most. */
  weekdays: z.array(z.int().min(1).max(7)).max(2),
  /** Whole hours of the business day, from and until; above 24 past midnight. */
  hours: z.object({ from: z.int(), until: z.int() }).nullable(),
  /** Median days between visits. */
  everyDays: z.number(),
})
export type ClientHabit = z.infer<typeof habit>

const awaited = z.object({ ...face, usual: z.string().nullable(), habit })
export type Awaited = z.infer<typeof awaited>

const shortVisit = z.object({ id, day, at: instant, what: z.string(), total: amount, tip: amount, points: signedAmount })

const card = z.object({
  ...face,
  name: z.string(),
  nickname: z.string(),
  pronunciation: z.string(),
  phones: z.array(phoneSeen),
  email: addressSeen,
  birthday: birthday.nullable(),
  language: language.nullable(),
  note: z.string(),
  codes: z.array(z.string()),
  consent: z.object({ state: z.enum(['given', 'refused', 'withdrawn']), at: instant }).nullable(),
  archivedAt: instant.nullable(),
  waits: listRow.shape.waits,
  createdAt: instant,
  version,
  summary,
  loyalty,
  usual: usual.nullable(),
  opening: z.object({ visits: z.int(), spent: moneySeen }),
  lately: z.array(shortVisit),
  /** Days between the last 12 visits, oldest first, for the rhythm chart. */
  gaps: z.array(z.int()),
  /** Null under five visit days. */
  habit: habit.nullable(),
})
export type ClientCard = z.infer<typeof card>

/** The one of the family whom a line is about; null is the client himself. */
export const about = z
  .object({ personId: id, name: z.string(), relation: z.enum(RELATION_KINDS), gender: z.enum(['female', 'male']).nullable() })
  .nullable()
const saidDate = { id: id.nullable(), about, day, days: z.int(), years: z.int().nullable() }

const sayLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('birthday-today'), ...saidDate }),
  z.object({ kind: z.literal('birthday-soon'), ...saidDate }),
  z.object({ kind: z.literal('birthday-past'), ...saidDate }),
  z.object({ kind: z.literal('date-today'), ...saidDate, dateKind: z.enum(DATE_KINDS), label: z.string() }),
  z.object({ kind: z.literal('date-soon'), ...saidDate, dateKind: z.enum(DATE_KINDS), label: z.string() }),
  z.object({ kind: z.literal('date-past'), ...saidDate, dateKind: z.enum(DATE_KINDS), label: z.string() }),
  /** Planned for today or earlier, and not given yet; `left` null = not counted. */
  z.object({ kind: z.literal('gift'), id, giftId: id, name: z.string(), why: z.string(), day, left: points.nullable() }),
  z.object({ kind: z.literal('first-visit-today') }),
  z.object({ kind: z.literal('question'), id, about, fact: z.string(), text: z.string(), askAfter: day }),
  /** Points are enough for the usual. */
  z.object({ kind: z.literal('reward') }),
  /** A full stamp card or a reward within reach: `missing` 0 = to be had now. */
  z.object({ kind: z.literal('reward-ahead'), name: z.string(), unit: z.enum(['points', 'stamps']), missing: z.int() }),
  z.object({ kind: z.literal('long-away'), day: day.nullable(), days: z.int().nullable() }),
  /** What he never had, and `both` of `takers` clients take who take what he takes regularly (`because`). */
  z.object({ kind: z.literal('suggestion'), itemId: id, name: z.string(), because: z.string(), takers: z.int(), both: z.int() }),
])
export type SayLine = z.infer<typeof sayLine>

const arrival = z.object({
  ...face,
  summary,
  note: z.string(),
  /** What to say, at most three lines, the most pressing first. */
  say: z.array(sayLine).max(3),
  usual: usual.nullable(),
  loyalty,
  /** Those who most often came along. */
  companions: z.array(faceSchema),
  lately: z.array(shortVisit),
  version,
})
export type Arrival = z.infer<typeof arrival>

/** Nobody types so many; how many a card may have is `MOST_ON_CARD`, and a merged one keeps more. */
export const MOST_TYPED = 1000

/** Every text may be typed freely; name or nickname must be there (`name-missing`). */
const profile = {
  name: line(200),
  nickname: line(80),
  pronunciation: line(120),
  phones: z.array(requiredLine(40)).max(MOST_TYPED, 'too-large'),
  email: line(200),
  birthday: birthday.nullable(),
  language: language.nullable(),
  note: line(4000),
  codes: z.array(requiredLine(64)).max(MOST_TYPED, 'too-large'),
  warnings: z.array(warning).max(MOST_TYPED, 'too-large'),
}
const profileSchema = z.strictObject(profile)
export type ProfileInput = z.input<typeof profileSchema>

export const LIST_FILTERS = ['all', 'regulars', 'late', 'lost', 'new', 'nameless', 'archived'] as const
/** By `touch` those with whom to keep in touch come first, either way round. */
export const LIST_SORTS = ['name', 'lastVisit', 'spent', 'visits', 'points', 'touch'] as const
/** Who is looked for: all must hold. */
export const looksFor = { filter: z.enum(LIST_FILTERS), conditions }

export const clientsOperations = {
  /** Finds by any words of the name in any order and either alphabet, phone digits, card code, e-mail or note words; one typing error forgiven. */
  find: query(
    'clients.read',
    z.strictObject({ text: z.string().max(200, 'too-long'), limit: z.int().min(1).max(50) }),
    z.object({ hits: z.array(hit), by: z.enum(['code', 'phone', 'words', 'typing-error', 'nothing']), more: z.boolean() }),
  ),
  /** Exactly the client a scanned code belongs to. */
  byCode: query('clients.read', z.strictObject({ code: requiredLine(64) }), z.object({ clientId: id.nullable() })),
  list: query(
    'clients.read',
    z.strictObject({
      ...looksFor,
      conditions: looksFor.conditions.default([]),
      text: z.string().max(200, 'too-long'),
      /** The own fields whose values are wanted. */
      fieldIds: z.array(id).max(60, 'too-large').default([]),
      /** Whether the level of each is wanted: it is counted from his visits. */
      tiers: z.boolean().default(false),
      sort: z.enum(LIST_SORTS),
      descending: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.object({ rows: z.array(listRow), total: z.int() }),
  ),
  counts: query('clients.read', z.strictObject({}), z.record(z.enum(LIST_FILTERS), z.int())),
  /** Everyone the list would show, by ids, for doing something with all of them at once; `more` when there are over 2000. */
  idsOf: query(
    'clients.read',
    z.strictObject({ ...looksFor, text: z.string().max(200, 'too-long') }),
    z.object({ ids: z.array(id), more: z.boolean() }),
  ),
  /** Ways to look at the list that were given a name, in order, with how many each shows. */
  savedFilters: query(
    'clients.read',
    nothing,
    z.array(
      z.object({
        id,
        name: z.string(),
        ...looksFor,
        text: z.string(),
        /** Null where it is counted only when it is opened: visits have to be gone through. */ count: z.int().nullable(),
        version,
      }),
    ),
  ),
  /** Keeps a new one, or renames and changes one that is there. */
  saveFilter: command(
    'clients.edit',
    z.strictObject({
      opId,
      id: id.nullable(),
      version,
      name: requiredLine(30),
      ...looksFor,
      text: z.string().trim().max(200, 'too-long').default(''),
    }),
    z.object({ id }),
  ),
  removeFilter: command('clients.edit', z.strictObject({ opId, id }), nothing),
  card: query('clients.read', z.strictObject({ id }), card),
  arrival: query('clients.read', z.strictObject({ id }), arrival),
  /** Who they are now, of those who are still there: for a screen that has kept ids only. */
  faces: query('clients.read', z.strictObject({ ids: z.array(id).max(100, 'too-large') }), z.array(faceSchema)),
  /** Who probably comes now, by his own habit, the likeliest first; nobody who came today. `known` is false while nobody has a habit yet. */
  comingNow: query(
    'clients.read',
    z.strictObject({ limit: z.int().min(1).max(20) }),
    z.object({ rows: z.array(awaited), known: z.boolean() }),
  ),
  create: command(
    'clients.edit',
    z.strictObject({
      opId,
      ...profile,
      photoFile: incomingId.nullable(),
      consentGiven: z.boolean(),
      /** That he may be told news and offers, by every way. */
      marketingGiven: z.boolean().default(false),
      /** Without a name: `nickname` says what he is known by; no phone, no e-mail, no consent (`nameless-no-contact`). */
      nameless: z.boolean().default(false),
      /** Who brought him (F42). */
      broughtBy: id.nullable().default(null),
      /** He was erased at his own wish (`erased-at-own-wish`) and asks to be known again. */
      again: z.boolean().default(false),
    }),
    z.object({ id, /** Others who have the same number: a family, or a double. */ samePhone: z.array(faceSchema) }),
  ),
  /** A CONFLICT answer means that the card was changed meanwhile; read it again and show both. */
  update: command(
    'clients.edit',
    z.strictObject({ opId, id, version, ...profile, consent: z.enum(['given', 'refused', 'withdrawn']).nullable() }),
    z.object({ version, samePhone: z.array(faceSchema) }),
  ),
  setPhoto: command(
    'clients.edit',
    z.strictObject({ opId, id, photoFile: incomingId.nullable() }),
    z.object({ photo: z.string().nullable() }),
  ),
  /** A regular without a name has told it and agrees to be remembered: the card becomes an ordinary one, with everything it has. */
  giveName: command(
    'clients.edit',
    z.strictObject({
      opId,
      id,
      version,
      name: profile.name,
      nickname: profile.nickname,
      phones: profile.phones,
      consentGiven: z.boolean(),
    }),
    z.object({ version, samePhone: z.array(faceSchema) }),
  ),
  addCode: command('clients.edit', z.strictObject({ opId, id, code: requiredLine(64) }), z.object({ version })),
  archive: command('clients.archive', z.strictObject({ opId, id, archived: z.boolean() }), z.object({ version })),
}
