import iconv from 'iconv-lite'
import { beginFile, EMPTY_ZIP, endFile, endZip, packPiece, type ZipState } from '#electron/backend/features/exports/zip.ts'
import type { Proof } from '../program.ts'
import { hostileString, pick } from './values.ts'

type Draw = Proof['draw']

/** A file as somebody could choose it for an import, and what it is called. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const ENCODINGS = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-u', 'windows-1250', 'iso-8859-2', 'cp866']
const PEOPLE = ['Name', 'Телефон', 'E-mail', 'Birthday', 'Бали', 'Note', 'Visits', '__proto__', 'constructor', 'Kod', 'Etichete']
const VISITS = ['Код клієнта', 'Дата', 'Сума', 'Товар', 'Receipt', 'Time', '__proto__']
const CELLS: readonly ((draw: Draw) => string)[] = [
  (draw) => pick(draw, ['Олена Їжак', 'Łukasz Żak', 'Ștefan Țurcanu', "O'Neil", 'Ivan', 'Anna Nowak']) + draw(1_000),
  (draw) => `+38067${String(1_000_000 + draw(9_000_000))}`,
  (draw) => `guest${draw(500)}@mail.example`,
  (draw) => `${1 + draw(40)}.${1 + draw(14)}.${1890 + draw(200)}`,
  (draw) => `2026-0${1 + draw(9)}-1${draw(10)}`,
  (draw) => String(draw(2_000)),
  (draw) => `${draw(2_000)},${draw(100)}`,
  () => '',
  () => '1e308',
  () => '-9999999999999999',
  () => 'я'.repeat(5_000),
  () => '"',
  () => '""""',
  () => '=HYPERLINK("http://127.0.0.1";"x")',
  (draw) => hostileString(draw).slice(0, 6_000),
]

/** One row in three is of nothing but what a good file holds. */
const cell = (draw: Draw, good: boolean) => (CELLS[draw(good ? 7 : CELLS.length)] ?? CELLS[0])?.(draw) ?? ''

function rows(draw: Draw): string[][] {
  const known = draw(3) === 0 ? VISITS : PEOPLE
  const width = draw(25) === 0 ? 190 + draw(200) : 1 + draw(8)
  const headers = Array.from({ length: width }, (_, at) => (at < 4 ? pick(draw, known) : `${pick(draw, known)}${at}`))
  const good = draw(2) === 0
  const body = Array.from({ length: draw(15) }, () =>
    Array.from({ length: good ? width : 1 + draw(width + 2) }, () => cell(draw, good || draw(3) === 0)),
  )
  return draw(6) === 0 ? body : [headers, ...body]
}

function csv(draw: Draw): Buffer {
  const delimiter = pick(draw, [',', ';', '\t', '|'])
  const ends = draw(3) === 0 ? ['\n', '\r\n', '\r', '\u2028'] : [pick(draw, ['\n', '\r\n'])]
  const quoted = (text: string) =>
    draw(8) === 0 ? `"${text}` : /[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const text = rows(draw)
    .map((row) => row.map(quoted).join(draw(40) === 0 ? ',' : delimiter) + pick(draw, ends))
    .join('')
  return iconv.encode(text, pick(draw, ENCODINGS), { addBOM: draw(3) === 0 })
}

const xml = (text: string) => text.replace(/[&<>"\p{Cc}\p{Cs}]/gu, (sign) => `&#${sign.codePointAt(0)};`)

function zipped(files: readonly (readonly [name: string, content: string])[]): Buffer {
  let state: ZipState = EMPTY_ZIP
  const parts: Buffer[] = []
  for (const [name, content] of files) {
    for (const step of [beginFile(state, name), null]) {
      const next = step ?? packPiece(state, content)
      state = next.state
      parts.push(next.bytes)
    }
    const end = endFile(state)
    state = end.state
    parts.push(end.bytes)
  }
  return Buffer.concat([...parts, endZip(state)])
}

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Each entity ten of the one before: a page of it would fill the memory. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "haha">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`

let bomb: Buffer | undefined

/** A workbook with one sheet, in which one thing may be wrong. */
function xlsx(draw: Draw): Buffer {
  const wrong = draw(16)
  if (wrong === 0 && draw(4) === 0) {
    bomb ??= zipped([
      ['xl/workbook.xml', `<workbook ${NAMESPACE}/>`],
      ['xl/worksheets/sheet1.xml', '0'.repeat(60_000_000)],
    ])
    return bomb
  }
  const shared: string[] = []
  const sharedAt = (text: string) => (wrong === 1 ? 4_294_967_295 : shared.push(xml(text)) - 1)
  const address = (row: number, column: number) =>
    wrong === 2 && draw(20) === 0 ? pick(draw, ['XFD1048576', 'A0', '1A', '', 'A99999999999']) : `${columnName(column)}${row + 1}`
  const cells = (row: readonly string[], at: number) =>
    row
      .map((text, column) =>
        draw(2) === 0
          ? `<c r="${address(at, column)}" t="s"><v>${sharedAt(text)}</v></c>`
          : `<c r="${address(at, column)}" t="${wrong === 3 ? pick(draw, ['d', 'e', 'b', 'n', 'x']) : 'inlineStr'}"><is><t>${xml(text)}</t></is><v>${wrong === 3 ? xml(text) : ''}</v></c>`,
      )
      .join('')
  const doctype = wrong === 4 ? LAUGHS : wrong === 5 ? '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hostname">]>' : ''
  const laugh = doctype === '' ? '' : '<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>'
  const table = rows(draw)
    .map((row, at) => `<row r="${at + 1}">${cells(row, at)}</row>`)
    .join('')
  const sheet = `<?xml version="1.0"?>${doctype}<worksheet ${NAMESPACE}><sheetData>${laugh}${table}</sheetData></worksheet>`
  const target = wrong === 6 ? '../../../../etc/hostname' : wrong === 7 ? 'http://127.0.0.1:9/sheet.xml' : 'worksheets/sheet1.xml'
  const files: (readonly [string, string])[] = [
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="${target}"/></Relationships>`,
    ],
    ['xl/styles.xml', `<styleSheet ${NAMESPACE}><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`],
    [wrong === 8 ? '../outside.xml' : 'xl/worksheets/sheet1.xml', sheet],
    ['xl/sharedStrings.xml', `<sst ${NAMESPACE}>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`],
  ]
  // What is left out, or there twice.
  if (wrong === 9) files.splice(draw(files.length), 1)
  if (wrong === 10) files.push(['xl/worksheets/sheet1.xml', '<worksheet/>'], ['__proto__', 'x'], ['/etc/passwd', 'x'])
  return zipped(files)
}

const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

const LINES: readonly ((draw: Draw) => string)[] = [
  (draw) => `FN:${cell(draw, true)}`,
  (draw) => `FN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=CF=EC${'=0D=0A='.repeat(draw(3))}`,
  (draw) => `N:${cell(draw, false)};${cell(draw, true)};;;`,
  (draw) => `TEL;TYPE=CELL:+38067${1_000_000 + draw(9_000_000)}`,
  (draw) => `BDAY:${pick(draw, ['--0229', '19800309', '1980-02-31', '99999999', 'x', '--1332'])}`,
  (draw) => `NOTE:${'\r\n x'.repeat(draw(4_000))}`,
  (draw) => `NOTE:${hostileString(draw).slice(0, 6_000)}`,
  (draw) =>
    `PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.from('\xff\xd8\xff\xe0JFIF', 'latin1').toString('base64').slice(0, draw(14))}\r\n ${'A'.repeat(draw(200))}`,
  () => 'PHOTO:data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+',
  () => 'PHOTO;VALUE=uri:http://127.0.0.1:9/x.jpg',
  () => 'item1.X-ABRELATEDNAMES:Марія\r\nitem1.X-ABLabel:_$!<Mother>!$_',
  () => 'BEGIN:VCARD',
  () => 'END:VCARD',
  () => ';;;:::',
  () => '__proto__:polluted',
  () => 'CATEGORIES:__proto__,constructor,vip',
]

function vcard(draw: Draw): Buffer {
  const one = () => {
    const lines = Array.from({ length: draw(10) }, () => LINES[draw(draw(3) === 0 ? LINES.length : 5)]?.(draw))
    return ['BEGIN:VCARD', `VERSION:${pick(draw, ['2.1', '3.0', '4.0', 'x'])}`, ...lines, draw(15) === 0 ? '' : 'END:VCARD'].join(
      '\r\n',
    )
  }
  const text = Array.from({ length: 1 + draw(12) }, one).join(pick(draw, ['\r\n', '\n', '\r\n\r\n']))
  return iconv.encode(text, pick(draw, ['utf-8', 'utf-8', 'utf-16le', 'windows-1251']), { addBOM: draw(3) === 0 })
}

/** Cut off, bytes of chance in it, a zero, or the mark of another encoding before it. */
function damaged(bytes: Buffer, draw: Draw): Buffer {
  const way = draw(10)
  if (way === 0) return bytes.subarray(0, draw(bytes.length + 1))
  if (way === 1)
    return Buffer.concat([
      pick(draw, [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff]), Buffer.from([0xef, 0xbb, 0xbf])]),
      bytes,
    ])
  if (way > 3 || bytes.length === 0) return bytes
  const copy = Buffer.from(bytes)
  for (let time = 0; time < 1 + draw(6); time += 1) copy[draw(copy.length)] = way === 2 ? 0 : draw(256)
  return copy
}

export function hostileFile(draw: Draw): ChosenFile {
  const kind = draw(10)
  if (kind === 9) return { name: 'noise.csv', bytes: Buffer.from(Array.from({ length: draw(2_000) }, () => draw(256))) }
  if (kind > 5) return { name: 'contacts.vcf', bytes: damaged(vcard(draw), draw) }
  if (kind > 3) return { name: 'list.xlsx', bytes: damaged(xlsx(draw), draw) }
  return { name: 'list.csv', bytes: damaged(csv(draw), draw) }
}
