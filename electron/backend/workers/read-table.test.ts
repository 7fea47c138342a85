import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { understandPhone } from '#electron/backend/phones.ts'
import { decideDateStyle } from '#shared/domain/imports/dates.ts'
import { hasUkrainianApostrophe } from '#shared/domain/imports/encoding.ts'
import { guessMapping } from '#shared/domain/imports/mapping.ts'
import { type ImportPlan, planImport } from '#shared/domain/imports/plan.ts'
import { type ReadTable, readTable } from './read-table.ts'

const recognise = { encoding: null, delimiter: null }
const fixtures = new URL('../../../tests/fixtures/clients/', import.meta.url)

interface Expected {
  readonly encoding: string
  readonly delimiter: string
  readonly rows: number
  readonly clients: readonly Record<string, string | number>[]
}

describe('client lists of real programs come out exactly', () => {
  it.each([
    ['excel-uk-1251.csv', 'UA', 'windows-1251', ['name', 'phone', 'birthday', 'email', 'points', 'visits', 'spentMinor', 'note']],
    ['google-contacts.csv', 'RO', 'utf-8', ['name', 'phone', 'birthday', 'email', 'note']],
    ['loyverse-customers.csv', 'UA', 'utf-8', ['name', 'phone', 'email', 'points', 'visits', 'spentMinor', 'note']],
  ] as const)('%s', async (file, country, encoding, columns) => {
    const expected = JSON.parse(readFileSync(new URL(`${file}.expected.json`, fixtures), 'utf8')) as Expected
    const table = await mustRead(readFileSync(new URL(file, fixtures)))
    expect(table.encoding).toBe(encoding)
    expect(table.delimiter).toBe(expected.delimiter)
    const plan = planOf(table, country)
    const rows = plan.rows.map((row) => ({
      ...row,
      phone: row.phones[0]?.e164,
      birthday: row.birthday && `${row.birthday.year}-${pad(row.birthday.month)}-${pad(row.birthday.day)}`,
    }))
    const pick = (client: object) =>
      Object.fromEntries(Object.entries(client).filter(([key]) => columns.some((column) => column === key)))
    expect(rows.map(pick)).toEqual(expected.clients.map(pick))
    expect(plan.create).toBe(expected.rows)
    expect(plan.problems.filter(({ kind }) => kind !== 'apostrophe-restored')).toEqual([])
  })

  it('the lost apostrophe is restored and said', async () => {
    const plan = planOf(await mustRead(readFileSync(new URL('excel-uk-1251.csv', fixtures))), 'UA')
    const restored = plan.problems.filter(({ kind }) => kind === 'apostrophe-restored')
    expect(restored.length).toBeGreaterThan(5)
    expect(restored.every(({ value, skips }) => value?.includes('Прокопʼюк') && !skips)).toBe(true)
  })
})

describe('encodings', () => {
  const ukrainian = 'Ім’я;Телефон\nОлена Гордієнко;0671234567\nЇжак Юлія;0507654321\nЩербак Тарас;0631112233\n'.replace('’', "'")
  const russian = 'Имя;Телефон\nСергей Кузнецов;0671234567\nМария Белоусова;0507654321\nЮрий Щукин;0631112233\n'
  const polish =
    'Imię i nazwisko;Telefon\nŁukasz Wiśniewski;600100200\nMałgorzata Dąbrowska;600100201\nStanisław Żółkiewski;600100202\n'
  const romanian =
    'Nume și prenume;Telefon\nȘtefan Țurcanu;0721000111\nCătălina Brâncuși;0721000112\nIonuț Mânăstireanu;0721000113\n'

  it.each([
    ['utf-8', ukrainian],
    ['utf-16le', ukrainian],
    ['utf-16be', ukrainian],
    ['windows-1251', ukrainian],
    ['koi8-u', ukrainian],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['ibm866', russian],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['iso-8859-16', romanian],
  ])('%s is recognised', async (encoding, text) => {
    const table = await mustRead(iconv.encode(text, encoding === 'ibm866' ? 'cp866' : encoding))
    expect(cellsOf(table)).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(';')),
    )
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with its mark is read without it', async (encoding) => {
    const table = await mustRead(iconv.encode(ukrainian, encoding, { addBOM: true }))
    expect(table.headers[0]).toBe("Ім'я")
    expect(table.encoding).toBe(encoding)
  })

  it('a chosen encoding is used, and refused when the bytes are not of it', async () => {
    const bytes = iconv.encode(russian, 'windows-1251')
    expect(await readTable(bytes, { encoding: 'koi8-r', delimiter: null })).toMatchObject({ encoding: 'koi8-r' })
    expect(await readTable(bytes, { encoding: 'utf-8', delimiter: null })).toMatchObject({ why: 'broken' })
  })
})

describe('workbooks', () => {
  it('come out as text: dates by the year first, numbers without a fraction or exponent', async () => {
    const rows: SheetData = [
      ['Імʼя', 'Телефон', 'День народження', 'Сума'].map((value) => ({ value, type: String })),
      [
        { value: 'Олена Їжак', type: String },
        { value: 380671234567, type: Number },
        { value: new Date(Date.UTC(2000, 1, 29)), type: Date, format: 'dd.mm.yyyy' },
        { value: 1486.82, type: Number },
      ],
    ]
    const table = await mustRead(await writeXlsxFile(rows).toBuffer())
    expect(table.kind).toBe('xlsx')
    expect(table.rows).toEqual([['Олена Їжак', '380671234567', '2000-02-29', '1486.82']])
    expect(planOf(table, 'UA').rows[0]).toMatchObject({
      phones: [{ e164: '+380671234567' }],
      birthday: { year: 2000, month: 2, day: 29 },
      spentMinor: 148682,
    })
  })

  it.each([
    [
      'a packed file of zeros larger than it says',
      () => zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(60_000_000), declared: 10 }]),
      'too-large-unzipped',
    ],
    [
      'a packed file of zeros that says its size',
      () => zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(60_000_000) }]),
      'too-large-unzipped',
    ],
    ['another kind of zip', () => zip([{ name: 'word/document.xml', content: Buffer.from('<x/>') }]), 'not-a-table'],
    ['a workbook cut in half', async () => (await workbook()).subarray(0, 2000), 'broken'],
    ['a workbook without its sheets', () => zip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }]), 'broken'],
    [
      'a cell in the last corner',
      () => zip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }, sheetWith('XFD1048576')]),
      'too-many-columns',
    ],
    [
      'a cell in the last row',
      () => zip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }, sheetWith('A1048576')]),
      'too-many-rows',
    ],
    ['an old .xls', () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), 'not-a-table'],
    [
      'a workbook with a password',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected',
    ],
  ])('%s is refused', async (_, make, why) => {
    expect(await readTable(await make(), recognise)).toMatchObject({ why })
  })
})

describe('files that are no list of clients are refused', () => {
  const columns = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(',')
  it.each([
    ['0 bytes', '', 'empty'],
    ['only blank lines', '\n \n;;;\n', 'empty'],
    ['only a header', 'Name,Phone,Email\n', 'only-headings'],
    ['25 MB', 'a,b\n'.repeat(6_300_000), 'too-large'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not-a-table'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'not-a-table'],
    ['a web page', '<!DOCTYPE html><html><body>Name, Phone</body></html>', 'not-a-table'],
    ['zero bytes in the text', 'Name,Phone\nIvan\x00,0671234567\n', 'not-a-table'],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)), 'not-a-table'],
    [
      'prose',
      'It was a bright cold day in April, and the clocks were striking thirteen.\nWinston Smith, his chin nuzzled into his breast in an effort to escape the vile wind, slipped quickly through the glass doors.\nThe hallway smelt of boiled cabbage.\n',
      'not-a-table',
    ],
    ['a million columns', `${columns(1_000_000)}\n${','.repeat(999_999)}\n`, 'too-many-columns'],
    ['201 columns', `${columns(201)}\n${Array.from({ length: 201 }, () => '1').join(',')}\n`, 'too-many-columns'],
    ['100,001 rows', `Name,Phone\n${'Ivan,0671234567\n'.repeat(100_001)}`, 'too-many-rows'],
    ['a name after 300,000 blank lines', `Name,Phone\n${'\n'.repeat(300_000)}Ivan,0671234567\n`, 'too-many-rows'],
    ['quotes never closed', 'Name,Phone\n"Ivan,0671234567\nOlena,0501234567\n', 'broken'],
  ])('%s', async (_, content, why) => {
    expect(await readTable(Buffer.from(content as string), recognise)).toMatchObject({ why })
  })
})

describe('untidy lists are read', () => {
  it('ragged rows are padded, cells beyond the header get a letter', async () => {
    const table = await mustRead(Buffer.from('Name,Phone\nIvan\nOlena,0501234567,VIP\n\nTaras,\n'))
    expect(cellsOf(table)).toEqual([
      ['Name', 'Phone', 'C'],
      ['Ivan', '', ''],
      ['Olena', '0501234567', 'VIP'],
      ['', '', ''],
      ['Taras', '', ''],
    ])
    expect(planOf(table, 'UA').rows.map((row) => [row.row, row.name])).toEqual([
      [2, 'Ivan'],
      [3, 'Olena'],
      [5, 'Taras'],
    ])
  })

  it('without a header the columns are told by what stands in them', async () => {
    const table = await mustRead(
      Buffer.from('Олена Їжак;067 123 45 67;olena@example.com\nТарас Щербак;050 765 43 21;taras@example.com\n'),
    )
    expect(table.headers).toEqual(['A', 'B', 'C'])
    expect(table.firstRow).toBe(1)
    expect(guessMapping(table.headers, table.rows)).toEqual(['name', 'phone', 'email'])
  })

  it('a title above the header is passed over', async () => {
    const table = await mustRead(Buffer.from('Наші гості;;\n;;\nПІБ;Телефон;Бали\nОлена Їжак;0671234567;15\n'))
    expect(table.headers).toEqual(['ПІБ', 'Телефон', 'Бали'])
    expect(table.firstRow).toBe(4)
  })

  it('a declared delimiter is used and left out', async () => {
    expect(cellsOf(await mustRead(Buffer.from('sep=;\nName;Phone\nIvan, the old;0671234567\n')))).toContainEqual([
      'Ivan, the old',
      '0671234567',
    ])
  })

  it('formulas stay text', async () => {
    const table = await mustRead(Buffer.from('Name,Note\n=1+1,"=HYPERLINK(""http://x"")"\n@home,-10%\n'))
    expect(planOf(table, 'UA').rows.map(({ name, note }) => [name, note])).toEqual([
      ['=1+1', '=HYPERLINK("http://x")'],
      ['@home', '-10%'],
    ])
  })

  it('headers named after the prototype pollute nothing', async () => {
    const table = await mustRead(
      Buffer.from('__proto__,constructor,Name,hasOwnProperty\npolluted,x,Ivan,y\n__proto__,x,constructor,y\n'),
    )
    expect(planOf(table, 'UA').rows.map(({ name }) => name)).toEqual(['Ivan', 'constructor'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('whatever the bytes, there is an answer', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '__proto__',
      'Name',
      'Телефон',
      '067 123 45 67',
      '31.02.2000',
      '1.234,50',
      '"',
      '""',
      '=cmd',
      '\u0000',
      'a@b.pl',
      '9'.repeat(40),
    ),
  )
  const file = fc
    .tuple(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('utf-8', 'utf-16le', 'windows-1251', 'koi8-u', 'windows-1250'),
    )
    .map(([rows, delimiter, encoding]) => iconv.encode(rows.map((row) => row.join(delimiter)).join('\n'), encoding))

  it('for 1,000 generated files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: file }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) }),
        async (bytes) => {
          const table = await readTable(bytes, recognise)
          if ('why' in table) return
          const plan = planOf(table, 'UA')
          expect(plan.create + plan.skip).toBe(plan.rows.length)
          for (const row of plan.rows) {
            expect(row.name.length).toBeLessThanOrEqual(200)
            expect(row.note.length).toBeLessThanOrEqual(4000)
            expect(row.skipped || row.name !== '' || row.phones.length > 0).toBe(true)
          }
        },
      ),
      { numRuns: 1000 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('for workbooks with bytes changed', async () => {
    const good = await workbook()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = Buffer.from(good)
          for (const [at, value] of changes) bytes[at] = value
          expect(await readTable(bytes, recognise)).toBeTypeOf('object')
        },
      ),
      { numRuns: 200 },
    )
  })
})

async function mustRead(bytes: Uint8Array): Promise<ReadTable> {
  const table = await readTable(bytes, recognise)
  if ('why' in table) throw new Error(`refused: ${JSON.stringify(table)}`)
  return table
}

function planOf(table: ReadTable, country: string): ImportPlan {
  const mapping = guessMapping(table.headers, table.rows)
  const dates = mapping.flatMap((field, at) => (field === 'birthday' ? table.rows.map((row) => row[at] ?? '') : []))
  return planImport(table, {
    mapping,
    dateStyle: decideDateStyle(dates),
    currencyDigits: 2,
    today: '2026-11-20',
    apostrophesLost: !hasUkrainianApostrophe(table.encoding),
    parsePhone: (written) => understandPhone(written, country)?.e164 ?? null,
    about: { fields: [], tags: [], categories: [] },
  })
}

function cellsOf(table: ReadTable): (readonly string[])[] {
  return [table.headers, ...table.rows]
}

function workbook(): Promise<Buffer> {
  return writeXlsxFile([
    [
      { value: 'Name', type: String },
      { value: 'Phone', type: String },
    ],
    [
      { value: 'Ivan', type: String },
      { value: '0671234567', type: String },
    ],
  ]).toBuffer()
}

function sheetWith(cell: string): { name: string; content: Buffer } {
  return {
    name: 'xl/worksheets/sheet1.xml',
    content: Buffer.from(`<worksheet><sheetData><row><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>`),
  }
}

/** A zip file by hand, so that it can lie about its sizes. */
function zip(files: readonly { name: string; content: Buffer; declared?: number }[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, declared } of files) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(declared ?? content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(declared ?? content.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(at, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

function pad(value: number | null): string {
  return String(value).padStart(2, '0')
}
