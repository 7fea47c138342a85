/** Lengths in tenths of a millimetre. */
export type Tenths = number

export const PAPERS = { a4: { width: 2100, height: 2970 }, letter: { width: 2159, height: 2794 } } as const
export type Paper = keyof typeof PAPERS

/** A sheet of labels: `left` and `top` to the first one, `acrossTo` and `downTo` from the edge of one to the same edge of the next. */
export interface Sheet {
  readonly paper: Paper
  readonly columns: number
  readonly rows: number
  readonly width: Tenths
  readonly height: Tenths
  readonly left: Tenths
  readonly top: Tenths
  readonly acrossTo: Tenths
  readonly downTo: Tenths
}

/** A card of ISO/IEC 7810 ID-1, as in a purse. */
export const CARD = { width: 856, height: 540 } as const

/** Sheets that shops of office supplies have everywhere, by what their packages say (Avery L7159, L7160, L7163), and cards to be cut out. */
export const SHEETS = {
  cards: { paper: 'a4', columns: 2, rows: 5, ...CARD, left: 164, top: 75, acrossTo: 916, downTo: 570 },
  'labels-3x8': { paper: 'a4', columns: 3, rows: 8, width: 635, height: 339, left: 72, top: 131, acrossTo: 660, downTo: 339 },
  'labels-3x7': { paper: 'a4', columns: 3, rows: 7, width: 635, height: 381, left: 72, top: 151, acrossTo: 660, downTo: 381 },
  'labels-2x7': { paper: 'a4', columns: 2, rows: 7, width: 991, height: 381, left: 47, top: 151, acrossTo: 1016, downTo: 381 },
} as const satisfies Readonly<Record<string, Sheet>>
export type SheetName = keyof typeof SHEETS

/** Below this nothing can be read on a label. */
const SMALLEST = { width: 200, height: 100 } as const

export const SHEET_PROBLEMS = ['label-too-small', 'labels-overlap', 'wider-than-paper', 'taller-than-paper'] as const
export type SheetProblem = (typeof SHEET_PROBLEMS)[number]

/** Why nothing can be printed on such a sheet; null where it can. */
export function sheetProblem({ paper, columns, rows, width, height, left, top, acrossTo, downTo }: Sheet): SheetProblem | null {
  if (columns < 1 || rows < 1 || width < SMALLEST.width || height < SMALLEST.height) return 'label-too-small'
  if ((columns > 1 && acrossTo < width) || (rows > 1 && downTo < height)) return 'labels-overlap'
  if (left < 0 || left + (columns - 1) * acrossTo + width > PAPERS[paper].width) return 'wider-than-paper'
  if (top < 0 || top + (rows - 1) * downTo + height > PAPERS[paper].height) return 'taller-than-paper'
  return null
}

export interface Placed<Thing> {
  readonly thing: Thing
  readonly left: Tenths
  readonly top: Tenths
}

/**
 * Things on sheets, row by row. `first` is the label of the first sheet on which it begins, counted from 1: those before it were used. Beyond the sheet it
 * is its last label.
 */
export function onSheets<Thing>(sheet: Sheet, things: readonly Thing[], first: number): Placed<Thing>[][] {
  const most = sheet.columns * sheet.rows
  const skipped = Math.min(Math.max(Math.trunc(first) || 1, 1), most) - 1
  const pages: Placed<Thing>[][] = []
  for (const [at, thing] of things.entries()) {
    const place = skipped + at
    const within = place % most
    const page = pages[Math.floor(place / most)] ?? []
    pages[Math.floor(place / most)] = page
    page.push({
      thing,
      left: sheet.left + (within % sheet.columns) * sheet.acrossTo,
      top: sheet.top + Math.floor(within / sheet.columns) * sheet.downTo,
    })
  }
  return pages
}
