import { isDay } from '#shared/kernel/day.ts'

/** How a fact of an entry is shown. */
type FactKind = 'text' | 'number' | 'money' | 'day' | 'yes' | 'points'

/** What is told of an entry beside the changes of a card, by its name there. What stands under another name is not told. */
export const AUDIT_FACTS = {
  name: 'text',
  text: 'text',
  note: 'text',
  done: 'text',
  dropped: 'text',
  ban: 'text',
  lifted: 'text',
  unit: 'text',
  category: 'text',
  why: 'text',
  goodbye: 'text',
  zone: 'text',
  country: 'text',
  handedTo: 'text',
  format: 'text',
  total: 'money',
  tip: 'money',
  price: 'money',
  cost: 'money',
  sold: 'money',
  given: 'money',
  topUp: 'money',
  refunded: 'money',
  settled: 'money',
  returnedSum: 'money',
  earned: 'points',
  spent: 'points',
  takeBack: 'points',
  giveBack: 'points',
  points: 'points',
  giftCost: 'points',
  receiptNo: 'number',
  count: 'number',
  stock: 'number',
  pieces: 'number',
  clients: 'number',
  tasks: 'number',
  visits: 'number',
  created: 'number',
  skipped: 'number',
  cards: 'number',
  rows: 'number',
  days: 'number',
  namelessDays: 'number',
  months: 'number',
  dayEndsAt: 'number',
  day: 'day',
  from: 'day',
  until: 'day',
  ended: 'day',
  stoppedFrom: 'day',
  retired: 'yes',
  archived: 'yes',
  blocked: 'yes',
} as const satisfies Readonly<Record<string, FactKind>>
export type AuditFactName = keyof typeof AUDIT_FACTS

export interface AuditFact {
  readonly name: AuditFactName
  /** Null where nothing stood there, and for what was not changed but only told. */
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

/** Where a name means something of its own. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, AuditFactName | null>>>> = {
  'loyalty.saveGift': { cost: 'giftCost' },
  'loyalty.saveReward': { cost: 'giftCost' },
  'loyalty.stockGift': { amount: 'pieces' },
  'loyalty.giveGift': { given: null },
  'loyalty.retireReward': { cost: 'giftCost' },
  'exports.begin': { exported: 'format' },
  'exports.cards': { exported: 'format' },
  'papers.file': { exported: 'format' },
  'visits.return': { amount: 'returnedSum' },
}

type Told = Readonly<Record<string, unknown>>

/** What an entry tells of itself: what stood there and stands there now where both were kept, else what it names. Nothing of ids and structures. */
export function factsOf(operation: string, what: unknown): AuditFact[] {
  if (!isObject(what)) return []
  const { before, after, ...rest } = what
  if (isObject(before)) return compared(operation, before, isObject(after) ? after : rest)
  const { added, removed, handedOver } = rest
  return compared(operation, {}, { ...rest, ...pick(handedOver), ...pick(removed), ...pick(added), ...pick(after) })
}

function compared(operation: string, before: Told, after: Told): AuditFact[] {
  const was = known(operation, before)
  const is = known(operation, after)
  const names = [...new Set([...was.keys(), ...is.keys()])]
  return names.flatMap((name): AuditFact[] => {
    // What was kept of before and is not named after was not written.
    if (was.has(name) && !is.has(name) && !(name in after)) return []
    const [one, other] = [was.get(name) ?? null, is.get(name) ?? null]
    return one === other ? [] : [{ name, before: one, after: other }]
  })
}

function known(operation: string, values: Told): Map<AuditFactName, string | number | boolean> {
  const found = new Map<AuditFactName, string | number | boolean>()
  for (const [key, value] of Object.entries(values)) {
    const renamed = RENAMED[operation]?.[key]
    const name = renamed === undefined ? (isFactName(key) ? key : null) : renamed
    const told = name === null ? null : fitting(AUDIT_FACTS[name], value)
    if (name !== null && told !== null) found.set(name, told)
  }
  return found
}

/** Null for what is empty, nothing, or of another kind than its name promises. */
function fitting(kind: FactKind, value: unknown): string | number | boolean | null {
  if (kind === 'yes') return typeof value === 'boolean' ? value : null
  if (kind === 'day') return typeof value === 'string' && isDay(value) ? value : null
  if (kind === 'text') return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : null
  return typeof value === 'number' && Number.isSafeInteger(value) && value !== 0 ? value : null
}

/** Letters shown of a text. */
const LONGEST = 400

const pick = (value: unknown): Told => (isObject(value) ? value : {})
const isObject = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value)
const isFactName = (name: string): name is AuditFactName => Object.hasOwn(AUDIT_FACTS, name)
