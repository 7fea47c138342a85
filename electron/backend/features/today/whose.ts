import type { Db } from '#electron/backend/db/connection.ts'
import { reverseOf } from '#shared/domain/relations/relation.ts'
import type { Relative } from '#shared/domain/say/question.ts'
import { findPerson, relationsOf } from '../people/index.ts'
import { customOf, type OwnCustom } from './repository.ts'

interface About {
  /** Null for one of somebody's family who is no client. */
  readonly clientId: number | null
  readonly personId: number
}

/** To whom something about a person is said: to the client himself, else to each client in whose family that person is. */
export function whoHears(
  db: Db,
  { clientId, personId }: About,
): { readonly client: OwnCustom; readonly about: Relative | null }[] {
  if (clientId !== null) {
    const client = customOf(db, clientId)
    return client === null ? [] : [{ client, about: null }]
  }
  const person = findPerson(db, personId)
  return relationsOf(db, personId).flatMap(({ from, to, kind }) => {
    const other = findPerson(db, from === personId ? to : from)
    const client = other?.clientId == null ? null : customOf(db, other.clientId)
    if (!person || client === null) return []
    const relation = to === personId ? kind : reverseOf(kind)
    const about: Relative = { personId, name: person.name, relation, gender: person.gender }
    return [{ client, about }]
  })
}
