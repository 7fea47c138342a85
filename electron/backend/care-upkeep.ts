import type { BackendEvent } from '#shared/contract/events.ts'
import { type KeptCount, keepCount } from './counting-upkeep.ts'
import type { Timers } from './db/timers.ts'
import { hasModel, hasRhythms, type ModelRow, type Recounted, writeRecount } from './features/care/index.ts'
import type { Log } from './log.ts'
import type { OwnReadings } from './readings.ts'
import { type OpenShop, read, write } from './steps.ts'
import type { Reader } from './workers/reader.ts'

export interface UpkeepParts {
  readonly shop: OpenShop
  readonly reader: Reader<OwnReadings>
  readonly timers: Timers
  readonly log: Log
  readonly emit: (event: BackendEvent) => void
  /** Milliseconds from a change until it is counted. */
  readonly after: number
}

/** After these, other days are silent, or whole histories are different. */
const COUNTED_AFTER = ['calendar.', 'imports.', 'shop.', 'care.saveSettings']

const session = { device: 'day', employeeId: null }

/** What a question of the day's work is asked with in the reader's thread. */
export function askedByTheDay(shop: OpenShop) {
  const facts = read(shop, session, ({ shop, today, now }) => ({ shop, today, now }))
  return { asker: session.device, input: {}, facts, onShare: () => {} }
}

/**
 * Keeps the rhythms of all clients in line with their visits and the days on which the shop is shut, chooses to whom attention is owed, and fits what
 * may be expected of clients.
 */
export function keepCare({ shop, reader, timers, log, emit, after }: UpkeepParts): KeptCount {
  return keepCount<{ readonly counted: Recounted; readonly model: ModelRow | null }>({
    timers,
    log,
    after,
    name: 'care',
    needed: () => hasRhythms(shop.connection.db) || hasModel(shop.connection.db),
    async count() {
      const asked = askedByTheDay(shop)
      const counted = await reader.ask({ ...asked, name: 'care.recount' })
      return { counted, model: await reader.ask({ ...asked, name: 'care.expectation' }) }
    },
    write: ({ counted, model }) => writeRecount((act) => write(shop, session, 'care.recount', act), counted, model),
    onWritten(rhythms) {
      if (rhythms > 0) log.info('care.recounted', { rhythms })
      emit({ type: 'changed', operation: 'care.recount' })
    },
    countedAfter: (operation) => (COUNTED_AFTER.some((one) => operation.startsWith(one)) ? after : null),
  })
}
