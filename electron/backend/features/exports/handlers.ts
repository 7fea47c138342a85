import type { HandlersOf } from '#electron/backend/context.ts'
import { notFound } from '#shared/contract/errors.ts'
import { writeVcards } from '#shared/domain/vcards/write-vcards.ts'
import { clientIdsOfList } from '../arrival/index.ts'
import { findClient } from '../clients/index.ts'
import { vcardOf } from './vcard-of.ts'

/** Cards read in one go; the till works in between. */
const CHUNK = 50
/** Photos up to here; address books and phones choke on larger files. */
const MOST_PHOTO_BYTES = 20_000_000

export const exportsHandlers: HandlersOf<'exports'> = {
  async cards(context, { who, version }) {
    const ids = context.read((now) => {
      if (who.kind === 'some') return [...new Set(who.ids.flatMap((id) => findClient(now.db, id)?.id ?? []))]
      return who.kind === 'one' ? [(findClient(now.db, who.id) ?? notFound()).id] : clientIdsOfList(now, who)
    })
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
      else if (who.kind === 'some') audit('clients', null, { exported: 'vcard', version, cards, ids: who.ids })
      else audit('clients', null, { exported: 'vcard', version, cards, filter: who.filter, text: who.text })
    })
    return { text: parts.join(''), cards, withoutPhoto }
  },
}
