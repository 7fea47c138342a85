export const VERDICTS = ['up', 'down', 'steady', 'few'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Bills of both spans together below which nothing is told. */
const FEWEST = 20
/** Standard deviations from which on it is more than chance: in one of some twenty cases chance alone makes as much. */
const BEYOND_CHANCE = 2

/**
 * Whether something stood in more bills, or in fewer, than in an equally long span before, by more than chance makes. If nothing has changed, each of the
 * bills of both is as likely in the one as in the other, so their difference is spread by the root of their sum (J. Przyborowski and H. Wilenski,
 * "Homogeneity of Results in Testing Samples from Poisson Series", Biometrika 31, 1940).
 */
export function verdictOf(now: number, before: number): Verdict {
  if (now + before < FEWEST) return 'few'
  const beyond = (now - before) / Math.sqrt(now + before)
  if (Math.abs(beyond) < BEYOND_CHANCE) return 'steady'
  return beyond > 0 ? 'up' : 'down'
}
