import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { changesBetween } from '#shared/domain/changes/change.ts'
import { reverseOf } from '#shared/domain/relations/relation.ts'
import { relationProblem } from '#shared/domain/relations/relation-problem.ts'
import { colourFor, dropPhoto, findClient, requireUnmerged, takePhoto, toFace } from '../clients/index.ts'
import { ensurePerson } from './family.ts'
import {
  deleteRelation,
  dropIfAlone,
  findPerson,
  findRelation,
  insertDate,
  insertPerson,
  insertRelation,
  personOfClient,
  relationsOf,
  updatePerson,
  updateRelation,
} from './repository.ts'

import { clientOf, requireDate } from './whose.ts'

/** Who belongs to whom. */
export const familyHandlers: Pick<HandlersOf<'people'>, 'addRelative' | 'updateRelative' | 'removeRelative' | 'makeClient'> = {
  addRelative(context, { opId: _, clientId, kind, who, birthday, nameDay }) {
    const { db, now } = context
    requireUnmerged(context, clientId)
    const from = ensurePerson(context, clientId).id
    const to =
      who.kind === 'client'
        ? ensurePerson(context, requireUnmerged(context, who.clientId).id).id
        : insertPerson(db, { clientId: null, name: who.name, gender: who.gender, colour: colourFor(who.name), createdAt: now })
    if (who.kind === 'client' && who.gender !== null) updatePerson(db, to, { gender: who.gender })
    requirePossible(context, { from, to, kind }, null)
    for (const [dateKind, date] of [
      ['birthday', birthday],
      ['name-day', nameDay],
    ] as const) {
      if (date === null) continue
      requireDate(date)
      insertDate(db, to, { kind: dateKind, label: '', date })
    }
    const relationId = insertRelation(db, { from, to, kind, createdAt: now })
    const added = { name: nameOf(context, to), relation: kind, gender: who.gender }
    context.audit('client', clientId, { relationId, personId: to, changes: [{ field: 'family', before: null, after: added }] })
    return { relationId, personId: to }
  },

  updateRelative(context, { relationId, clientId, kind, name, gender }) {
    const { db } = context
    const relation = findRelation(db, relationId)
    const me = personOfClient(db, clientId)
    if (!relation || !me || (relation.from !== me.id && relation.to !== me.id)) throw new AppError('NOT_FOUND')
    const other = relation.from === me.id ? relation.to : relation.from
    const changed = { from: me.id, to: other, kind }
    const told = () => ({ name: nameOf(context, other), gender: findPerson(db, other)?.gender ?? null })
    const before = { ...told(), relation: relation.from === me.id ? relation.kind : reverseOf(relation.kind) }
    requirePossible(context, changed, relationId)
    updateRelation(db, relationId, changed)
    updatePerson(db, other, name === null ? { gender } : { gender, name })
    const changes = [{ field: 'family', before, after: { ...told(), relation: kind } }]
    context.audit('client', clientId, { relationId, changes })
    return {}
  },

  removeRelative(context, { relationId }) {
    const relation = findRelation(context.db, relationId)
    if (!relation) throw new AppError('NOT_FOUND')
    const { db } = context
    const to = findPerson(db, relation.to)
    const before = { name: nameOf(context, relation.to), relation: relation.kind, gender: to?.gender ?? null }
    const clientId = clientOf(context, relation.from) ?? clientOf(context, relation.to)
    deleteRelation(db, relationId)
    dropIfAlone(db, relation.to)
    dropIfAlone(db, relation.from)
    context.audit('client', clientId, { removed: { ...relation }, changes: [{ field: 'family', before, after: null }] })
    return {}
  },

  makeClient(context, { personId, clientId }) {
    const person = findPerson(context.db, personId)
    if (!person) throw new AppError('NOT_FOUND')
    requireUnmerged(context, clientId)
    if (person.clientId !== null || personOfClient(context.db, clientId) !== null) refuse('person-is-client')
    updatePerson(context.db, personId, { clientId, photoId: null })
    // The photo goes along, unless the new card was made with one of its own.
    if (person.photoId !== null && !takePhoto(context.db, clientId, person.photoId)) dropPhoto(context.db, person.photoId)
    const changes = changesBetween({ name: person.name }, { name: nameOf(context, personId) })
    context.audit('client', clientId, { wasPerson: personId, changes })
    return {}
  },
}

function nameOf({ db }: Context, personId: number): string {
  const person = findPerson(db, personId)
  const client = person?.clientId == null ? null : findClient(db, person.clientId)
  return client ? toFace(client).called : (person?.name ?? '')
}

type Proposed = Parameters<typeof relationProblem>[1]

/** Refuses what cannot be between two people, looking at the relations around both. */
function requirePossible({ db }: Context, proposed: Proposed, except: number | null): void {
  const around = [...relationsOf(db, proposed.from), ...relationsOf(db, proposed.to)].filter(({ id }) => id !== except)
  const problem = relationProblem(around, proposed)
  if (problem === 'to-oneself') refuse('relation-to-oneself')
  if (problem === 'already-there') refuse('relation-already-there')
  if (problem !== null) refuse('relation-impossible')
}
