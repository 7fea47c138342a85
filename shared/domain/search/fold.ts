import { soundKeys } from './sound.ts'

/**
 * Search folding: what a client was typed in as and what a hand types at the till are brought to common words.
 *
 * Every word has a *plain* form (its own alphabet: lower case, marks and apostrophes off) and one or more *sound keys*
 * (`sound.ts`: Cyrillic and Latin spellings of one name meet there). The index holds all forms, the query asks for any of them.
 */

const apostrophes = /['’‘ʼʹ‛`´′ˈʻ]/g
const marks = /\p{M}+/gu
const notOfAWord = /[^\p{L}\p{N}]+/u

/** Letters that Unicode does not take apart into a base letter and a mark, or takes apart where two languages write one sound. */
const handFolded: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ґ: 'г',
  є: 'е',
  і: 'и',
  ы: 'и',
  э: 'е',
  ъ: '',
  ь: '',
}
const handFoldedLetters = new RegExp(`[${Object.keys(handFolded).join('')}]`, 'g')

/** Not more forms than this of one word go into the index, plain form included. */
const formsPerWord = 6

/** The words of a text in plain folded form, in the order they were written; apostrophes join, every other sign parts words. */
export function foldWords(text: string): string[] {
  return rawWords(text).map(plainForm).filter(isNotEmpty)
}

/** All forms of all words of a client's fields (names, nickname, note, e-mail …), each once. */
export function indexWords(fields: readonly (string | null | undefined)[]): string[] {
  const forms = new Set<string>()
  for (const field of fields) {
    for (const word of rawWords(field ?? '')) {
      const keys = soundKeys(word)
      for (const form of formsOf(word, keys)) forms.add(form)
      for (const form of otherEndings(keys)) forms.add(form)
    }
  }
  return [...forms]
}

/** What was typed, per word the forms of which any may match. The last word is still being typed: match it as a prefix. */
export function queryWords(text: string): { words: string[][] } {
  return {
    words: rawWords(text)
      .map((word) => formsOf(word, soundKeys(word)))
      .filter((forms) => forms.length > 0),
  }
}

function rawWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replace(apostrophes, '').split(notOfAWord).filter(isNotEmpty)
}

function plainForm(word: string): string {
  return word
    .normalize('NFKD')
    .replace(marks, '')
    .replace(handFoldedLetters, (letter) => handFolded[letter] ?? letter)
}

function formsOf(word: string, keys: readonly string[]): string[] {
  const forms = new Set([plainForm(word), ...keys])
  return [...forms].filter(isNotEmpty).slice(0, formsPerWord)
}

/** Олександр is also written Aleksander: the index alone carries both endings, so that a prefix of either finds it. */
function otherEndings(keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    if (/[dt]r$/.test(key)) return [`${key.slice(0, -1)}er`]
    if (/[dt]er$/.test(key)) return [`${key.slice(0, -2)}r`]
    return []
  })
}

function isNotEmpty(text: string): boolean {
  return text !== ''
}
