/** Bytes that any till should have free: for photos, logs, and what the system itself writes. */
const LEAST = 500_000_000

/** How often the shop must still fit on its disk: a copy, a restore beside it, and a day of work. */
const TIMES = 3

/** The free bytes of the shop's disk when that is too few for what the program will write there; null while there is enough. */
export function scarceRoom(free: number, shopBytes: number): number | null {
  return free < LEAST + TIMES * shopBytes ? free : null
}
