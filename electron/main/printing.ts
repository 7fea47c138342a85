import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron'
import { z } from 'zod'

/** Papers the program prints on; widths in millimetres are those of the roll. */
const PAPERS = ['a4', 'receipt-58', 'receipt-80'] as const
type Paper = (typeof PAPERS)[number]

export const printOrder = z.strictObject({
  paper: z.enum(PAPERS).default('a4'),
  /** How long the printed strip is, in millimetres; a roll has no length of its own, so it must be said for one. */
  lengthMillimetres: z.int().min(20).max(2_000).optional(),
})
export type PrintOrder = z.infer<typeof printOrder>

const ROLL_WIDTH: Readonly<Record<Exclude<Paper, 'a4'>, number>> = { 'receipt-58': 58, 'receipt-80': 80 }
const DEFAULT_STRIP = 200

/**
 * Electron prints on A4 unless the page size is given, so it always is. Sizes in micrometres. Only with 'default' the margins of the print style sheet
 * count; a roll has none.
 */
export function printOptions({ paper, lengthMillimetres = DEFAULT_STRIP }: PrintOrder): WebContentsPrintOptions {
  return {
    silent: false,
    printBackground: true,
    margins: { marginType: paper === 'a4' ? 'default' : 'none' },
    pageSize: paper === 'a4' ? 'A4' : { width: ROLL_WIDTH[paper] * 1_000, height: lengthMillimetres * 1_000 },
  }
}

const MILLIMETRES_PER_INCH = 25.4

/** The same paper for a PDF, where Electron takes inches. */
export function pdfOptions({ paper, lengthMillimetres = DEFAULT_STRIP }: PrintOrder): PrintToPDFOptions {
  return {
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    preferCSSPageSize: false,
    pageSize:
      paper === 'a4'
        ? 'A4'
        : { width: ROLL_WIDTH[paper] / MILLIMETRES_PER_INCH, height: lengthMillimetres / MILLIMETRES_PER_INCH },
  }
}
