import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { phoneDigits } from '#shared/domain/search/phone-digits.ts'
import type { Named } from './name-likeness.ts'
import { byLetters, nameWords, type WordMemory } from './name-words.ts'

/** What of a client's card tells whether another is the same person. */
export interface DuplicateCard {
  readonly id: number
  readonly name: string
  readonly nickname: string
  /** In international form where they were understood, else as typed. */
  readonly phones: readonly string[]
  readonly email: string
  readonly codes: readonly string[]
  readonly birthday: PartialDate | null
}

/** A card read once, to be compared many times. */
export interface PreparedCard extends Named {
  readonly id: number
  /** The last nine digits each: national numbers of the five countries, with or without country and trunk digit. */
  readonly phones: readonly string[]
  readonly email: string
  readonly codes: readonly string[]
  readonly birthday: PartialDate | null
}

const NATIONAL_DIGITS = 9
/** Fewer digits are no number: an extension, a room, a slip of the finger. */
const FEWEST_DIGITS = 5

export function prepareCard(card: DuplicateCard, memory: WordMemory): PreparedCard {
  const name = nameWords(card.name, memory)
  const nickname = nameWords(card.nickname, memory)
  return {
    id: card.id,
    words: (name.length > 0 ? name : nickname).toSorted(byLetters),
    nickname: name.length > 0 && nickname.length === 1 ? (nickname[0] ?? null) : null,
    phones: distinct(card.phones.map((typed) => phoneDigits(typed).slice(-NATIONAL_DIGITS))).filter(
      (digits) => digits.length >= FEWEST_DIGITS,
    ),
    email: emailKey(card.email),
    codes: distinct(card.codes.map(codeKey)),
    birthday: card.birthday,
  }
}

/** One mailbox, however it was typed: case, "+shop" and the dots of Gmail do not count. Empty for what has no @. */
function emailKey(typed: string): string {
  const [box = '', host = '', ...more] = typed.trim().toLowerCase().split('@')
  if (box === '' || host === '' || more.length > 0) return ''
  const bare = box.replace(/\+.*$/, '')
  return host === 'gmail.com' || host === 'googlemail.com' ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${host}`
}

/** Letters and digits that are taken for one another when a code is read off a card, in Cyrillic too. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  О: '0',
  I: '1',
  L: '1',
  І: '1',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

/** A card code as it is read: without signs, leading noughts and lookalikes. */
function codeKey(typed: string): string {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return [...signs]
    .map((sign) => lookalikes[sign] ?? sign)
    .join('')
    .replace(/^0+(?=.)/, '')
}

function distinct(values: readonly string[]): readonly string[] {
  const filled = values.filter((value) => value !== '')
  return filled.length > 1 ? [...new Set(filled)] : filled
}
