import type { Fact, RelativeOnCard } from '#shared/contract/people.ts'
import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { type LeapDayRule, lastDayMeant } from '#shared/domain/dates/important-date.ts'
import { type Day, daysBetween } from '#shared/kernel/day.ts'

/** A fact that says when; `about` is one of the family who has no card of his own. */
export interface LifeEvent {
  readonly fact: Fact
  readonly about: RelativeOnCard | null
  readonly event: NonNullable<Fact['event']>
}

interface FactAbout {
  readonly fact: Fact
  readonly about: RelativeOnCard | null
}

/** Those of the facts that are life events, the one that was heard last first. */
export function inOrder(facts: readonly FactAbout[]): LifeEvent[] {
  return facts
    .flatMap(({ fact, about }): LifeEvent[] => (fact.event === null ? [] : [{ fact, about, event: fact.event }]))
    .toSorted((one, other) => other.fact.id - one.fact.id)
}

/** Who asks so long after it is over shows that nobody listened. */
const TOO_LATE_DAYS = 60

/** The day after which it may be asked how it was: its last one. Null while it is not known, and when it was long ago. */
export function askAfterEvent(when: PartialDate | null, until: PartialDate | null, today: Day, rule: LeapDayRule): Day | null {
  const last = until ?? when
  const over = last === null ? null : lastDayMeant(last, today, rule)
  return over === null || daysBetween(over, today) > TOO_LATE_DAYS ? null : over
}
