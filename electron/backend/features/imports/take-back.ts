import type { Context } from '#electron/backend/context.ts'
import { removeClientsWhole } from '#electron/backend/db/remove-clients.ts'
import { takeSomeVisitsBack, takeVisitsBack } from '../visits/index.ts'
import { setUndone, untouchedClients } from './repository.ts'

/** Removes the visits that an import brought, then its clients to whom nothing has happened since, and answers how many they were. */
export function takeBack(context: Context, importId: number): { clients: number; visits: number; keptVisits: number } {
  const { db, now } = context
  // First: the file lets visits go only when their import is undone.
  setUndone(db, importId, now)
  const visits = takeVisitsBack(context, importId)
  const ids = untouchedClients(db, importId)
  removeClientsWhole(db, ids)
  return { clients: ids.length, visits: visits.removed, keptVisits: visits.kept }
}

/** Removes some clients of an import to whom nothing has happened since; answers how many. */
export function takeSomeBack({ db }: Context, importId: number, limit: number): number {
  const ids = untouchedClients(db, importId, limit)
  removeClientsWhole(db, ids)
  return ids.length
}

/** Removes some visits that an import brought; answers how many. The import stands as one that can be taken back until the last step. */
export function takeSomeVisits(context: Context, importId: number, limit: number): number {
  // The file lets visits go only when their import is undone.
  setUndone(context.db, importId, context.now)
  const removed = takeSomeVisitsBack(context, importId, limit)
  setUndone(context.db, importId, null)
  return removed
}
