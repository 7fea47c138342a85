/** Shares room out among those who want some of it: everyone gets as much as the least of the others, as long as there is any. */
export function sharedOut(wanted: readonly number[], room: number): number[] {
  const shares = wanted.map(() => 0)
  let left = room
  while (left > 0 && shares.some((share, place) => share < (wanted[place] ?? 0))) {
    for (const [place, most] of wanted.entries()) {
      if (left === 0 || (shares[place] ?? 0) >= most) continue
      shares[place] = (shares[place] ?? 0) + 1
      left -= 1
    }
  }
  return shares
}
