import type { Day } from '#shared/kernel/day.ts'
import { nextBirthday, type PartialDate } from './birthday.ts'

export interface SayFacts {
  readonly today: Day
  readonly birthday: PartialDate | null
  readonly visits: number
  readonly lastVisitDay: Day | null
  /** Days since the last visit; null when there was none. */
  readonly daysAway: number | null
  readonly lateFrom: Day | null
}

export interface SayLine {
  readonly kind: 'birthday-today' | 'birthday-soon' | 'first-visit-today' | 'long-away'
  readonly day: Day | null
  readonly age: number | null
  readonly days: number | null
}

/** A birthday is spoken of this many days ahead. */
const BIRTHDAY_WINDOW = 7

/** What to say to the client who has just come, at most three lines, the most pressing first. */
export function whatToSay(facts: SayFacts): SayLine[] {
  const lines: SayLine[] = []
  const birthday = facts.birthday ? nextBirthday(facts.birthday, facts.today) : null
  if (birthday && birthday.inDays <= BIRTHDAY_WINDOW) {
    const kind = birthday.inDays === 0 ? 'birthday-today' : 'birthday-soon'
    lines.push({ kind, day: birthday.day, age: birthday.age, days: birthday.inDays })
  }
  if (facts.visits === 0) lines.push({ kind: 'first-visit-today', day: null, age: null, days: null })
  if (facts.lateFrom !== null && facts.lateFrom <= facts.today) {
    lines.push({ kind: 'long-away', day: facts.lastVisitDay, age: null, days: facts.daysAway })
  }
  return lines.slice(0, 3)
}
