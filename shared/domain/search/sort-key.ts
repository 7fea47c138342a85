import type { Language } from '#shared/i18n/languages.ts'

/**
 * A text that sorts byte by byte (SQLite BINARY) as the language's alphabet sorts the name: signs, digits, the language's own
 * script, the other script, all else by code point. Case and apostrophes do not count; a mark that is no letter of the alphabet
 * of its own (ё in Russian, é in Polish) decides only between names otherwise equal.
 */
export function sortKey(text: string, language: Language): string {
  const codes = codesOf[language]
  const lower = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(apostrophes, '')
  let primary = ''
  let marked = false
  for (const letter of lower) {
    const own = codes.get(letter)
    if (own !== undefined) {
      primary += own
      continue
    }
    marked = true
    for (const part of foreignParts(letter)) primary += codes.get(part) ?? unlisted(part)
  }
  return marked ? `${primary}!${lower}` : primary
}

const apostrophes = /['’‘ʼʹ`´′]/g
const signs = ' _-,;:!?.()[]{}@*/\\&#%+=~$"'
const digits = '0123456789'
const cyrillic = 'абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const romanian = 'aăâbcdefghiîjklmnopqrsștțuvwxyz'
const polish = 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż'

/** A group letter and a place in the group: two characters for every letter keep one name's prefix a prefix of the key. */
function codesFor(own: string, other: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const [group, letters] of Object.entries({ a: signs, b: digits, c: own, d: other })) {
    for (const [place, letter] of [...letters].entries()) codes.set(letter, group + String.fromCharCode(48 + place))
  }
  return codes
}

const codesOf: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: codesFor(latin, cyrillic),
  uk: codesFor(cyrillic, latin),
  ru: codesFor(cyrillic, latin),
  ro: codesFor(romanian, cyrillic),
  pl: codesFor(polish, cyrillic),
}

/** Letters of the neighbours that Unicode does not take apart, and the old Romanian cedillas that stand for commas. */
const spelledOut: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ş: 'ș', ţ: 'ț' }

function foreignParts(letter: string): string {
  return spelledOut[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '')
}

function unlisted(letter: string): string {
  if (letter in spelledOut || letter === 'ș' || letter === 'ț') return ''
  const group = /\p{L}/u.test(letter) ? 'e' : 'a~'
  return group + (letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
}
