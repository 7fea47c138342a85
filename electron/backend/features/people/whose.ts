import type { Context } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { isPossibleDate } from '#shared/domain/clients/birthday.ts'
import { requireUnmerged } from '../clients/index.ts'
import { ensurePerson, familyOf } from './family.ts'
import { findPerson, relationsOf } from './repository.ts'

/** The person a fact or date is about: the client himself, or someone of his family. */
export function aboutWhom(context: Context, clientId: number, personId: number | null): number {
  requireUnmerged(context, clientId)
  const own = ensurePerson(context, clientId).id
  if (personId === null || personId === own) return own
  if (!familyOf(context, own).some((member) => member.personId === personId)) throw new AppError('NOT_FOUND')
  return personId
}

/** The card on which a change is told: the person's own, else that of the client whose family he is. */
export function clientOf({ db }: Context, personId: number): number | null {
  const own = findPerson(db, personId)?.clientId
  if (own != null) return own
  return clientsAround({ db }, personId)[0] ?? null
}

/** The cards of the clients to whose family a person belongs. */
export function clientsAround({ db }: Pick<Context, 'db'>, personId: number): number[] {
  const around = relationsOf(db, personId).flatMap(({ from, to }) => [from, to])
  return [...new Set(around.flatMap((id) => findPerson(db, id)?.clientId ?? []))]
}

export function requireDate(date: { year: number | null; month: number | null; day: number | null }): void {
  if (!isPossibleDate(date)) refuse('date-not-understood')
}
