import type { Day } from '#shared/kernel/day.ts'
import type { Db } from './connection.ts'
import { recount } from './high-water.ts'

/**
 * Takes clients away whole: cards, phones, codes, consents, photos, index words, visits, movements. Only for what never happened to the shop (sample
 * data, an import taken back). Inside a write transaction. The kept day totals are added up anew for the days concerned.
 */
export function removeClientsWhole(db: Db, ids: readonly number[]): void {
  const { $client: sqlite } = db
  const list = sqlite.prepare<[number]>('INSERT INTO removals (client_id) VALUES (?)')
  for (const id of ids) list.run(id)
  const days = sqlite.prepare<[], { day: string }>(`SELECT DISTINCT day FROM visits WHERE ${goingVisits}`).all()
  const cards = sqlite
    .prepare<[], number>(
      'SELECT DISTINCT voucher_id FROM movements WHERE voucher_id IS NOT NULL AND client_id IN (SELECT client_id FROM removals)',
    )
    .pluck()
    .all()
  sqlite
    .prepare('INSERT INTO removed_movements (id) SELECT id FROM movements WHERE client_id IN (SELECT client_id FROM removals)')
    .run()
  sqlite.prepare('DELETE FROM movements WHERE reverses IS NOT NULL AND client_id IN (SELECT client_id FROM removals)').run()
  sqlite.prepare('DELETE FROM movements WHERE client_id IN (SELECT client_id FROM removals)').run()
  // A gift card that a removed guest paid with: he never came, so what he spent is on it again.
  const anew = sqlite.prepare<[number]>(
    'UPDATE vouchers SET "left" = (SELECT coalesce(sum(amount), 0) FROM movements WHERE voucher_id = vouchers.id) WHERE id = ?',
  )
  for (const id of cards) anew.run(id)
  sqlite
    .prepare(
      `UPDATE gifts SET stock = (SELECT coalesce(sum(amount), 0) FROM movements WHERE gift_id = gifts.id AND unit = 'gifts') WHERE stock IS NOT NULL`,
    )
    .run()
  // Others' visits that hang on one of theirs stay, by themselves: who came along, and what put right a visit of the wrong card.
  for (const column of ['companion_of', 'corrects'])
    sqlite
      .prepare(
        `UPDATE visits SET ${column} = NULL WHERE ${column} IN (SELECT id FROM visits WHERE ${goingVisits}) AND id NOT IN (SELECT id FROM visits WHERE ${goingVisits})`,
      )
      .run()
  sqlite.prepare(`DELETE FROM visits WHERE companion_of IS NOT NULL AND (${goingVisits})`).run()
  sqlite.prepare(`DELETE FROM visits WHERE ${goingVisits}`).run()
  sqlite.prepare('DELETE FROM client_search WHERE rowid IN (SELECT client_id FROM removals)').run()
  sqlite.prepare('DELETE FROM clients WHERE id IN (SELECT client_id FROM removals)').run()
  sqlite
    .prepare(
      `DELETE FROM persons WHERE client_id IS NULL AND NOT EXISTS (SELECT 1 FROM relations WHERE from_person = persons.id OR to_person = persons.id)`,
    )
    .run()
  sqlite
    .prepare(
      `DELETE FROM photos WHERE id NOT IN (SELECT photo_id FROM clients WHERE photo_id IS NOT NULL)
         AND id NOT IN (SELECT photo_id FROM persons WHERE photo_id IS NOT NULL)
         AND id NOT IN (SELECT logo_id FROM shop WHERE logo_id IS NOT NULL)`,
    )
    .run()
  addUpDays(
    db,
    days.map(({ day }) => day),
  )
  sqlite.prepare('DELETE FROM removals').run()
  recount(db)
}

/** Adds the kept totals of these days up anew, after visits of theirs are gone. */
export function addUpDays({ $client: sqlite }: Db, days: readonly Day[]): void {
  const anew = sqlite.prepare<[{ day: Day }]>(dayAnew)
  for (const day of days) anew.run({ day })
  sqlite.prepare('DELETE FROM day_totals WHERE visits = 0 AND passers_by = 0 AND returned = 0').run()
}

/** Sample passers-by go with the sample clients. */
const goingVisits = `client_id IN (SELECT client_id FROM removals) OR (client_id IS NULL AND sample = 1 AND EXISTS (
  SELECT 1 FROM removals JOIN clients ON clients.id = removals.client_id WHERE clients.sample = 1))`

const dayAnew = `INSERT OR REPLACE INTO day_totals (day, visits, passers_by, total, tips, discounts, returned, points_earned)
  SELECT @day,
    count(*) FILTER (WHERE companion_of IS NULL AND client_id IS NOT NULL AND state = 'open'),
    count(*) FILTER (WHERE companion_of IS NULL AND client_id IS NULL AND state = 'open'),
    coalesce(sum(total) FILTER (WHERE state = 'open'), 0),
    coalesce(sum(tip) FILTER (WHERE state = 'open'), 0),
    coalesce(sum(discount) FILTER (WHERE state = 'open'), 0),
    (SELECT coalesce(sum(amount), 0) FROM visit_returns WHERE day = @day),
    (SELECT coalesce(sum(movements.amount), 0) FROM movements JOIN visits AS earning ON earning.id = movements.visit_id
     WHERE movements.kind = 'earn' AND movements.unit = 'points' AND earning.day = @day AND earning.state = 'open')
  FROM visits WHERE day = @day`
