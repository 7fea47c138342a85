interface Entry {
  readonly id: number
}

/** An entry as it is to be written; a new one has no id yet. */
type Wanted<E extends Entry> = Omit<E, 'id'> & { readonly id: number | null }

/**
 * What a list becomes when someone wrote `mine` over `was` while it stands as `now`: what each of the two changed, holds, and what another
 * added meanwhile stays, at the end; what both wrote alike is one entry. Null when both changed the same entry, each otherwise.
 */
export function mergedList<E extends Entry>(
  was: readonly E[],
  now: readonly E[],
  mine: readonly Wanted<E>[],
  alike: (one: Omit<E, 'id'>, other: Omit<E, 'id'>) => boolean,
): Wanted<E>[] | null {
  const byId = (list: readonly Wanted<E>[], id: number | null) => (id === null ? undefined : list.find((each) => each.id === id))
  const merged: Wanted<E>[] = []
  const byAnother = now.filter((current) => {
    const before = byId(was, current.id)
    return before === undefined || !alike(before, current)
  })
  for (const entry of mine) {
    if (entry.id === null && byAnother.some((other) => alike(other, entry))) continue
    const [before, current] = [byId(was, entry.id), byId(now, entry.id)]
    const changed = before === undefined || !alike(before, entry)
    if (entry.id !== null && current === undefined) {
      if (changed) return null
      continue
    }
    const changedByAnother = before !== undefined && current !== undefined && !alike(before, current)
    if (changed && changedByAnother && !alike(current, entry)) return null
    merged.push(changed || current === undefined ? entry : current)
  }
  for (const current of now) {
    if (byId(mine, current.id)) continue
    const before = byId(was, current.id)
    if (before === undefined) merged.push(current)
    else if (!alike(before, current)) return null
  }
  return inOrder(was, now, mine) ? merged : asPlacedBy(now, merged)
}

/** Whether the writer placed the entries otherwise than they stood, or nobody else did. */
function inOrder<E extends Entry>(was: readonly E[], now: readonly E[], mine: readonly Wanted<E>[]): boolean {
  const ids = (list: readonly Wanted<E>[], among: readonly Wanted<E>[]) =>
    list.flatMap(({ id }) => (id !== null && among.some((each) => each.id === id) ? id : [])).join()
  return ids(was, mine) !== ids(mine, was) || ids(was, now) === ids(now, was)
}

function asPlacedBy<E extends Entry>(now: readonly E[], merged: readonly Wanted<E>[]): Wanted<E>[] {
  const place = ({ id }: Wanted<E>) => {
    const at = now.findIndex((each) => each.id === id)
    return at === -1 ? now.length : at
  }
  return merged.toSorted((one, other) => place(one) - place(other))
}
