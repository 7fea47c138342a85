export const VERDICTS = ['few', 'chance', 'more', 'less'] as const
/** `few`: too few to tell; `chance`: no more and no less than chance would have it. */
export type Verdict = (typeof VERDICTS)[number]

/** Fewer say nothing of a person. */
export const FEWEST_TO_TELL = 20

/**
 * Whether something happened more often than by chance, where each time it had a chance of its own (`chances`, each from 0 to 1). Told when it is beyond two standard
 * deviations of the sum of independent draws (Poisson binomial: mean Σp, variance Σp(1 − p)), so wrongly in about one of twenty.
 */
export function verdictOn(happened: number, chances: readonly number[]): Verdict {
  if (chances.length < FEWEST_TO_TELL) return 'few'
  const mean = meanOf(chances)
  const deviation = Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0))
  if (Math.abs(happened - mean) <= 2 * deviation) return 'chance'
  return happened > mean ? 'more' : 'less'
}

/** How often it would have happened by chance. */
export function meanOf(chances: readonly number[]): number {
  return chances.reduce((sum, chance) => sum + chance, 0)
}
