import type { Database } from 'better-sqlite3'
import { addDays } from '#shared/kernel/day.ts'
import { LAST_DAY } from './moments.ts'
import type { OpenBackend } from './open-backend.ts'

/** A day of the calendar is shut: read beside the till, then written down for everybody whom it puts off, until the last one is. */
export async function recountRhythms({ backend, call }: OpenBackend): Promise<void> {
  const { own } = await call('calendar.settings', {})
  const [first] = own
  const day = addDays(LAST_DAY, -3)
  // In turns, so that every round changes the same rhythms.
  await until(backend, 'care.recount', () =>
    first === undefined
      ? call('calendar.addOwnDays', { from: day, until: day, why: 'bench', kind: 'closed', yearly: false })
      : call('calendar.removeOwnDays', { id: first.id, version: first.version }),
  )
}

/** What is taken together is forgotten, counted anew a second later and written down. */
export async function recountPairs({ backend, call }: OpenBackend): Promise<void> {
  await until(backend, 'trends.recount', () => call('shop.removeSample', {}))
}

/** The same by hand, without the evidence: who took what, joined with itself. */
export function pairsByHand(sqlite: Database): void {
  sqlite
    .prepare(
      `WITH took AS MATERIALIZED (
         SELECT DISTINCT v.client_id, l.item_id FROM visits AS v JOIN visit_lines AS l ON l.visit_id = v.id
         WHERE v.client_id IS NOT NULL AND v.state = 'open' AND l.item_id IS NOT NULL AND l.quantity > l.returned ORDER BY 1)
       SELECT one.item_id, other.item_id, count(*) FROM took AS one JOIN took AS other ON other.client_id = one.client_id GROUP BY 1, 2`,
    )
    .all()
}

async function until(backend: OpenBackend['backend'], written: string, act: () => Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  // The program's own timers keep no process alive.
  const alive = setInterval(() => {}, 1000)
  const stop = backend.subscribe((event) => {
    if (event.type === 'changed' && event.operation === written) resolve()
  })
  await act()
  await promise
  clearInterval(alive)
  stop()
}
