import type { Octets } from './octets.ts'

export interface Parameter {
  /** In capitals. */
  readonly name: string
  readonly values: readonly Octets[]
}

/** One line of a card: `group.NAME;parameters:value`. */
export interface ContentLine {
  readonly group: string
  /** In capitals. */
  readonly name: string
  readonly parameters: readonly Parameter[]
  /** As it stands in the file, folds taken out, still encoded and escaped. */
  readonly raw: Octets
}

const bareEncodings = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', 'Q', '7BIT', '8BIT'])

/** Null when the line has no colon, or what stands before it is no name. */
export function parseContentLine(line: Octets): ContentLine | null {
  const colon = outsideQuotes(line, ':') ?? line.indexOf(':')
  if (colon === -1) return null
  const [head = '', ...parameters] = splitOutsideQuotes(line.slice(0, colon), ';')
  const name = /^\s*(?:([\w-]{1,60})\.)?([\w-]{1,80})\s*$/.exec(head)
  if (name === null) return null
  return {
    group: (name[1] ?? '').toLowerCase(),
    name: (name[2] ?? '').toUpperCase(),
    parameters: parameters.map(parseParameter),
    raw: line.slice(colon + 1),
  }
}

/** vCard 2.1 writes types and encodings without their names: `TEL;CELL;PREF`. */
function parseParameter(text: Octets): Parameter {
  const equals = text.indexOf('=')
  if (equals === -1) {
    const bare = text.trim().toUpperCase()
    return { name: bareEncodings.has(bare) ? 'ENCODING' : 'TYPE', values: [text.trim()] }
  }
  const values = splitOutsideQuotes(text.slice(equals + 1), ',').map((value) => withoutCarets(value.trim().replaceAll('"', '')))
  return { name: text.slice(0, equals).trim().toUpperCase(), values }
}

/** RFC 6868: quotes and line breaks in parameters. */
function withoutCarets(value: Octets): Octets {
  return value.replace(/\^([n'^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'))
}

function outsideQuotes(text: string, sign: string): number | null {
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted
    else if (text[at] === sign && !quoted) return at
  }
  return null
}

function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts: string[] = []
  let quoted = false
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted
    else if (text[at] === sign && !quoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}
