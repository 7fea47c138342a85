import type { RelationKind } from '#shared/domain/relations/relation.ts'
import type { Gender } from '#shared/domain/relations/relation-words.ts'
import { type Day, daysBetween } from '#shared/kernel/day.ts'
import { isAnsweredToday, isOver, type Mark } from './mark.ts'

/** The one of the family that a fact or a date is about. */
export interface Relative {
  readonly personId: number
  readonly name: string
  readonly relation: RelationKind
  readonly gender: Gender | null
}

/** A fact of the client or of a relative that carries a date and a question (B1). */
export interface Question {
  readonly id: number
  /** Null when it is about the client himself. */
  readonly about: Relative | null
  /** The fact that gave rise to it: "Taras has his exams". */
  readonly fact: string
  /** "How did the exams go?" */
  readonly text: string
  /** It is asked from the day after: whose exams end on this day cannot tell yet how they went. */
  readonly askAfter: Day
  readonly marks: readonly Mark[]
}

/** Old enough for others to be asked first. */
export const FRESH_DAYS = 30
/** A question that was passed over lives so long … */
const LIFE_DAYS = 90
/** … but not before the client came so many days without being asked: who comes twice a year is asked all the same … */
const CHANCES = 3
/** … and never longer than this: after a year the question shows that nobody listened. */
const LAST_DAYS = 365

export type QuestionState =
  | 'not-due'
  | 'fresh'
  | 'ageing'
  /** Due, but answered by *not now* today. */
  | 'put-off'
  /** Never asked, and too late now. */
  | 'expired'
  /** Ended. */
  | 'asked'
  | 'never'

/** Where a question stands today. `visitDays` are the client's visit days in any order, each once; today's does not count. */
export function stateOf(question: Question, today: Day, visitDays: readonly Day[]): QuestionState {
  const { askAfter, marks } = question
  if (isOver(marks)) return marks.some(({ kind }) => kind === 'never') ? 'never' : 'asked'
  const age = daysBetween(askAfter, today)
  if (age <= 0) return 'not-due'
  if (age > LAST_DAYS) return 'expired'
  if (age > LIFE_DAYS && visitDays.filter((day) => day > askAfter && day < today).length >= CHANCES) return 'expired'
  if (isAnsweredToday(marks, today)) return 'put-off'
  return age > FRESH_DAYS ? 'ageing' : 'fresh'
}

/**
 * The questions that may be asked today, oldest-relevant first: the fresh before the ageing, in each the one that is due longest.
 */
export function questionsToAsk(questions: readonly Question[], today: Day, visitDays: readonly Day[]): Question[] {
  const inState = (state: QuestionState) =>
    questions.filter((question) => stateOf(question, today, visitDays) === state).toSorted(byDue)
  return [...inState('fresh'), ...inState('ageing')]
}

function byDue(one: Question, other: Question): number {
  if (one.askAfter !== other.askAfter) return one.askAfter < other.askAfter ? -1 : 1
  return one.id - other.id
}

export interface Answer {
  readonly text: string
  /** What to ask next, when the answer calls for it: "He starts university in September". */
  readonly next: { readonly askAfter: Day; readonly text: string } | null
}

/** A fact as it is to be written: without ids yet. */
export interface NewFact {
  readonly aboutPersonId: number | null
  readonly text: string
  /** The business day it was heard. */
  readonly day: Day
  /** The question it answers, so that the timeline shows both together. */
  readonly answersQuestionId: number
  readonly question: { readonly askAfter: Day; readonly text: string } | null
}

/** The fact that the answer leaves behind; null when nothing was typed: then the question was asked, and that is all. */
export function factFromAnswer(question: Question, answer: Answer, today: Day): NewFact | null {
  const text = oneSpaced(answer.text)
  if (text === '') return null
  const nextText = oneSpaced(answer.next?.text ?? '')
  return {
    aboutPersonId: question.about?.personId ?? null,
    text,
    day: today,
    answersQuestionId: question.id,
    question: answer.next === null || nextText === '' ? null : { askAfter: answer.next.askAfter, text: nextText },
  }
}

function oneSpaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
