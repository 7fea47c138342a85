import { encodeBase64 } from './base64.ts'
import { escapeText } from './escapes.ts'
import { markLabel, standardRelation, writeRelation } from './kinds.ts'
import { utf8Length } from './octets.ts'
import type { PhoneType, Vcard, VcardPhoto, VcardRelated } from './vcard.ts'
import { writeVcardDate } from './vcard-dates.ts'

export type WrittenVersion = '3.0' | '4.0'

const longestLine = 75

/**
 * The cards as one file, to be encoded as UTF-8: lines end with CR LF and are folded at 75 octets, never inside a character. Every card
 * must have a formatted name. 3.0 is understood by every phone; 4.0 by the newer ones.
 */
export function writeVcards(cards: readonly Vcard[], version: WrittenVersion): string {
  return cards.flatMap((card) => cardLines(card, version).flatMap(foldLine)).join('\r\n') + (cards.length === 0 ? '' : '\r\n')
}

function cardLines(card: Vcard, version: WrittenVersion): string[] {
  const { names } = card
  let groups = 0
  /** Apple's way, known to all: the line and its label stand in one group. */
  const labelled = (label: string, line: string) => {
    if (label === '') return [line]
    groups += 1
    return [`item${groups}.${line}`, `item${groups}.X-ABLabel:${escapeText(label)}`]
  }
  const typed = (name: string, types: readonly string[], preferred: boolean) => {
    const all = preferred && version === '3.0' ? [...types, 'pref'] : types
    const type = all.map((one) => `;TYPE=${one}`).join('')
    return `${name}${type}${preferred && version === '4.0' ? ';PREF=1' : ''}`
  }
  const structured = [names.family, names.given, names.additional, names.prefix, names.suffix].map(escapeText)
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `FN:${escapeText(names.formatted)}`,
    `N:${structured.join(';')}`,
    ...text('NICKNAME', card.nickname),
    ...card.phones.flatMap(({ typed: number, types, label, preferred }) =>
      labelled(label, `${typed('TEL', types.map(phoneWord), preferred)}:${escapeText(number)}`),
    ),
    ...card.emails.flatMap(({ address, types, label, preferred }) =>
      labelled(label, `${typed('EMAIL', types, preferred)}:${escapeText(address)}`),
    ),
    ...(card.birthday === null ? [] : [`BDAY:${writeVcardDate(card.birthday, version)}`]),
    ...card.dates.flatMap(({ kind, label, date }) => {
      const value = writeVcardDate(date, version)
      if (kind === 'anniversary' && version === '4.0') return [`ANNIVERSARY:${value}`]
      return labelled(kind === 'anniversary' ? markLabel(kind) : label || markLabel('other'), `X-ABDATE:${value}`)
    }),
    ...card.related.flatMap((person) => relatedLines(person, version, labelled)),
    ...(card.categories.length === 0 ? [] : [`CATEGORIES:${card.categories.map(escapeText).join(',')}`]),
    ...text('NOTE', card.note),
    ...(card.photo === null ? [] : [photoLine(card.photo, version)]),
    'END:VCARD',
  ]
}

function text(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}:${escapeText(value)}`]
}

function phoneWord(type: PhoneType): string {
  return type === 'mobile' ? 'cell' : type
}

function relatedLines(
  { name, relation, label }: VcardRelated,
  version: WrittenVersion,
  labelled: (label: string, line: string) => string[],
): string[] {
  const own = relation === 'other' && label !== '' ? label : markLabel(writeRelation(relation))
  if (version === '3.0') return labelled(own, `X-ABRELATEDNAMES:${escapeText(name)}`)
  const standard = standardRelation(relation)
  const type = standard === null ? '' : `;TYPE=${standard}`
  return labelled(standard === writeRelation(relation) ? '' : own, `RELATED${type};VALUE=text:${escapeText(name)}`)
}

function photoLine({ mime, bytes }: VcardPhoto, version: WrittenVersion): string {
  const data = encodeBase64(bytes)
  if (version === '4.0') return `PHOTO:data:${mime};base64,${data}`
  return `PHOTO;ENCODING=b;TYPE=${mime.slice('image/'.length).toUpperCase()}:${data}`
}

/** A continuation begins with a space, which counts among its octets. */
function foldLine(line: string): string[] {
  const lines: string[] = []
  let from = 0
  let at = 0
  let octets = 0
  while (at < line.length) {
    const point = line.codePointAt(at) ?? 0
    const length = utf8Length(point)
    if (octets + length > longestLine) {
      lines.push(line.slice(from, at))
      from = at
      octets = 1
    }
    octets += length
    at += point > 0xffff ? 2 : 1
  }
  lines.push(line.slice(from))
  return lines.map((part, index) => (index === 0 ? part : ` ${part}`))
}
