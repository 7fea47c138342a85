import type { Condition, Leaf } from '#shared/contract/conditions.ts'

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

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function exclude(one: Leaf, other: Leaf): boolean {
  if (one.by === 'tag' && other.by === 'tag') return one.id === other.id && one.has !== other.has
  if (one.by === 'bought' && other.by === 'bought') {
    const { has: _, ...what } = one
    const { has: __, ...otherWhat } = other
    return one.has !== other.has && same(what, otherWhat)
  }
  if (one.by === 'visits' && other.by === 'visits')
    return one.what === other.what && same([one.within, one.weekdays], [other.within, other.weekdays]) && apart(one, other)
  if (one.by === 'points' && other.by === 'points') return apart(one, other)
  // The month that is running may be the one that is named.
  if (one.by === 'birthday' && other.by === 'birthday')
    return one.month !== null && other.month !== null && one.month !== other.month
  // Of these a client has one, or none.
  const single = ['category', 'caretaker', 'gender', 'age', 'debt', 'touch']
  return one.by === other.by && single.includes(one.by) && !same(one, other)
}

interface Ends {
  readonly from: number | null
  readonly until: number | null
}

const apart = (one: Ends, other: Ends) =>
  (one.until ?? Number.POSITIVE_INFINITY) < (other.from ?? 0) || (other.until ?? Number.POSITIVE_INFINITY) < (one.from ?? 0)
