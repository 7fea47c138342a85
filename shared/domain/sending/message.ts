/** What the program itself can send. */
export const SENT_CHANNELS = ['mail', 'sms'] as const
export type SentChannel = (typeof SENT_CHANNELS)[number]

/**
 * Where a message stands. `queued` waits; `sending` has been handed to the network and nothing was heard yet; `sent` was taken by the server or gateway;
 * `refused` was turned away for good; `failed` could not be handed over, and is not tried again by itself; `unknown` may have left or not; `blocked`
 * must not be sent; `stopped` was taken back by somebody.
 */
export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'refused', 'failed', 'unknown', 'blocked', 'stopped'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** Why a message has not left, or not yet. */
export const SENDING_PROBLEMS = [
  'host-not-found',
  'not-reached',
  'certificate',
  'no-encryption',
  'login-refused',
  'sender-refused',
  'address-refused',
  'content-refused',
  'asked-to-wait',
  'no-credit',
  'account-refused',
  'gateway-fault',
  'gateway-moved',
  'no-answer',
  'answer-not-understood',
  'interrupted',
  'earlier-unknown',
  'too-late',
  'client-gone',
  'address-gone',
] as const
export type SendingProblem = (typeof SENDING_PROBLEMS)[number]

/**
 * What came of handing a message over. `later`, `account` and `refused` are said only where it surely was not taken: for `account` nothing else of the channel
 * could be sent either. Whatever leaves that open is `unknown`.
 */
export type Handover =
  | { readonly outcome: 'sent'; readonly providerId: string | null }
  | { readonly outcome: 'later' | 'account' | 'refused' | 'unknown'; readonly problem: SendingProblem; readonly detail: string }

/** Minutes until the next try after so many that were not taken; after the last the message has failed. */
const WAITS = [1, 5, 15, 60, 3 * 60, 6 * 60, 12 * 60] as const

export type AfterHandover =
  | { readonly state: 'sent' | 'refused' | 'failed' | 'unknown' }
  | { readonly state: 'queued'; readonly waitMs: number }

/** Where a message that was being sent goes from here. `attempts` counts this one. */
export function afterHandover(handover: Handover, attempts: number): AfterHandover {
  if (handover.outcome === 'sent' || handover.outcome === 'refused' || handover.outcome === 'unknown')
    return { state: handover.outcome }
  const wait = WAITS[attempts - 1]
  return wait === undefined ? { state: 'failed' } : { state: 'queued', waitMs: wait * 60_000 }
}

/** Ended otherwise than it was meant: somebody has to look at it. */
export const STUCK_STATES = ['unknown', 'refused', 'failed', 'blocked'] as const satisfies readonly MessageState[]

/** What somebody may do with a message: only what surely has not left may simply go again, or is left at that. */
export type MessageAct = 'stop' | 'retry' | 'decide'
const ACTS: Readonly<Record<MessageState, readonly MessageAct[]>> = {
  queued: ['stop'],
  sending: [],
  sent: [],
  refused: ['retry', 'stop'],
  failed: ['retry', 'stop'],
  unknown: ['decide'],
  blocked: ['retry', 'stop'],
  stopped: ['retry'],
}

export function actsOn(state: MessageState): readonly MessageAct[] {
  return ACTS[state]
}
