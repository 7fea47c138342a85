/** What one person is to another. The order is that of the list an employee chooses from: the nearest first. */
export const RELATION_KINDS = [
  'spouse',
  'partner',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'aunt-or-uncle',
  'niece-or-nephew',
  'cousin',
  'parent-in-law',
  'child-in-law',
  'godparent',
  'godchild',
  /** Of parents and godparents of one child to each other (кум, cumătru): in Ukraine and Moldova as near as family. */
  'kin-by-christening',
  'relative',
  'friend',
  'colleague',
  'neighbour',
  'classmate',
  'coach',
  'trainee',
  'acquaintance',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/**
 * `to` is the `kind` of `from`: { from: Olena, to: Taras, kind: 'child' } says that Taras is Olena's child. Both are ids of
 * persons.
 */
export interface Relation {
  readonly from: number
  readonly to: number
  readonly kind: RelationKind
}

const reverses: Readonly<Partial<Record<RelationKind, RelationKind>>> = {
  child: 'parent',
  parent: 'child',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  'aunt-or-uncle': 'niece-or-nephew',
  'niece-or-nephew': 'aunt-or-uncle',
  'parent-in-law': 'child-in-law',
  'child-in-law': 'parent-in-law',
  godparent: 'godchild',
  godchild: 'godparent',
  coach: 'trainee',
  trainee: 'coach',
}

/** What the first is to the second when the second is `kind` of the first; most kinds are their own reverse. */
export function reverseOf(kind: RelationKind): RelationKind {
  return reverses[kind] ?? kind
}

/** The relation told from the side of `person`, who must be one of the two. */
export function seenFrom(person: number, relation: Relation): Relation {
  if (relation.from === person) return relation
  return { from: relation.to, to: relation.from, kind: reverseOf(relation.kind) }
}
