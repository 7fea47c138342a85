import type { Db } from './connection.ts'
import { recount } from './high-water.ts'
import { forgetKept } from './prepared.ts'

/** Not of any client, real or planned for, and given by no reward that stays. */
const unused = `sample = 1 AND NOT EXISTS (SELECT 1 FROM gift_givings WHERE gift_id = gifts.id)
  AND NOT EXISTS (SELECT 1 FROM movements WHERE gift_id = gifts.id AND client_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM rewards WHERE effect ->> '$.kind' = 'gift' AND effect ->> '$.giftId' = gifts.id)`

/**
 * The invented rewards and gifts go, after the invented clients; what a real client had, or is to have, stays as if it had been real. Inside a
 * write transaction.
 */
export function removeSampleGifts(db: Db): void {
  const { $client: sqlite } = db
  const run = (sql: string) => sqlite.prepare(sql).run()
  run(`DELETE FROM rewards WHERE sample = 1 AND NOT EXISTS (SELECT 1 FROM movements WHERE reward_id = rewards.id)
    AND NOT EXISTS (SELECT 1 FROM gift_givings WHERE reward_id = rewards.id)`)
  const entries = `SELECT id FROM movements WHERE gift_id IN (SELECT id FROM gifts WHERE ${unused})`
  run(`INSERT INTO removed_movements (id) ${entries}`)
  run(`DELETE FROM movements WHERE id IN (${entries})`)
  run(`DELETE FROM gifts WHERE ${unused}`)
  run('UPDATE rewards SET sample = 0 WHERE sample = 1')
  run('UPDATE gifts SET sample = 0 WHERE sample = 1')
  recount(db)
  forgetKept(db)
}
