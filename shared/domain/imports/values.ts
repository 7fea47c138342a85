import { foldWords } from '#shared/domain/search/fold.ts'
import type { Language } from '#shared/i18n/languages.ts'

const ukrainianApostrophe = 'ʼ'

/** One line of text: spaces of all kinds single, none at the ends, no control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Z}\uFEFF]+/gu, ' ').trim()
}

/** A note: line breaks are kept, in one form; other control characters go. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\uFEFF/gu, '')
    .trim()
}

/** "?" between two letters of a Cyrillic name stands where an apostrophe was that the file's encoding does not have. */
export function restoreApostrophes(name: string): string {
  return name.replace(/(?<=\p{Script=Cyrillic})\?(?=\p{Script=Cyrillic})/gu, ukrainianApostrophe)
}

export function isEmail(text: string): boolean {
  return text.length <= 200 && /^[^\s@<>,;:"()[\]\\]+@(?:[^\s@<>,;:"()[\]\\.]+\.)+[^\s@<>,;:"()[\]\\.]{2,}$/u.test(text)
}

/** The telephone numbers of a cell; spreadsheets leave ="…" and ' before them, address books put several into one cell. */
export function phonesInCell(cell: string): string[] {
  return cell
    .split(/\s*(?::::|[,;|\n\r]|\s\/\s)\s*/)
    .map((part) =>
      oneLine(
        part
          .replace(/^[='"\s]+|["'\s]+$/g, '')
          .replace(/^tel:/i, '')
          .replace(/^(\d{7,})\.0+$/, '$1'),
      ),
    )
    .filter((part) => part !== '')
}

/** The ways in which one written number may be meant, to be tried in order: 00 for +, the old Soviet trunk 8, no + before the country. */
export function phoneCandidates(phone: string): string[] {
  const digits = phone.replace(/\D/g, '')
  const candidates = [phone.replace(/^\s*00/, '+')]
  if (/^80\d{9}$/.test(digits)) candidates.push(digits.slice(1))
  if (digits.length >= 10 && !phone.trim().startsWith('+')) candidates.push(`+${digits}`)
  return candidates
}

const languageWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'gb', 'us', 'english', 'англійська', 'английский', 'engleză', 'angielski'],
  uk: ['uk', 'ua', 'ukr', 'укр', 'ukrainian', 'українська', 'украинский', 'ucraineană', 'ukraiński', 'українською'],
  ru: ['ru', 'rus', 'рус', 'russian', 'російська', 'русский', 'rusă', 'rosyjski', 'російською', 'по-русски'],
  ro: [
    'ro',
    'rou',
    'ron',
    'md',
    'mol',
    'рум',
    'romanian',
    'moldovan',
    'румунська',
    'румынский',
    'молдавский',
    'română',
    'moldovenească',
    'rumuński',
  ],
  pl: ['pl', 'pol', 'пол', 'polish', 'польська', 'польский', 'poloneză', 'polski', 'po polsku'],
}
const languageOf = new Map(
  Object.entries(languageWords).flatMap(([language, words]) =>
    words.map((word) => [foldWords(word).join(' '), language as Language]),
  ),
)

/** A language by its code ("uk", "uk-UA") or by its name in any of the five; null when it is none of them. */
export function readLanguage(text: string): Language | null {
  const words = foldWords(text)
  return (
    languageOf.get(words.join(' ')) ??
    (/^[a-z]{2}[-_][A-Za-z]{2}$/.test(text.trim()) ? (languageOf.get(words[0] ?? '') ?? null) : null)
  )
}
