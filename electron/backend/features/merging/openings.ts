import type { Db } from '#electron/backend/db/connection.ts'
import { findClient } from '../clients/index.ts'
import { addToOwnOpening, type Opening, ownOpeningsOf, setOpening } from './own-openings/repository.ts'
import { cardsBelow, cardsUpFrom } from './repository.ts'

/** The opening figures of a card in use are those of all cards that lead to it; a merged one shows none. */
export function openingAnew(db: Db, id: number): void {
  const { visits, spent, since, last } = combined(db, id)
  setOpening(db, id, { visits: Math.max(0, visits), spent: Math.max(0, spent), since, last })
}

/** What an import of visits took from a card's opening figures, or gave back, since it was merged is the card's own from now on. */
export function keepOpeningChange(db: Db, id: number): void {
  const card = findClient(db, id)
  if (!card) return
  const { visits, spent } = combined(db, id)
  addToOwnOpening(db, id, { visits: card.openingVisits - visits, spent: card.openingSpent - spent })
}

function combined(db: Db, id: number): Opening {
  const own = cardsUpFrom(db, id).length > 1 ? [] : ownOpeningsOf(db, cardsBelow(db, id))
  const days = (which: 'since' | 'last') => own.flatMap((one) => one[which] ?? []).toSorted()
  return {
    visits: own.reduce((sum, one) => sum + one.visits, 0),
    spent: own.reduce((sum, one) => sum + one.spent, 0),
    since: days('since')[0] ?? null,
    last: days('last').at(-1) ?? null,
  }
}
