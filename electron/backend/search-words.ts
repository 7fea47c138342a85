import { indexWords } from '#shared/domain/search/fold.ts'
import { phoneDigits, reversedTail } from '#shared/domain/search/phone-digits.ts'

export interface Searchable {
  readonly names: readonly string[]
  readonly email: string
  readonly note: string
  readonly phones: readonly { readonly typed: string; readonly e164: string | null; readonly national: string | null }[]
  readonly codes: readonly string[]
}

/** Only the beginning of a long note is searchable: the index would else be mostly notes. */
const NOTE_LETTERS = 400

/**
 * Stands before words said of a client beside the name (note, e-mail), so that names can be asked for alone. A letter to the index, so that it
 * stays with its word, and one that no language here has (U+0298, a click of the Khoisan languages).
 */
export const ASIDE = 'ʘ'

/**
 * Every word by which a client is found: names and codes folded, note and e-mail folded and set aside; phones whole, without their country, and
 * backwards for their ends.
 */
export function searchWords(client: Searchable): string[] {
  const words = new Set(indexWords([...client.names, ...client.codes]))
  for (const word of indexWords([client.email, client.note.slice(0, NOTE_LETTERS)])) words.add(`${ASIDE}${word}`)
  for (const phone of client.phones) {
    const digits = phoneDigits(phone.e164 ?? phone.typed)
    words.add(digits)
    words.add(reversedTail(digits))
    if (phone.national !== null) words.add(phone.national)
  }
  return [...words]
}
