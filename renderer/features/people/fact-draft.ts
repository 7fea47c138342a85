import { newOpId } from '#renderer/api/api.ts'
import type { Fact } from '#shared/contract/people.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface FactFields {
  readonly labelId: number | null
  readonly text: string
  readonly question: { readonly text: string; readonly askAfter: Day } | null
}

/** What somebody is typing: a new fact, or one that stands on the card as it was when he began. */
export interface FactDraft {
  /** Made with the draft, so that a saving repeated after a lost answer is carried out once. */
  readonly opId: string
  /** One of the family whom it is about; null is the client himself. */
  readonly personId: number | null
  readonly before: { readonly id: number; readonly version: number; readonly fields: FactFields } | null
  readonly mine: FactFields
}

/** Drafts by the id of their fact; a new one by the person whom it is about. */
export type FactDrafts = Readonly<Record<string, FactDraft>>

export const keyOfNew = (personId: number | null): string => `new-${personId ?? 'self'}`

export function newFact(personId: number | null): FactDraft {
  return { opId: newOpId(), personId, before: null, mine: { labelId: null, text: '', question: null } }
}

export function draftOf(fact: Fact, personId: number | null): FactDraft {
  const fields = fieldsOf(fact)
  return { opId: newOpId(), personId, before: { id: fact.id, version: fact.version, fields }, mine: fields }
}

export function fieldsOf({ label, text, question }: Fact): FactFields {
  return {
    labelId: label?.id ?? null,
    text,
    // A question that was asked is over: what is typed next is a new one.
    question: question === null || hasEnded(question) ? null : { text: question.text, askAfter: question.askAfter },
  }
}

/** Asked, or never to be asked: only then may it be asked again. */
export const hasEnded = ({ state }: NonNullable<Fact['question']>): boolean => state === 'asked' || state === 'never'

export const isChanged = ({ before, mine }: FactDraft): boolean =>
  before === null ? mine.text.trim() !== '' || mine.question !== null : !same(before.fields, mine)

/** How the draft stands to the fact as it is now. */
type Standing = 'fine' | 'changed-by-another' | 'gone'

export function standing({ before, mine }: FactDraft, now: Fact | undefined): Standing {
  if (before === null) return 'fine'
  if (now === undefined) return 'gone'
  const theirs = fieldsOf(now)
  return now.version === before.version || same(theirs, before.fields) || same(theirs, mine) ? 'fine' : 'changed-by-another'
}

/** The draft on top of the fact as it stands now: saving it replaces what the other wrote. */
export function onTopOf(draft: FactDraft, now: Fact): FactDraft {
  return { ...draft, before: { id: now.id, version: now.version, fields: fieldsOf(now) } }
}

function same(one: FactFields, other: FactFields): boolean {
  return (
    one.labelId === other.labelId &&
    one.text === other.text &&
    one.question?.text === other.question?.text &&
    one.question?.askAfter === other.question?.askAfter
  )
}
