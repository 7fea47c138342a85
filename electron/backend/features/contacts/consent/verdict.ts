import { businessDay, instantOf, wallClock } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { Channel, ContactPurpose } from '#shared/domain/contacts/channel.ts'
import { type ContactFacts, mayContact } from '#shared/domain/contacts/may-contact.ts'
import { ALLOWANCE_DAYS } from '#shared/domain/contacts/rules.ts'
import type { Verdict } from '#shared/domain/contacts/verdict.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { isQuietDay } from '../../calendar/index.ts'
import { type ClientRecord, cardInUse, isGone, readConsents, readPhones, readWish, requireClient } from '../../clients/index.ts'
import { marketingContactsSince, refusalsSince } from '../journal/record.ts'
import { findBan, findGoodbye, readContactRules } from './repository.ts'

interface Asked {
  readonly channel: Channel
  readonly purpose: ContactPurpose
  /** The instant at which it would happen, ms UTC; now, where it is left out. */
  readonly at?: number
}

/**
 * Whether a client may be contacted: everything that lists, calls, writes or sends asks this, and asks again at the moment of doing it. A card that
 * was merged into another is asked as the one it leads to.
 */
export function verdictFor(context: Context, clientId: number, { channel, purpose, at = context.now }: Asked): Verdict {
  const facts = contactFacts(context, cardInUse(context, requireClient(context, clientId)), at)
  return verdictOf(context, { ...facts, hasAddress: facts.reaches(channel) }, channel, purpose)
}

/** Whether a letter may be posted to a client: what is agreed for mail holds, with his e-mail address or without. */
export function verdictByPost(context: Context, clientId: number, purpose: ContactPurpose): Verdict {
  const facts = contactFacts(context, cardInUse(context, requireClient(context, clientId)), context.now)
  return verdictOf(context, { ...facts, hasAddress: true }, 'mail', purpose)
}

/**
 * Whether a client may be called in the course of this business day. `from`: quiet hours are all that is in the way, and end at this instant (ms UTC);
 * null where nothing but the verdict counts.
 */
export function callVerdictOfDay(
  context: Context,
  clientId: number,
  purpose: ContactPurpose,
): { readonly verdict: Verdict; readonly from: number | null } {
  const now = verdictFor(context, clientId, { channel: 'call', purpose })
  if (now.allowed || now.block !== 'quiet-hours' || now.until === null || now.untilDay !== context.today)
    return { verdict: now, from: null }
  const later = verdictFor(context, clientId, { channel: 'call', purpose, at: now.until })
  return { verdict: later, from: later.allowed ? now.until : null }
}

/** What is known of a client for any channel and purpose. */
export function contactFacts(
  context: Context,
  client: ClientRecord,
  at: number,
): Omit<ContactFacts, 'hasAddress'> & { reaches: (channel: Channel) => boolean } {
  const { db, shop } = context
  const { day, hour, minute } = wallClock(at, shop.zone)
  const phones = readPhones(db, client.id)
  const { rules } = readContactRules(db)
  const today = at === context.now ? context.today : businessDay(at, shop)
  const since = (days: number) => addDays(today, -days)
  return {
    archived: client.archivedAt !== null,
    ban: client.banned === 1 ? findBan(db, client.id) : null,
    goodbye: isGone(client) ? findGoodbye(db, client.id) : null,
    words: readConsents(db, client.id),
    refusedOn: refusalsSince(db, client.id, since(rules.restDays)).at(-1)?.day ?? null,
    marketingDays: marketingContactsSince(db, client.id, since(ALLOWANCE_DAYS)).map(({ day: on }) => on),
    rules,
    wish: readWish(db, client.id).wish,
    today,
    wall: { day, minute: hour * 60 + minute },
    quietDayEnds: quietDayEnds(context, day),
    reaches: (channel) => reaches(client, phones, channel),
  }
}

export function verdictOf({ shop }: Context, facts: ContactFacts, channel: Channel, purpose: ContactPurpose): Verdict {
  const ruling = mayContact(facts, channel, purpose)
  if (ruling === null) return { allowed: true }
  const { block, untilDay, untilMinute, reason } = ruling
  if (untilDay === null || untilMinute === null) return { allowed: false, block, untilDay, until: null, reason }
  const until = instantOf(untilDay, Math.floor(untilMinute / 60), untilMinute % 60, shop.zone)
  return { allowed: false, block, untilDay: businessDay(until, shop), until, reason }
}

/** The first day after a holiday that is none; null on a day that is none itself. No holidays follow each other for longer. */
function quietDayEnds(context: Context, day: Day): Day | null {
  if (!isQuietDay(context, day)) return null
  for (let after = 1; after < LONGEST_HOLIDAYS; after += 1) {
    const next = addDays(day, after)
    if (!isQuietDay(context, next)) return next
  }
  return addDays(day, LONGEST_HOLIDAYS)
}

const LONGEST_HOLIDAYS = 60

/** A number as it was typed can be dialled; a message needs one with its country. */
function reaches({ email }: ClientRecord, phones: readonly { readonly e164: string | null }[], channel: Channel): boolean {
  if (channel === 'counter') return true
  if (channel === 'mail') return email !== ''
  return channel === 'call' ? phones.length > 0 : phones.some(({ e164 }) => e164 !== null)
}
