import { reconcile } from '#electron/backend/db/reconcile.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { findClient, toFace } from '../clients/index.ts'
import { nameOfHolder } from './holds/repository.ts'
import { countMovements } from './repository.ts'

/** Findings shown; enough to see what happened. */
const SHOWN = 100

/** Every kept sum against its ledger. All is read in one step, because it has to be of one state. */
export const checkSums: Reading<Record<string, never>, OutputOf<'loyalty.check'>> = function* (db) {
  const { mismatches, wrongEntries, lost } = reconcile(db.$client)
  const movements = countMovements(db)
  const called = (clientId: number | null) => {
    const client = clientId === null ? undefined : findClient(db, clientId)
    return client ? toFace(client).called : ''
  }
  const findings = mismatches
    .slice(0, SHOWN)
    .map((found) => ({ ...found, called: called(found.clientId), of: nameOfHolder(db, found.what, found.holderId) }))
  const changed = wrongEntries
    .slice(0, SHOWN)
    .map(({ movementId, ...entry }) => ({ entryId: movementId, ...entry, called: called(entry.clientId) }))
  yield { done: 1, total: 1 }
  return { movements, findings, changed, lost: { count: lost.count, ids: [...lost.ids] } }
}
