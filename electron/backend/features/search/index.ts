import type { Db } from '#electron/backend/db/connection.ts'
import { queryWords } from '#shared/domain/search/fold.ts'
import { phoneQuery, reversedTail } from '#shared/domain/search/phone-digits.ts'
import { addWord, buildVocabulary, nearestWords, type Vocabulary } from '#shared/domain/search/typing-errors.ts'
import { allWords, findByCodeKey, findByDigitsInside, findRanked, forgetWords, writeWords } from './repository.ts'

export { findByCodeKey, forgetWords }

/** A code as it is compared: printed with spaces, typed in lower case, it is the same code. */
export function codeKey(code: string): string {
  return code.replace(/\s+/g, '').toUpperCase()
}

/** Puts a client's words into the index, in place of those before. */
export function indexClient(db: Db, clientId: number, words: readonly string[]): void {
  const vocabulary = vocabularies.get(db)
  if (vocabulary) for (const word of words) if (!/^r?\d/.test(word)) addWord(vocabulary, word)
  writeWords(db, clientId, words)
}

export interface Found {
  readonly ids: number[]
  readonly by: 'code' | 'phone' | 'words' | 'typing-error' | 'nothing'
  readonly more: boolean
}

/** Clients for what was typed, the likeliest first: an exact code, then a phone's end or beginning, then words, then words with an error. */
export function findClients(db: Db, text: string, now: number, limit: number): Found {
  const nothing: Found = { ids: [], by: 'nothing', more: false }
  const typed = text.trim()
  if (typed === '') return nothing
  const byCode = typed.length >= 3 ? findByCodeKey(db, codeKey(typed)) : null
  const seek = (match: string, by: Found['by'], broad: boolean): Found | null => {
    if (match === '') return null
    const ids = findRanked(db, { match, now, pool: broad ? POOL_SHORT : POOL_LONG, limit: limit + 1 })
    return ids.length === 0 ? null : { ids: ids.slice(0, limit), by, more: ids.length > limit }
  }
  const digits = phoneQuery(typed)
  const found =
    digits.length > 0
      ? (seek(phoneMatch(digits), 'phone', typed.length < 4) ?? phoneInside(db, digits, limit))
      : (seek(wordMatch(queryWords(typed).words), 'words', isShort(typed)) ?? withTypingErrors(db, typed, seek))
  if (byCode === null) return found ?? nothing
  return {
    ids: [byCode, ...(found?.ids.filter((id) => id !== byCode) ?? [])].slice(0, limit),
    by: 'code',
    more: found?.more ?? false,
  }
}

const POOL_SHORT = 300
const POOL_LONG = 3000
const isShort = (typed: string) => typed.replace(/\s/g, '').length < 3

function phoneMatch(alternatives: readonly string[]): string {
  return alternatives.flatMap((digits) => [`${reversedTail(digits)}*`, `${digits}*`]).join(' OR ')
}

function phoneInside(db: Db, digits: readonly string[], limit: number): Found | null {
  const longest = digits.reduce((one, other) => (other.length < one.length ? other : one))
  if (longest.length < 4) return null
  const ids = findByDigitsInside(db, longest, limit + 1)
  return ids.length === 0 ? null : { ids: ids.slice(0, limit), by: 'phone', more: ids.length > limit }
}

/** Every typed word must be there, in one of its forms, whole or as a beginning. Folded words are letters and digits only: nothing to escape. */
function wordMatch(words: readonly (readonly string[])[]): string {
  return words.map((forms) => `(${forms.map((form) => `"${form}"*`).join(' OR ')})`).join(' AND ')
}

function withTypingErrors(
  db: Db,
  typed: string,
  seek: (match: string, by: Found['by'], broad: boolean) => Found | null,
): Found | null {
  const vocabulary = vocabularyOf(db)
  const words = queryWords(typed).words.map((forms) => {
    const near = [...new Set(forms.flatMap((form) => nearestWords(form, vocabulary)))]
    return [...forms, ...near.slice(0, 12)]
  })
  return words.length === 0 ? null : seek(wordMatch(words), 'typing-error', false)
}

const vocabularies = new WeakMap<Db, Vocabulary>()

/** All words of the shop, read from the index at the first typing error and kept up to date after. */
export function vocabularyOf(db: Db): Vocabulary {
  const known = vocabularies.get(db)
  if (known) return known
  const built = buildVocabulary(allWords(db))
  vocabularies.set(db, built)
  return built
}
