import type { Paper } from '../labels/sheet.ts'

/** Lines of an address that was written into one field: parted by line ends, semicolons or commas; from the last one allowed on they stay together. */
export function addressLines(text: string, most: number): string[] {
  const parts = text
    .split(/[\n;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(', ')]
}

/**
 * Where the address stands on a letter, in millimetres from the upper left corner of the paper, so that it is read through the window at the left of
 * an envelope, however the folded paper has slid within it; `lines` is how many there is room for beneath the name.
 *
 * A4: the address zone of DIN 5008, form B (25 mm from the left, 62.7 to 90 mm from the top), for envelopes C5/6 (DL).
 *
 * Letter: a #10 envelope (241.3 × 104.8 mm) has its window 22.2 mm from the left and 12.7 mm from the bottom, 114.3 × 28.6 mm. Folded in three the
 * paper is 93.1 mm high and 215.9 mm wide, so it may slide by 11.7 mm down and 25.4 mm across: what is always seen is 22.2 to 111.1 mm from the left and
 * 63.5 to 80.4 mm from the top.
 */
export const WINDOWS = {
  a4: { left: 25, top: 62.7, width: 80, height: 27.3, lines: 4 },
  letter: { left: 25, top: 63.7, width: 85, height: 16.5, lines: 3 },
} as const satisfies Readonly<Record<Paper, object>>
