/**
 * Cards gathered by common keys, so that only those within one block are compared. A key is kept as one number, its hash and the
 * card's place: a million of them sort in a tenth of a second, where a map of lists of texts would take seconds and hundreds of
 * megabytes. Two keys with one hash only bring together cards that comparing takes apart again.
 */
export interface Blocks {
  /** hash × PLACES + place of the card. */
  readonly entries: number[]
}

/** A hash of 32 bits and this many places fit the 53 bits of an exact number. */
const PLACES = 2 ** 21

export function addKey({ entries }: Blocks, key: string, place: number): void {
  entries.push(hashOf(key) * PLACES + place)
}

/**
 * Calls `visit` with the places of each block of at least two cards, each place once, in order of the hashes. Answers how many
 * blocks were larger than `largest` and left out: what so many share tells nothing about any two of them.
 */
export function forEachBlock({ entries }: Blocks, largest: number, visit: (places: readonly number[]) => void): number {
  const sorted = Float64Array.from(entries).sort()
  let skipped = 0
  let start = 0
  while (start < sorted.length) {
    const hash = Math.floor((sorted[start] ?? 0) / PLACES)
    const places: number[] = []
    let end = start
    for (; end < sorted.length && Math.floor((sorted[end] ?? 0) / PLACES) === hash; end += 1) {
      const place = (sorted[end] ?? 0) - hash * PLACES
      if (place !== places.at(-1)) places.push(place)
    }
    if (places.length > largest) skipped += 1
    else if (places.length > 1) visit(places)
    start = end
  }
  return skipped
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
