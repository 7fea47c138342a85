import { type Decode, detectEncoding, type Encoding } from '#shared/domain/imports/encoding.ts'
import { bytesOf, isAscii, type Octets } from './octets.ts'

export interface DecodedText {
  readonly text: string
  readonly doubt: 'charset-guessed' | 'charset-wrong' | 'letters-lost' | null
}

const sampleOctets = 65_536

const declarable: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'windows-1250': 'windows-1250',
  cp1250: 'windows-1250',
  'iso-8859-2': 'iso-8859-2',
  latin2: 'iso-8859-2',
  'iso-8859-16': 'iso-8859-16',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  ibm866: 'ibm866',
  cp866: 'ibm866',
}
const encodingOfCharset = new Map(Object.entries(declarable))

/**
 * Decodes values by the charset that their line declares, else as UTF-8, else by what the file's other letters look like. `values`
 * gives the file's values for that last guess and is asked once, when needed.
 */
export function makeTextReader(values: () => Iterable<Octets>, decode: Decode): (octets: Octets, charset: string) => DecodedText {
  let guess: Encoding | null = null
  const guessed = () => {
    guess ??= detectEncoding(bytesOf(sampleOf(values(), decode)), decode)?.encoding ?? 'windows-1252'
    return guess
  }
  return (octets, charset) => {
    if (isAscii(octets)) return { text: octets, doubt: null }
    const bytes = bytesOf(octets)
    const unicode = decode(bytes, 'utf-8')
    const declared = encodingOfCharset.get(charset.trim().toLowerCase())
    if (declared !== undefined && declared !== 'utf-8' && !(unicode !== null && isSurelyUnicode(octets, declared))) {
      const text = decode(bytes, declared)
      if (text !== null) return { text, doubt: null }
    }
    const isContradicted = charset !== '' && !(declared === 'utf-8' && unicode !== null)
    const doubt = isContradicted ? 'charset-wrong' : 'charset-guessed'
    if (unicode !== null) return { text: unicode, doubt: isContradicted ? doubt : null }
    const repaired = declared === 'utf-8' || charset === '' ? repairedUtf8(octets) : null
    if (repaired !== null) return { text: decode(bytesOf(repaired), 'utf-8') ?? repaired, doubt: 'letters-lost' }
    return { text: decode(bytes, guessed()) ?? decode(bytes, 'windows-1252') ?? octets, doubt }
  }
}

const utf8Sequence =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[^\0-\x7f]/g

/** Phones cut long texts in the middle of a letter: what is nearly all UTF-8 gets the sign for a lost letter in its place. */
function repairedUtf8(octets: Octets): Octets | null {
  let [whole, broken] = [0, 0]
  const repaired = octets.replace(utf8Sequence, (sequence) => {
    if (sequence.length > 1) whole += 1
    else broken += 1
    return sequence.length > 1 ? sequence : '\xef\xbf\xbd'
  })
  return whole > broken * 2 ? repaired : null
}

/** Two sequences of UTF-8 by chance are rare in any one-byte charset; in the Western ones even one is a word nobody writes ("Ã©"). */
function isSurelyUnicode(octets: Octets, declared: Encoding): boolean {
  const sequences = octets.match(/[\xc2-\xf4][\x80-\xbf]+/g)?.length ?? 0
  return sequences > (declared === 'windows-1252' ? 0 : 1)
}

function sampleOf(values: Iterable<Octets>, decode: Decode): Octets {
  let sample = ''
  for (const value of values) {
    if (isAscii(value) || decode(bytesOf(value), 'utf-8') !== null) continue
    sample += `${value.slice(0, sampleOctets)}\n`
    if (sample.length > sampleOctets) break
  }
  return sample
}
