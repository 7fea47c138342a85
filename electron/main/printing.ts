import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron'
import { z } from 'zod'

/** Papers the program prints on; widths in millimetres are those of the roll. */
const PAPERS = ['a4', 'letter', 'receipt-58', 'receipt-80'] as const
type Paper = (typeof PAPERS)[number]

export const printOrder = z.strictObject({
  paper: z.enum(PAPERS).default('a4'),
  /** The longer side is the upper one. */
  turned: z.boolean().default(false),
  /** How long the printed strip is, in millimetres; a roll has no length of its own, so it must be said for one. */
  lengthMillimetres: z.int().min(20).max(2_000).optional(),
})
export type PrintOrder = z.infer<typeof printOrder>

const SHEETS = { a4: 'A4', letter: 'Letter' } as const
const ROLL_WIDTH: Readonly<Record<Exclude<Paper, keyof typeof SHEETS>, number>> = { 'receipt-58': 58, 'receipt-80': 80 }
const DEFAULT_STRIP = 200

/**
 * Electron prints on A4 unless the page size is given, so it always is. Sizes in micrometres. Only with 'default' the margins of the print style sheet
 * count; a roll has none.
 */
export function printOptions({ paper, turned, lengthMillimetres = DEFAULT_STRIP }: PrintOrder): WebContentsPrintOptions {
  const sheet = isSheet(paper)
  return {
    silent: false,
    printBackground: true,
    landscape: turned,
    margins: { marginType: sheet ? 'default' : 'none' },
    pageSize: sheet ? SHEETS[paper] : { width: ROLL_WIDTH[paper] * 1_000, height: lengthMillimetres * 1_000 },
  }
}

const isSheet = (paper: Paper): paper is keyof typeof SHEETS => paper in SHEETS

const MILLIMETRES_PER_INCH = 25.4

/** The same paper for a PDF, where Electron takes inches. */
export function pdfOptions({ paper, turned, lengthMillimetres = DEFAULT_STRIP }: PrintOrder): PrintToPDFOptions {
  return {
    printBackground: true,
    landscape: turned,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    preferCSSPageSize: false,
    pageSize: isSheet(paper)
      ? SHEETS[paper]
      : { width: ROLL_WIDTH[paper] / MILLIMETRES_PER_INCH, height: lengthMillimetres / MILLIMETRES_PER_INCH },
  }
}
