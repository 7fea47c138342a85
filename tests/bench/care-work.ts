import { addDays } from '#shared/kernel/day.ts'
import { LAST_DAY } from './moments.ts'
import type { OpenBackend } from './open-backend.ts'

/** A day of the calendar is shut: read beside the till, then written down for everybody whom it puts off, until the last one is. */
export async function recountRhythms({ backend, call }: OpenBackend): Promise<void> {
  const { own } = await call('calendar.settings', {})
  const { promise, resolve } = Promise.withResolvers<void>()
  // The program's own timers keep no process alive.
  const alive = setInterval(() => {}, 1000)
  const stop = backend.subscribe((event) => {
    if (event.type === 'changed' && event.operation === 'care.recount') resolve()
  })
  const [first] = own
  const day = addDays(LAST_DAY, -3)
  // In turns, so that every round changes the same rhythms.
  if (first === undefined)
    await call('calendar.addOwnDays', { from: day, until: day, why: 'bench', kind: 'closed', yearly: false })
  else await call('calendar.removeOwnDays', { id: first.id, version: first.version })
  await promise
  clearInterval(alive)
  stop()
}
