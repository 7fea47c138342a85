import type { EmailType, PhoneType, Relation } from './vcard.ts'

const phoneTypes: Readonly<Record<PhoneType, readonly string[]>> = {
  mobile: ['cell', 'mobile', 'iphone', 'pcs'],
  home: ['home'],
  work: ['work'],
  fax: ['fax', 'homefax', 'workfax', 'otherfax'],
  pager: ['pager'],
  main: ['main'],
  car: ['car'],
}
const emailTypes: Readonly<Record<EmailType, readonly string[]>> = { home: ['home'], work: ['work'] }
/** They say how machines use the number or address, or nothing. */
const silentTypes = ['pref', 'voice', 'msg', 'text', 'video', 'internet', 'other', 'x-other', '']

/** What the versions, Apple, Android, Google and Outlook call a relation; the first word is the one to write. */
const relations: Readonly<Record<Relation, readonly string[]>> = {
  spouse: ['spouse', 'x-spouse', 'x-ms-spouse', 'x-evolution-spouse', 'x-kaddressbook-x-spousesname'],
  wife: ['wife'],
  husband: ['husband'],
  partner: ['partner', 'domestic partner', 'domesticpartner', 'sweetheart', 'girlfriend', 'boyfriend'],
  child: ['child', 'x-ms-child', 'x-children', 'children'],
  son: ['son'],
  daughter: ['daughter'],
  parent: ['parent'],
  mother: ['mother'],
  father: ['father'],
  sibling: ['sibling'],
  brother: ['brother'],
  sister: ['sister'],
  relative: ['relative', 'kin'],
  friend: ['friend'],
  acquaintance: ['acquaintance'],
  colleague: ['colleague', 'co-worker', 'coworker'],
  manager: ['manager', 'x-manager', 'x-ms-manager', 'x-evolution-manager', 'x-kaddressbook-x-managersname'],
  assistant: ['assistant', 'x-assistant', 'x-ms-assistant', 'x-evolution-assistant', 'x-kaddressbook-x-assistantsname'],
  agent: ['agent'],
  neighbour: ['neighbor', 'neighbour'],
  emergency: ['emergency'],
  other: ['other', 'contact', 'me', 'met', 'muse', 'crush', 'date', 'co-resident', ''],
}
const typeOfPhone = invert(phoneTypes)
const typeOfEmail = invert(emailTypes)
const relationOf = invert(relations)

/** The kinds among the words of a line, and the words that are none: the owner's own. */
function sortTypes<Kind>(kinds: ReadonlyMap<string, Kind>, words: readonly string[]): { types: Kind[]; own: string[] } {
  const types = new Set<Kind>()
  const own = new Set<string>()
  for (const word of words) {
    const kind = kinds.get(word)
    if (kind !== undefined) types.add(kind)
    else if (!silentTypes.includes(word)) own.add(word)
  }
  return { types: [...types], own: [...own] }
}

export const sortPhoneTypes = (words: readonly string[]) => sortTypes(typeOfPhone, words)
export const sortEmailTypes = (words: readonly string[]) => sortTypes(typeOfEmail, words)

/** Null when the word is the owner's own. */
export function readRelation(word: string): Relation | null {
  return relationOf.get(word.toLowerCase()) ?? null
}

export function writeRelation(relation: Relation): string {
  return relations[relation][0] ?? relation
}

/** Relations that RELATED of vCard 4.0 has no word for, and the nearest that it has. */
export function standardRelation(relation: Relation): string | null {
  switch (relation) {
    case 'wife':
    case 'husband':
    case 'partner':
      return 'spouse'
    case 'son':
    case 'daughter':
      return 'child'
    case 'mother':
    case 'father':
      return 'parent'
    case 'brother':
    case 'sister':
      return 'sibling'
    case 'relative':
      return 'kin'
    case 'manager':
    case 'assistant':
      return 'colleague'
    case 'other':
      return null
    default:
      return writeRelation(relation)
  }
}

/** Apple marks its own labels: `_$!<Spouse>!$_`; what is not marked is the owner's word. Two of its own say nothing. */
export function readLabel(text: string): string {
  const own = /^_\$!<(.{0,80})>!\$_$/s.exec(text.trim())?.[1]
  return own === 'Other' || own === 'HomePage' ? '' : (own ?? text.trim())
}

export function markLabel(word: string): string {
  return `_$!<${word.slice(0, 1).toUpperCase()}${word.slice(1)}>!$_`
}

function invert<Kind extends string>(words: Readonly<Record<Kind, readonly string[]>>): ReadonlyMap<string, Kind> {
  return new Map((Object.keys(words) as Kind[]).flatMap((kind) => words[kind].map((word) => [word, kind] as const)))
}
