import { reconcile } from '#electron/backend/db/reconcile.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { findClient, toFace } from '../clients/index.ts'
import { countMovements } from './repository.ts'

/** Findings shown; enough to see what happened. */
const SHOWN = 100

/** Every kept sum against its ledger. Both are read in one step, because they have to be of one state. */
export const checkSums: Reading<Record<string, never>, OutputOf<'loyalty.check'>> = function* (db) {
  const { mismatches } = reconcile(db.$client)
  const movements = countMovements(db)
  yield { done: 1, total: 2 }
  const findings = mismatches.slice(0, SHOWN).map(({ clientId, what, kept, summed }) => {
    const client = findClient(db, clientId)
    return { clientId, called: client ? toFace(client).called : '', what, kept, summed }
  })
  return { movements, findings }
}
