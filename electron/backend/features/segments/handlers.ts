import type { HandlersOf } from '#electron/backend/context.ts'
import { requireMoney } from '../arrival/index.ts'
import { amongTyped } from '../clients/index.ts'

export const segmentsHandlers: HandlersOf<'segments'> = {
  count({ read, reader }, { text, ...asked }) {
    // What was typed is looked up where the words of all names are known.
    const among = read((context) => {
      requireMoney(context, asked.conditions)
      return amongTyped(context, text)
    })
    return reader.ask('segments.count', { ...asked, among: among && [...among] })
  },
}
