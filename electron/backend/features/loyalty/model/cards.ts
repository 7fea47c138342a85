/* Which of two cards that were one has what, in whatever order they are parted again. */

interface Owned {
  owner: number | null
}

export interface Merge {
  readonly survivor: number
  readonly merged: number
  /** What was the merged card's by then, and still goes back with it. */
  moved: readonly Owned[]
}

export function cards() {
  let merges: Merge[] = []
  const above = (card: number) => merges.find(({ merged }) => merged === card)
  return {
    /** The card that a card lives on now. */
    home(card: number): number {
      let at = card
      for (let merge = above(at); merge !== undefined; merge = above(at)) at = merge.survivor
      return at
    },
    merge(survivor: number, merged: number, things: readonly Owned[]): Merge {
      const merge = { survivor, merged, moved: things.filter(({ owner }) => owner === merged) }
      for (const one of merge.moved) one.owner = survivor
      merges.push(merge)
      return merge
    },
    /** What was the merged card's goes back to it, from whichever card has it by now, and goes with that one no more. */
    part(merge: Merge): void {
      merges = merges.filter((other) => other !== merge)
      for (const one of merge.moved) one.owner = merge.merged
      for (let up = above(merge.survivor); up !== undefined; up = above(up.survivor))
        up.moved = up.moved.filter((one) => !merge.moved.includes(one))
    },
    forget() {
      merges = []
    },
  }
}
