import type { RelationKind } from '#shared/domain/relations/relation.ts'
import type { Gender } from '#shared/domain/relations/relation-words.ts'
import type { Relation } from './vcard.ts'

interface Told {
  readonly kind: RelationKind
  readonly gender: Gender | null
}

const told: Readonly<Partial<Record<Relation, Told>>> = {
  spouse: { kind: 'spouse', gender: null },
  wife: { kind: 'spouse', gender: 'female' },
  husband: { kind: 'spouse', gender: 'male' },
  partner: { kind: 'partner', gender: null },
  child: { kind: 'child', gender: null },
  daughter: { kind: 'child', gender: 'female' },
  son: { kind: 'child', gender: 'male' },
  parent: { kind: 'parent', gender: null },
  mother: { kind: 'parent', gender: 'female' },
  father: { kind: 'parent', gender: 'male' },
  sibling: { kind: 'sibling', gender: null },
  sister: { kind: 'sibling', gender: 'female' },
  brother: { kind: 'sibling', gender: 'male' },
  relative: { kind: 'relative', gender: null },
  friend: { kind: 'friend', gender: null },
  acquaintance: { kind: 'acquaintance', gender: null },
  colleague: { kind: 'colleague', gender: null },
  neighbour: { kind: 'neighbour', gender: null },
}

/** Null for those whom the program keeps in words only: managers, agents, emergency contacts. */
export function relationOfCard(relation: Relation): Told | null {
  return told[relation] ?? null
}

/** The word of address books for a relation; null where they have none and the program's own word must do. */
export function relationForCard(kind: RelationKind, gender: Gender | null): Relation | null {
  const words = Object.entries(told) as [Relation, Told][]
  return words.find(([, one]) => one.kind === kind && one.gender === gender)?.[0] ?? null
}
