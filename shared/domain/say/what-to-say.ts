import { type DateKind, type ImportantDate, type LeapDayRule, occurrencesBetween } from '#shared/domain/dates/important-date.ts'
import { VISITS_IN_REACH, visitsTo } from '#shared/domain/loyalty/within-reach.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { isAnsweredToday, isOver, type Mark } from './mark.ts'
import { type Question, questionsToAsk, type Relative } from './question.ts'
import { type Suggestion, suggestionToMake } from './suggestion.ts'

/** Everything the engine decides from. Lists may be empty and come in any order; days are business days. */
export interface ArrivalFacts {
  readonly today: Day
  readonly questions: readonly Question[]
  readonly dates: readonly PersonalDate[]
  readonly complaints: readonly SettledComplaint[]
  readonly rewards: readonly RewardAhead[]
  /** Planned for today or earlier and not given yet. */
  readonly gifts: readonly PlannedGift[]
  /** A note or a labelled fact stands on his card: it is shown where no third line is said. */
  readonly remembered: boolean
  /** What others take who take what he takes, and he never had. */
  readonly suggestions: readonly Suggestion[]
  /** What was answered to suggestions, whatever was suggested. */
  readonly suggestionAnswers: readonly Mark[]
  /** All visits so far, those from before the program included. */
  readonly visits: number
  /** The days of the last visits, each once, in any order. */
  readonly visitDays: readonly Day[]
  readonly lastVisitDay: Day | null
  /** From this day on he is late by his own rhythm (B7). */
  readonly lateFrom: Day | null
  readonly window: DateWindow
}

/** In days: how far the window of dates reaches unless the shop says otherwise, and at the most. */
export const DATE_WINDOW = { ahead: { usual: 7, most: 60 }, after: { usual: 3, most: 30 } } as const

/** The shop's setting of when dates are spoken of. */
export interface DateWindow {
  readonly daysAhead: number
  /** So long afterwards is still a time to congratulate, if the client was not here in between. */
  readonly daysAfter: number
  readonly leapDay: LeapDayRule
}

export interface PersonalDate extends ImportantDate {
  readonly id: number
  /** Null for the client's own. */
  readonly about: Relative | null
  readonly marks: readonly Mark[]
}

export interface SettledComplaint {
  readonly id: number
  /** "Soup was cold" */
  readonly what: string
  readonly happenedDay: Day
  readonly settledDay: Day
  readonly marks: readonly Mark[]
}

export interface RewardAhead {
  readonly id: number
  readonly name: string
  readonly unit: 'points' | 'stamps' | 'visits'
  /** What is still to be collected, in the unit; 0 when it can be had now. */
  readonly missing: number
  /** What a usual visit of this client brings, in the unit. */
  readonly perVisit: number
  readonly marks: readonly Mark[]
}

export interface PlannedGift {
  readonly id: number
  readonly giftId: number
  readonly name: string
  readonly why: string
  readonly day: Day
  /** How many there are; null where nobody counts. */
  readonly left: number | null
}

interface DateLine {
  readonly id: number
  readonly about: Relative | null
  readonly day: Day
  /** Days from today; negative when it is past. */
  readonly days: number
  /** The age, or the number of the anniversary. */
  readonly years: number | null
}

export type SayLine =
  | ({ readonly kind: 'birthday-today' | 'birthday-soon' | 'birthday-past' } & DateLine)
  | ({
      readonly kind: 'date-today' | 'date-soon' | 'date-past'
      readonly dateKind: Exclude<DateKind, 'birthday'>
      readonly label: string
    } & DateLine)
  | ({ readonly kind: 'gift' } & PlannedGift)
  | { readonly kind: 'first-visit-today' }
  | { readonly kind: 'settled-complaint'; readonly id: number; readonly what: string; readonly happenedDay: Day }
  | {
      readonly kind: 'question'
      readonly id: number
      readonly about: Relative | null
      readonly fact: string
      readonly text: string
      readonly askAfter: Day
    }
  | { readonly kind: 'long-away'; readonly day: Day | null; readonly days: number | null }
  | {
      readonly kind: 'reward'
      readonly id: number
      readonly name: string
      readonly unit: RewardAhead['unit']
      readonly missing: number
    }
  | ({ readonly kind: 'suggestion' } & Pick<Suggestion, 'itemId' | 'name' | 'because' | 'takers' | 'both'>)

const MOST_LINES = 3
const MOST_QUESTIONS = 2

/**
 * What to say to the client who has just come: at most three lines, the most pressing first. docs/SAY.md tells why in this order.
 */
export function whatToSay(facts: ArrivalFacts): SayLine[] {
  const [firstQuestion, secondQuestion] = questionLines(facts)
  const [ownBirthdays, others] = parted(dateLines(facts), (line) => line.kind === 'birthday-today' && line.about === null)
  const [nearest, ...furtherDates] = others
  const [firstGift, ...furtherGifts] = giftLines(facts)
  const inOrder: readonly (SayLine | null | undefined)[] = [
    ownBirthdays[0],
    firstGift,
    facts.visits === 0 ? { kind: 'first-visit-today' } : null,
    complaintLine(facts),
    firstQuestion,
    nearest,
    longAwayLine(facts),
    secondQuestion,
    rewardLine(facts),
    ...furtherGifts,
    ...furtherDates,
  ]
  const lines = inOrder.filter((line) => line !== null && line !== undefined).slice(0, MOST_LINES)
  const last = hasRoomToSuggest(lines, facts) ? suggestionLine(facts) : null
  return last === null ? lines : [...lines, last]
}

/** Whether a suggestion may follow these lines: it takes the place of nothing that is said or shown of him. */
export function hasRoomToSuggest(lines: readonly SayLine[], { remembered }: Pick<ArrivalFacts, 'remembered'>): boolean {
  return lines.length < (remembered ? MOST_LINES - 1 : MOST_LINES)
}

/** What waits longest first. */
function giftLines({ gifts }: ArrivalFacts): SayLine[] {
  const inOrder = gifts.toSorted((one, other) => daysBetween(other.day, one.day) || one.id - other.id)
  return inOrder.map((gift) => ({ kind: 'gift', ...gift }))
}

/** A question answered today was shown today, so that the next does not take its place at once: two a day, not two at a time. */
function questionLines({ questions, today, visitDays }: ArrivalFacts): SayLine[] {
  const spoken = questions.filter(({ marks }) => isAnsweredToday(marks, today)).length
  return questionsToAsk(questions, today, visitDays)
    .slice(0, Math.max(0, MOST_QUESTIONS - spoken))
    .map(({ id, about, fact, text, askAfter }) => ({ kind: 'question', id, about, fact, text, askAfter }))
}

/**
 * Dates within the window, the nearest first; today before tomorrow, tomorrow before yesterday, the client's own before the
 * family's.
 */
function dateLines(facts: ArrivalFacts): DateSayLine[] {
  const lines = facts.dates.flatMap((date) => dateLine(date, facts)).toSorted(byNearness)
  return lines.filter((line, index) => !lines.slice(0, index).some((earlier) => isSameWedding(earlier, line)))
}

type DateSayLine = Extract<SayLine, DateLine>

function dateLine(date: PersonalDate, { today, window, lastVisitDay }: ArrivalFacts): DateSayLine[] {
  const span = { from: addDays(today, -window.daysAfter), to: addDays(today, window.daysAhead) }
  return occurrencesBetween(date, span, today, window.leapDay)
    .filter(({ day, inDays }) => {
      // Spoken of beforehand is not congratulated: on the day itself only what was said that day or later counts.
      const saidSince = inDays > 0 ? addDays(day, -window.daysAhead) : day
      if (isAnsweredToday(date.marks, today) || isOver(date.marks, saidSince)) return false
      return inDays >= 0 || lastVisitDay === null || lastVisitDay < day
    })
    .map(({ day, inDays, years }) => {
      const when = inDays === 0 ? 'today' : inDays > 0 ? 'soon' : 'past'
      const line: DateLine = { id: date.id, about: date.about, day, days: inDays, years }
      if (date.kind === 'birthday') return { kind: `birthday-${when}`, ...line }
      return { kind: `date-${when}`, dateKind: date.kind, label: date.label, ...line }
    })
}

/** Husband and wife have one wedding, though it may be written on both. */
function isSameWedding(one: DateSayLine, other: DateSayLine): boolean {
  const isWedding = (line: DateSayLine) => 'dateKind' in line && line.dateKind === 'wedding'
  const ofCouple = ({ about }: DateSayLine) => about === null || about.relation === 'spouse'
  return one.day === other.day && isWedding(one) && isWedding(other) && ofCouple(one) && ofCouple(other)
}

function byNearness(one: DateSayLine, other: DateSayLine): number {
  const distance = (line: DateSayLine) => (line.days < 0 ? -line.days + 0.5 : line.days)
  const ofFamily = (line: DateSayLine) => (line.about === null ? 0 : 1)
  return distance(one) - distance(other) || ofFamily(one) - ofFamily(other) || one.id - other.id
}

/** The one settled longest, from the next visit on: on the day itself everyone still remembers. */
function complaintLine({ complaints, today }: ArrivalFacts): SayLine | null {
  const [first] = complaints
    .filter(({ settledDay, marks }) => settledDay < today && !isOver(marks) && !isAnsweredToday(marks, today))
    .toSorted((one, other) => daysBetween(other.settledDay, one.settledDay) || one.id - other.id)
  return first ? { kind: 'settled-complaint', id: first.id, what: first.what, happenedDay: first.happenedDay } : null
}

function longAwayLine({ visits, lateFrom, lastVisitDay, today }: ArrivalFacts): SayLine | null {
  if (visits === 0 || lateFrom === null || lateFrom > today) return null
  return { kind: 'long-away', day: lastVisitDay, days: lastVisitDay === null ? null : daysBetween(lastVisitDay, today) }
}

/** The reward that needs the fewest visits: first what can be had now. */
function rewardLine({ rewards, today }: ArrivalFacts): SayLine | null {
  const [nearest] = rewards
    .filter((reward) => visitsTo(reward) <= VISITS_IN_REACH)
    .filter(({ marks }) => !isAnsweredToday(marks, today) && !isOver(marks, today))
    .toSorted((one, other) => visitsTo(one) - visitsTo(other) || one.id - other.id)
  if (nearest === undefined) return null
  return { kind: 'reward', id: nearest.id, name: nearest.name, unit: nearest.unit, missing: Math.max(0, nearest.missing) }
}

/** Nothing is suggested to whom a complaint is still owed an answer. */
function suggestionLine({ suggestions, suggestionAnswers, complaints, today }: ArrivalFacts): SayLine | null {
  if (complaints.some(({ marks }) => !isOver(marks))) return null
  const best = suggestionToMake(suggestions, suggestionAnswers, today)
  if (best === null) return null
  const { itemId, name, because, takers, both } = best
  return { kind: 'suggestion', itemId, name, because, takers, both }
}

function parted<Line>(lines: readonly Line[], goesFirst: (line: Line) => boolean): [Line[], Line[]] {
  return [lines.filter(goesFirst), lines.filter((line) => !goesFirst(line))]
}
