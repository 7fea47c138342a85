import { decodeBase64 } from './base64.ts'
import type { DecodedText } from './charset.ts'
import type { ContentLine } from './content-line.ts'
import { decodeQuotedPrintable, type Octets, octetsOf } from './octets.ts'

export type TextReader = (octets: Octets, charset: string) => DecodedText

/** A line of a card with its value decoded; the escapes are still in it. */
export interface Property {
  readonly name: string
  readonly group: string
  /** In small letters: "cell", "pref"; a list in quotes is taken apart. */
  readonly types: readonly string[]
  readonly preferred: boolean
  /** The `VALUE` parameter in small letters: "uri", "text", "date". */
  readonly valueType: string
  readonly text: string
  /** Of base64; null when the value is none, or not one. */
  readonly bytes: Uint8Array | null
  readonly isBase64: boolean
  /** The year that stands for "no year". */
  readonly omitYear: string
  readonly doubt: DecodedText['doubt']
}

/** These hold bytes: decoding them as text would only cost time. */
const binary = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY'])

export function readProperty(line: ContentLine, readText: TextReader): Property {
  const encoding = parameter(line, 'ENCODING').toUpperCase()
  const isBase64 = encoding === 'BASE64' || encoding === 'B'
  const bytes = isBase64 ? decodeBase64(line.raw) : null
  const isBytes = bytes !== null && binary.has(line.name)
  const { text, doubt } = isBytes ? { text: '', doubt: null } : readText(valueOctets(line), parameter(line, 'CHARSET'))
  const types = line.parameters
    .filter(({ name }) => name === 'TYPE')
    .flatMap(({ values }) => values.flatMap((value) => value.split(',')))
    .map((type) => readText(type.trim(), '').text.toLowerCase())
    .filter((type) => type !== '')
  return {
    name: line.name,
    group: line.group,
    types,
    preferred: types.includes('pref') || parameter(line, 'PREF') === '1',
    valueType: parameter(line, 'VALUE').toLowerCase(),
    text,
    bytes,
    isBase64,
    omitYear: parameter(line, 'X-APPLE-OMIT-YEAR'),
    doubt,
  }
}

/** The value as octets of its charset. */
export function valueOctets(line: ContentLine): Octets {
  const encoding = parameter(line, 'ENCODING').toUpperCase()
  if (encoding === 'QUOTED-PRINTABLE' || encoding === 'Q') return decodeQuotedPrintable(line.raw)
  if (encoding !== 'BASE64' && encoding !== 'B') return line.raw
  const bytes = binary.has(line.name) ? null : decodeBase64(line.raw)
  return bytes === null ? line.raw : octetsOf(bytes)
}

function parameter(line: ContentLine, name: string): string {
  return line.parameters.find((one) => one.name === name)?.values[0] ?? ''
}
