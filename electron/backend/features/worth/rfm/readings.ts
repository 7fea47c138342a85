import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { SCORES } from '#shared/domain/worth/rfm.ts'
import { placesScored, type ScoredPlace } from '../../clients/index.ts'

/** All clients by their three scores, in one step. */
export const clientsByScores: Reading<Record<string, never>, OutputOf<'worth.rfm'>> = function* (db, { today }) {
  const places = placesScored(db, today)
  yield { done: 1, total: 1 }
  const together = (some: readonly ScoredPlace[]) => ({
    clients: sum(some.map(({ clients }) => clients)),
    spent: sum(some.map(({ spent }) => spent)),
  })
  return {
    ...together(places),
    cells: SCORES.flatMap((recency) =>
      SCORES.flatMap((frequency) => {
        const here = places.filter((place) => place.recency === recency && place.frequency === frequency)
        return here.length === 0 ? [] : [{ recency, frequency, ...together(here) }]
      }),
    ),
    money: SCORES.toReversed().flatMap((score) => {
      const these = places.filter(({ money }) => money === score)
      return these.length === 0 ? [] : [{ score, ...together(these) }]
    }),
  }
}
