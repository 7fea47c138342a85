import { formsOfLine, givenNamesOf } from '#shared/domain/duplicates/given-names.ts'
import { foldWords, queryWords } from '#shared/domain/search/fold.ts'
import { inOldStyle, inYear, isSameDay, type MonthDay } from './feast.ts'
import { poland } from './poland.ts'
import { romania } from './romania.ts'
import type { Feast, NameDayEdit, NameDayTradition } from './tradition.ts'
import { ukraine } from './ukraine.ts'

/** A calendar with what the shop has changed in it, ready to be asked. */
export interface NameDayTable {
  readonly tradition: NameDayTradition
  readonly lines: readonly NameDayLine[]
  readonly byName: ReadonlyMap<string, readonly Feast[]>
  /** By the line of the table of given names in which the first name of a line here stands. */
  readonly byGivenName: ReadonlyMap<number, readonly Feast[]>
}

export interface NameDayLine {
  readonly names: readonly string[]
  readonly feasts: readonly Feast[]
}

const sources: Readonly<Record<NameDayTradition, string>> = {
  PL: poland,
  RO: romania,
  'RO-old': romania,
  UA: ukraine,
  'UA-old': ukraine,
}

const NO_EDITS: readonly NameDayEdit[] = []
const read = new WeakMap<readonly NameDayEdit[], Map<NameDayTradition, NameDayTable>>()

/** The calendar of a tradition with a shop's changes; read once for each list of them. */
export function nameDayTable(tradition: NameDayTradition, edits: readonly NameDayEdit[] = NO_EDITS): NameDayTable {
  const ofEdits = read.get(edits) ?? new Map<NameDayTradition, NameDayTable>()
  read.set(edits, ofEdits)
  const table = ofEdits.get(tradition) ?? tableOf(tradition, editedLines(tradition, edits))
  ofEdits.set(tradition, table)
  return table
}

/** The feasts of all words of a name. A name that the calendar has goes before what the table of given names makes of it: Hanna and Anna are two. */
export function feastsOf({ byName, byGivenName }: NameDayTable, name: string): readonly Feast[] {
  return queryWords(name).words.flatMap(
    (forms) => byName.get(forms[0] ?? '') ?? givenNamesOf(forms).flatMap((line) => byGivenName.get(line) ?? []),
  )
}

/** The names kept on a day. */
export interface NamesOfDay {
  readonly tradition: NameDayTradition
  /** The names of a line, the first of which stands for them all. */
  readonly names: readonly string[]
  /** Every folded form by which somebody of that name is found. */
  readonly forms: readonly string[]
  /** Whether it is the only day of the name. */
  readonly only: boolean
}

/** The names kept on a day of a year. */
export function namesOn({ tradition, lines }: NameDayTable, year: number, on: MonthDay): NamesOfDay[] {
  return lines.flatMap(({ names, feasts }) => {
    const days = inYear(feasts, year)
    if (!days.some((day) => isSameDay(day, on))) return []
    const words = names.flatMap((name) => queryWords(name).words)
    const related = givenNamesOf(words[0] ?? []).flatMap(formsOfLine)
    return [{ tradition, names, forms: [...new Set([...words.flat(), ...related])], only: days.length === 1 }]
  })
}

/** The line of a calendar that a name belongs to, before the shop changed anything; null for a name it has not. */
export function lineOf(tradition: NameDayTradition, name: string): NameDayLine | null {
  return lineAmong(sourceLines(tradition), name)
}

/** A name as the changes of a shop are found by it: folded, and the first of its line in the calendar. */
export function keyOfEdit(tradition: NameDayTradition, name: string): string {
  return keyOf(lineOf(tradition, name)?.names[0] ?? name)
}

const keyOf = (name: string) => foldWords(name).join(' ')

/** By a name that stands in it, else by a short form or a spelling that belongs to that line alone. */
function lineAmong<Line extends NameDayLine>(lines: readonly Line[], name: string): Line | null {
  const key = keyOf(name)
  const written = lines.find(({ names }) => names.some((each) => keyOf(each) === key))
  if (written !== undefined) return written
  const meant = givenNamesOf(queryWords(name).words[0] ?? [])
  const [only, another] = lines.filter(({ names: [first = ''] }) =>
    givenNamesOf(queryWords(first).words[0] ?? []).some((number) => meant.includes(number)),
  )
  return only !== undefined && another === undefined ? only : null
}

function editedLines(tradition: NameDayTradition, edits: readonly NameDayEdit[]): NameDayLine[] {
  const lines = sourceLines(tradition).map((line) => ({ ...line }))
  for (const { calendar, name, feast, added } of edits) {
    if (calendar !== tradition) continue
    let line = lineAmong(lines, name)
    if (line === null) {
      line = { names: [name], feasts: [] }
      lines.push(line)
    }
    const others = line.feasts.filter(({ called }) => called !== feast)
    line.feasts = added ? [...others, { called: feast, oldStyle: null }] : others
  }
  return lines
}

function tableOf(tradition: NameDayTradition, lines: readonly NameDayLine[]): NameDayTable {
  const byName = new Map<string, readonly Feast[]>()
  const byGivenName = new Map<number, readonly Feast[]>()
  const add = <Key>(to: Map<Key, readonly Feast[]>, key: Key, feasts: readonly Feast[]) =>
    to.set(key, [...(to.get(key) ?? []), ...feasts])
  for (const { names, feasts } of lines) {
    const words = names.flatMap((name) => queryWords(name).words)
    for (const [plain = ''] of words) add(byName, plain, feasts)
    for (const number of givenNamesOf(words[0] ?? [])) add(byGivenName, number, feasts)
  }
  return { tradition, lines, byName, byGivenName }
}

function sourceLines(tradition: NameDayTradition): NameDayLine[] {
  const old = tradition.endsWith('-old')
  return sources[tradition]
    .trim()
    .split('\n')
    .map((line) => {
      const words = line.split(' ')
      return {
        names: words.filter((word) => feastFrom(word, old) === null),
        feasts: words.flatMap((word) => feastFrom(word, old) ?? []),
      }
    })
}

/** '26.7' is 26 July, 'E-7' the Sunday before Easter. */
function feastFrom(word: string, old: boolean): Feast | null {
  if (/^E[+-]\d+$/.test(word)) return { called: word, oldStyle: null }
  const [day, month] = word.split('.').map(Number)
  if (day === undefined || month === undefined || !(day > 0) || !(month > 0)) return null
  if (old) return inOldStyle(month, day)
  return { called: `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, oldStyle: null }
}
