import { queryWords } from '#shared/domain/search/fold.ts'
import { givenNamesOf } from './given-names.ts'

/** One word of a name, in every form in which it can be compared. */
export interface NameWord {
  readonly plain: string
  /** The plain form and the sound keys, in which Cyrillic and Latin spellings meet. */
  readonly forms: readonly string[]
  /**
   * What is left of the sounds when vowels go and kindred consonants become one: the rough key by which likely pairs are
   * gathered.
   */
  readonly skeletons: readonly string[]
  /** The given names it can be, by their number in the table; none when it is a surname or unknown. */
  readonly given: readonly number[]
}

/** Words read so far. Names repeat, and reading a word is by far the dearest step of the search. */
export type WordMemory = Map<string, readonly NameWord[]>

/** Further words of a name are not compared: patronymic, two given names and two surnames fit. */
const MOST_WORDS = 5

/** Forms of address are no part of a name. Folded as words are. */
const honorifics = new Set(
  queryWords(
    [
      'пан пані панна добродій добродійка дядько дядя тітка тьотя тётя баба бабуся бабушка дід дедушка',
      'сусід сусідка сосед соседка господин госпожа pan pani ciocia wujek babcia dziadek sąsiad sąsiadka',
      'mr mrs ms miss dr doctor sir auntie uncle domnul doamna domnișoara dl dna dra nea tanti vecinul vecina',
    ].join(' '),
  ).words.map(([plain = '']) => plain),
)

/** The words of a name without forms of address, at most five. */
export function nameWords(name: string, memory: WordMemory): readonly NameWord[] {
  const words = name.split(/\s+/u).flatMap((part) => readPart(part, memory))
  return words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words
}

/** Sorts words by their plain form. */
export function byLetters(one: NameWord, other: NameWord): number {
  if (one.plain === other.plain) return 0
  return one.plain < other.plain ? -1 : 1
}

function readPart(part: string, memory: WordMemory): readonly NameWord[] {
  const known = memory.get(part)
  if (known !== undefined) return known
  const words = queryWords(part).words.flatMap((forms) => {
    const [plain = ''] = forms
    if (honorifics.has(plain) || !/\p{L}/u.test(plain)) return []
    return [{ plain, forms, skeletons: skeletonsOf(forms), given: givenNamesOf(forms) }]
  })
  memory.set(part, words)
  return words
}

function skeletonsOf(forms: readonly string[]): string[] {
  const sounds = forms.length > 1 ? forms.slice(1) : forms
  return [...new Set(sounds.map(skeletonOf))]
}

function skeletonOf(sound: string): string {
  return sound
    .replace(/shch|dzh|[csz]h|ts|[sz]/g, 's')
    .replace(/[hk]/g, 'k')
    .replace(/[aeiou]/g, '')
    .replace(/(.)\1+/g, '$1')
}
