import type { HandlersOf, SlowContext } from '#electron/backend/context.ts'
import type { ParsedInputOf } from '#shared/contract/client.ts'
import { notFound, refuse, requireRight } from '#shared/contract/errors.ts'
import type { Whom } from '#shared/contract/whom.ts'
import { MOST_SHEET_ROWS } from '#shared/domain/exports/columns.ts'
import { writeVcards } from '#shared/domain/vcards/write-vcards.ts'
import { clientsMeant } from '../arrival/index.ts'
import { findClient } from '../clients/index.ts'
import { EXPORT_BEGINS, PORTION } from './readings.ts'
import { findUnderway, keepUnderway, type Underway } from './underway.ts'
import { vcardOf } from './vcard-of.ts'

/** Cards read in one go; the till works in between. */
const CHUNK = 50
/** Photos up to here; address books and phones choke on larger files. */
const MOST_PHOTO_BYTES = 20_000_000

export const exportsHandlers: HandlersOf<'exports'> = {
  async begin(context, { exportId, what }) {
    // Tables of clients and visits tell what each brought.
    context.read(({ rights }) => requireRight(rights, 'clients.money'))
    const ids = what.kind === 'clients' ? await clientsMeant(context, what.who) : []
    const total = what.kind === 'clients' ? ids.length : await rowsOf(context, what)
    if (what.kind !== 'everything' && what.format === 'xlsx' && total > MOST_SHEET_ROWS) {
      refuse('export-too-long', { most: MOST_SHEET_ROWS })
    }
    context.write(({ db, device, me, audit }) => {
      audit('exports', null, told(what, total))
      keepUnderway(db, exportId, { what: kindOf(what), ids, device, language: me.language, states: [EXPORT_BEGINS] })
    })
    return { total }
  },

  async portion(context, { exportId, number }) {
    const underway = context.read(({ db, device }) => findUnderway(db, exportId, device)) ?? refuse('export-gone')
    const { what, ids, language, states } = underway
    const state = states[number] ?? refuse('export-gone')
    const begin = number * PORTION
    const {
      bytes,
      state: next,
      last,
    } = await context.reader.ask('exports.portion', {
      what,
      ids: ids.slice(begin, begin + PORTION),
      number,
      lastIds: begin + PORTION >= ids.length,
      language,
      state,
    })
    states[number + 1] = next
    return { bytes, done: next.rows, last }
  },

  async cards(context, { who, version }) {
    const ids =
      who.kind === 'one' ? [context.read(({ db }) => findClient(db, who.id) ?? notFound()).id] : await clientsMeant(context, who)
    const parts: string[] = []
    let photoBytes = 0
    let cards = 0
    let withoutPhoto = 0
    for (let from = 0; from < ids.length; from += CHUNK) {
      const read = context.read((now) => ids.slice(from, from + CHUNK).flatMap((id) => vcardOf(now, id) ?? []))
      const fitting = read.map((card) => {
        const size = card.photo?.bytes.length ?? 0
        if (photoBytes + size > MOST_PHOTO_BYTES) {
          withoutPhoto += 1
          return { ...card, photo: null }
        }
        photoBytes += size
        return card
      })
      parts.push(writeVcards(fitting, version))
      cards += fitting.length
      await context.pause()
    }
    context.write(({ audit }) => {
      if (who.kind === 'one') audit('client', who.id, { exported: 'vcard', version })
      else audit('clients', null, { exported: 'vcard', version, cards, ...choiceOf(who) })
    })
    return { text: parts.join(''), cards, withoutPhoto }
  },
}

type What = ParsedInputOf<'exports.begin'>['what']

async function rowsOf(context: SlowContext, what: Exclude<What, { kind: 'clients' }>): Promise<number> {
  const [from, until] = what.kind === 'visits' ? [what.from, what.until] : [null, null]
  return (await context.reader.ask('exports.count', { from, until })).total
}

function kindOf(what: What): Underway['what'] {
  return what.kind === 'clients' ? { kind: what.kind, columns: what.columns, format: what.format } : what
}

/** Who takes what, and by which choice; never what is in it, and no text that was searched for. */
function told(what: What, rows: number) {
  if (what.kind === 'everything') return { exported: 'json', rows, what: what.kind }
  const { kind, format } = what
  if (kind === 'visits') return { exported: format, rows, what: kind, from: what.from, until: what.until }
  const { who, columns } = what
  return { exported: format, rows, what: kind, columns, ...choiceOf(who) }
}

function choiceOf(who: Whom) {
  if (who.kind === 'some') return { ids: who.ids }
  if (who.kind === 'saved') return { list: who.id }
  return { filter: who.filter, conditions: who.conditions.length, searched: who.text !== '' }
}
