import type { Context } from '#electron/backend/context.ts'
import type { ClientRecord } from '../clients/index.ts'
import { heldAtEnd } from '../loyalty/index.ts'
import { cardsOf, isMessageLeaving } from './repository.ts'

export interface Hindrance {
  readonly rule: 'erase-owes' | 'erase-has-deposit' | 'erase-message-leaving'
  readonly sum: number
}

/** Money between him and the shop is settled first, because afterwards nobody knows whose it was; and nothing is erased while it is being sent. */
export function hindranceOf({ db }: Pick<Context, 'db'>, client: ClientRecord): Hindrance | null {
  if (client.debt > 0) return { rule: 'erase-owes', sum: client.debt }
  const cards = cardsOf(db, client.id)
  const deposit = cards.reduce((all, id) => all + heldAtEnd({ db }, id).deposit, 0)
  if (deposit > 0) return { rule: 'erase-has-deposit', sum: deposit }
  return cards.some((id) => isMessageLeaving(db, id)) ? { rule: 'erase-message-leaving', sum: 0 } : null
}
