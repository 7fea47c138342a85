import { addDays, type Day } from '#shared/kernel/day.ts'
import { isAnsweredToday, isOver, type Mark } from './mark.ts'

/** Something he never had, that many take who take what he takes. */
export interface Suggestion {
  readonly itemId: number
  readonly name: string
  /** What he takes regularly. */
  readonly because: string
  /** Clients who took that, and who took both. */
  readonly takers: number
  readonly both: number
  /** Among all pairs that were found, the least likely by chance first. */
  readonly place: number
  /** What was answered when this was suggested to him. */
  readonly marks: readonly Mark[]
}

/** Once offered, the same is not suggested for so many days … */
export const SAME_SILENT_DAYS = 60
/** … and nothing else for so many. */
export const OTHER_SILENT_DAYS = 7
/** Suggested only where at least so large a share of those who take the one take the other, too: else "often" would be no word for it. */
const LEAST_SHARE = 1 / 3

/** Fewer times say nothing of a habit. */
const LEAST_TIMES = 3

/** What stands in at least half of the last baskets of a client, and in three: what he takes regularly. Each basket is the items in it. */
export function takenRegularly(baskets: readonly (readonly number[])[]): number[] {
  const times = new Map<number, number>()
  for (const basket of baskets) for (const item of new Set(basket)) times.set(item, (times.get(item) ?? 0) + 1)
  return [...times].filter(([, count]) => count >= LEAST_TIMES && count * 2 >= baskets.length).map(([item]) => item)
}

/** Whether so many of those who take the one take the other that it may be told as "often". */
export const isOften = ({ takers, both }: Pick<Suggestion, 'takers' | 'both'>): boolean => both >= takers * LEAST_SHARE

/**
 * The one to make: the strongest of those that may be made today. `answers` is all that was answered to suggestions, whatever was suggested: what was
 * answered today was today's one, and after an offer there is a rest.
 */
export function suggestionToMake(suggestions: readonly Suggestion[], answers: readonly Mark[], today: Day): Suggestion | null {
  const rested = addDays(today, 1 - OTHER_SILENT_DAYS)
  if (isAnsweredToday(answers, today) || answers.some(({ kind, day }) => kind === 'asked' && day >= rested)) return null
  const [best = null] = suggestions
    .filter((one) => isOften(one) && !isOver(one.marks, addDays(today, 1 - SAME_SILENT_DAYS)))
    .toSorted((one, other) => one.place - other.place || one.itemId - other.itemId)
  return best
}
