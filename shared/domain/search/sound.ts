/**
 * The sound key: one Latin alphabet into which Ukrainian, Russian, Polish, Romanian and English spellings of a name are read.
 *
 *   a b v h d e zh z i k l m n o p r s t u f ts ch sh
 *
 * - г ґ х g h gh kh are one sound `h`: Євген is Yevhen, Evgen and Jewgen; Христина is Khrystyna, Hristina and Chrystyna.
 * - и і ї й ы i y j are `i`, and repeated letters are one: Юлія, Yulia, Julia, Iuliia are all `iulia`.
 * - я ю є are `ia iu ie` as Latin spells them; the soft sign is not heard.
 * - sounds of two letters begin with the letter a Latin hand types first (ш `sh`, ч `ch`, ц `ts`), so a half typed word is a prefix.
 * - Where one letter is read in several ways (Polish and English `ch`, Romanian and Polish `c`) a word has several keys.
 */

const vowels = 'aeiou'

/** At most this many readings of a word are followed. */
const readingsPerWord = 5

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'h',
  д: 'd',
  е: 'e',
  ё: 'io',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'v',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Longest first; each spelling with its readings, the likeliest first. `c` and `j` follow below: they depend on what comes next. */
const latinClusters: readonly (readonly [spelling: string, readings: readonly string[]])[] = [
  ['szcz', ['shch']],
  ['shch', ['shch']],
  ['sch', ['shch', 'sh']],
  ['dzh', ['dzh']],
  ['zgh', ['zh']],
  ['cz', ['ch']],
  ['sz', ['sh']],
  ['sh', ['sh']],
  ['zh', ['zh']],
  ['kh', ['h']],
  ['gh', ['h']],
  ['rz', ['rz', 'zh']],
  ['ts', ['ts']],
  ['tz', ['ts']],
  ['ck', ['k']],
  ['ph', ['f']],
  ['th', ['t']],
]

const latin: Readonly<Record<string, string>> = {
  g: 'h',
  j: 'i',
  y: 'i',
  w: 'v',
  x: 'ks',
  q: 'k',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 's',
  æ: 'e',
  œ: 'e',
  þ: 't',
  ħ: 'h',
  ı: 'i',
  ó: 'u',
  ć: 'ts',
  ż: 'zh',
  ž: 'zh',
  ș: 'sh',
  ş: 'sh',
  š: 'sh',
  č: 'ch',
  ț: 'ts',
  ţ: 'ts',
}

/** Second readings of a finished key. They are added beside the first, never in its place, so that prefixes of both are found. */
const secondReadings: readonly (readonly [spelled: RegExp, read: string])[] = [
  [/^(i?)eu/, '$1ev'], // Eugenia, Євгенія
  [/ie/g, 'e'], // Єлена, Yelena, Elena; Agnieszka, Агнешка
  [/(?<=[^aeiou])io/g, 'e'], // Семёнов, Semyonov, Семенов; Piotr, Пётр
  [/(?<=[^aeiou])iu/g, 'u'], // Людмила, Ludmila; Мюллер, Müller
  [/^oleks/, 'aleks'], // Олександр, Александр, Aleksander
]

/** The sound keys of one lower-case NFKC word without apostrophes, likeliest first; none for a word of another script or of digits. */
export function soundKeys(word: string): string[] {
  const letters = [...word.normalize('NFC')]
  let keys: string[]
  if (letters.every((letter) => baseOf(letter) in cyrillic)) keys = [readCyrillic(letters)]
  else if (letters.every(isLatin)) keys = readLatin(letters.join(''))
  else return []
  for (const [spelled, read] of secondReadings) {
    keys = [...keys, ...keys.map((key) => key.replace(spelled, read))]
  }
  return [...new Set(keys.map(withoutRepeats))].filter((key) => key !== '').slice(0, readingsPerWord)
}

function readCyrillic(letters: readonly string[]): string {
  let key = ''
  for (const [at, letter] of letters.entries()) {
    const sound = cyrillic[baseOf(letter)] ?? ''
    const opensSyllable = key === '' || vowels.includes(key.at(-1) ?? '')
    if (letter === 'е' && opensSyllable) key += 'ie'
    else if (letter === 'ь' && letters[at + 1] === 'о') key += 'i'
    else key += sound
  }
  return key
}

function readLatin(word: string): string[] {
  let keys = ['']
  let at = 0
  while (at < word.length) {
    const [length, readings] = latinSound(word, at)
    keys = keys.flatMap((key) => readings.map((reading) => key + reading)).slice(0, readingsPerWord)
    at += length
  }
  return keys
}

function latinSound(word: string, at: number): readonly [length: number, readings: readonly string[]] {
  const cluster = latinClusters.find(([spelling]) => word.startsWith(spelling, at))
  if (cluster !== undefined) return [cluster[0].length, cluster[1]]
  const letter = word[at] ?? ''
  const next = word[at + 1] ?? ''
  if (letter === 'c') return latinC(word, at)
  if (letter === 'j' && at === 0) return [1, ['i', 'zh', 'dzh']]
  if (letter === 'ą') return [1, ['bp'.includes(next) ? 'om' : 'on']]
  if (letter === 'ę') return [1, ['bp'.includes(next) ? 'em' : 'en']]
  return [1, [latin[letter] ?? latin[baseOf(letter)] ?? baseOf(letter)]]
}

function latinC(word: string, at: number): readonly [length: number, readings: readonly string[]] {
  const next = word[at + 1] ?? ''
  if (next === 'h') return [2, 'ei'.includes(word[at + 2] ?? '-') ? ['ch', 'h', 'k'] : ['ch', 'h']]
  if (next === '') return [1, ['k', 'ts', 'ch']]
  if (next === 'i' && 'aou'.includes(word[at + 2] ?? '-')) return [2, ['ch', 'tsi']]
  if ('eiy'.includes(next)) return [1, ['ts', 'ch', 's']]
  return [1, ['k']]
}

function baseOf(letter: string): string {
  if (letter in cyrillic) return letter
  return letter.normalize('NFD').charAt(0)
}

function isLatin(letter: string): boolean {
  return letter in latin || /^[a-ząę]$/.test(baseOf(letter))
}

function withoutRepeats(key: string): string {
  let kept = key.charAt(0)
  for (let at = 1; at < key.length; at += 1) if (key[at] !== key[at - 1]) kept += key[at]
  return kept
}
