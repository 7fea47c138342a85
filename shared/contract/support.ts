import { z } from 'zod'
import { report } from './define.ts'
import { instant, nothing } from './values.ts'

export const supportOperations = {
  /**
   * What somebody who helps from afar has to know of the program and of this computer, as one text of JSON in which no person, no shop and no folder
   * is named. It is put on record.
   */
  collect: report('shop.edit', nothing, z.object({ at: instant, text: z.string() })),
}
