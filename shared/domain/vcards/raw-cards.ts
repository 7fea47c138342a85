import { type ContentLine, parseContentLine } from './content-line.ts'
import type { Octets } from './octets.ts'

export interface RawProperty extends ContentLine {
  /** vCard 2.1 writes the card of an agent whole, after an empty AGENT. */
  readonly nested: RawCard | null
}

export interface RawCard {
  readonly version: string
  readonly properties: readonly RawProperty[]
  /** Lines that are none of a card. */
  readonly strangers: readonly Octets[]
  readonly cutOff: boolean
}

export interface RawCards {
  readonly cards: readonly RawCard[]
  /** Lines outside every card, with the number of cards before each. */
  readonly outside: readonly { readonly after: number; readonly line: Octets }[]
}

interface OpenCard {
  version: string
  readonly properties: RawProperty[]
  readonly strangers: Octets[]
}

const deepestNesting = 4

/** Takes the file apart into cards and lines. A card that begins inside another one ends it, unless it is its agent. */
export function readRawCards(octets: Octets): RawCards {
  const lines = octets.split(/\r+\n?|\n/)
  const cards: RawCard[] = []
  const outside: { after: number; line: Octets }[] = []
  const open: OpenCard[] = []
  const close = (cutOff: boolean) => {
    const card = open.pop()
    if (card === undefined) return
    const closed: RawCard = { ...card, cutOff }
    const agent = open.at(-1)?.properties.pop()
    if (agent === undefined) cards.push(closed)
    else open.at(-1)?.properties.push({ ...agent, nested: closed })
  }
  for (let at = 0; at < lines.length; ) {
    const { line, next } = unfold(lines, at, open.at(-1)?.version ?? '')
    at = next
    if (line.trim() === '') continue
    const card = open.at(-1)
    if (isBegin(line)) {
      if (card !== undefined && !(awaitsAgent(card) && open.length < deepestNesting)) while (open.length > 0) close(true)
      open.push({ version: '', properties: [], strangers: [] })
    } else if (card === undefined) outside.push({ after: cards.length, line })
    else if (isEnd(line)) close(false)
    else {
      const property = parseContentLine(line)
      if (property === null) card.strangers.push(line)
      else if (property.name === 'VERSION') card.version = property.raw.trim()
      else card.properties.push({ ...property, nested: null })
    }
  }
  while (open.length > 0) close(true)
  return { cards, outside }
}

function awaitsAgent(card: OpenCard): boolean {
  const last = card.properties.at(-1)
  return last !== undefined && last.name === 'AGENT' && last.nested === null && last.raw.trim() === ''
}

/** A byte-order mark stands here where files were put together. */
const isBegin = (line: Octets) => /^(?:\xef\xbb\xbf)?\s*BEGIN\s*:\s*VCARD\s*$/i.test(line)
const isEnd = (line: Octets) => /^\s*END\s*:\s*VCARD\s*$/i.test(line)

/**
 * One line of the card out of the lines of the file. A line that begins with a space continues the one before; vCard 2.1 keeps that
 * space, later versions put it in. Quoted-printable continues after "=" at the end; base64 of some phones continues without a space.
 */
function unfold(lines: readonly Octets[], start: number, version: string): { line: Octets; next: number } {
  let last = lines[start] ?? ''
  const pieces = [last]
  let encoding = encodingOf(last)
  let next = start + 1
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? ''
    const isSpaced = line.startsWith(' ') || line.startsWith('\t')
    if (encoding === 'quoted' && last.trimEnd().endsWith('=')) {
      if (isBegin(line) || isEnd(line)) break
      pieces[pieces.length - 1] = last.trimEnd().slice(0, -1)
      last = line
    } else if (isSpaced && line.trim() !== '') {
      if (encoding === 'base64') last = line.trim()
      else last = version === '2.1' && encoding === 'none' ? line : line.slice(1)
    } else if (encoding === 'base64' && /^[A-Za-z0-9+/=]+\s*$/.test(line)) last = line
    else break
    pieces.push(last)
    if (encoding === 'unknown') encoding = encodingOf(pieces.join(''))
  }
  return { line: pieces.join(''), next }
}

/** Unknown until the colon has been seen: the parameters may be folded too. */
function encodingOf(line: Octets): 'quoted' | 'base64' | 'none' | 'unknown' {
  const colon = line.indexOf(':')
  if (colon === -1 && line.length < 2000) return 'unknown'
  const head = line.slice(0, colon === -1 ? 2000 : colon)
  if (/;(?:ENCODING=)?"?(?:QUOTED-PRINTABLE|Q)"?\s*(?:;|$)/i.test(head)) return 'quoted'
  return /;(?:ENCODING=)?"?(?:BASE64|B)"?\s*(?:;|$)/i.test(head) ? 'base64' : 'none'
}
