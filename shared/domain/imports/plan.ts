import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type Day, makeDay } from '#shared/kernel/day.ts'
import { MAX_MONEY } from '#shared/kernel/money.ts'
import { type DateStyle, isEmptyDate, readDate } from './dates.ts'
import type { ImportField } from './fields.ts'
import { type DecimalSign, decideDecimalSign, readNumber } from './numbers.ts'
import type { Table } from './table-shape.ts'
import { isEmail, manyLines, oneLine, phoneCandidates, phonesInCell, readLanguage, restoreApostrophes } from './values.ts'

/** What was wrong with a cell or a row. A cell that was not understood goes into the note in words, so nothing is lost. */
export type ImportProblemKind =
  | 'no-name-no-phone'
  | 'phone-not-understood'
  | 'email-not-understood'
  | 'date-not-understood'
  | 'number-not-understood'
  | 'language-not-understood'
  | 'cell-shortened'
  | 'name-shortened'
  | 'apostrophe-restored'
  | 'duplicate-in-file'
  | 'code-taken'

export interface ImportProblem {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly kind: ImportProblemKind
  readonly column: string | null
  readonly value: string | null
  /** Whether the whole row is left out. */
  readonly skips: boolean
}

export interface ImportPhone {
  readonly typed: string
  readonly e164: string
}

export interface ImportRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly name: string
  readonly nickname: string
  readonly phones: readonly ImportPhone[]
  readonly email: string
  readonly birthday: PartialDate | null
  readonly code: string
  readonly points: number | null
  readonly visits: number | null
  readonly spentMinor: number | null
  readonly firstVisit: Day | null
  readonly lastVisit: Day | null
  readonly language: Language | null
  readonly note: string
  readonly skipped: boolean
}

export interface ImportPlan {
  readonly rows: readonly ImportRow[]
  readonly problems: readonly ImportProblem[]
  readonly create: number
  readonly skip: number
  /** Points of the rows that will be created. */
  readonly points: number
}

export interface PlanOptions {
  /** One field per column of the table. */
  readonly mapping: readonly ImportField[]
  readonly dateStyle: DateStyle
  /** Decimals of the shop's currency. */
  readonly currencyDigits: number
  /** Dates after it are not understood: nobody is born or comes tomorrow. */
  readonly today: Day
  /** The file's encoding has no Ukrainian apostrophe: "?" inside a Cyrillic name is one that was lost. */
  readonly apostrophesLost: boolean
  /** The number in E.164, or null when it is none. */
  readonly parsePhone: (written: string) => string | null
}

export const CELL_LIMITS = { name: 200, nickname: 80, phone: 40, phones: 8, code: 64, cell: 4000, note: 4000 } as const
const MOST_POINTS = 1_000_000_000
const MOST_VISITS = 1_000_000

/** What the import would make of every row. Blank rows are no rows; the problems come in the order of the file. */
export function planImport(table: Table, options: PlanOptions): ImportPlan {
  const columns = options.mapping.flatMap((field, at) =>
    field === 'ignore' ? [] : [{ field, at, header: table.headers[at] ?? '' }],
  )
  const decimals = new Map(columns.map(({ at }) => [at, decideDecimalSign(table.rows.map((row) => row[at] ?? ''))]))
  const seen: Seen = { people: new Set(), codes: new Set() }
  const rows: ImportRow[] = []
  const problems: ImportProblem[] = []
  for (const [index, cells] of table.rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const number = table.firstRow + index
    const found: Finding[] = []
    const filled = columns.map((column) => ({
      ...column,
      text: cells[column.at] ?? '',
      decimal: decimals.get(column.at) ?? null,
    }))
    const row = readRow(number, filled, options, seen, found)
    rows.push(row)
    for (const finding of found) problems.push({ row: number, column: null, value: null, skips: false, ...finding })
  }
  const created = rows.filter((row) => !row.skipped)
  return {
    rows,
    problems,
    create: created.length,
    skip: rows.length - created.length,
    points: created.reduce((sum, row) => sum + (row.points ?? 0), 0),
  }
}

interface Cell {
  readonly field: ImportField
  readonly header: string
  readonly text: string
  readonly decimal: DecimalSign
}

interface Seen {
  readonly people: Set<string>
  readonly codes: Set<string>
}

type Finding = Pick<ImportProblem, 'kind'> & Partial<ImportProblem>

function readRow(row: number, cells: readonly Cell[], options: PlanOptions, seen: Seen, found: Finding[]): ImportRow {
  /** What could not be kept where it belongs. */
  const leftovers: string[] = []
  const keep = (kind: ImportProblemKind, cell: Cell, value: string) => {
    found.push({ kind, column: cell.header, value: shorten(value, CELL_LIMITS.name) })
    leftovers.push(`${cell.header}: ${value}`)
  }
  const filled = cells.flatMap((cell) => {
    const text = manyLines(cell.text)
    if (text === '') return []
    if (text.length > CELL_LIMITS.cell)
      found.push({ kind: 'cell-shortened', column: cell.header, value: shorten(text, CELL_LIMITS.name) })
    return [{ ...cell, text: shorten(text, CELL_LIMITS.cell) }]
  })
  const of = (field: ImportField) => filled.find((cell) => cell.field === field)
  /** The cell's value by `read`; kept in words where it cannot be read. */
  const read = <T>(field: ImportField, kind: ImportProblemKind, by: (cell: Cell) => T | null): T | null => {
    const cell = of(field)
    if (cell === undefined) return null
    const value = by(cell)
    if (value === null) keep(kind, cell, oneLine(cell.text))
    return value
  }
  const date = (field: ImportField) => {
    const cell = of(field)
    if (cell === undefined || isEmptyDate(cell.text)) return null
    return read(field, 'date-not-understood', ({ text }) => notAfter(readDate(text, options.dateStyle), options.today))
  }
  const visitDay = (field: ImportField) => {
    const cell = of(field)
    const day = date(field)
    if (cell === undefined || day === null) return null
    const whole = day.year === null || day.month === null || day.day === null ? null : makeDay(day.year, day.month, day.day)
    if (whole === null) keep('date-not-understood', cell, oneLine(cell.text))
    return whole
  }
  const number = (field: ImportField, digits: number, most: number) =>
    read(field, 'number-not-understood', (cell) => readNumber(cell.text, digits, cell.decimal, most))

  const name = readName(of, options.apostrophesLost, found, leftovers)
  const nickname = readNickname(of('nickname'), found, leftovers)
  const phones = readPhones(filled, options, keep)
  const email = read('email', 'email-not-understood', ({ text }) => (isEmail(oneLine(text)) ? oneLine(text) : null)) ?? ''
  const birthday = date('birthday')
  const code = readCode(of('code'), seen.codes, keep)
  const figures = {
    points: number('points', 0, MOST_POINTS),
    visits: number('visits', 0, MOST_VISITS),
    spentMinor: number('spent', options.currencyDigits, MAX_MONEY),
    firstVisit: visitDay('firstVisit'),
    lastVisit: visitDay('lastVisit'),
    language: read('language', 'language-not-understood', ({ text }) => readLanguage(text)),
  }
  const skipped = isSkipped(name, phones, email, seen.people, found)
  const notes = filled.filter((cell) => cell.field === 'note').map((cell) => cell.text)
  const note = [...notes, ...leftovers].join('\n')
  if (note.length > CELL_LIMITS.note)
    found.push({ kind: 'cell-shortened', column: of('note')?.header ?? null, value: shorten(note, CELL_LIMITS.name) })
  return { row, name, nickname, phones, email, birthday, code, ...figures, note: shorten(note, CELL_LIMITS.note), skipped }
}

function readName(
  of: (field: ImportField) => Cell | undefined,
  apostrophesLost: boolean,
  found: Finding[],
  leftovers: string[],
): string {
  const whole = of('name')
  const parts = [of('firstName'), of('middleName'), of('lastName')]
  const written = oneLine(whole?.text ?? parts.map((cell) => cell?.text ?? '').join(' '))
  const column = whole?.header ?? parts.find((cell) => cell !== undefined)?.header ?? null
  const name = apostrophesLost ? restoreApostrophes(written) : written
  if (name !== written) found.push({ kind: 'apostrophe-restored', column, value: shorten(name, CELL_LIMITS.name) })
  const kept = shorten(name, CELL_LIMITS.name)
  if (kept !== name) {
    found.push({ kind: 'name-shortened', column, value: kept })
    leftovers.push(`${column}: ${name}`)
  }
  return kept
}

function readNickname(cell: Cell | undefined, found: Finding[], leftovers: string[]): string {
  const nickname = oneLine(cell?.text ?? '')
  const kept = shorten(nickname, CELL_LIMITS.nickname)
  if (cell !== undefined && kept !== nickname) {
    found.push({ kind: 'cell-shortened', column: cell.header, value: kept })
    leftovers.push(`${cell.header}: ${nickname}`)
  }
  return kept
}

type Keep = (kind: ImportProblemKind, cell: Cell, value: string) => void

function readPhones(cells: readonly Cell[], options: PlanOptions, keep: Keep): ImportPhone[] {
  const phones: ImportPhone[] = []
  for (const cell of cells) {
    if (cell.field !== 'phone') continue
    const written = phonesInCell(cell.text)
    // More parts than anyone has numbers are something else, and trying each would take its time.
    for (const typed of written.length > CELL_LIMITS.phones ? [oneLine(cell.text)] : written) {
      const e164 = typed.length > CELL_LIMITS.phone ? null : firstUnderstood(typed, options.parsePhone)
      if (e164 === null || phones.length === CELL_LIMITS.phones) keep('phone-not-understood', cell, typed)
      else if (!phones.some((phone) => phone.e164 === e164)) phones.push({ typed, e164 })
    }
  }
  return phones
}

function firstUnderstood(typed: string, parsePhone: (written: string) => string | null): string | null {
  for (const candidate of phoneCandidates(typed)) {
    const e164 = parsePhone(candidate)
    if (e164 !== null) return e164
  }
  return null
}

function readCode(cell: Cell | undefined, codes: Set<string>, keep: Keep): string {
  const code = oneLine(cell?.text ?? '')
  if (cell === undefined || code === '') return ''
  // Codes are compared as the till compares scans: without spaces and case.
  const key = code.replace(/\s+/g, '').toUpperCase()
  if (code.length <= CELL_LIMITS.code && !codes.has(key)) {
    codes.add(key)
    return code
  }
  keep(code.length > CELL_LIMITS.code ? 'cell-shortened' : 'code-taken', cell, code)
  return ''
}

/** Nobody can be found again without a name and a phone; the same name with the same number or address is the same person. */
function isSkipped(name: string, phones: readonly ImportPhone[], email: string, people: Set<string>, found: Finding[]): boolean {
  if (name === '' && phones.length === 0) {
    found.push({ kind: 'no-name-no-phone', value: email === '' ? null : email, skips: true })
    return true
  }
  const reach = phones[0]?.e164 ?? email.toLowerCase()
  if (reach === '') return false
  const key = `${foldWords(name).toSorted().join(' ')}|${reach}`
  if (people.has(key)) {
    found.push({ kind: 'duplicate-in-file', value: name === '' ? reach : name, skips: true })
    return true
  }
  people.add(key)
  return false
}

function notAfter(date: PartialDate | null, today: Day): PartialDate | null {
  if (date === null || date.year === null) return date
  const earliest = makeDay(date.year, date.month ?? 1, date.day ?? 1)
  return earliest !== null && earliest <= today ? date : null
}

/** At most `most` UTF-16 units, never half a character. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd()
}
