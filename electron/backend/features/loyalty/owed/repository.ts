import type { Db } from '#electron/backend/db/connection.ts'
import type { VoucherKind } from '#shared/domain/loyalty/tenders.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Entries until the end of a day, less what had passed its last day by then and has not been written off yet. */
const entriesBy = (unit: 'points' | 'stamps') => `
  SELECT client_id, series_id, amount FROM movements WHERE unit = '${unit}' AND day <= @day
  UNION ALL SELECT client_id, series_id, -"left" FROM lots WHERE unit = '${unit}' AND expires < @day AND "left" > 0`

export function pointsHeldOn({ $client }: Db, day: Day): { points: number; clients: number } {
  const held = $client.prepare<[{ day: Day }], { points: number; clients: number }>(
    `SELECT coalesce(sum(held), 0) AS points, count(*) AS clients FROM
       (SELECT sum(amount) AS held FROM (${entriesBy('points')}) GROUP BY client_id HAVING sum(amount) > 0)`,
  )
  return held.get({ day }) ?? { points: 0, clients: 0 }
}

interface StampsHeld {
  readonly seriesId: number
  readonly name: string
  readonly stamps: number
  readonly clients: number
}

export function stampsHeldOn({ $client }: Db, day: Day): StampsHeld[] {
  const held = $client.prepare<[{ day: Day }], StampsHeld>(
    `SELECT series.id AS seriesId, series.name, sum(held) AS stamps, count(*) AS clients FROM
       (SELECT series_id, sum(amount) AS held FROM (${entriesBy('stamps')}) GROUP BY series_id, client_id HAVING sum(amount) > 0)
     JOIN programme_series AS series ON series.id = series_id GROUP BY series.id ORDER BY series.id`,
  )
  return held.all({ day })
}

interface EntriesHeld {
  readonly typeId: number
  readonly name: string
  readonly entries: number
  readonly passes: number
}

/** Pass entries that could still be used on that day, by kind of pass. */
export function passEntriesOn({ $client }: Db, day: Day): EntriesHeld[] {
  const held = $client.prepare<[{ day: Day }], EntriesHeld>(
    `SELECT type.id AS typeId, type.name, sum(held) AS entries, count(*) AS passes FROM
       (SELECT pass_id, sum(amount) AS held FROM movements WHERE unit = 'entries' AND day <= @day GROUP BY pass_id HAVING sum(amount) > 0)
     JOIN passes AS pass ON pass.id = pass_id JOIN pass_types AS type ON type.id = pass.type_id
     WHERE pass.until_day IS NULL OR pass.until_day >= @day GROUP BY type.id ORDER BY type.id`,
  )
  return held.all({ day })
}

interface MoneyHeld {
  readonly kind: VoucherKind
  readonly sum: number
  readonly count: number
}

export function vouchersHeldOn({ $client }: Db, day: Day): MoneyHeld[] {
  const held = $client.prepare<[{ day: Day }], MoneyHeld>(
    `SELECT v.kind, sum(held) AS sum, count(*) AS count FROM
       (SELECT voucher_id, sum(amount) AS held FROM movements WHERE voucher_id IS NOT NULL AND day <= @day GROUP BY voucher_id HAVING sum(amount) > 0)
     JOIN vouchers AS v ON v.id = voucher_id WHERE v.until_day IS NULL OR v.until_day >= @day GROUP BY v.kind`,
  )
  return held.all({ day })
}

export function debtsOn({ $client }: Db, day: Day): { sum: number; count: number } {
  const owed = $client.prepare<[{ day: Day }], { sum: number; count: number }>(
    `SELECT coalesce(sum(owed), 0) AS sum, count(*) AS count FROM
       (SELECT sum(amount) AS owed FROM movements WHERE unit = 'debt' AND day <= @day GROUP BY client_id HAVING sum(amount) > 0)`,
  )
  return owed.get({ day }) ?? { sum: 0, count: 0 }
}
