import { addDays, type Day, daysBetween, laterDay } from '#shared/kernel/day.ts'

/** How long a card without a name waits for its guest, in days, unless the shop says otherwise. */
export const NAMELESS_DAYS = { usual: 180, least: 7, most: 1095 } as const

/** What decides how long a card without a name is kept. */
export interface NamelessCard {
  /** The business day on which it was made, or brought back from the archive. */
  readonly from: Day
  readonly lastVisitDay: Day | null
  /** How many card codes were bound to it. */
  readonly codes: number
}

/** The last business day on which the card is kept; each visit renews it. */
export function keptUntil({ from, lastVisitDay }: NamelessCard, days: number): Day {
  return addDays(lastVisitDay === null ? from : laterDay(lastVisitDay, from), days)
}

/** Days until the last one, that day included as 0; negative when the time is over. */
export function daysLeft(card: NamelessCard, days: number, today: Day): number {
  return daysBetween(today, keptUntil(card, days))
}

/** A card whose code the guest may carry in his pocket is never taken from him in silence: it waits for somebody to decide. */
export function hasExpired(card: NamelessCard, days: number, today: Day): boolean {
  return card.codes === 0 && daysLeft(card, days, today) < 0
}

/** The note of a card that has got its name: what the guest was known by stays findable. */
export function noteWithDescription(description: string, note: string): string {
  return note === '' ? description : `${description}\n${note}`
}
