import { CHANNELS, type Channel, DISTANT_CHANNELS, type DistantChannel } from './channel.ts'

/** What the shop asks agreement for. Service needs none of its own: it is about what the client has here. */
export const CONSENT_PURPOSES = ['keep-data', 'marketing', 'greeting'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** What an answer is about: everything, or one way of reaching him. Agreement to keep data is always about everything. */
export const CONSENT_CHANNELS = ['all', ...DISTANT_CHANNELS] as const
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number]

export const CONSENT_STATES = ['given', 'refused', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** How the answer came. */
export const CONSENT_WAYS = ['orally', 'paper', 'message'] as const
export type ConsentWay = (typeof CONSENT_WAYS)[number]

export interface ConsentWord {
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel
  readonly state: ConsentState
}

/**
 * What counts now for one purpose and channel: the last word that was about it, whether about this channel alone or about all. At the counter
 * only what was said about all counts. Null where nobody has asked. `words` in the order in which they were said.
 */
export function standingConsent<Word extends ConsentWord>(
  words: readonly Word[],
  purpose: ConsentPurpose,
  channel: Channel | 'all',
): Word | null {
  return words.findLast((word) => word.purpose === purpose && (word.channel === 'all' || word.channel === channel)) ?? null
}

/** Where "no" is said: what was agreed before is withdrawn, what never was is refused. */
export function stateOfNo(words: readonly ConsentWord[], purpose: ConsentPurpose, channel: ConsentChannel): ConsentState {
  const asked = channel === 'all' ? CONSENT_CHANNELS : [channel]
  const before = asked.map((one) => standingConsent(words, purpose, one)?.state)
  return before.some((state) => state === 'given' || state === 'withdrawn') ? 'withdrawn' : 'refused'
}

export function isDistant(channel: Channel): channel is DistantChannel {
  return channel !== CHANNELS[0]
}
