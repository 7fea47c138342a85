import { checkAudit } from '#electron/backend/db/audit-check.ts'
import { findDamage } from '#electron/backend/db/check.ts'
import { reconcile } from '#electron/backend/db/reconcile.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import { engineFacts, entriesByDevice, rowsPerTable, toldSettings } from './repository.ts'

const LATELY = 90 * 86_400_000
/** Steps beside those of the audit. */
const STEPS = 3

type Json = Parameters<typeof JSON.stringify>[0]

/** What the shop's file says about itself: how much is in it, how it is set up, and whether it is well. */
export const supportFacts: Reading<Record<string, never>, Json> = function* (db, { now }) {
  const sqlite = db.$client
  const tables = rowsPerTable(sqlite)
  const settings = toldSettings(sqlite)
  const engine = engineFacts(sqlite)
  const tills = kindsOf(entriesByDevice(sqlite, now - LATELY))
  yield { done: 1, total: STEPS }
  const damage = findDamage(sqlite).filter((line) => line !== 'ok').length
  yield { done: 2, total: STEPS }
  const { mismatches, wrongEntries, lost } = reconcile(sqlite)
  yield { done: STEPS, total: STEPS }
  const audit = yield* checkAudit(sqlite)
  const { entries, blanked, broken } = audit
  return {
    engine,
    tables,
    settings,
    tills,
    health: {
      damage,
      sums: { differing: mismatches.length, entriesChanged: wrongEntries.length, entriesLost: lost.count },
      record: { entries, blanked, broken: broken && { seq: broken.seq, why: broken.why } },
    },
  }
}

/** A device is told by its kind. */
function kindsOf(devices: readonly { readonly device: string; readonly entries: number }[]) {
  const kinds = { desktop: { tills: 0, entries: 0 }, browser: { tills: 0, entries: 0 }, program: { tills: 0, entries: 0 } }
  for (const { device, entries } of devices) {
    const kind = device === 'desktop' ? kinds.desktop : device.startsWith('browser-') ? kinds.browser : kinds.program
    kind.tills += 1
    kind.entries += entries
  }
  return kinds
}
