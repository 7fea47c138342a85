import type { Day } from '#shared/kernel/day.ts'

export const MARK_KINDS = ['asked', 'not-now', 'never'] as const

/**
 * What an employee answered to a line on the arrival panel, and on which business day. `asked` also means said, told or
 * congratulated.
 */
export interface Mark {
  readonly kind: (typeof MARK_KINDS)[number]
  readonly day: Day
}

/**
 * Whether something was answered on `today` already: what is put off comes back at the next visit, not at the same day's second
 * one.
 */
export function isAnsweredToday(marks: readonly Mark[], today: Day): boolean {
  return marks.some(({ day }) => day === today)
}

/** Whether it has ended for good, or was asked on `since` or later. Without `since`, once asked it has ended. */
export function isOver(marks: readonly Mark[], since: Day | null = null): boolean {
  return marks.some(({ kind, day }) => kind === 'never' || (kind === 'asked' && (since === null || day >= since)))
}
