import type { Context } from '#electron/backend/context.ts'
import { TREND_BY } from '#shared/contract/trends.ts'
import { LEAST } from '#shared/domain/trends/together.ts'
import type { CountedPairs } from './readings.ts'
import { countedOn, haveCome, writePairs } from './repository.ts'

/** Whether it can come to a pair at all, or one is kept that may have to go. */
export const needsPairs = ({ db }: Pick<Context, 'db'>): boolean => haveCome(db, LEAST.one) || countedOn(db, 'items') !== null

/** Whether that was counted on this business day already. */
export const arePairsOfToday = ({ db, today }: Pick<Context, 'db' | 'today'>): boolean =>
  countedOn(db, 'items')?.countedOn === today

/** Writes down what was counted in the reader's thread, each way in one short transaction. */
export function* writePairsInSteps(
  write: <T>(act: (context: Context) => T) => T,
  counts: Readonly<Record<(typeof TREND_BY)[number], CountedPairs>>,
): Generator<undefined, number> {
  let written = 0
  for (const by of TREND_BY) {
    write(({ db, today }) => writePairs(db, by, { ...counts[by], countedOn: today }))
    written += counts[by].pairs.length
    yield
  }
  return written
}
