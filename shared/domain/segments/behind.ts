import type { Condition } from '#shared/contract/conditions.ts'
import type { FiguresPart } from '#shared/contract/reports.ts'
import type { CohortPart, WORTH_AWAY, WORTH_WHO } from '#shared/contract/worth.ts'
import { addDays, addMonths, type Day } from '#shared/kernel/day.ts'
import type { Span } from './period.ts'

/* The clients behind a number, as the list of clients is asked for them, where it can be: null where it knows no such condition. */

const cameIn = ({ from, until }: Span): Condition => ({
  by: 'visits',
  what: 'count',
  from: 1,
  until: null,
  within: { kind: 'between', from, until },
})
const firstIn = ({ from, until }: Span): Condition => ({ by: 'came', which: 'first', when: { kind: 'between', from, until } })

/** Behind a figure of a day, a week or a month. */
export function behindFigure(part: FiguresPart, { from, until }: Span): Condition[] | null {
  const span = { from, until }
  switch (part.what) {
    case 'all':
      return [cameIn(span)]
    case 'new':
      return [cameIn(span), firstIn(span)]
    case 'returning':
      return [cameIn(span), { by: 'group', how: 'none', of: [firstIn(span)] }]
    case 'day':
      return [cameIn({ from: part.day, until: part.day })]
    case 'hour': {
      const within = { kind: 'between', ...span } as const
      const weekdays = part.weekday === null ? {} : { weekdays: [part.weekday] }
      const hours = part.hour === null ? {} : { hours: { from: part.hour, until: part.hour + 1 } }
      return [{ by: 'visits', what: 'count', from: 1, until: null, within, ...weekdays, ...hours }]
    }
    default:
      return null
  }
}

const monthOf = (from: Day): Span => ({ from, until: addDays(addMonths(from, 1), -1) })

/** Behind a number of those who came for the first time, and came again. */
export function behindCohort(part: CohortPart): Condition[] | null {
  if (part.what === 'window') return null
  const { month, after } = part
  return [firstIn(monthOf(month)), ...(after === null ? [] : [cameIn(monthOf(addMonths(month, after)))])]
}

const AWAY_DAYS = { days30: 30, days60: 60, days90: 90 } as const

/** Those of whom it is told what they are worth. */
export function behindWorth(who: (typeof WORTH_WHO)[number], away: (typeof WORTH_AWAY)[number] | null): Condition[] {
  const came: Condition = { by: 'visits', what: 'count', from: 1, until: null, within: { kind: 'ever' } }
  const whose: Record<typeof who, Condition[]> = {
    all: [],
    regulars: [{ by: 'rhythm', is: 'regulars' }],
    above: [{ by: 'spender' }],
  }
  return [came, ...whose[who], ...(away === null ? [] : [stayedAway(away)])]
}

function stayedAway(away: (typeof WORTH_AWAY)[number]): Condition {
  if (away === 'month') return { by: 'visits', what: 'count', from: null, until: 0, within: { kind: 'this-month' } }
  return { by: 'came', which: 'last', when: { kind: 'ago', from: AWAY_DAYS[away], until: null } }
}
