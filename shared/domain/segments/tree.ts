/** How the conditions of a group hold: each of them, at least one, or not one. */
export const HOWS = ['all', 'any', 'none'] as const
type How = (typeof HOWS)[number]

/** Conditions that are asked together. The list of a segment is itself read as a group of which all hold. */
export interface Group<Leaf> {
  readonly by: 'group'
  readonly how: How
  readonly of: readonly Tree<Leaf>[]
}
export type Tree<Leaf> = Leaf | Group<Leaf>

/** Conditions that a segment may have in all. */
export const MOST_LEAVES = 50
/** Groups within groups, the segment itself being the first. */
export const MOST_DEPTH = 6

/** Every condition at whatever depth, in the order in which they are told. */
export function leavesOf<Leaf extends { readonly by: string }>(trees: readonly Tree<Leaf>[]): Leaf[] {
  return trees.flatMap((tree) => (isGroup(tree) ? leavesOf(tree.of) : [tree]))
}

function isGroup<Leaf extends { readonly by: string }>(tree: Tree<Leaf>): tree is Group<Leaf> {
  return tree.by === 'group'
}
