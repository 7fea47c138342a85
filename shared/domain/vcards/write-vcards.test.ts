import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine } from '#shared/domain/imports/values.ts'
import { readVcards } from './read-vcards.ts'
import type { PhoneType, Relation, Vcard } from './vcard.ts'
import { writeVcards } from './write-vcards.ts'

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'Олена Їжак',
      'a;b,c\\d',
      '\\n',
      'Łukasz: "x"',
      'Ștefan',
      '👩‍👩‍👧 Ко́валь',
      'x'.repeat(75),
      'ї'.repeat(80),
      '=D0=9E',
      'END:VCARD',
    ),
  )
  .map((text) => oneLine(text.toWellFormed()))
  .filter((text) => text !== '')
const maybe = fc.oneof(fc.constant(''), words)
/** The owner's own words: none that a format gives a meaning to. */
const label = fc.oneof(
  fc.constant(''),
  words.map((text) => `свій ${text}`),
)
const ownLabel = label.filter((text) => text !== '')

const year = fc.integer({ min: 1900, max: 2099 })
const month = fc.integer({ min: 1, max: 12 })
const date = fc.oneof(
  fc.record({ year: fc.option(year), month, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ year: fc.option(year), month, day: fc.constant(null) }),
  fc.record({ year, month: fc.constant(null), day: fc.constant(null) }),
)

const phoneTypes: PhoneType[] = ['mobile', 'home', 'work', 'fax', 'pager', 'main', 'car']
const relations: Exclude<Relation, 'other'>[] = [
  'spouse',
  'wife',
  'husband',
  'partner',
  'child',
  'son',
  'daughter',
  'parent',
  'mother',
  'father',
  'sibling',
  'brother',
  'sister',
  'relative',
  'friend',
  'acquaintance',
  'colleague',
  'manager',
  'assistant',
  'agent',
  'neighbour',
  'emergency',
]
const reference = /^(?:urn:|https?:|mailto:|tel:|data:|cid:)/i

const card: fc.Arbitrary<Vcard> = fc.record({
  names: fc.record({ formatted: words, family: maybe, given: maybe, additional: maybe, prefix: maybe, suffix: maybe }),
  nickname: maybe,
  phones: fc.array(
    fc.record({
      typed: words.filter((text) => !reference.test(text)),
      types: fc.subarray(phoneTypes),
      label,
      preferred: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  emails: fc.array(
    fc.record({
      address: fc.emailAddress({ size: '-1' }).filter((text) => /^[\w.@+-]+$/.test(text)),
      types: fc.subarray(['home' as const, 'work' as const]),
      label,
      preferred: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  birthday: fc.option(date),
  dates: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('anniversary' as const), label: fc.constant(''), date }),
      fc.record({ kind: fc.constant('other' as const), label, date }),
    ),
    { maxLength: 3 },
  ),
  related: fc.array(
    fc.oneof(
      fc.record({
        name: words.filter((text) => !reference.test(text)),
        relation: fc.constantFrom(...relations),
        label: fc.constant(''),
      }),
      fc.record({
        name: words.filter((text) => !reference.test(text)),
        relation: fc.constant('other' as const),
        label: fc.oneof(fc.constant(''), ownLabel),
      }),
    ),
    { maxLength: 4 },
  ),
  categories: fc.uniqueArray(words, { maxLength: 4 }),
  note: fc.array(words, { maxLength: 5 }).map((lines) => lines.join('\n')),
  photo: fc.option(
    fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => ({ mime: 'image/jpeg' as const, bytes: Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]) })),
  ),
})

const readBack = (text: string) =>
  readVcards(new TextEncoder().encode(text), (bytes, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  })

describe.each(['3.0', '4.0'] as const)('version %s', (version) => {
  it('what is written is read back the same', () => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 3 }), (cards) => {
        const { cards: read, problems } = readBack(writeVcards(cards, version))
        expect(problems).toEqual([])
        expect(read.map((one) => one.card)).toEqual(cards)
        expect(read.flatMap(({ details }) => details)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('no line is longer than 75 octets, none is parted inside a letter, and all end with CR LF', () => {
    fc.assert(
      fc.property(card, (one) => {
        const text = writeVcards([one], version)
        expect(text.endsWith('END:VCARD\r\n')).toBe(true)
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
          expect(line).not.toContain('\n')
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is written as other programs expect it', () => {
    const text = writeVcards(
      [
        {
          names: { formatted: 'Олена Їжак', family: 'Їжак', given: 'Олена', additional: '', prefix: '', suffix: '' },
          nickname: 'Леля',
          phones: [{ typed: '067 123 45 67', types: ['mobile'], label: '', preferred: true }],
          emails: [{ address: 'o@example.com', types: ['home'], label: 'пошта', preferred: false }],
          birthday: { year: null, month: 3, day: 8 },
          dates: [{ kind: 'anniversary', label: '', date: { year: 2009, month: 8, day: 8 } }],
          related: [{ name: 'Тарас', relation: 'son', label: '' }],
          categories: ['VIP', 'a,b'],
          note: 'one; two\nthree',
          photo: { mime: 'image/png', bytes: Uint8Array.of(0x89, 0x50) },
        },
      ],
      version,
    )
    const common = ['BEGIN:VCARD', `VERSION:${version}`, 'FN:Олена Їжак', 'N:Їжак;Олена;;;', 'NICKNAME:Леля']
    const middle =
      version === '3.0'
        ? [
            'TEL;TYPE=cell;TYPE=pref:067 123 45 67',
            'item1.EMAIL;TYPE=home:o@example.com',
            'item1.X-ABLabel:пошта',
            'BDAY:--03-08',
            'item2.X-ABDATE:2009-08-08',
            'item2.X-ABLabel:_$!<Anniversary>!$_',
            'item3.X-ABRELATEDNAMES:Тарас',
            'item3.X-ABLabel:_$!<Son>!$_',
          ]
        : [
            'TEL;TYPE=cell;PREF=1:067 123 45 67',
            'item1.EMAIL;TYPE=home:o@example.com',
            'item1.X-ABLabel:пошта',
            'BDAY:--0308',
            'ANNIVERSARY:20090808',
            'item2.RELATED;TYPE=child;VALUE=text:Тарас',
            'item2.X-ABLabel:_$!<Son>!$_',
          ]
    const photo = version === '3.0' ? 'PHOTO;ENCODING=b;TYPE=PNG:iVA=' : 'PHOTO:data:image/png;base64,iVA='
    const end = ['CATEGORIES:VIP,a\\,b', 'NOTE:one\\; two\\nthree', photo, 'END:VCARD', '']
    expect(text.split('\r\n')).toEqual([...common, ...middle, ...end])
  })
})
