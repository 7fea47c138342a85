import { z } from 'zod'
import { command } from './define.ts'
import { id, opId, reason } from './values.ts'

/** In hundredths of a percent; 0 = none. */
const hundredths = z.int('not-a-number').min(0, 'too-small').max(10_000, 'too-large')

export const ownDiscountOperations = {
  /** A client's own discount. `seen`: what stood there; a CONFLICT answer carries what stands there now. */
  setDiscount: command(
    'loyalty.adjust',
    z.strictObject({ opId, clientId: id, hundredths, seen: hundredths, reason }),
    z.object({ hundredths }),
  ),
}
