import { type Relation, type RelationKind, seenFrom } from './relation.ts'

export type RelationProblem =
  | 'to-oneself'
  /** The same two are so related already, perhaps told from the other side. */
  | 'already-there'
  /** Someone would become his own ancestor. */
  | 'own-ancestor'
  /** One may be a friend and a colleague, but no mother is a wife or a sister of the same person. */
  | 'cannot-be-both'

const exclusive: ReadonlySet<RelationKind> = new Set([
  'spouse',
  'partner',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
])

/**
 * Why the proposed relation cannot be, null when it can. `existing` are the relations of the two persons' families, told from
 * either side; a circle that is already in them is walked once and does no harm.
 */
export function relationProblem(existing: readonly Relation[], proposed: Relation): RelationProblem | null {
  const { from, to, kind } = proposed
  if (from === to) return 'to-oneself'
  const between = existing
    .filter((one) => (one.from === from && one.to === to) || (one.from === to && one.to === from))
    .map((one) => seenFrom(from, one).kind)
  if (between.includes(kind)) return 'already-there'
  if (!exclusive.has(kind)) return null

  const elders = eldersIn(existing)
  const edge = elderEdge(proposed)
  if (edge !== null && isAncestor(edge.younger, edge.elder, elders)) return 'own-ancestor'
  if (between.some((other) => exclusive.has(other))) return 'cannot-be-both'
  if (edge === null && (isAncestor(from, to, elders) || isAncestor(to, from, elders))) return 'cannot-be-both'
  return null
}

interface ElderEdge {
  readonly younger: number
  readonly elder: number
}

function elderEdge({ from, to, kind }: Relation): ElderEdge | null {
  if (kind === 'parent' || kind === 'grandparent') return { younger: from, elder: to }
  if (kind === 'child' || kind === 'grandchild') return { younger: to, elder: from }
  return null
}

function eldersIn(relations: readonly Relation[]): ReadonlyMap<number, readonly number[]> {
  const elders = new Map<number, number[]>()
  for (const relation of relations) {
    const edge = elderEdge(relation)
    if (edge === null) continue
    const known = elders.get(edge.younger)
    if (known === undefined) elders.set(edge.younger, [edge.elder])
    else known.push(edge.elder)
  }
  return elders
}

/** Whether `ancestor` is met on the way up from `person`. */
function isAncestor(ancestor: number, person: number, elders: ReadonlyMap<number, readonly number[]>): boolean {
  const seen = new Set<number>()
  const open = [person]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const elder of elders.get(one) ?? []) {
      if (elder === ancestor) return true
      if (seen.has(elder)) continue
      seen.add(elder)
      open.push(elder)
    }
  }
  return false
}
