import type { Context } from '#electron/backend/context.ts'
import { understandPhone } from '#electron/backend/phones.ts'
import type { ParsedInputOf } from '#shared/contract/client.ts'
import type { SimilarCards } from '#shared/contract/merges.ts'
import { similarWhileTyping } from '#shared/domain/duplicates/similar-while-typing.ts'
import { phoneDigits } from '#shared/domain/search/phone-digits.ts'
import { clientsWithPhones, findClient, readPhones, toFace } from '../clients/index.ts'
import { findClients } from '../search/index.ts'
import { cardsByIds, pairsOfTwoPeople } from './look-alikes/repository.ts'

/** Cards looked at for each thing that was typed; the likeliest are among the first. */
const CANDIDATES = 12
const FEWEST_LETTERS = 3
/** Fewer digits are the end of many numbers. */
const WHOLE_NUMBER = 7
const MOST_FAMILY = 3

/** Whose card may be the one that is being typed (F86): at most three, and apart from them the family that shares the phone. */
export function similarCards(context: Context, typed: ParsedInputOf<'clients.similar'>): SimilarCards {
  const { db, now, shop } = context
  const { name, nickname, email, birthday, exceptId } = typed
  const phones = typed.phones.map((phone) => understandPhone(phone, shop.country)?.e164 ?? phone)
  const sharing = clientsWithPhones(
    db,
    phones.filter((phone) => phoneDigits(phone).length >= WHOLE_NUMBER),
    exceptId ?? 0,
  )
  const byWords = [name, nickname, email].flatMap((text) =>
    text.trim().length < FEWEST_LETTERS ? [] : findClients(db, { text, now, limit: CANDIDATES, alikeBelow: 1 }).ids,
  )
  const apart = new Set(
    exceptId === null ? [] : pairsOfTwoPeople(db, exceptId).map(({ one, other }) => (one === exceptId ? other : one)),
  )
  const ids = new Set([...sharing.map(({ id }) => id), ...byWords])
  const candidates = cardsByIds(
    db,
    [...ids].filter((id) => id !== exceptId && !apart.has(id)),
  )
  const similar = similarWhileTyping({ name, nickname, phones, email, codes: [], birthday }, candidates)
  return {
    similar: similar.flatMap(({ id, likeness }) => {
      const client = findClient(db, id)
      if (!client) return []
      const [phone] = readPhones(db, id)
      return [{ ...toFace(client), phone: phone?.e164 ?? phone?.typed ?? null, lastVisitDay: client.lastVisitDay, ...likeness }]
    }),
    family: sharing.filter((face) => !similar.some(({ id }) => id === face.id)).slice(0, MOST_FAMILY),
  }
}
