import type { Condition, Leaf } from '#shared/contract/conditions.ts'
import { exclude } from './leaves.ts'

/** Two that no client can fulfil together, of those that must all hold, at whatever depth such a group stands; null where none was seen. */
export function contradictionIn(conditions: readonly Condition[]): readonly [Leaf, Leaf] | null {
  const leaves = allOf(conditions)
  for (const [place, one] of leaves.entries()) {
    const other = leaves.slice(place + 1).find((each) => exclude(one, each))
    if (other) return [one, other]
  }
  for (const condition of conditions) {
    if (condition.by !== 'group') continue
    const found = condition.how === 'all' ? contradictionIn(condition.of) : withinEach(condition.of)
    if (found) return found
  }
  return null
}

function withinEach(conditions: readonly Condition[]) {
  for (const condition of conditions) {
    const found = condition.by === 'group' ? contradictionIn([condition]) : null
    if (found) return found
  }
  return null
}

/** Groups of which all must hold say the same as their conditions beside the others. */
const allOf = (conditions: readonly Condition[]): Leaf[] =>
  conditions.flatMap((one) => (one.by !== 'group' ? [one] : one.how === 'all' ? allOf(one.of) : []))
