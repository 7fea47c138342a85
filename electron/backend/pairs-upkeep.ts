import { askedByTheDay, type UpkeepParts } from './care-upkeep.ts'
import { type KeptCount, keepCount } from './counting-upkeep.ts'
import { needsPairs, writePairsInSteps } from './features/trends/index.ts'
import { write } from './steps.ts'

/** After these, other clients have taken other things. */
const COUNTED_AFTER = ['imports.', 'shop.removeSample', 'privacy.']
/** While somebody goes through the price list, it is counted when he has finished: so many times as long after his last change. */
const CATALOGUE = { is: 'catalogue.', times: 30 }

const session = { device: 'day', employeeId: null }

/** Keeps what the same clients take. A visit changes little of it: it is counted anew with each business day. */
export function keepPairs({ shop, reader, timers, log, emit, after }: UpkeepParts): KeptCount {
  return keepCount({
    timers,
    log,
    after,
    name: 'pairs',
    needed: () => needsPairs(shop.connection),
    count: () => reader.ask({ ...askedByTheDay(shop), name: 'trends.recount' }),
    write: (counts) => writePairsInSteps((act) => write(shop, session, 'trends.recount', act), counts),
    onWritten(pairs) {
      log.info('trends.recounted', { pairs })
      emit({ type: 'changed', operation: 'trends.recount' })
    },
    countedAfter(operation) {
      if (operation.startsWith(CATALOGUE.is)) return CATALOGUE.times * after
      return COUNTED_AFTER.some((one) => operation.startsWith(one)) ? after : null
    },
  })
}
