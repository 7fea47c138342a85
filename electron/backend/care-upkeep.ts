import type { BackendEvent } from '#shared/contract/events.ts'
import { runInSteps } from './db/in-steps.ts'
import type { Timers } from './db/timers.ts'
import { hasModel, hasRhythms, type ModelRow, type Recounted, writeRecount } from './features/care/index.ts'
import { errorFacts, type Log } from './log.ts'
import type { OwnReadings } from './readings.ts'
import { type OpenShop, read, write } from './steps.ts'
import type { Reader } from './workers/reader.ts'

interface CareUpkeep {
  readonly shop: OpenShop
  readonly reader: Reader<OwnReadings>
  readonly timers: Timers
  readonly log: Log
  readonly emit: (event: BackendEvent) => void
  /** Milliseconds from a change until it is counted. */
  readonly after: number
}

interface KeptCare {
  /** Counts after so many milliseconds. */
  soon(milliseconds: number): void
  /** To be told of every operation that changed something. */
  changed(operation: string): void
  stop(): void
}

/** After these, other days are silent, or whole histories are different. */
const COUNTED_AFTER = ['calendar.', 'imports.', 'shop.', 'care.saveSettings']

const session = { device: 'day', employeeId: null }

/**
 * Keeps the rhythms of all clients in line with their visits and the days on which the shop is shut, chooses to whom attention is owed, and fits what
 * may be expected of clients: counted in the reader's thread, written in short steps between what the till does.
 */
export function keepCare({ shop, reader, timers, log, emit, after }: CareUpkeep): KeptCare {
  let takeBack = () => {}
  let stopKeeping = () => {}
  let running = false
  let again = false
  let stopped = false

  function begin(): void {
    if (stopped || !(hasRhythms(shop.connection.db) || hasModel(shop.connection.db))) return
    if (running) {
      again = true
      return
    }
    running = true
    const facts = read(shop, session, ({ shop, today, now }) => ({ shop, today, now }))
    const asked = { asker: session.device, input: {}, facts, onShare: () => {} }
    const fit = (counted: Recounted) => reader.ask({ ...asked, name: 'care.expectation' }).then((model) => keep(counted, model))
    reader
      .ask({ ...asked, name: 'care.recount' })
      .then(fit)
      .catch(failed)
  }

  function keep(counted: Recounted, model: ModelRow | null): void {
    if (stopped) return
    const steps = writeRecount((act) => write(shop, session, 'care.recount', act), counted, model)
    const onEnd = (rhythms: number) => {
      if (rhythms > 0) log.info('care.recounted', { rhythms })
      emit({ type: 'changed', operation: 'care.recount' })
      ended()
    }
    stopKeeping = runInSteps(steps, { timers, onEnd, onFailure: failed })
  }

  function failed(error: unknown): void {
    if (stopped) return
    log.warn('care', errorFacts(error))
    ended()
  }

  function ended(): void {
    running = false
    if (again) soon(after)
    again = false
  }

  function soon(milliseconds: number): void {
    takeBack()
    takeBack = timers.after(milliseconds, begin)
  }

  return {
    soon,
    changed(operation) {
      if (COUNTED_AFTER.some((one) => operation.startsWith(one))) soon(after)
    },
    stop() {
      stopped = true
      takeBack()
      stopKeeping()
    },
  }
}
