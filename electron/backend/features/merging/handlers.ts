import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Merge, mergeOperations } from '#shared/contract/merges.ts'
import { cardInUse, requireClient, toFace } from '../clients/index.ts'
import { findEmployee } from '../shop/index.ts'
import { duplicatePairs, seekDuplicates } from './duplicates.ts'
import { insertTwoPeople } from './look-alikes/repository.ts'
import { mergeCards } from './merge.ts'
import { cardsBelow, countMoved, listMerges, type MergeRecord } from './repository.ts'
import { similarCards } from './similar.ts'
import { undoMerge } from './undo.ts'

export const mergingHandlers: Pick<HandlersOf<'clients'>, keyof typeof mergeOperations> = {
  similar: similarCards,

  seekDuplicates: (context) => seekDuplicates(context),

  duplicates: duplicatePairs,

  merge: (context, { opId: _, ...wanted }) => mergeCards(context, wanted),

  undoMerge: (context, { mergeId }) => undoMerge(context, mergeId),

  twoPeople(context, { one, other }) {
    const { db, now, me } = context
    if (one === other) refuse('merge-with-itself')
    const [first, second] = [requireClient(context, Math.min(one, other)).id, requireClient(context, Math.max(one, other)).id]
    insertTwoPeople(db, { one: first, other: second, at: now, employeeId: me.id })
    for (const [id, apart] of [
      [first, second],
      [second, first],
    ] as const) {
      const { called } = face(context, apart)
      context.audit('client', id, { twoPeople: apart, changes: [{ field: 'apart', before: null, after: called }] })
    }
    return {}
  },

  merges(context, { clientId, limit }) {
    const cards = clientId === null ? null : cardsBelow(context.db, cardInUse(context, requireClient(context, clientId)).id)
    return { rows: listMerges(context.db, cards, limit).map((merge) => shown(context, merge)) }
  },
}

function shown(context: Context, { id, at, employeeId, survivorId, mergedId, undoneAt }: MergeRecord): Merge {
  return {
    id,
    at,
    by: findEmployee(context.db, employeeId)?.name ?? '',
    survivor: face(context, survivorId),
    merged: face(context, mergedId),
    ...countMoved(context.db, id),
    undoneAt,
  }
}

function face(context: Context, clientId: number): Merge['survivor'] {
  const { id, called, colour, photo } = toFace(requireClient(context, clientId))
  return { id, called, colour, photo }
}
