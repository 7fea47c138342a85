import type { JournalEntry } from '#shared/contract/journal.ts'
import type { Channel, ContactPurpose } from '#shared/domain/contacts/channel.ts'
import { needsDay, proposedDay } from '#shared/domain/contacts/next-step.ts'
import { type ContactDirection, type ContactOutcome, type Mood, outcomesOf } from '#shared/domain/contacts/outcome.ts'
import { type Day, isDay } from '#shared/kernel/day.ts'

/** A conversation as it is being written down. */
export interface ContactDraft {
  readonly channel: Channel
  readonly direction: ContactDirection
  readonly purpose: ContactPurpose
  readonly subject: string
  readonly outcome: ContactOutcome | null
  readonly answer: string
  readonly mood: Mood | null
  /** Null where the answer is no fact; `ask` null where nothing is asked later. */
  readonly fact: { readonly text: string; readonly ask: { readonly text: string; readonly after: Day | '' } | null } | null
  /** Null where there is no next step; the day is empty until one is chosen. */
  readonly next: { readonly day: Day | ''; readonly text: string } | null
}

export type Beginning = Partial<Pick<ContactDraft, 'channel' | 'direction' | 'purpose' | 'subject'>>

export function newDraft({ channel = 'call', direction = 'out', purpose = 'service', subject = '' }: Beginning): ContactDraft {
  return { channel, direction, purpose, subject, outcome: null, answer: '', mood: null, fact: null, next: null }
}

export function draftOf({ channel, direction, purpose, subject, outcome, answer, mood }: JournalEntry): ContactDraft {
  return { channel, direction, purpose, subject, outcome, answer, mood, fact: null, next: null }
}

/** By another channel it may not have ended in the same way. */
export function withWay(draft: ContactDraft, way: Partial<Pick<ContactDraft, 'channel' | 'direction'>>): ContactDraft {
  const changed = { ...draft, ...way }
  const possible = outcomesOf(changed.channel, changed.direction)
  return { ...changed, outcome: changed.outcome !== null && possible.includes(changed.outcome) ? changed.outcome : null }
}

/** The next step is proposed with the outcome; what somebody has said of it himself stays. */
export function withOutcome(draft: ContactDraft, outcome: ContactOutcome, today: Day): ContactDraft {
  const proposed = proposedDay(outcome, today)
  const wasProposed = draft.next === null || draft.next.text === ''
  if (!wasProposed) return { ...draft, outcome }
  const next = proposed !== null ? { day: proposed, text: '' } : needsDay(outcome) ? { day: '' as const, text: '' } : null
  return { ...draft, outcome, next }
}

export interface DraftProblems {
  readonly outcome?: true
  readonly fact?: 'missing' | 'too-long'
  readonly ask?: true
  readonly next?: true
}

const LONGEST_FACT = 300

export function problemsOf({ outcome, fact, next }: ContactDraft, today: Day): DraftProblems {
  const text = fact?.text.trim() ?? ''
  return {
    ...(outcome === null ? { outcome: true } : {}),
    ...(fact !== null && text === '' ? { fact: 'missing' } : {}),
    ...(text.length > LONGEST_FACT ? { fact: 'too-long' } : {}),
    ...(fact?.ask && (fact.ask.text.trim() === '' || !isDay(fact.ask.after)) ? { ask: true } : {}),
    ...(next !== null && (!isDay(next.day) || next.day < today) ? { next: true } : {}),
  }
}

/** As the contract takes it; the next step needs words of its own only where nobody has given it any. */
export function recorded({ outcome, fact, next, ...told }: ContactDraft, usualNext: string) {
  if (outcome === null) throw new Error('a contact without an outcome is not written down')
  const { subject, answer } = told
  return {
    ...told,
    subject: subject.trim(),
    answer: answer.trim(),
    outcome,
    fact: fact && {
      text: fact.text.trim(),
      question: fact.ask && { text: fact.ask.text.trim(), askAfter: fact.ask.after },
    },
    next: next && { day: next.day, text: next.text.trim() || usualNext },
  }
}
