import { z } from 'zod'
import { LEAP_DAY_RULES } from '#shared/domain/dates/important-date.ts'
import { TEMPLATE_KINDS } from '#shared/domain/messages/template.ts'
import { NAMELESS_DAYS } from '#shared/domain/nameless/nameless.ts'
import { LONGEST_WORDING } from '#shared/domain/presets/wording.ts'
import { DATE_WINDOW } from '#shared/domain/say/what-to-say.ts'
import { FOLLOW_UP_ACTS } from '#shared/domain/tasks/follow-up.ts'
import { atTill } from './access.ts'
import { command, job, query } from './define.ts'
import { RIGHTS } from './rights.ts'
import {
  amount,
  countryCode,
  currency,
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
  venue,
  version,
} from './values.ts'

const REFUSAL_REASONS = [
  'network-path',
  'empty-file',
  'not-a-database',
  'foreign',
  'newer',
  'damaged',
  'behind-mark',
  'vanished',
  'locked',
  'edited-migration',
  'migration',
  'missing-log',
  'stale-log',
  'engine',
  'disk',
] as const

/** Why the shop's file was not opened, with the facts for the screen. The file itself has not been touched. */
const refusal = z.object({
  reason: z.enum(REFUSAL_REASONS),
  file: z.string(),
  size: z.int().nullable(),
  modifiedAt: instant.nullable(),
  /** The last change the shop remembers to have saved, when the mark beside the file tells. */
  lastKnownAt: instant.nullable(),
  /** The newest verified backup in the data folder. */
  newestBackup: z.object({ file: z.string(), at: instant }).nullable(),
  /** Who holds the folder, for `locked`. */
  holder: z.object({ host: z.string(), pid: z.int(), since: instant }).nullable(),
  /** What the check or the system said, in its own words: for whoever is called to help. */
  detail: z.string().nullable(),
})
export type RefusalFacts = z.infer<typeof refusal>

const tipChip = z.object({ kind: z.enum(['percent', 'amount']), value: z.int().positive() })

const shop = z.object({
  name: z.string(),
  venue,
  currency,
  country: countryCode,
  zone: z.string(),
  /** The hour (0–11) at which the business day ends: a bar's Friday ends at 4 on Saturday. */
  dayEndsAt: z.int(),
  language,
  tipChips: z.array(tipChip),
  /** How many days a card without a name waits for its guest to come again. */
  namelessDays: z.int(),
  /** From so many days before a date of the client or his family until so many after it, it is said on arrival. */
  datesAhead: z.int(),
  datesAfter: z.int(),
  /** Where 29 February is kept in other years. */
  leapDay: z.enum(LEAP_DAY_RULES),
  /** Whether a client for whom no name day was chosen is greeted on that of the calendar, where his name has one only. */
  nameDaysByCalendar: z.boolean(),
  /** Whether the till suggests what others take who take the same. */
  suggests: z.boolean(),
  /** The owner's own words; empty for those that are usual in such a place, in each reader's language. */
  welcome: z.string(),
  passerBy: z.string(),
  usualQuestion: z.string(),
  version,
})
export type Shop = z.infer<typeof shop>

const employee = z.object({
  id,
  name: z.string(),
  language,
  colour: z.int(),
  role: z.enum(['owner', 'administrator', 'employee']),
})
export type Employee = z.infer<typeof employee>

const namelessDays = z.int('not-a-number').min(NAMELESS_DAYS.least, 'too-small').max(NAMELESS_DAYS.most, 'too-large')

const dateWindow = {
  datesAhead: z.int('not-a-number').min(0, 'too-small').max(DATE_WINDOW.ahead.most, 'too-large'),
  datesAfter: z.int('not-a-number').min(0, 'too-small').max(DATE_WINDOW.after.most, 'too-large'),
  leapDay: z.enum(LEAP_DAY_RULES),
  nameDaysByCalendar: z.boolean(),
}

const suggests = z.boolean()

const wording = {
  welcome: line(LONGEST_WORDING.welcome),
  passerBy: line(LONGEST_WORDING.passerBy),
  usualQuestion: line(LONGEST_WORDING.usualQuestion),
}

const shopFields = {
  name: requiredLine(80),
  venue,
  country: countryCode,
  zone: requiredLine(60),
  dayEndsAt: z.int('not-a-number').min(0, 'too-small').max(11, 'too-large'),
  language,
}

const PRESET_PARTS = ['labels', 'tags', 'categories', 'fields', 'items', 'programme', 'messages', 'followUps'] as const
const names = z.array(z.string())

export const shopOperations = {
  /** What the program should show first: the first start, the till, or why the shop's file was not opened. */
  state: query(
    'open',
    nothing,
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('new') }),
      z.object({ state: z.literal('refused'), refusal }),
      /** Nobody works at this till: who can begin. */
      z.object({
        state: z.literal('locked'),
        shop: z.object({ name: z.string(), venue, language }),
        people: z.array(atTill),
        /** Whether anybody has a badge. */
        badges: z.boolean(),
        /** Whether what is typed can be checked at all: not where the secret beside the file is missing. Then only the recovery sheet helps. */
        checkable: z.boolean(),
      }),
      z.object({
        state: z.literal('ready'),
        shop,
        /** The picture on its paper. */
        logo: z.string().nullable(),
        me: employee,
        /** What I may do. */
        rights: z.array(z.enum(RIGHTS)),
        /** Null where no password guards the shop; else after how many minutes without a touch the till is to be locked, 0 = never. */
        guard: z.object({ idleMinutes: z.int() }).nullable(),
        today: day,
        /** How many clients and visits of the sample shop are still in the file. */
        sample: z.object({ clients: z.int(), visits: z.int() }),
        /** Clients whose kept sums disagree with the ledger since the last check; none in a healthy shop. */
        ledgerFindings: z.int(),
      }),
    ]),
  ),
  /** Makes the shop's file. Refused with `shop-exists` where there is one. */
  create: job(
    'open',
    z.strictObject({ opId, ...shopFields, currency, ownerName: line(80), sampleClients: z.int().min(0).max(2000) }),
    z.object({ sampleClients: z.int(), sampleVisits: z.int() }),
  ),
  /**
   * Tries to open the file again after a refusal (a lock gone, a disk back). `acceptLoss` is for someone who was told that the last writes are
   * missing (`behind-mark`, `missing-log`, `vanished`) and goes on with what is there; the record of what was is kept under another name.
   */
  retry: command(
    'open',
    z.strictObject({ opId, acceptLoss: z.boolean() }),
    z.object({ state: z.enum(['new', 'refused', 'ready']) }),
  ),
  update: command(
    'shop.edit',
    z.strictObject({
      opId,
      version,
      ...shopFields,
      tipChips: z.array(tipChip).max(3),
      namelessDays,
      suggests,
      ...dateWindow,
      ...wording,
    }),
    z.object({ version }),
  ),
  /** Null takes it away. */
  setLogo: command(
    'shop.edit',
    z.strictObject({ opId, photoFile: incomingId.nullable() }),
    z.object({ logo: z.string().nullable() }),
  ),
  /** What shops of this kind start with and this one has not, by names; a points programme only where none is in force or to come. */
  presetMissing: query(
    'shop.edit',
    z.strictObject({ venue }),
    z.object({
      labels: names,
      tags: names,
      categories: names,
      fields: names,
      items: names,
      /** Texts to clients, by what they are for. */
      messages: z.array(z.enum(TEMPLATE_KINDS)),
      /** After a first visit. */
      followUps: z.array(z.object({ days: z.int(), act: z.enum(FOLLOW_UP_ACTS), text: z.string() })),
      /** One point for each full `earnPer`, and what a point pays for. */
      programme: z.object({ earnPer: amount, pointWorth: amount }).nullable(),
    }),
  ),
  /** Adds what is missing of it; nothing is changed or removed. Answers how much was added. */
  addPreset: command(
    'shop.edit',
    z.strictObject({ opId, venue, parts: z.array(z.enum(PRESET_PARTS)).max(PRESET_PARTS.length, 'too-large') }),
    z.record(z.enum(PRESET_PARTS), z.int()),
  ),
  /** Removes every client and visit of the sample shop; items, settings and real clients stay. */
  removeSample: command('shop.edit', z.strictObject({ opId }), z.object({ clients: z.int(), visits: z.int() })),
  /** Changes who I am at the till and the language I read. */
  updateMe: command('everyone', z.strictObject({ opId, name: requiredLine(80), language }), nothing),
  about: query(
    'everyone',
    nothing,
    z.object({
      version: z.string(),
      sqlite: z.string(),
      dataDir: z.string(),
      fileBytes: z.int(),
      clients: z.int(),
      visits: z.int(),
      movements: z.int(),
    }),
  ),
  /** Kept totals of business days, newest first: what a day brought. */
  days: query(
    'shop.reports',
    z.strictObject({ from: day, until: day }),
    z.array(
      z.object({
        day,
        visits: z.int(),
        passersBy: z.int(),
        total: amount,
        tips: amount,
        discounts: amount,
        returned: amount,
        pointsEarned: points,
      }),
    ),
  ),
}
