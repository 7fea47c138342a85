import type { VenueKind } from './preset.ts'

/** In days. */
export interface Reminders {
  /** From so many days before a date it is said on arrival, until so many after it. */
  readonly datesAhead: number
  readonly datesAfter: number
  /** How long a card without a name waits for its guest. */
  readonly namelessDays: number
}

/** The rhythm of such a place decides: everyone should come once while a date is being said, and be gone a good while before he is forgotten. */
export const remindersOf: Readonly<Record<VenueKind, Reminders>> = {
  // Regulars come every few days: a week ahead each of them hears it, and half a year away means that he has moved on.
  bar: { datesAhead: 7, datesAfter: 3, namelessDays: 180 },
  cafe: { datesAhead: 7, datesAfter: 3, namelessDays: 180 },
  // People buy every other week, and presents beforehand; some come for one thing a year.
  shop: { datesAhead: 14, datesAfter: 7, namelessDays: 365 },
  // League evenings are weekly, so what fell just after one is still news at the next.
  billiards: { datesAhead: 7, datesAfter: 7, namelessDays: 180 },
  // Brought and fetched within days, but only every second or third week; curtains and coats come once a season.
  laundry: { datesAhead: 14, datesAfter: 7, namelessDays: 365 },
  // Who trains comes several times a week: three days are enough, and who stays away a quarter has stopped.
  sports: { datesAhead: 3, datesAfter: 3, namelessDays: 90 },
}
