/**
 * Which encoding a file is in, when nothing says so. A byte-order mark or strict UTF-8 decides at once; among the one-byte code
 * pages the one wins under which the letters above ASCII make likely Ukrainian, Russian, Polish or Romanian words.
 */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1250',
  'koi8-u',
  'koi8-r',
  'ibm866',
  'iso-8859-2',
  'iso-8859-16',
  'windows-1252',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The text of the bytes, or null when they are not of that encoding. Handed in: decoding is not part of the language. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null

interface EncodingGuess {
  readonly encoding: Encoding
  /** 0 … 1: how far the second best lies behind. */
  readonly confidence: number
  /** The other encodings in which the file can be read, likeliest first. */
  readonly alternatives: readonly Encoding[]
}

const oneByte = ENCODINGS.slice(3)
const sampleBytes = 65_536

/** Null when the bytes are no text in any encoding known here. */
export function detectEncoding(bytes: Uint8Array, decode: Decode): EncodingGuess | null {
  const marked = byteOrderMark(bytes) ?? zeroBytePattern(bytes)
  if (marked === 'binary') return null
  if (marked !== null) return decode(bytes, marked) === null ? null : { encoding: marked, confidence: 1, alternatives: [] }
  const sample = strikingSample(bytes)
  const scored = oneByte
    .map((encoding) => ({ encoding, text: decode(sample, encoding) }))
    .flatMap(({ encoding, text }) => (text === null ? [] : [{ encoding, score: plausibility(text) }]))
    .sort((one, other) => other.score - one.score)
  if (decode(bytes, 'utf-8') !== null)
    return { encoding: 'utf-8', confidence: 1, alternatives: scored.map(({ encoding }) => encoding) }
  const [best, second] = scored
  if (best === undefined) return null
  const lead = best.score - (second?.score ?? 0)
  return {
    encoding: best.encoding,
    confidence: Math.max(0, Math.min(1, lead / (Math.abs(best.score) + 1))),
    alternatives: scored.slice(1).map(({ encoding }) => encoding),
  }
}

/** Whether the encoding has the Ukrainian apostrophe U+02BC; programs that save it in one that has not put "?" in its place. */
export function hasUkrainianApostrophe(encoding: string | null): boolean {
  return encoding === null || encoding.startsWith('utf-')
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Zero bytes on one side of every ASCII character are UTF-16; anywhere else they are no text. */
function zeroBytePattern(bytes: Uint8Array): Encoding | 'binary' | null {
  const zeros: [even: number, odd: number] = [0, 0]
  const length = Math.min(bytes.length, sampleBytes)
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1
  const [even, odd] = zeros
  if (even + odd === 0) return bytes.indexOf(0) === -1 ? null : 'binary'
  const many = length / 10
  if (odd > many && even < odd / 20) return 'utf-16le'
  if (even > many && odd < even / 20) return 'utf-16be'
  return 'binary'
}

/** The letters above ASCII may begin deep in a file of numbers: the sample starts where the first of them stands. */
function strikingSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const from = Math.max(0, first - 64)
  return bytes.subarray(from, from + sampleBytes)
}

const slavic = 'абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя'
const commonCyrillic =
  'стноенатоваранипроекокореталосінірогоріийкавлерадаіваннаолексанямаришевконькукрвичукдаріїксояросвгенміхайхлогаалипетровсеригойимяфонтелдатнароджкгорзвищеюлінаслюдсофіядмитрмихаандреванкотим'
const pairs = new Set(Array.from({ length: commonCyrillic.length - 1 }, (_, at) => commonCyrillic.slice(at, at + 2)))
const polish = 'ąćęłńóśźż'
const romanian = 'ăâîșțşţ'
const neighbours = 'áéíúýčďěňřšťůžöüőűäôľĺŕëèàçñ'

/** Points for letters that stand together as they do in the languages of the shops; minus points for what no name or note has. */
function plausibility(text: string): number {
  let score = 0
  for (const word of text.match(/[A-Za-z\P{ASCII}]+/gu) ?? []) {
    if (/\P{ASCII}/u.test(word)) score += wordPlausibility(word)
  }
  return score
}

function wordPlausibility(word: string): number {
  let score = 0
  let previous = ''
  let before: 'cyrillic' | 'latin' | 'other' | '' = ''
  for (const letter of word) {
    const lower = letter.toLowerCase()
    const kind = slavic.includes(lower) ? 'cyrillic' : /\p{Script=Latin}/u.test(letter) ? 'latin' : 'other'
    if (kind === 'other') score += /[№«»„“”’‘–—…°\u00a0]/.test(letter) ? 0 : -3
    else if (kind === 'cyrillic') score += before === 'latin' ? -4 : cyrillicPoints(previous, letter, lower)
    else score += before === 'cyrillic' ? -4 : latinPoints(previous, letter, lower)
    before = kind
    previous = letter
  }
  return score
}

function cyrillicPoints(previous: string, letter: string, lower: string): number {
  if (previous !== '' && letter !== lower && previous === previous.toLowerCase()) return -3
  if (previous === '' && 'ъыь'.includes(lower)) return -3
  return pairs.has(previous.toLowerCase() + lower) ? 2 : 0.2
}

function latinPoints(previous: string, letter: string, lower: string): number {
  if (letter <= '\x7f') return 0
  let points = -2
  if (polish.includes(lower) || romanian.includes(lower)) points = 1.5
  else if (neighbours.includes(lower)) points = 0.5
  if (previous > '\x7f') points -= 2
  if (previous !== '' && letter !== lower && previous === previous.toLowerCase()) points -= 2
  return points
}
