/** Shares room out among those who want some of it: everyone gets as much as the least of the others, as long as there is any. `each` is what one of theirs takes. */
export function sharedOut(wanted: readonly number[], room: number, each: readonly number[] = []): number[] {
  const shares = wanted.map(() => 0)
  let left = room
  let given = true
  while (given) {
    given = false
    for (const [place, most] of wanted.entries()) {
      const takes = each[place] ?? 1
      if (left < takes || (shares[place] ?? 0) >= most) continue
      shares[place] = (shares[place] ?? 0) + 1
      left -= takes
      given = true
    }
  }
  return shares
}
