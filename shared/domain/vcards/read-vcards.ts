import { type Decode, detectEncoding } from '#shared/domain/imports/encoding.ts'
import { TABLE_LIMITS } from '#shared/domain/imports/table-shape.ts'
import { oneLine } from '#shared/domain/imports/values.ts'
import { makeTextReader } from './charset.ts'
import { unescapeText } from './escapes.ts'
import { type Octets, octetsOf, utf8Octets } from './octets.ts'
import { readProperty, type TextReader, valueOctets } from './property.ts'
import { type RawCard, type RawCards, readRawCards } from './raw-cards.ts'
import { readCard } from './read-card.ts'
import type { ReadVcard, VcardProblem, VcardProblemKind } from './vcard.ts'

export interface ReadVcards {
  readonly cards: readonly ReadVcard[]
  readonly problems: readonly VcardProblem[]
}

/** As many as rows of a table. */
const MOST_VCARDS = TABLE_LIMITS.rows

/** All cards of a file of version 2.1, 3.0 or 4.0, whatever its state: nothing is thrown for what is in it, what is wrong is reported. */
export function readVcards(bytes: Uint8Array, decode: Decode): ReadVcards {
  const raw = readRawCards(fileOctets(bytes, decode))
  if (raw.cards.length > MOST_VCARDS) return { cards: [], problems: [ofFile('too-many-cards', String(raw.cards.length))] }
  if (raw.cards.length === 0) return { cards: [], problems: [ofFile('no-card', null)] }
  const readText = makeTextReader(() => valuesOf(raw.cards), decode)
  const names = namesByUid(raw.cards, readText)
  const nameOfUid = (uid: string) => names.get(uidKey(uid)) ?? null
  const problems: VcardProblem[] = []
  let strangers = 0
  const cards = raw.cards.map((card, at) => {
    strangers = reportOutside(raw, strangers, at, readText, problems)
    return readCard(card, at + 1, { readText, nameOfUid }, problems)
  })
  reportOutside(raw, strangers, raw.cards.length, readText, problems)
  return { cards, problems }
}

function ofFile(kind: VcardProblemKind, value: string | null): VcardProblem {
  return { row: 0, kind, column: null, value, skips: true }
}

/** One problem for each stretch of lines between cards, from the `from`th such line on; gives back where the next stretch begins. */
function reportOutside(raw: RawCards, from: number, after: number, readText: TextReader, problems: VcardProblem[]): number {
  const first = raw.outside[from]
  if (first === undefined || first.after !== after) return from
  const value = oneLine(readText(first.line.slice(0, 200), '').text)
  problems.push({ row: after, kind: 'outside-card', column: null, value, skips: false })
  let next = from
  while (raw.outside[next]?.after === after) next += 1
  return next
}

/** UTF-16 is brought to UTF-8, so that everything after it reads octets. */
function fileOctets(bytes: Uint8Array, decode: Decode): Octets {
  const wide = bytes.subarray(0, 4).includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe
  const encoding = wide ? detectEncoding(bytes, decode)?.encoding : undefined
  const text = encoding === 'utf-16le' || encoding === 'utf-16be' ? decode(bytes, encoding) : null
  return text === null ? octetsOf(bytes).replace(/^\xef\xbb\xbf/, '') : utf8Octets(text.replace(/^\uFEFF/, ''))
}

function* valuesOf(cards: readonly RawCard[]): Generator<Octets> {
  for (const card of cards) for (const property of card.properties) yield valueOctets(property)
}

function namesByUid(cards: readonly RawCard[], readText: TextReader): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { properties } of cards) {
    const uid = properties.find(({ name }) => name === 'UID')
    const name = properties.find((property) => property.name === 'FN')
    if (uid === undefined || name === undefined) continue
    const called = oneLine(unescapeText(readProperty(name, readText).text))
    if (called !== '') names.set(uidKey(uid.raw), called)
  }
  return names
}

function uidKey(uid: string): string {
  return uid
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
}
