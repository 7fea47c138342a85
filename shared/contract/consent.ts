import { z } from 'zod'
import { CHANNELS, CONTACT_PURPOSES, DISTANT_CHANNELS } from '#shared/domain/contacts/channel.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, CONSENT_STATES, CONSENT_WAYS } from '#shared/domain/contacts/consent.ts'
import { CONTACT_RULE_BOUNDS } from '#shared/domain/contacts/rules.ts'
import { BLOCKS } from '#shared/domain/contacts/verdict.ts'
import { LONGEST_CONSENT } from '#shared/domain/contacts/wordings.ts'
import { face } from './clients.ts'
import { command, query } from './define.ts'
import { day, id, instant, line, nothing, opId, reason, version } from './values.ts'

export const blocked = z.object({
  allowed: z.literal(false),
  block: z.enum(BLOCKS),
  untilDay: day.nullable(),
  until: instant.nullable(),
  reason: z.string().nullable(),
})
export const verdict = z.discriminatedUnion('allowed', [z.object({ allowed: z.literal(true) }), blocked])

const word = z.object({
  id,
  purpose: z.enum(CONSENT_PURPOSES),
  channel: z.enum(CONSENT_CHANNELS),
  state: z.enum(CONSENT_STATES),
  how: z.enum(CONSENT_WAYS),
  /** The business day on which it was said. */
  day,
  at: instant,
  by: z.string(),
  wording: z.string(),
})
export type ConsentTold = z.infer<typeof word>

const allowance = z.int('not-a-number').min(0, 'too-small').max(CONTACT_RULE_BOUNDS.allowance, 'too-large')
const wish = { allowance: allowance.nullable(), onlyBy: z.enum(DISTANT_CHANNELS).nullable() }

const minute = z.int('not-a-number').min(0, 'too-small').max(CONTACT_RULE_BOUNDS.lastMinute, 'too-large')
const rules = z.strictObject({
  allowance,
  restDays: z.int('not-a-number').min(0, 'too-small').max(CONTACT_RULE_BOUNDS.restDays, 'too-large'),
  quietHours: z.strictObject({ from: minute, until: minute }).nullable(),
  quietDays: z.boolean(),
})
export type ContactRulesTold = z.infer<typeof rules>

const text = line(LONGEST_CONSENT)
const texts = z.strictObject({ en: text, uk: text, ru: text, ro: text, pl: text })

const wording = z.object({
  purpose: z.enum(CONSENT_PURPOSES),
  /** 0 while the program's own words stand. */
  number: z.int().nonnegative(),
  key: z.string(),
  /** As the owner wrote them; empty where the program's words stand. */
  own: texts,
  texts,
  changed: z.object({ at: instant, by: z.string() }).nullable(),
})
export type ConsentWording = z.infer<typeof wording>

/** What stands in the way for longer than a night, and can be listed. */
export const LASTING_BLOCKS = [
  'do-not-contact',
  'said-goodbye',
  'refused',
  'withdrawn',
  'resting',
  'allowance-used',
] as const satisfies readonly (typeof BLOCKS)[number][]

const notContacted = z.object({
  client: z.object(face),
  block: z.enum(LASTING_BLOCKS),
  since: day,
  until: day.nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
})
export type NotContacted = z.infer<typeof notContacted>

export const consentOperations = {
  /** Whether a client may be contacted now, by each channel. */
  verdicts: query(
    'clients.read',
    z.strictObject({ clientId: id, purpose: z.enum(CONTACT_PURPOSES) }),
    z.array(z.object({ channel: z.enum(CHANNELS), verdict })),
  ),
  /** All that a client said about being kept and contacted. */
  consents: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      /** In the order in which it was said: `standingConsent` tells what counts. */
      words: z.array(word),
      ban: z.object({ reason: z.string(), day, by: z.string() }).nullable(),
      goodbye: z.object({ answer: z.string().nullable(), day, by: z.string(), today: z.boolean() }).nullable(),
      wish: z.object(wish),
      wishVersion: version,
      /** Marketing contacts of the last 30 business days, and how many there may be. */
      budget: z.object({ left: z.int(), of: z.int(), days: z.array(day) }),
      restsUntil: day.nullable(),
    }),
  ),
  /** Writes an answer down. What was agreed before and is not any more counts as withdrawn. `consent-said-since` and `consent-dated-ahead` refuse. */
  answerConsent: command(
    'contacts.edit',
    z.strictObject({
      opId,
      clientId: id,
      purpose: z.enum(CONSENT_PURPOSES),
      channel: z.enum(CONSENT_CHANNELS),
      yes: z.boolean(),
      how: z.enum(CONSENT_WAYS),
      /** Where it was said earlier than it is written down. */
      saidDay: day.nullable(),
    }),
    z.object({ state: z.enum(CONSENT_STATES) }),
  ),
  /** "Do not contact": from now on nobody reaches him. */
  ban: command('contacts.edit', z.strictObject({ opId, clientId: id, reason }), nothing),
  lift: command('contacts.lift', z.strictObject({ opId, clientId: id, reason }), nothing),
  /** He says that he is leaving. `answer`: to the one question why; null = he did not say. */
  sayGoodbye: command('contacts.edit', z.strictObject({ opId, clientId: id, answer: reason.nullable() }), nothing),
  /** It was written down by mistake. */
  undoGoodbye: command('contacts.edit', z.strictObject({ opId, clientId: id }), nothing),
  setWish: command('contacts.edit', z.strictObject({ opId, clientId: id, version, ...wish }), z.object({ version })),
  rules: query('everyone', nothing, z.object({ rules, version })),
  saveRules: command('shop.edit', z.strictObject({ opId, version, rules }), z.object({ version })),
  wordings: query('everyone', nothing, z.array(wording)),
  /** A new wording; who answered before agreed to the old one. `basedOn`: the number of the one that was changed. */
  saveWording: command(
    'shop.edit',
    z.strictObject({ opId, purpose: z.enum(CONSENT_PURPOSES), basedOn: z.int().nonnegative(), texts }),
    z.object({ number: z.int() }),
  ),
  /** The words that somebody agreed to; null where they are not known any more. */
  wordingOf: query('clients.read', z.strictObject({ wording: line(60) }), z.object({ texts: texts.nullable() })),
  /** Whom no offer reaches for longer than a night, each by the gravest reason, the latest first; and how many there are of each. */
  notContacted: query(
    'clients.read',
    z.strictObject({
      block: z.enum(LASTING_BLOCKS).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.object({
      counts: z.record(z.enum(LASTING_BLOCKS), z.int()),
      rows: z.array(notContacted),
    }),
  ),
}
