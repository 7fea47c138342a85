import type { Db } from '#electron/backend/db/connection.ts'
import { cardsBelow, cardsUpFrom, ownOpeningsOf, setOpening } from './repository.ts'

/** The opening figures of a card in use are those of all cards that lead to it; a merged one shows none. */
export function openingAnew(db: Db, id: number): void {
  const own = cardsUpFrom(db, id).length > 1 ? [] : ownOpeningsOf(db, cardsBelow(db, id))
  const days = (which: 'since' | 'last') => own.flatMap((one) => one[which] ?? []).toSorted()
  setOpening(db, id, {
    visits: own.reduce((sum, one) => sum + one.visits, 0),
    spent: own.reduce((sum, one) => sum + one.spent, 0),
    since: days('since')[0] ?? null,
    last: days('last').at(-1) ?? null,
  })
}
