/** The list with the entry at `from` taken out and put in again at `to`. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = list[from]
  if (entry === undefined) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, entry)
}
