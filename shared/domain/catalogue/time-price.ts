/** How time is charged: whole steps of `step` minutes, never under `minimum` (both in minutes). */
export interface TimeRule {
  readonly step: number
  readonly minimum: number
}

/** The minutes that are charged for `minutes` of use: rounded up to the step, at least the minimum. */
export function chargedMinutes(minutes: number, rule: TimeRule): number {
  return Math.max(rule.minimum, Math.ceil(minutes / rule.step) * rule.step)
}
