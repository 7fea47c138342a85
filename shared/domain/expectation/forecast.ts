import type { Money } from '#shared/kernel/money.ts'
import { type ComingModel, type Comings, chanceStillOurs, expectedComings } from './bgnbd.ts'
import { expectedSpending, type SpendingModel } from './gamma-gamma.ts'

/** As far ahead as is told, nearest first. */
export const AHEAD = ['month', 'quarter', 'year'] as const
export type Ahead = (typeof AHEAD)[number]
const DAYS: Readonly<Record<Ahead, number>> = { month: 30, quarter: 90, year: 365 }

/** Days of the model's unit of time. */
const WEEK = 7

/** So many clients have to have come again before the shop's own model is trusted. */
export const FEWEST_REPEATING = 200

/** What is known of a client's visit days; each counts once, however often he came on it. */
export interface Past {
  readonly days: number
  /** Days from the first to the last. */
  readonly span: number
  /** Days since the last on which he could have come. */
  readonly since: number
  /** What he paid on all of them together. */
  readonly spent: Money
}

export interface Forecast {
  /** In whole visits; null where not even one is to be expected within a year. */
  readonly visits: { readonly count: number; readonly within: Ahead } | null
  /** Of ten such clients, so many are still ours: 2…10. Below, the model is too sure of what it says, so it is but `doubtful`; null where nothing tells. */
  readonly chance: number | 'doubtful' | null
  /** What his visits of the next 365 days would bring; nothing of it is earned yet. */
  readonly year: Money
}

/** From so many on it is about one visit. */
const ABOUT_ONE = 0.75

/** Of those below it, twice as many come again as the model says (on the data of its own authors). */
const LEAST_TOLD = 2

/** Below two visit days there is nothing to go by, but for a guess about everybody. */
const FEWEST_DAYS = 2

export function comingsOf({ days, span, since }: Past): Comings {
  return { repeats: Math.max(0, days - 1), last: span / WEEK, age: (span + since) / WEEK }
}

/** By what the shop's clients do (the models of comings and of spending); without one of spending, his average bill stands for itself. */
export function forecastByModel(coming: ComingModel, spending: SpendingModel | null, past: Past): Forecast | null {
  if (past.days < FEWEST_DAYS) return null
  const comings = comingsOf(past)
  const within = (ahead: Ahead) => expectedComings(coming, comings, DAYS[ahead] / WEEK)
  const mean = Math.max(0, past.spent / past.days)
  const tenths = Math.round(10 * chanceStillOurs(coming, comings))
  const bill = spending && mean > 0 ? expectedSpending(spending, { times: past.days, mean }) : mean
  return {
    visits: told(within),
    chance: tenths < LEAST_TOLD ? 'doubtful' : tenths,
    year: Math.round(bill * within('year')),
  }
}

/** By his own rhythm alone (rule 8), if he keeps to it: `gap` days from visit to visit. */
export function forecastByRhythm(gap: number, past: Past): Forecast {
  const within = (ahead: Ahead) => DAYS[ahead] / Math.max(1, gap)
  return { visits: told(within), chance: null, year: Math.round(Math.max(0, past.spent / past.days) * within('year')) }
}

/** The nearest time in which at least about one is to be expected: "about 1 visit in the next 3 months" says more than none in the next one. */
function told(within: (ahead: Ahead) => number): Forecast['visits'] {
  for (const ahead of AHEAD) {
    const expected = within(ahead)
    if (expected >= ABOUT_ONE) return { count: Math.max(1, Math.round(expected)), within: ahead }
  }
  return null
}
