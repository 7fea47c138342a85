import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { type Day, makeDay } from '#shared/kernel/day.ts'
import { MAX_MONEY } from '#shared/kernel/money.ts'
import { type DateStyle, isEmptyDate, readDate } from './dates.ts'
import type { ImportField } from './fields.ts'
import type { Cell, Finding, ImportPhone, ImportProblem, ImportProblemKind, ImportRow, Keep } from './import-row.ts'
import { decideDecimalSign, readNumber } from './numbers.ts'
import { aboutReader, ownIdOf, type ShopAbout } from './own-columns.ts'
import { CELL_LIMITS, type ParsePhone, readCode, readName, readNickname, readPhones, shorten } from './read-cells.ts'
import type { Table } from './table-shape.ts'
import { isEmail, manyLines, oneLine, readLanguage } from './values.ts'

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
  readonly parsePhone: ParsePhone
  readonly about: ShopAbout
}

const MOST_POINTS = 1_000_000_000
const MOST_VISITS = 1_000_000

/** What the import would make of every row. Blank rows are no rows; the problems come in the order of the file. */
export function planImport(table: Table, options: PlanOptions): ImportPlan {
  const isUnknown = (field: ImportField) => {
    const id = ownIdOf(field)
    return id !== null && !options.about.fields.some((own) => own.id === id)
  }
  const columns = options.mapping.flatMap((field, at) =>
    field === 'ignore' || isUnknown(field) ? [] : [{ field, at, header: table.headers[at] ?? '' }],
  )
  const decimals = new Map(columns.map(({ at }) => [at, decideDecimalSign(table.rows.map((row) => row[at] ?? ''))]))
  const seen: Seen = { people: new Set(), codes: new Set() }
  const readAbout = aboutReader(options.about, options.dateStyle)
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
    const row = readRow(number, filled, options, seen, readAbout, found)
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

interface Seen {
  readonly people: Set<string>
  readonly codes: Set<string>
}

function readRow(
  row: number,
  cells: readonly Cell[],
  options: PlanOptions,
  seen: Seen,
  readAbout: ReturnType<typeof aboutReader>,
  found: Finding[],
): ImportRow {
  /** What could not be kept where it belongs. */
  const leftovers: string[] = []
  const keep: Keep = (kind, cell, value) => {
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
  const phones = readPhones(filled, options.parsePhone, keep)
  const email = read('email', 'email-not-understood', ({ text }) => (isEmail(oneLine(text)) ? oneLine(text) : null)) ?? ''
  const birthday = date('birthday')
  const code = readCode(of('code'), seen.codes, keep)
  const points = number('points', 0, MOST_POINTS)
  const written = of('points')
  const thousandths = written === undefined ? null : readNumber(written.text, 3, written.decimal, MOST_POINTS * 1000)
  if (written !== undefined && points !== null && thousandths !== null && thousandths !== points * 1000)
    found.push({ kind: 'points-rounded', column: written.header, value: oneLine(written.text) })
  const figures = {
    points,
    visits: number('visits', 0, MOST_VISITS),
    spentMinor: number('spent', options.currencyDigits, MAX_MONEY),
    firstVisit: visitDay('firstVisit'),
    lastVisit: visitDay('lastVisit'),
    language: read('language', 'language-not-understood', ({ text }) => readLanguage(text)),
  }
  const about = readAbout(filled, keep)
  const skipped = isSkipped(name, phones, email, seen.people, found)
  const notes = filled.filter((cell) => cell.field === 'note').map((cell) => cell.text)
  const note = [...notes, ...leftovers].join('\n')
  if (note.length > CELL_LIMITS.note)
    found.push({ kind: 'cell-shortened', column: of('note')?.header ?? null, value: shorten(note, CELL_LIMITS.name) })
  return {
    row,
    name,
    nickname,
    phones,
    email,
    birthday,
    code,
    ...figures,
    ...about,
    note: shorten(note, CELL_LIMITS.note),
    skipped,
  }
}

/** Nobody can be found again without a name and a phone; the same name with the same number or address is the same person. */
function isSkipped(name: string, phones: readonly ImportPhone[], email: string, people: Set<string>, found: Finding[]): boolean {
  if (name === '' && phones.length === 0) {
    found.push({ kind: 'no-name-no-phone', value: email === '' ? null : email, skips: true })
    return true
  }
  if (!isSamePersonAgain(name, phones, email, people)) return false
  found.push({ kind: 'duplicate-in-file', value: name === '' ? (phones[0]?.e164 ?? email) : name, skips: true })
  return true
}

/** The same words in the name, with the same number or address, as someone before; else he is put among the people. */
export function isSamePersonAgain(name: string, phones: readonly ImportPhone[], email: string, people: Set<string>): boolean {
  const reach = phones[0]?.e164 ?? email.toLowerCase()
  if (reach === '') return false
  const key = `${foldWords(name).toSorted().join(' ')}|${reach}`
  if (people.has(key)) return true
  people.add(key)
  return false
}

/** Null for what lies after today. */
export function notAfter(date: PartialDate | null, today: Day): PartialDate | null {
  if (date === null || date.year === null) return date
  const earliest = makeDay(date.year, date.month ?? 1, date.day ?? 1)
  return earliest !== null && earliest <= today ? date : null
}
