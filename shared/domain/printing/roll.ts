/** Rolls of receipt printers: how many millimetres wide they are, and how many dots of it are printed (eight to a millimetre). */
export const ROLLS = { '58': 384, '80': 576 } as const
export type Roll = keyof typeof ROLLS

/** So many lines of dots are three metres of paper. */
export const LONGEST_SLIP = 24_000

/** A picture of dots, black or nothing: rows from the top, each from the left, eight dots to a byte with the first one highest. */
export interface Dots {
  /** A multiple of eight. */
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** Packs a picture of four bytes a dot (red, green, blue, how opaque): black is whatever is darker than half. Its width is a multiple of eight. */
export function dotsOf({ data, width, height }: { data: ArrayLike<number>; width: number; height: number }): Dots {
  const bits = new Uint8Array((width / 8) * height)
  for (let at = 0; at < width * height; at += 1) {
    const [red = 255, green = 255, blue = 255] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]]
    // Weights of Rec. 601, in thousandths.
    if (red * 299 + green * 587 + blue * 114 < 128_000) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7))
  }
  return { width, height, bits }
}

/** Whether a dot is black. */
export function isBlack({ width, bits }: Dots, across: number, down: number): boolean {
  const at = down * width + across
  return ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0
}
