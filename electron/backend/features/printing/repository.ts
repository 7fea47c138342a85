import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { slipSettings } from '#electron/backend/db/schema/printing.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Roll } from '#shared/domain/printing/roll.ts'

export type SlipSettings = OutputOf<'printing.settings'>

const kept = preparedSql<[], { host: string | null; port: number | null; roll: Roll; thanks: string; version: number }>(
  'SELECT host, port, roll, thanks, version FROM slip_settings',
)

/** As they were set, or as they are from the start (version 0). */
export function readSlipSettings(db: Db): SlipSettings {
  const row = kept(db).get()
  if (row === undefined) return { printer: null, roll: '80', thanks: '', version: 0 }
  const { host, port, roll, thanks, version } = row
  return { printer: host === null || port === null ? null : { host, port }, roll, thanks, version }
}

export function writeSlipSettings(db: Db, { printer, roll, thanks, version }: SlipSettings): void {
  const set = { host: printer?.host ?? null, port: printer?.port ?? null, roll, thanks, version }
  db.insert(slipSettings)
    .values({ id: 1, ...set })
    .onConflictDoUpdate({ target: slipSettings.id, set })
    .run()
}
