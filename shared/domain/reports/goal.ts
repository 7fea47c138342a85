import { addDays, type Day, daysBetween, earlierDay } from '#shared/kernel/day.ts'

/** Figures that may be a goal. */
export const GOAL_FIGURES = ['takings', 'visits', 'averageBill', 'newClients', 'returning', 'tips'] as const
export type GoalFigure = (typeof GOAL_FIGURES)[number]

/** In minor units of the shop's money; the others are counted. */
export const IN_MONEY: ReadonlySet<GoalFigure> = new Set(['takings', 'averageBill', 'tips'])

/** What grows by about the same every day, so that it can be told where it leads. Whoever came again is counted once, however long it goes on. */
const GROWING: ReadonlySet<GoalFigure> = new Set(['takings', 'visits', 'newClients', 'tips'])

interface Goal {
  readonly figure: GoalFigure
  readonly value: number
  readonly from: Day
  readonly until: Day
}

export interface Distance {
  readonly state: 'ahead' | 'running' | 'ended'
  /** Days that are left, today among them; 0 when it is over. */
  readonly daysLeft: number
  /** Of the goal, in hundredths of a percent. */
  readonly share: number
  /** What share it will be at its end if every day is as those that are over; null where that cannot be told. */
  readonly atEnd: number | null
}

/**
 * How far a goal is. `reached` counts until today, `before` until yesterday: a day that is not over says nothing of the pace, so where it leads is `before` for each
 * day that is over, times all its days, and never less than what is reached.
 */
export function distanceOf({ figure, value, from, until }: Goal, reached: number, before: number, today: Day): Distance {
  const share = Math.round((reached / value) * 10_000)
  if (today < from) return { state: 'ahead', daysLeft: daysBetween(today, until) + 1, share, atEnd: null }
  if (today > until) return { state: 'ended', daysLeft: 0, share, atEnd: null }
  const over = daysBetween(from, today)
  const all = daysBetween(from, until) + 1
  const known = over > 0 && GROWING.has(figure)
  const atEnd = known ? Math.max(share, Math.round(((before / over) * all * 10_000) / value)) : null
  return { state: 'running', daysLeft: daysBetween(today, until) + 1, share, atEnd }
}

/** The days of a goal that count today, and those of them that are over. */
export function daysOfGoal({ from, until }: Pick<Goal, 'from' | 'until'>, today: Day) {
  return {
    counted: { from, until: earlierDay(until, today) },
    over: { from, until: earlierDay(until, addDays(today, -1)) },
  }
}

/**
 * The goal that is told beside a figure of a period: the one of just these days; else, while the period goes on, the one that is on its way and ends first.
 * Null where there is none.
 */
export function goalBeside<G extends Goal & Pick<Distance, 'state'>>(
  goals: readonly G[],
  figure: string,
  period: Pick<Goal, 'from' | 'until'>,
  today: Day,
): G | null {
  const his = goals.filter((goal) => goal.figure === figure && goal.state !== 'ahead')
  const same = his.find(({ from, until }) => from === period.from && until === period.until)
  if (same) return same
  if (today < period.from || today > period.until) return null
  const running = his.filter(({ state }) => state === 'running')
  return running.toSorted((one, other) => one.until.localeCompare(other.until)).at(0) ?? null
}
