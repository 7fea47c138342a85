import type { PaperAsked } from '#shared/contract/papers.ts'

export type PaperName = PaperAsked['paper']

/** How wide the columns of its small picture are, in parts; the first ones hold words, those after `numbers` from the end are set to the right. */
interface Drawn {
  readonly widths: readonly number[]
  readonly numbers: number
}

/** A report of the gallery. A new one needs its line here, its rows in the backend, what is chosen for it and its words. */
export const PAPERS: Readonly<Record<PaperName, Drawn & { readonly group: 'shop' | 'clients' | 'loyalty' }>> = {
  days: { group: 'shop', widths: [3, 2, 2, 2, 2], numbers: 4 },
  staff: { group: 'shop', widths: [4, 2, 2, 3, 2], numbers: 4 },
  clients: { group: 'clients', widths: [4, 3, 3, 2], numbers: 1 },
  celebrations: { group: 'clients', widths: [2, 4, 4, 1], numbers: 1 },
  lapsed: { group: 'clients', widths: [4, 3, 4, 2], numbers: 1 },
  owed: { group: 'loyalty', widths: [6, 2, 3], numbers: 2 },
  movements: { group: 'loyalty', widths: [5, 2, 2, 2], numbers: 3 },
  passes: { group: 'loyalty', widths: [2, 4, 4, 1], numbers: 1 },
}

export const PAPER_NAMES = Object.keys(PAPERS) as PaperName[]
export const GROUPS = ['shop', 'clients', 'loyalty'] as const

/** What is printed where it is used; the gallery leads there. */
export const ELSEWHERE = ['card', 'morning', 'calls', 'labels'] as const
export type Elsewhere = (typeof ELSEWHERE)[number]
