import type { Channel, ContactPurpose } from './channel.ts'

/** Who began: the shop, or the client himself. */
export const CONTACT_DIRECTIONS = ['out', 'in'] as const
export type ContactDirection = (typeof CONTACT_DIRECTIONS)[number]

/**
 * How a contact ended. `reached`: they spoke; `agreed`: he said yes (comes, takes it); `thinking`: he will say later; `refused`: no, or not now;
 * `left-message`: an answering machine or another person took it down; `unreachable`: nobody answered; `sent`: a message went out, unanswered.
 */
export const CONTACT_OUTCOMES = ['reached', 'agreed', 'thinking', 'left-message', 'unreachable', 'refused', 'sent'] as const
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number]

export const MOODS = ['good', 'neutral', 'bad'] as const
export type Mood = (typeof MOODS)[number]

interface Kept {
  readonly direction: ContactDirection
  readonly purpose: ContactPurpose
  readonly outcome: ContactOutcome
}

/** They spoke with each other. */
const TALKED: readonly ContactOutcome[] = ['reached', 'agreed', 'thinking', 'refused']

/** Whether client and shop were really in touch: what the interval of "keep in touch" counts from. Whatever he began himself is. */
export function isRealContact({ direction, outcome }: Pick<Kept, 'direction' | 'outcome'>): boolean {
  return direction === 'in' || TALKED.includes(outcome)
}

/** Whether it uses up the allowance (B5): marketing that came to him. Who was not reached was not disturbed, and who calls himself may be told anything. */
export function usesAllowance({ direction, purpose, outcome }: Kept): boolean {
  return purpose === 'marketing' && direction === 'out' && outcome !== 'unreachable'
}

/** Whether the shop is to leave him in peace for a while (B5): he said no, whoever began and whatever it was about. */
export function beginsRest({ outcome }: Pick<Kept, 'outcome'>): boolean {
  return outcome === 'refused'
}

/** How a contact by this channel may end, in the order in which it is asked. */
export function outcomesOf(channel: Channel, direction: ContactDirection): readonly ContactOutcome[] {
  if (direction === 'in' || channel === 'counter') return TALKED
  return channel === 'call' ? ['reached', 'agreed', 'thinking', 'left-message', 'unreachable', 'refused'] : ['sent', ...TALKED]
}
