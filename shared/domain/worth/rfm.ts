/** Of a hundred clients some twenty have each score: 5 is the best fifth. */
export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]

/** Groups of clients by how lately and how often they came, the dearest first. */
export const ZONES = ['best', 'loyal', 'new', 'slipping', 'lost'] as const
export type Zone = (typeof ZONES)[number]

/** Came lately and often; lately and seldom; not lately, but once often; neither. What lies between goes to the nearer. */
export function zoneOf(recency: Score, frequency: Score): Zone {
  if (recency >= 4) return frequency >= 4 ? 'best' : frequency === 3 ? 'loyal' : 'new'
  if (recency === 3) return frequency >= 3 ? 'loyal' : 'slipping'
  return frequency >= 4 || (frequency === 3 && recency === 2) ? 'slipping' : 'lost'
}

/** Every place of the grid that belongs to a group. */
export function cellsOf(zone: Zone): readonly { readonly recency: Score; readonly frequency: Score }[] {
  return SCORES.flatMap((recency) =>
    SCORES.flatMap((frequency) => (zoneOf(recency, frequency) === zone ? [{ recency, frequency }] : [])),
  )
}

/** Where the shop's own scores begin, each list rising: one for each step from one score to the next. */
export type Bounds = {
  /** Days since the last visit up to which the score is 5, 4, 3 and 2. */
  readonly recency: readonly number[]
  /** Visits from which it is 2, 3, 4 and 5. */
  readonly frequency: readonly number[]
  /** Minor units brought from which it is 2, 3, 4 and 5. */
  readonly money: readonly number[]
}
export const STEPS = SCORES.length - 1

/** Each step must lead further than the one before. */
export const isRising = (steps: readonly number[]): boolean =>
  steps.every((step, place) => place === 0 || step > (steps[place - 1] ?? 0))
