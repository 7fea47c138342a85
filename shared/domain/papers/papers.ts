export const PAPER_FORMATS = ['xlsx', 'csv'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

/** By what a list of clients is ordered; sums and dates begin with the highest and the latest. */
export const PAPER_ORDERS = ['name', 'lastVisit', 'visits', 'spent'] as const
export type PaperOrder = (typeof PAPER_ORDERS)[number]

/** How points given and taken are told: in sums by what for, in sums by whom, or each by itself. */
export const MOVEMENT_GROUPS = ['kind', 'client', 'each'] as const

/** Rows that are shown and printed; a file has all of them. */
export const MOST_PAPER_ROWS = 10_000

/** Whether the table names clients, so that it may leave the shop with who may export clients only. */
export function namesClients(what: { readonly paper: string; readonly by?: string }): boolean {
  if (what.paper === 'movements') return what.by !== 'kind'
  return what.paper !== 'days' && what.paper !== 'staff' && what.paper !== 'owed'
}
