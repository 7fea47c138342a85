import { foldWords } from '#shared/domain/search/fold.ts'
import { columnLetters } from './column-letters.ts'
import { readDate } from './dates.ts'
import type { ImportField } from './fields.ts'
import { headerWords } from './header-words.ts'
import { ownColumnOf, type ShopField } from './own-columns.ts'
import { isEmail } from './values.ts'

/** Fields that may come from several columns: the numbers are all kept, the notes joined. */
const repeatable: ReadonlySet<ImportField> = new Set(['phone', 'note', 'tags', 'ignore'])

const known = new Map(
  Object.entries(headerWords).flatMap(([field, headers]) =>
    headers.split(';').map((header) => [headerKey(header), field as ImportField]),
  ),
)

/** The field of each column by its header in the five languages and the programs' exports or by the name of one of the shop's own, else by what stands in it. */
export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  own: readonly ShopField[] = [],
): ImportField[] {
  const taken = new Set<ImportField>()
  const take = (field: ImportField): ImportField => {
    if (repeatable.has(field)) return field
    if (taken.has(field)) return 'ignore'
    taken.add(field)
    return field
  }
  const exact = headers.map((header) => known.get(headerKey(header)) ?? ownColumnOf(header, own))
  const mapping = headers.map((_, column) => {
    const field = exact[column]
    return field === undefined ? undefined : take(field)
  })
  const looked = rows.slice(0, 200)
  return mapping.map((field, column) => {
    if (field !== undefined) return field
    const header = headers[column] ?? ''
    const spoken = fieldInside(header)
    if (spoken !== null) return take(spoken)
    const cells = looked.map((row) => row[column] ?? '')
    const seen = header === columnLetters(column) ? fieldOfContent(cells) : fieldBesideHeader(cells)
    return seen === 'name' && taken.has('firstName') ? 'ignore' : take(seen)
  })
}

/** Equal for two files whose columns are called the same: the key under which a mapping is remembered. */
export function headerFingerprint(headers: readonly string[]): string {
  return headers.map(headerKey).join('|')
}

export function isKnownHeader(header: string): boolean {
  return known.has(headerKey(header)) || fieldInside(header) !== null
}

function headerKey(header: string): string {
  return foldWords(header).join(' ')
}

/** Headers people write by hand: "Телефон клієнта", "Nr telefonu (komórka)". */
function fieldInside(header: string): ImportField | null {
  const words = foldWords(header)
  if (words.length > 5 || words.some((word) => strangers.has(word))) return null
  for (const [stem, field] of stems) if (words.some((word) => word.startsWith(stem))) return field
  return null
}

const strangers = new Set([
  'phonetic',
  'label',
  'type',
  'organization',
  'company',
  'street',
  'fax',
  'agree',
  'consent',
  'status',
  'count',
])
const stems: readonly (readonly [stem: string, field: ImportField])[] = [
  ['email', 'email'],
  ['пошта', 'email'],
  ['почта', 'email'],
  ['телефон', 'phone'],
  ['telefon', 'phone'],
  ['phone', 'phone'],
  ['мобил', 'phone'],
  ['mobil', 'phone'],
  ['komork', 'phone'],
  ['birth', 'birthday'],
  ['народж', 'birthday'],
  ['рожд', 'birthday'],
  ['urodz', 'birthday'],
  ['naster', 'birthday'],
  ['примитк', 'note'],
  ['коммент', 'note'],
  ['комент', 'note'],
  ['notat', 'note'],
  ['балив', 'points'],
  ['баллов', 'points'],
  ['бонус', 'points'],
  ['punkt', 'points'],
  ['punct', 'points'],
  ['points', 'points'],
]

/** What stands in a column without a header. */
function fieldOfContent(cells: readonly string[]): ImportField {
  if (areMostly(cells, isEmail)) return 'email'
  if (areMostly(cells, looksLikeDate)) return 'birthday'
  if (areMostly(cells, looksLikePhone)) return 'phone'
  return areMostly(cells, looksLikeName) ? 'name' : 'ignore'
}

/** A header that is not known may mean anything (an id, a day of registration): only what can be nothing else is recognised under it. */
function fieldBesideHeader(cells: readonly string[]): ImportField {
  if (areMostly(cells, isEmail)) return 'email'
  const isDialled = (cell: string) =>
    looksLikePhone(cell) && !looksLikeDate(cell) && /^(?:\+|00\d{9,}|[08]\d{8,10}$)|\d[\s()-]+\d/.test(cell)
  return areMostly(cells, isDialled) ? 'phone' : 'ignore'
}

function areMostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.6
}

function looksLikeDate(cell: string): boolean {
  return (
    /[./-]\d+[./-]|\d{4}/.test(cell) &&
    !/^\d+$/.test(cell) &&
    (readDate(cell, 'day-first') ?? readDate(cell, 'month-first')) !== null
  )
}

function looksLikeName(cell: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’ʼ.\- ]{1,80}$/u.test(cell)
}

export function looksLikePhone(cell: string): boolean {
  const digits = cell.replace(/\D/g, '').length
  return digits >= 7 && digits <= 15 && /^\+?[\d\s().\-/]+$/.test(cell) && !/^\d{1,6}[.,]\d{1,2}$/.test(cell)
}
