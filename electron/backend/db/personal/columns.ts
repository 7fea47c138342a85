import type { Group } from '#shared/domain/privacy/groups.ts'
import { ofCards } from './of-cards.ts'
import { ofDealings } from './of-dealings.ts'
import { ofShop } from './of-shop.ts'

/**
 * What the columns of one table hold. Names are parted by spaces; every column of the table is in exactly one of the five lists, and a test
 * compares them with the migrations.
 */
export interface PersonalTable {
  readonly table: string
  /** Which rows are about a person: SQL over `card (id)`, his cards, and `person (id)`, himself and those known through him only. Null: none is. */
  readonly whose: string | null
  /** What becomes of these rows when he is erased: they go, or stay with his own columns emptied. */
  readonly ends: 'removed' | 'emptied' | null
  /** Where they are told of. Null: nowhere, because another table tells the same. */
  readonly group: Group | null
  /** Personal: goes with its row, or is emptied. */
  readonly personal?: string
  /** Made of personal columns by the program: goes like them, and is told by them. */
  readonly derived?: string
  /** Stays without identity, in figures of the shop; told of him while he is known. */
  readonly figures?: string
  /** About employees: who wrote it down, on which till. */
  readonly staff?: string
  /** Not personal: keys, settings, the shop's own words. */
  readonly ours?: string
  /** What stands in an emptied column that can be neither empty nor null. */
  readonly emptyAs?: Readonly<Record<string, string | number>>
  /** Only these of the rows lose their personal columns. */
  readonly emptiedWhere?: string
}

/** Before the cards themselves, what hangs on them: rows are removed in this order. */
export const personalTables: readonly PersonalTable[] = [...ofDealings, ...ofCards, ...ofShop]

export const listed = (columns: string | undefined): readonly string[] => (columns === undefined ? [] : columns.split(' '))
