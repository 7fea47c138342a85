import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Decode } from '#shared/domain/imports/encoding.ts'
import { noteOfCard } from './note-of-card.ts'
import { readVcards } from './read-vcards.ts'
import type { DetailKind, VcardProblemKind } from './vcard.ts'

const fixtures = new URL('../../../tests/fixtures/vcards/', import.meta.url)

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const readFixture = (name: string) => readVcards(readFileSync(new URL(name, fixtures)), decode)

/** A one-byte text, as it stands in old files: each sign below 256 is one byte. */
const read = (text: string, encoding: BufferEncoding = 'utf8') => readVcards(Buffer.from(text, encoding), decode)

function readOne(lines: readonly string[], version = '3.0', encoding: BufferEncoding = 'utf8') {
  const { cards, problems } = read(`BEGIN:VCARD\r\nVERSION:${version}\r\n${lines.join('\r\n')}\r\nEND:VCARD\r\n`, encoding)
  const [only] = cards
  if (only === undefined || cards.length > 1) throw new Error(`${cards.length} cards`)
  return { ...only, problems: problems.map(({ kind }) => kind) }
}

const words: Record<DetailKind, string> = {
  name: 'Also called',
  pronunciation: 'Said',
  organisation: 'Company',
  title: 'Position',
  role: 'Role',
  address: 'Address',
  website: 'Website',
  messenger: 'Messenger',
  gender: 'Gender',
  language: 'Language',
  phone: 'Phone',
  email: 'E-mail',
  birthday: 'Birthday',
  date: 'Date',
  relation: 'Relative',
  photo: 'Photo',
  other: '',
}

describe('a card of a real program', () => {
  it('iPhone: phones with their kinds, the photo whole, the rest in words', () => {
    const { cards, problems } = readFixture('John_Doe_IPHONE.vcf')
    expect(problems).toEqual([])
    expect(cards).toHaveLength(1)
    const [john] = cards
    expect(john?.card).toMatchObject({
      names: {
        formatted: 'Mr. John Richter James Doe Sr.',
        family: 'Doe',
        given: 'John',
        additional: 'Richter James',
        prefix: 'Mr.',
        suffix: 'Sr.',
      },
      nickname: 'Johny',
      birthday: { year: 2012, month: 6, day: 6 },
      emails: [{ address: 'john.doe@ibm.com', preferred: true }],
    })
    expect(john?.card.phones.map(({ typed, types, label }) => [typed, types.join('+'), label])).toEqual([
      ['905-555-1234', 'mobile', ''],
      ['905-666-1234', 'home', ''],
      ['905-777-1234', 'work', ''],
      ['905-888-1234', 'home+fax', ''],
      ['905-999-1234', 'work+fax', ''],
      ['905-111-1234', 'pager', ''],
      ['905-222-1234', '', 'AssistantPhone'],
    ])
    expect(john?.card.photo?.mime).toBe('image/jpeg')
    expect([...(john?.card.photo?.bytes.subarray(-2) ?? [])]).toEqual([0xff, 0xd9])
    expect(john === undefined ? '' : noteOfCard(john, words)).toBe(
      [
        'Company: IBM, Accounting',
        'Position: Money Counter',
        'Address: Silicon Alley 5, New York, New York, 12345, United States of America',
        'Address: Street4, Building 6, Floor 8, New York, 12345, USA',
        'Website: http://www.ibm.com',
      ].join('\n'),
    )
  })

  it('Gmail: the wife and the wedding under labels', () => {
    const [john] = readFixture('John_Doe_GMAIL.vcf').cards
    expect(john?.card).toMatchObject({
      names: { formatted: 'Mr. John Richter, James Doe Sr.', additional: 'Richter, James' },
      dates: [{ kind: 'anniversary', label: '', date: { year: 1975, month: 3, day: 1 } }],
      related: [{ name: 'Jenny', relation: 'spouse', label: '' }],
    })
    expect(john?.card.note).toMatch(/^THIS SOFTWARE IS PROVIDED .*"AS IS" AND .*\.\nFavotire Color: Blue$/s)
  })

  it('Outlook: each address once, manager and assistant, wedding', () => {
    const { cards, problems } = readFixture('John_Doe_MS_OUTLOOK.vcf')
    expect(problems).toEqual([])
    expect(cards[0]?.card).toMatchObject({
      birthday: { year: 1980, month: 3, day: 22 },
      dates: [{ kind: 'anniversary', date: { year: 2011, month: 1, day: 13 } }],
      related: [
        { name: 'Big Blue', relation: 'manager' },
        { name: 'Jenny', relation: 'assistant' },
      ],
      photo: { mime: 'image/jpeg' },
    })
    expect(cards[0]?.details.filter(({ kind }) => kind === 'address').map(({ value }) => value)).toEqual([
      'Cresent moon drive, Albaney, New York, 12345, United States of America',
      'Silicon Alley 5, New York, New York, 12345, United States of America',
    ])
  })

  it('Android: six cards, two with nothing but an address, quoted-printable over several lines', () => {
    const { cards, problems } = readFixture('John_Doe_ANDROID.vcf')
    expect(cards.map(({ card, skipped }) => [card.names.formatted, card.phones.length, skipped])).toEqual([
      ['', 0, true],
      ['', 0, true],
      ['Ñ Ñ Ñ Ñ Ñ', 1, false],
      ['Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ', 4, false],
      ['Ñ Ñ Ñ Ñ', 3, false],
      ['ÑÑÑÑ', 1, false],
    ])
    expect(problems.map(({ row, kind, column }) => [row, kind, column])).toEqual([
      [1, 'no-name-no-phone', null],
      [2, 'no-name-no-phone', null],
      [5, 'email-not-understood', 'EMAIL'],
      [6, 'letters-lost', 'ORG'],
    ])
  })

  it('RFC 6350: a birthday without a year, numbers as addresses, lists in quotes', () => {
    const [simon] = readFixture('rfc6350-example.vcf').cards
    expect(simon?.card).toMatchObject({
      birthday: { year: null, month: 2, day: 3 },
      dates: [{ date: { year: 2009, month: 8, day: 8 } }],
      phones: [
        { typed: '+1-418-656-9254 ext. 102', types: ['work'], preferred: true },
        { typed: '+1-418-262-6501', types: ['work', 'mobile'], preferred: false },
      ],
    })
  })

  it('a list of Gmail: three people', () => {
    expect(readFixture('gmail-list.vcf').cards.map(({ card }) => card.names.formatted)).toEqual([
      'Arnold Smith',
      'Chris Beatle',
      'Doug White',
    ])
  })
})

describe('letters', () => {
  const quoted = (bytes: Uint8Array) => [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  /** "Олена Їжак" in windows-1251. */
  const cp1251 = Uint8Array.of(0xce, 0xeb, 0xe5, 0xed, 0xe0, 0x20, 0xaf, 0xe6, 0xe0, 0xea)

  it.each([
    ['quoted-printable with its charset', `FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:${quoted(cp1251)}`, []],
    ['eight bits with their charset', `FN;CHARSET=WINDOWS-1251;ENCODING=8BIT:${String.fromCharCode(...cp1251)}`, []],
    ['eight bits without a charset', `FN:${String.fromCharCode(...cp1251)}`, ['charset-guessed']],
    ['eight bits with a wrong charset', `FN;CHARSET=UTF-8:${String.fromCharCode(...cp1251)}`, ['charset-wrong']],
    [
      'UTF-8 that is called Latin',
      `FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:${quoted(Buffer.from('Олена Їжак'))}`,
      ['charset-wrong'],
    ],
    ['an unknown charset over UTF-8', `FN;CHARSET=X-MAC:${Buffer.from('Олена Їжак').toString('latin1')}`, ['charset-wrong']],
    ['base64 text', `FN;ENCODING=BASE64:${Buffer.from('Олена Їжак').toString('base64')}`, []],
  ] as const)('%s', (_, line, problems) => {
    const { card, problems: found } = readOne([line, 'TEL:0671234567'], '2.1', 'latin1')
    expect(card.names.formatted).toBe('Олена Їжак')
    expect(found).toEqual(problems)
  })

  it('a line is folded in the middle of a letter', () => {
    const octets = Buffer.from('FN:Олена').toString('latin1')
    const { card } = readOne([`${octets.slice(0, 4)}\r\n ${octets.slice(4)}`], '3.0', 'latin1')
    expect(card.names.formatted).toBe('Олена')
  })

  it.each(['utf16le', 'utf16be'] as const)('a whole file in %s', (encoding) => {
    const bytes = Buffer.from('\uFEFFBEGIN:VCARD\nFN:Олена Їжак\nTEL:1\nEND:VCARD', 'utf16le')
    if (encoding === 'utf16be') bytes.swap16()
    expect(readVcards(bytes, decode).cards[0]?.card.names.formatted).toBe('Олена Їжак')
  })

  it('a text cut in the middle of its last letter loses that letter only', () => {
    const { card, problems } = readOne(['TEL:1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9E=D0=BB=D0=B5=D0'], '2.1')
    expect(card.names.formatted).toBe('Оле�')
    expect(problems).toEqual(['letters-lost'])
  })
})

describe('dates', () => {
  it.each([
    ['BDAY:1996-03-08', { year: 1996, month: 3, day: 8 }],
    ['BDAY:19960308', { year: 1996, month: 3, day: 8 }],
    ['BDAY:--0308', { year: null, month: 3, day: 8 }],
    ['BDAY:--03-08', { year: null, month: 3, day: 8 }],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29', { year: null, month: 2, day: 29 }],
    ['BDAY:1604-03-08', { year: null, month: 3, day: 8 }],
    ['BDAY;VALUE=date-time:1996-03-08T00:00:00Z', { year: 1996, month: 3, day: 8 }],
    ['BDAY:19960308T120000Z', { year: 1996, month: 3, day: 8 }],
    ['BDAY:1996', { year: 1996, month: null, day: null }],
    ['BDAY:1996-03', { year: 1996, month: 3, day: null }],
    ['BDAY:--03', { year: null, month: 3, day: null }],
    ['BDAY:08.03.1996', { year: 1996, month: 3, day: 8 }],
    ['X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1996-03-08;3;;;', { year: 1996, month: 3, day: 8 }],
  ])('%s', (line, birthday) => {
    const { card, problems } = readOne(['FN:Olena', line])
    expect(card.birthday).toEqual(birthday)
    expect(problems).toEqual([])
  })

  it.each(['circa 1800', '---08', '1999-02-29', '1996-13', '31.02.1990'])('"%s" is kept in words', (text) => {
    const { card, details, problems } = readOne(['FN:Olena', `BDAY;VALUE=text:${text}`])
    expect(card.birthday).toBeNull()
    expect(problems).toEqual(['date-not-understood'])
    expect(details).toEqual([{ kind: 'birthday', label: '', value: text }])
  })

  it('a wedding as each program writes it, and a day of the owner’s own kind', () => {
    const { card } = readOne([
      'FN:Olena',
      'ANNIVERSARY:20090808',
      'X-ANNIVERSARY:2009-08-08',
      'X-MS-ANNIVERSARY:20090808',
      'item1.X-ABDATE:2009-08-08',
      'item1.X-ABLabel:_$!<Anniversary>!$_',
      'item2.X-ABDATE:2010-01-02',
      'item2.X-ABLabel:Перший візит',
    ])
    const date = { year: 2009, month: 8, day: 8 }
    expect(card.dates).toEqual([
      ...Array.from({ length: 4 }, () => ({ kind: 'anniversary', label: '', date })),
      { kind: 'other', label: 'Перший візит', date: { year: 2010, month: 1, day: 2 } },
    ])
  })
})

describe('people around the person', () => {
  it.each([
    ['RELATED;VALUE=text;TYPE=spouse:Тарас', 'spouse', ''],
    ['RELATED;VALUE=text;TYPE=co-worker:Тарас', 'colleague', ''],
    ['X-SPOUSE:Тарас', 'spouse', ''],
    ['X-MS-CHILD:Тарас', 'child', ''],
    ['item1.X-ABRELATEDNAMES:Тарас\r\nitem1.X-ABLabel:_$!<Father>!$_', 'father', ''],
    ['item1.X-ABRELATEDNAMES:Тарас\r\nitem1.X-ABLabel:кум', 'other', 'кум'],
    ['X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Тарас;2;;;', 'brother', ''],
    ['X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Тарас;0;кум;;', 'other', 'кум'],
    ['AGENT:Тарас', 'agent', ''],
  ])('%s', (line, relation, label) => {
    expect(readOne(['FN:Olena', line]).card.related).toEqual([{ name: 'Тарас', relation, label }])
  })

  it('a reference to another card of the file gives its name, any other reference stays in words', () => {
    const { cards } = read(
      'BEGIN:VCARD\nVERSION:4.0\nFN:Olena\nRELATED;TYPE=spouse:urn:uuid:77AB\nRELATED;TYPE=friend:urn:uuid:none\nEND:VCARD\n' +
        'BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:77ab\nFN:Taras\nEND:VCARD\n',
    )
    expect(cards[0]?.card.related).toEqual([{ name: 'Taras', relation: 'spouse', label: '' }])
    expect(cards[0]?.details).toEqual([{ kind: 'relation', label: 'friend', value: 'urn:uuid:none' }])
  })

  it.each([
    ['2.1', ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Fred', 'TEL:5551234', 'END:VCARD']],
    ['3.0', ['AGENT:BEGIN:VCARD\\nFN:Fred\\nTEL:5551234\\nEND:VCARD\\n']],
  ])('the agent of version %s has a card of his own inside', (version, lines) => {
    const { card, details, problems } = readOne(['FN:Olena', ...lines, 'NOTE:after'], version)
    expect(card.related).toEqual([{ name: 'Fred', relation: 'agent', label: '' }])
    expect(details).toEqual([{ kind: 'relation', label: 'Fred', value: '5551234' }])
    expect(card.note).toBe('after')
    expect(problems).toEqual([])
  })
})

describe('photos', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  const data = png.toString('base64')

  it.each([
    ['2.1', `PHOTO;PNG;BASE64:${data}`],
    ['2.1', `PHOTO;ENCODING=BASE64;TYPE=GIF:\r\n ${data}\r\n`],
    ['2.1', `PHOTO;ENCODING=BASE64:${data.slice(0, 8)}\r\n${data.slice(8)}`],
    ['3.0', `PHOTO;ENCODING=b;TYPE=PNG:${data.slice(0, 5)}\r\n ${data.slice(5)}`],
    ['3.0', `PHOTO:${data}`],
    ['4.0', `PHOTO:data:image/png;base64,${data}`],
    ['4.0', `PHOTO:data:image/png\\;base64\\,${data}`],
  ])('%s %j', (version, line) => {
    const { card, problems } = readOne(['FN:Olena', line], version)
    expect(problems).toEqual([])
    expect(card.photo?.mime).toBe('image/png')
    expect(Buffer.from(card.photo?.bytes ?? [])).toEqual(png)
  })

  it.each([
    ['PHOTO;VALUE=uri:https://example.com/me.jpg', 'photo-refused'],
    ['PHOTO:file:///etc/passwd', 'photo-refused'],
    [`PHOTO;ENCODING=b;TYPE=SVG:${Buffer.from('<svg onload="x()"/>').toString('base64')}`, 'photo-not-understood'],
    ['PHOTO;ENCODING=b:!!!!', 'photo-not-understood'],
    [`LOGO;ENCODING=b:${data}`, 'attachment-left-out'],
  ])('%s is left out and said', (line, problem) => {
    const { card, problems } = readOne(['FN:Olena', line])
    expect(card.photo).toBeNull()
    expect(problems).toEqual([problem])
  })

  it('the address of a refused photo stays in words, and of two photos the first is taken', () => {
    const { card, details, problems } = readOne([
      'FN:Olena',
      'PHOTO:https://example.com/me.jpg',
      `PHOTO;ENCODING=b:${data}`,
      `PHOTO;ENCODING=b:${data}`,
    ])
    expect(details).toEqual([{ kind: 'photo', label: '', value: 'https://example.com/me.jpg' }])
    expect(card.photo?.bytes).toHaveLength(png.length)
    expect(problems).toEqual(['photo-refused', 'photo-not-first'])
  })

  it('of 5 MB is read whole', () => {
    const bytes = Buffer.alloc(5_000_000, 7)
    bytes.set([0xff, 0xd8, 0xff])
    const folded = bytes.toString('base64').replace(/.{74}/g, '$&\r\n ')
    const { card } = readOne(['FN:Olena', `PHOTO;ENCODING=b;TYPE=JPEG:${folded}`])
    expect(bytes.equals(card.photo?.bytes ?? new Uint8Array())).toBe(true)
  })
})

describe('files as they come', () => {
  it.each([
    ['', 'no-card'],
    ['Name,Phone\nOlena,067\n', 'no-card'],
    ['BEGIN:VCARD\r\nFN:Olena', 'cut-off'],
    ['BEGIN:VCARD\nFN:Olena\nTEL:1\nBEGIN:VCARD\nFN:Taras\nTEL:2\nEND:VCARD', 'cut-off'],
    ['hello\nBEGIN:VCARD\nFN:Olena\nEND:VCARD', 'outside-card'],
    ['BEGIN:VCARD\nFN:Olena\nEND:VCARD\n\nbye', 'outside-card'],
    ['BEGIN:VCARD\nFN:Olena\nwhat is this\nEND:VCARD', 'line-not-understood'],
    ['BEGIN:VCARD\nKIND:group\nFN:Family\nMEMBER:urn:uuid:1\nEND:VCARD', 'group'],
    ['BEGIN:VCARD\nX-ADDRESSBOOKSERVER-KIND:group\nFN:Family\nEND:VCARD', 'group'],
    ['BEGIN:VCARD\nTEL:067\nEND:VCARD', 'no-name'],
    ['BEGIN:VCARD\nNOTE:who\nEND:VCARD', 'no-name-no-phone'],
  ] as readonly (readonly [string, VcardProblemKind])[])('%j: %s', (text, kind) => {
    expect(read(text).problems.map((problem) => problem.kind)).toEqual([kind])
  })

  it('cards in one file may end their lines in different ways and have a mark of byte order each', () => {
    const { cards, problems } = read(
      '\uFEFFBEGIN:VCARD\rFN:A\rEND:VCARD\r\uFEFFBEGIN:VCARD\r\r\nFN:B\r\r\nEND:VCARD\nbegin:vcard\nfn:C\nend:vcard',
    )
    expect(cards.map(({ card }) => card.names.formatted)).toEqual(['A', 'B', 'C'])
    expect(problems).toEqual([])
  })

  it.each([
    [['N:Їжак;Олена;Іванівна;;'], 'Олена Іванівна Їжак'],
    [['FN:', 'N:Їжак;Олена'], 'Олена Їжак'],
    [['ORG:Кавʼярня;Бар'], 'Кавʼярня, Бар'],
    [['NICKNAME:Леля', 'ORG:Кавʼярня'], ''],
  ])('%j is shown as "%s"', (lines, formatted) => {
    expect(readOne(lines).card.names.formatted).toBe(formatted)
  })

  it('folded lines: version 2.1 keeps the space, the others put it in', () => {
    expect(readOne(['FN:A', 'NOTE:one\r\n two'], '2.1').card.note).toBe('one two')
    expect(readOne(['FN:A', 'NOTE:one\r\n two'], '3.0').card.note).toBe('onetwo')
    expect(readOne(['FN:A', 'NOTE;ENCODING=QUOTED-PRINTABLE:one=\r\n two=\r\n=\r\nthree'], '2.1').card.note).toBe('one twothree')
  })

  it('a soft line break at the end of a card does not swallow the next one', () => {
    const text = 'BEGIN:VCARD\nVERSION:2.1\nFN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:x=\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD'
    expect(read(text).cards.map(({ card }) => card.names.formatted)).toEqual(['A', 'B'])
  })

  it('what has no field is not lost', () => {
    const { details } = readOne([
      'FN:Olena',
      'FN:Olenka',
      'item1.X-SOCIALPROFILE:olena.insta',
      'item1.X-ABLabel:Instagram',
      'X-SKYPE:olena.k',
      'X-TABLE:window',
      'GEO:46.7;-71.2',
      'LABEL;TYPE=home:Sadova 1\\nLviv',
      'EMAIL:not an address',
      'UID:1',
      'REV:2020',
    ])
    expect(details.map(({ kind, label, value }) => `${kind}|${label}|${value}`)).toEqual([
      'messenger|Instagram|olena.insta',
      'messenger|Skype|olena.k',
      'other|TABLE|window',
      'other|GEO|46.7;-71.2',
      'address||Sadova 1, Lviv',
      'email||not an address',
      'name||Olenka',
    ])
  })

  it('the names of properties and parameters touch nothing of the program', () => {
    const { details } = readOne([
      'FN;__proto__=x:Olena',
      '__PROTO__:polluted',
      'constructor.TEL;constructor=1:067',
      'X-__proto__:y',
    ])
    expect(details.map(({ value }) => value)).toEqual(['polluted', 'y'])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('more cards than an import takes are refused, not read in part', () => {
    const { cards, problems } = read('BEGIN:VCARD\n'.repeat(100_001))
    expect(cards).toEqual([])
    expect(problems).toEqual([{ row: 0, kind: 'too-many-cards', column: null, value: '100001', skips: true }])
  })
})
