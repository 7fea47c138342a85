import type { HandlersOf, SlowContext } from '#electron/backend/context.ts'
import { AppError, requireRight } from '#shared/contract/errors.ts'
import type { PaperAsked } from '#shared/contract/papers.ts'
import { MOST_PAPER_ROWS, namesClients } from '#shared/domain/papers/papers.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { requireMoney } from '../arrival/index.ts'
import { amongTyped } from '../clients/index.ts'
import type { Asked } from './table.ts'

/** Every date comes back within it. */
const LONGEST_YEAR = 366

export const papersHandlers: HandlersOf<'papers'> = {
  table: (context, { what }) => context.reader.ask('papers.table', { ...askedFor(context, what), most: MOST_PAPER_ROWS }),

  async file(context, { what, format }) {
    const { bytes, rows } = await context.reader.ask('papers.file', { ...askedFor(context, what), most: null, format })
    context.write(({ audit }) => audit('exports', null, { exported: format, rows, what: what.paper }))
    return { bytes, rows }
  },

  printed({ rights, audit }, { what, rows }) {
    if (namesClients(what)) requireRight(rights, 'clients.export')
    audit('exports', null, { rows, what: what.paper })
    return {}
  },
}

/** What the reader has to know beside the question: whom a list means, and what may be seen of them. */
function askedFor(context: SlowContext, what: PaperAsked): Omit<Asked, 'most'> {
  return context.read((now) => {
    const { rights, me } = now
    if (namesClients(what)) requireRight(rights, 'clients.export')
    if (what.paper === 'clients' && what.order === 'spent') requireRight(rights, 'clients.money')
    if (what.paper === 'celebrations' && daysBetween(what.from, what.until) >= LONGEST_YEAR) {
      throw new AppError('INPUT', { fields: [{ path: 'what.until', problem: 'too-large' }] })
    }
    if (what.paper === 'clients') requireMoney(now, what.conditions)
    const among = what.paper === 'clients' ? amongTyped(now, what.text) : null
    return {
      what,
      language: me.language,
      sees: { contacts: rights.has('clients.contacts'), money: rights.has('clients.money') },
      // What was typed is looked up where the words of all names are known.
      among: among && [...among],
    }
  })
}
