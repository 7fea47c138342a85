import { type Draft, keepDetail, newDraft, report } from './draft.ts'
import { unescapeText } from './escapes.ts'
import { readLabel } from './kinds.ts'
import { utf8Octets } from './octets.ts'
import { type Property, readProperty, type TextReader } from './property.ts'
import { addProperty } from './property-to-card.ts'
import { type RawCard, readRawCards } from './raw-cards.ts'
import { addRelated, type NameOfUid } from './related.ts'
import { settle } from './settle.ts'
import type { ReadVcard, VcardProblem, VcardProblemKind } from './vcard.ts'

export interface CardReading {
  readonly readText: TextReader
  readonly nameOfUid: NameOfUid
}

/** One card in plain values; whatever has no value of its own stands in `details`. Its problems are added to `problems`. */
export function readCard(raw: RawCard, row: number, reading: CardReading, problems: VcardProblem[]): ReadVcard {
  const draft = newDraft(row)
  const properties = raw.properties.map((line) => ({ line, property: readProperty(line, reading.readText) }))
  const labels = new Map(
    properties
      .filter(({ property }) => property.name === 'X-ABLABEL' && property.group !== '')
      .map(({ property }) => [property.group, readLabel(unescapeText(property.text))]),
  )
  for (const { line, property } of properties) {
    if (property.doubt !== null) report(draft, property.doubt, property.name, unescapeText(property.text))
    if (property.name === 'AGENT') addAgent(draft, property, line.nested, reading)
    else addProperty(draft, property, labels.get(property.group) ?? '', raw.version === '2.1', reading.nameOfUid)
  }
  for (const line of raw.strangers) {
    const { text } = reading.readText(line, '')
    report(draft, 'line-not-understood', null, text)
    keepDetail(draft, 'other', '', text)
  }
  if (raw.cutOff) report(draft, 'cut-off', null, null)
  const read = settle(draft)
  for (const problem of draft.problems) problems.push(problem)
  return read
}

const aboutImporting: ReadonlySet<VcardProblemKind> = new Set(['group', 'no-name', 'no-name-no-phone'])

/** The agent's own card becomes a related person; what else it says is kept in words. */
function addAgent(draft: Draft, property: Property, nested: RawCard | null, reading: CardReading): void {
  const plain = unescapeText(property.text)
  const card = nested ?? (/^\s*BEGIN\s*:\s*VCARD/i.test(plain) ? readRawCards(utf8Octets(plain)).cards[0] : undefined)
  if (card === undefined) {
    addRelated(draft, plain, ['agent'], reading.nameOfUid)
    return
  }
  const found: VcardProblem[] = []
  const agent = readCard(card, draft.row, reading, found)
  // That the agent has no name or number leaves nobody out.
  for (const problem of found) if (!aboutImporting.has(problem.kind)) draft.problems.push(problem)
  const name = agent.card.names.formatted === '' ? agent.card.nickname : agent.card.names.formatted
  if (name !== '') draft.related.push({ name, relation: 'agent', label: '' })
  const reach = [...agent.card.phones.map(({ typed }) => typed), ...agent.card.emails.map(({ address }) => address)]
  const words = [...reach, agent.card.note, ...agent.details.map(({ value }) => value)].filter((word) => word !== '')
  keepDetail(draft, 'relation', name, words.join(', '))
}
