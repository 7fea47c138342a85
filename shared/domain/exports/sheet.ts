import { daysBetween } from '#shared/kernel/day.ts'
import { type Cell, decimal } from './cell.ts'

/* The XML of an Excel workbook with one sheet (ECMA-376). Every text is an inline string, so that nothing typed can become a formula. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Letters a cell takes. */
const LONGEST = 32_767

/** Places of the formats in the style sheet. */
const STYLE = { plain: 0, head: 1, day: 2, whole: 3, one: 4, two: 5, three: 6 } as const

/** Everything but the sheet itself, by its name in the archive. */
export function workbookParts(name: string): readonly { readonly name: string; readonly xml: string }[] {
  return [
    {
      name: '[Content_Types].xml',
      xml: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      xml: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      xml: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      xml: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      xml: `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0"/><numFmt numFmtId="166" formatCode="0.00"/><numFmt numFmtId="167" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1"/>${[164, 1, 165, 166, 167].map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    },
  ]
}

export const SHEET_PART = 'xl/worksheets/sheet1.xml'

/** The beginning of the sheet, its head kept in sight. */
export function sheetBegin(headers: readonly string[]): string {
  const width = (header: string) => Math.min(40, Math.max(12, header.length + 2))
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${headers.map((header, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(header)}" customWidth="1"/>`).join('')}</cols><sheetData><row r="1">${headers.map((header, at) => textCell(placeOf(at, 1), header, STYLE.head)).join('')}</row>`
}

export const SHEET_END = '</sheetData></worksheet>'

/** `number` counts the rows of the sheet from 1, its head among them. */
export function sheetRow(cells: readonly Cell[], number: number): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(placeOf(at, number), cell)).join('')}</row>`
}

/** "A1", "AB12". */
function placeOf(column: number, row: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters + row
}

function cellXml(place: string, cell: Cell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textCell(place, cell, STYLE.plain)
  if ('number' in cell) {
    const style = ([STYLE.whole, STYLE.one, STYLE.two, STYLE.three] as const)[cell.places] ?? STYLE.plain
    return `<c r="${place}" s="${style}"><v>${decimal(cell)}</v></c>`
  }
  if ('day' in cell)
    return cell.day < FIRST_DAY
      ? textCell(place, cell.day, STYLE.plain)
      : `<c r="${place}" s="${STYLE.day}"><v>${serial(cell.day)}</v></c>`
  if ('yes' in cell) return `<c r="${place}" t="b"><v>${cell.yes ? 1 : 0}</v></c>`
  return cell.list.length === 0 ? '' : textCell(place, cell.list.join(', '), STYLE.plain)
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`
}

/** Sheets count days from here; of earlier ones they know nothing, and of 1900 the wrong number. */
const FIRST_DAY = '1901-01-01'

function serial(day: string): number {
  return daysBetween('1899-12-30', day)
}

/** Of what XML cannot hold nothing is kept; what looks like a coded letter stays what it is. */
function escaped(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** A sheet's name takes 31 letters and not these signs. */
function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31)
  return plain === '' ? 'Regulars' : plain
}
