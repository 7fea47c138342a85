/** What a text may take from the card, the ledger and the shop when it is written to one client. Stored by these keys, shown in the words of the reader. */
export const MERGE_FIELDS = [
  'address',
  'first-name',
  'name',
  'shop',
  'points',
  'level',
  'reward',
  'stamps',
  'pass',
  'pass-entries',
  'pass-until',
  'debt',
  'birthday',
  'last-visit',
  'usual',
  'caretaker',
] as const
export type MergeField = (typeof MERGE_FIELDS)[number]

/** A stretch of plain text, or a place filled with the first of `fields` that is known, else with `otherwise`. */
export type MergePart = string | { readonly fields: readonly MergeField[]; readonly otherwise: string | null }

export type FieldNames = Readonly<Record<MergeField, string>>

/** What fields are called in stored texts. */
export const KEYS_AS_NAMES = Object.fromEntries(MERGE_FIELDS.map((field) => [field, field])) as unknown as FieldNames

export interface MergeProblem {
  readonly kind: 'unknown-field' | 'not-closed' | 'not-understood'
  /** Where it stands in the text: [from, to). */
  readonly from: number
  readonly to: number
  /** What is written there. */
  readonly written: string
}

/** A pair of braces in the text: [from, to). */
interface Braces {
  readonly from: number
  readonly to: number
  readonly understood: boolean
}

interface ParsedMerge {
  /** Never two stretches of text side by side, never an empty one. What was not understood stays text. */
  readonly parts: readonly MergePart[]
  readonly problems: readonly MergeProblem[]
  readonly braces: readonly Braces[]
}

/** Opening quotation marks that people type around the words that stand in for a missing field, with those that close them. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '„': '”“"', '“': '”', '”': '”', '«': '»' }

/**
 * Reads a text with fields in braces: `Dear {address|first-name|"guest"}`. `{{` is a brace itself. Names are those of `names` or the keys, whatever their
 * case and apostrophes. Never throws: what is wrong is told, and stands in the parts as it was written.
 */
export function parseMerge(text: string, names: FieldNames = KEYS_AS_NAMES): ParsedMerge {
  const parts: MergePart[] = []
  const problems: MergeProblem[] = []
  const braces: Braces[] = []
  const known = fieldsByName(names)
  let plain = ''
  let at = 0
  while (at < text.length) {
    if (text.startsWith('{{', at)) {
      plain += '{'
      at += 2
    } else if (text[at] === '{') {
      const read = readBraces(text, at, known)
      braces.push({ from: at, to: read.to, understood: 'part' in read })
      if ('part' in read) {
        if (plain !== '') parts.push(plain)
        plain = ''
        parts.push(read.part)
      } else {
        problems.push(read.problem)
        plain += text.slice(at, read.to)
      }
      at = read.to
    } else {
      plain += text[at]
      at += 1
    }
  }
  if (plain !== '') parts.push(plain)
  return { parts, problems, braces }
}

/** Writes parts as a text that `parseMerge` reads as the same parts. */
export function printMerge(parts: readonly MergePart[], names: FieldNames = KEYS_AS_NAMES): string {
  return parts.map((part) => (typeof part === 'string' ? part.replaceAll('{', '{{') : printField(part, names))).join('')
}

/** One place with its alternatives, as it is typed: `{name|"guest"}`. */
export function printField({ fields, otherwise }: Exclude<MergePart, string>, names: FieldNames): string {
  const alternatives = fields.map((field) => names[field])
  if (otherwise !== null) alternatives.push(`"${otherwise.replaceAll('"', '""')}"`)
  return `{${alternatives.join('|')}}`
}

export type FieldValues = Readonly<Partial<Record<MergeField, string>>>

/** A piece of a filled text; `field` says what it was taken from, or what is missing: then its key in braces stands there, to be seen. */
export interface FilledPiece {
  readonly text: string
  readonly kind: 'text' | 'value' | 'fallback' | 'missing'
  readonly field: MergeField | null
}

interface Filled {
  readonly text: string
  readonly pieces: readonly FilledPiece[]
  /** Fields that are empty for this client with nothing to stand in for them: such a text is not fit to be sent. */
  readonly missing: readonly MergeField[]
}

/** Puts what is known into the places of a text. */
export function fillMerge(parts: readonly MergePart[], values: FieldValues): Filled {
  const pieces = parts.map((part): FilledPiece => {
    if (typeof part === 'string') return { text: part, kind: 'text', field: null }
    for (const field of part.fields) {
      const value = values[field]
      if (value) return { text: value, kind: 'value', field }
    }
    const [first = null] = part.fields
    return part.otherwise === null
      ? { text: `{${first}}`, kind: 'missing', field: first }
      : { text: part.otherwise, kind: 'fallback', field: first }
  })
  return {
    text: pieces.map((piece) => piece.text).join(''),
    pieces,
    missing: [...new Set(pieces.flatMap(({ kind, field }) => (kind === 'missing' && field !== null ? [field] : [])))],
  }
}

type Read = { readonly to: number } & ({ readonly part: Exclude<MergePart, string> } | { readonly problem: MergeProblem })

/** Reads one pair of braces that opens at `from`. */
function readBraces(text: string, from: number, known: ReadonlyMap<string, MergeField>): Read {
  const fields: MergeField[] = []
  let otherwise: string | null = null
  let unknown: MergeProblem | null = null
  let understood = true
  let at = from + 1
  const notClosed = (): Read => ({
    to: from + 1,
    problem: { kind: 'not-closed', from, to: from + 1, written: /^[^\n]{0,40}/.exec(text.slice(from))?.[0] ?? '{' },
  })
  for (;;) {
    while (text[at] === ' ' || text[at] === '\u00a0') at += 1
    const closing = QUOTES[text[at] ?? '']
    if (closing !== undefined) {
      const quoted = readQuoted(text, at + 1, closing)
      if (quoted === null) return notClosed()
      // Nothing can come after words that always stand in.
      if (otherwise !== null) understood = false
      otherwise = quoted.words
      at = quoted.to
      while (text[at] === ' ' || text[at] === '\u00a0') at += 1
      if (text[at] !== '|' && text[at] !== '}') understood = false
    } else {
      if (otherwise !== null) understood = false
    }
    const begins = at
    while (at < text.length && !'|}{\n'.includes(text[at] ?? '')) at += 1
    if (at >= text.length || text[at] === '{' || text[at] === '\n') return notClosed()
    const name = text.slice(begins, at)
    if (closing === undefined) {
      const field = known.get(foldName(name))
      if (field !== undefined) fields.push(field)
      else if (name.trim() === '') understood = false
      else unknown ??= { kind: 'unknown-field', from: begins, to: begins + name.trimEnd().length, written: name.trim() }
    }
    at += 1
    if (text[at - 1] === '}') break
  }
  if (unknown !== null) return { to: at, problem: unknown }
  const written = text.slice(from, at)
  return understood && fields.length > 0
    ? { to: at, part: { fields, otherwise } }
    : { to: at, problem: { kind: 'not-understood', from, to: at, written } }
}

/** Words in quotation marks up to one that closes them; a straight mark within is written twice. Null when none closes them. */
function readQuoted(text: string, from: number, closing: string): { readonly words: string; readonly to: number } | null {
  let words = ''
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (!closing.includes(letter)) words += letter
    else if (letter === '"' && text[at + 1] === '"') {
      words += '"'
      at += 1
    } else return { words, to: at + 1 }
  }
  return null
}

function fieldsByName(names: FieldNames): ReadonlyMap<string, MergeField> {
  const known = new Map<string, MergeField>()
  for (const field of MERGE_FIELDS) known.set(foldName(field), field)
  for (const field of MERGE_FIELDS) known.set(foldName(names[field]), field)
  return known
}

const foldName = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u2019\u02bc\u2018`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
