import type { Db } from '#electron/backend/db/connection.ts'
import { ASIDE } from '#electron/backend/search-words.ts'
import { queryWords } from '#shared/domain/search/fold.ts'
import { phoneQuery, reversedTail } from '#shared/domain/search/phone-digits.ts'
import { addWord, buildVocabulary, type NearWord, nearestWords, type Vocabulary } from '#shared/domain/search/typing-errors.ts'
import { allWords, findByCodeKey, findByDigitsInside, findRanked, forgetWords, writeWords } from './repository.ts'

export { findByCodeKey, forgetWords }

/** A code as it is compared: printed with spaces, typed in lower case, it is the same code. */
export function codeKey(code: string): string {
  return code.replace(/\s+/g, '').toUpperCase()
}

/** Puts a client's words into the index, in place of those before. */
export function indexClient(db: Db, clientId: number, words: readonly string[]): void {
  const vocabulary = vocabularies.get(db)
  if (vocabulary) for (const word of words) if (isOfNames(word)) addWord(vocabulary, word)
  writeWords(db, clientId, words)
}

export interface Found {
  readonly ids: number[]
  readonly by: 'code' | 'phone' | 'words' | 'typing-error' | 'nothing'
  readonly more: boolean
}

export interface Asked {
  readonly text: string
  /** Milliseconds UTC: who came lately goes first. */
  readonly now: number
  readonly limit: number
  /** Names alike are added when fewer than this many were found as typed: what was mistyped may be the beginning of another name. */
  readonly alikeBelow: number
}

/** Clients for what was typed, the likeliest first: an exact code, then a phone's end or beginning, then words, then words with an error. */
export function findClients(db: Db, asked: Asked): Found {
  const nothing: Found = { ids: [], by: 'nothing', more: false }
  const { limit } = asked
  const typed = asked.text.trim()
  if (typed === '') return nothing
  const byCode = typed.length >= 3 ? findByCodeKey(db, codeKey(typed)) : null
  const digits = phoneQuery(typed)
  const found = digits.length > 0 ? findByPhone(db, digits, typed, asked) : findByWords(db, typed, asked)
  if (byCode === null) return found ?? nothing
  return {
    ids: [byCode, ...(found?.ids.filter((id) => id !== byCode) ?? [])].slice(0, limit),
    by: 'code',
    more: found?.more ?? false,
  }
}

function findByPhone(db: Db, digits: readonly string[], typed: string, { now, limit }: Asked): Found | null {
  const pool = typed.length < 4 ? POOL_SHORT : POOL_LONG
  const ids = findRanked(db, { match: phoneMatch(digits), now, pool, limit: limit + 1 })
  if (ids.length === 0) return phoneInside(db, digits, limit)
  return { ids: ids.slice(0, limit), by: 'phone', more: ids.length > limit }
}

function findByWords(db: Db, typed: string, { now, limit, alikeBelow }: Asked): Found | null {
  const { words } = queryWords(typed)
  if (words.length === 0) return null
  const seek = (match: string) => findRanked(db, { match, now, pool: isShort(typed) ? POOL_SHORT : POOL_LONG, limit: limit + 1 })
  const ids = new Set(seek(wordMatch(words)))
  if (ids.size < limit) for (const id of seek(wordMatch(words.map(orAside)))) ids.add(id)
  const exact = ids.size
  if (exact < alikeBelow) {
    for (const alike of alikeWords(db, words)) {
      for (const id of seek(wordMatch(alike))) ids.add(id)
      if (ids.size >= alikeBelow) break
    }
  }
  if (ids.size === 0) return null
  return { ids: [...ids].slice(0, limit), by: exact > 0 ? 'words' : 'typing-error', more: ids.size > limit }
}

/** In the name, or in what is noted beside it. */
const orAside = (forms: readonly string[]) => [...forms, ...forms.map((form) => `${ASIDE}${form}`)]

/** Digits, also backwards, and what is set aside are no words that a name could be mistyped for. */
const isOfNames = (word: string) => !/^r?\d/.test(word) && !word.startsWith(ASIDE)

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

/** Of a word's forms, so many are looked up with errors: its own spelling and its likeliest sounds. */
const FORMS_WITH_ERRORS = 3

/**
 * What was typed with the words of the shop that are like it beside each, in widening circles: whole words with one error, beginnings too, those
 * with two. A rare name typed to its end would else drown among the regulars of a common beginning.
 */
function alikeWords(db: Db, words: readonly (readonly string[])[]): string[][][] {
  const vocabulary = vocabularyOf(db)
  const near = words.map((forms) => forms.slice(0, FORMS_WITH_ERRORS).flatMap((form) => nearestWords(form, vocabulary)))
  const circles: ((one: NearWord) => boolean)[] = [(one) => one.whole && one.errors <= 1, (one) => one.errors <= 1, () => true]
  let known = 0
  return circles.flatMap((belongs) => {
    const count = near.flat().filter(belongs).length
    if (count === known) return []
    known = count
    return [words.map((forms, at) => [...new Set([...forms, ...(near[at] ?? []).filter(belongs).map(({ word }) => word)])])]
  })
}

const vocabularies = new WeakMap<Db, Vocabulary>()

/** All words of the shop, read from the index at the first typing error and kept up to date after. */
function vocabularyOf(db: Db): Vocabulary {
  const known = vocabularies.get(db)
  if (known) return known
  const built = buildVocabulary([])
  for (const { term, clients } of allWords(db)) addWord(built, term, clients)
  vocabularies.set(db, built)
  return built
}
