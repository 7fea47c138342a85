import { isOneEditApart } from './edit-distance.ts'
import type { NameWord } from './name-words.ts'

/**
 * How two names are alike, the nearest first. The order of words never counts, and a patronymic or second name may be missing.
 */
export const NAME_LIKENESSES = [
  'same',
  /** Cyrillic and Latin, or two spellings of one sound: Юлія, Yulia, Iuliia. */
  'other-spelling',
  /** Ольга and Оля with the same surname. */
  'short-form',
  /** The one goes by what is the other's first name, with the same surname. */
  'nickname',
  'typing-error',
  /** All that the shorter has agrees, but it is one word or an initial. */
  'part',
  /** The same first name and another surname: married, or somebody else. */
  'first-name',
  /** One of them has no name yet. */
  'unknown',
  /** Nothing agrees, and nothing says that they are two persons: "lena87". */
  'unclear',
  /** Two persons: other first names, or other patronymics. */
  'different',
] as const
export type NameLikeness = (typeof NAME_LIKENESSES)[number]

export interface Named {
  /**
   * The name, or the nickname where there is no name, sorted by the letters of the plain forms: the order of words does not
   * count.
   */
  readonly words: readonly NameWord[]
  /** The one word by which he is called; null where it is none, or a description of several words. */
  readonly nickname: NameWord | null
}

/** How alike two persons are called; the same from both sides. */
export function compareNames(one: Named, other: Named): NameLikeness {
  const byWords = compareWords(one.words, other.words)
  if (byWords !== 'different' && byWords !== 'first-name' && byWords !== 'unclear') return byWords
  return isNicknameOf(one, other) || isNicknameOf(other, one) ? 'nickname' : byWords
}

type WordLikeness = 'same' | 'other-spelling' | 'short-form' | 'typing-error' | 'initial'
const nearestFirst: readonly WordLikeness[] = ['same', 'other-spelling', 'short-form', 'typing-error', 'initial']

/** Shorter words differ by one letter too often without being mistyped: Іра and Юра, Jan and Dan. */
const SHORTEST_MISTYPED = 5

function compareWord(one: NameWord, other: NameWord): WordLikeness | null {
  if (one === other || one.plain === other.plain) return 'same'
  const given = one.given.length > 0 && other.given.length > 0
  const sameGiven = given && one.given.some((name) => other.given.includes(name))
  if (given && !sameGiven) return null
  if (one.forms.some((form) => other.forms.includes(form))) return 'other-spelling'
  if (sameGiven) return 'short-form'
  if (isMistyped(one.plain, other.plain)) return 'typing-error'
  return isInitialOf(one, other) || isInitialOf(other, one) ? 'initial' : null
}

/**
 * The first letter makes another name (Дарина, Марина) and the last another person (Kowalski, Kowalska): neither is taken for an
 * error.
 */
function isMistyped(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_MISTYPED) return false
  return one[0] === other[0] && one.at(-1) === other.at(-1) && isOneEditApart(one, other)
}

function isInitialOf(one: NameWord, other: NameWord): boolean {
  return one.plain.length === 1 && other.forms.some((form) => one.forms.some((initial) => form.startsWith(initial)))
}

interface Pairing {
  readonly pairs: readonly { readonly likeness: WordLikeness; readonly one: NameWord; readonly other: NameWord }[]
  readonly leftOfOne: readonly NameWord[]
  readonly leftOfOther: readonly NameWord[]
}

function compareWords(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  if (one.length === 0 || other.length === 0) return 'unknown'
  const pairing = pairUp(one, other)
  const { pairs, leftOfOne, leftOfOther } = pairing
  if (leftOfOne.length > 0 && leftOfOther.length > 0) return judgeUnmatched(pairing)
  const count = (likeness: WordLikeness) => pairs.filter((pair) => pair.likeness === likeness).length
  const mistyped = count('typing-error')
  const initials = count('initial')
  if (pairs.length - mistyped - initials === 0 || mistyped > 1) return 'different'
  if (pairs.length === 1 || initials > 0) return 'part'
  if (mistyped === 1) return 'typing-error'
  if (count('short-form') > 0) return 'short-form'
  return count('other-spelling') > 0 ? 'other-spelling' : 'same'
}

function judgeUnmatched({ pairs, leftOfOne, leftOfOther }: Pairing): NameLikeness {
  const namesLeft = [leftOfOne, leftOfOther].filter((left) => left.some(({ given }) => given.length > 0)).length
  if (namesLeft === 2) return 'different'
  if (pairs.length === 0) return shareSurnameStem(leftOfOne, leftOfOther) ? 'different' : 'unclear'
  const onlyFirstNames = pairs.every(
    ({ likeness, one, other }) =>
      likeness !== 'typing-error' && likeness !== 'initial' && one.given.length + other.given.length > 0,
  )
  return onlyFirstNames && namesLeft === 0 ? 'first-name' : 'different'
}

const STEM_LETTERS = 4
const ENDING_LETTERS = 2

/** Ахметов and Ахметова are one family. */
function shareSurnameStem(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  return one.some(({ plain }) =>
    other.some((word) => {
      const stem = Math.max(STEM_LETTERS, Math.min(plain.length, word.plain.length) - ENDING_LETTERS)
      return plain.length >= stem && plain.slice(0, stem) === word.plain.slice(0, stem)
    }),
  )
}

/**
 * Pairs up the words, the most alike first; every word once. Whose words come first is decided by letters: both sides see the
 * same pairs.
 */
function pairUp(one: readonly NameWord[], other: readonly NameWord[]): Pairing {
  const [leftOfOne, leftOfOther] = isFirst(one, other) ? [[...one], [...other]] : [[...other], [...one]]
  const pairs: { likeness: WordLikeness; one: NameWord; other: NameWord }[] = []
  const likenesses = leftOfOne.map((word) => leftOfOther.map((against) => compareWord(word, against)))
  for (const wanted of nearestFirst) {
    for (let row = 0; row < leftOfOne.length; row += 1) {
      const column = likenesses[row]?.indexOf(wanted) ?? -1
      const word = leftOfOne[row]
      const against = leftOfOther[column]
      if (word === undefined || against === undefined) continue
      pairs.push({ likeness: wanted, one: word, other: against })
      leftOfOne.splice(row, 1)
      leftOfOther.splice(column, 1)
      likenesses.splice(row, 1)
      for (const cells of likenesses) cells.splice(column, 1)
      row -= 1
    }
  }
  return { pairs, leftOfOne, leftOfOther }
}

function isFirst(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  for (const [index, { plain }] of one.entries()) {
    const against = other[index]?.plain
    if (against === undefined || plain !== against) return against !== undefined && plain < against
  }
  return true
}

/** Whether `other` is named by the nickname of `one` and the rest of his name. */
function isNicknameOf({ nickname, words }: Named, other: Named): boolean {
  if (nickname === null || other.words.length < 2) return false
  const called = other.words.find((word) => {
    const likeness = compareWord(nickname, word)
    return likeness === 'same' || likeness === 'other-spelling'
  })
  const rest = other.words.filter((word) => word !== called)
  if (called === undefined || rest.every(({ given }) => given.length > 0)) return false
  const likeness = compareWords(rest, words)
  return likeness === 'same' || likeness === 'other-spelling' || likeness === 'part'
}
