import { addDays, type Day } from '#shared/kernel/day.ts'
import type { Channel, ContactPurpose } from './channel.ts'
import { type ConsentState, type ConsentWord, isDistant, standingConsent } from './consent.ts'
import { ALLOWANCE_DAYS, type ClientWish, type ContactRules, quietEnds } from './rules.ts'
import type { Block } from './verdict.ts'

/** Everything that is known of one client when somebody wants to contact him. */
export interface ContactFacts {
  readonly archived: boolean
  /** Of "do not contact", while it stands. */
  readonly ban: { readonly reason: string } | null
  /** Of a goodbye from which he has not come back. */
  readonly goodbye: { readonly answer: string | null } | null
  /** In the order in which they were said. */
  readonly words: readonly ConsentWord[]
  /** Whether he can be reached by the channel asked about. */
  readonly hasAddress: boolean
  /** Business day of the last refusal. */
  readonly refusedOn: Day | null
  /** Business days of the marketing contacts that count, in any order. */
  readonly marketingDays: readonly Day[]
  readonly rules: ContactRules
  readonly wish: ClientWish
  /** The business day. */
  readonly today: Day
  /** The shop's wall clock. */
  readonly wall: { readonly day: Day; readonly minute: number }
  /** Where the wall clock's day is a holiday: the first day after it that is none. */
  readonly quietDayEnds: Day | null
}

/** What is in the way, gravest first; `until` on the shop's wall clock. */
export interface Ruling {
  readonly block: Block
  readonly untilDay: Day | null
  readonly untilMinute: number | null
  readonly reason: string | null
}

/**
 * Whether a client may be contacted: the one rule that every list, call, letter and offer asks. Null = he may. Whoever stands at the counter may
 * always be served; offers and good wishes heed his word there too. The reasons for each line are in decision 0021.
 */
export function mayContact(facts: ContactFacts, channel: Channel, purpose: ContactPurpose): Ruling | null {
  const distant = isDistant(channel)
  if (facts.archived) return blocked('archived')
  if (!distant && purpose === 'service') return null
  if (facts.ban !== null) return blocked('do-not-contact', { reason: facts.ban.reason })
  if (facts.goodbye !== null) return blocked('said-goodbye', { reason: facts.goodbye.answer })
  const missing = consentMissing(facts.words, channel, purpose)
  if (missing !== null) return blocked(missing)
  if (distant) {
    if (facts.wish.onlyBy !== null && facts.wish.onlyBy !== channel) return blocked('other-channel')
    if (!facts.hasAddress) return blocked('no-address')
  }
  if (purpose === 'marketing') {
    const rested = restsUntil(facts)
    if (rested !== null) return blocked('resting', { untilDay: rested })
    const used = allowanceUsed(facts)
    if (used !== null) return blocked('allowance-used', used)
  }
  if (!distant) return null
  const quiet = purpose === 'service' && channel === 'mail' ? null : quietEnds(facts.rules.quietHours, facts.wall.minute)
  if (quiet !== null)
    return blocked('quiet-hours', {
      untilDay: quiet.nextDay ? addDays(facts.wall.day, 1) : facts.wall.day,
      untilMinute: quiet.minute,
    })
  if (purpose === 'marketing' && facts.rules.quietDays && facts.quietDayEnds !== null)
    return blocked('quiet-day', { untilDay: facts.quietDayEnds })
  return null
}

/** The first day on which he may be asked again after a refusal; null where he does not rest. */
export function restsUntil({ refusedOn, rules, today }: Pick<ContactFacts, 'refusedOn' | 'rules' | 'today'>): Day | null {
  const until = refusedOn === null ? today : addDays(refusedOn, rules.restDays)
  return today < until ? until : null
}

/** What of the allowance is left today, of how many. */
export function allowanceLeft({
  rules,
  wish,
  marketingDays,
  today,
}: Pick<ContactFacts, 'rules' | 'wish' | 'marketingDays' | 'today'>): { left: number; of: number; counted: readonly Day[] } {
  const of = Math.min(rules.allowance, wish.allowance ?? rules.allowance)
  // A day that lies ahead counts too: the clock may have been set back since.
  const counted = marketingDays
    .filter((day) => day > addDays(today, -ALLOWANCE_DAYS))
    .toSorted()
    .toReversed()
  return { left: Math.max(0, of - counted.length), of, counted }
}

function allowanceUsed(facts: ContactFacts): { untilDay: Day | null } | null {
  const { left, of, counted } = allowanceLeft(facts)
  if (left > 0) return null
  const lastIn = counted[of - 1]
  return { untilDay: lastIn === undefined ? null : addDays(lastIn, ALLOWANCE_DAYS) }
}

function consentMissing(words: readonly ConsentWord[], channel: Channel, purpose: ContactPurpose): Block | null {
  const keeping = standingConsent(words, 'keep-data', 'all')?.state ?? null
  if (keeping === 'refused' || keeping === 'withdrawn') return keeping
  if (purpose === 'service') return null
  const own = standingConsent(words, purpose, channel)?.state ?? null
  if (own === 'refused' || own === 'withdrawn') return own
  if (!isDistant(channel)) return null
  const needed: ConsentState | null = purpose === 'marketing' ? own : keeping
  return needed === 'given' ? null : 'no-consent'
}

function blocked(block: Block, more: Partial<Omit<Ruling, 'block'>> = {}): Ruling {
  return { block, untilDay: null, untilMinute: null, reason: null, ...more }
}
