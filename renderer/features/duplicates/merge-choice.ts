import type { DuplicateSide, MergedFields } from '#shared/contract/merges.ts'

/** Fields of which the surviving card can have only one. */
export const CHOSEN = ['name', 'nickname', 'pronunciation', 'email', 'birthday', 'language', 'photo', 'discount'] as const
export type Chosen = (typeof CHOSEN)[number]

export type Side = 'one' | 'other'

export const otherSide = (side: Side): Side => (side === 'one' ? 'other' : 'one')

/** What was pressed; what was not follows the surviving card. */
export interface Choice {
  readonly survivor: Side
  readonly fields: Readonly<Partial<Record<Chosen, Side>>>
  readonly note: Side | 'both'
}

export interface Pair {
  readonly one: DuplicateSide
  readonly other: DuplicateSide
}

/** The card with more visits stays, of two alike the older one. */
export function usualChoice({ one, other }: Pair): Choice {
  const first = one.visits === other.visits ? one.createdAt <= other.createdAt : one.visits > other.visits
  return { survivor: first ? 'one' : 'other', fields: {}, note: 'both' }
}

/** Whether the two cards say different things of a field, so that one has to be chosen. */
export function differs({ one, other }: Pair, field: Chosen | 'note'): boolean {
  const [first, second] = [valueOfField(one, field), valueOfField(other, field)]
  return first !== '' && second !== '' && first !== second
}

function valueOfField(side: DuplicateSide, field: Chosen | 'note'): string {
  const value = side[field]
  if (typeof value === 'number') return value === 0 ? '' : String(value)
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : value.trim()
}

/** The choice as the program is asked for it. */
export function mergedFields(pair: Pair, { survivor, fields, note }: Choice): MergedFields {
  const sideFor = (side: Side) => (side === survivor ? 'survivor' : 'merged')
  const chosen: Partial<Record<Chosen, 'survivor' | 'merged'>> = {}
  for (const field of CHOSEN) {
    const side = fields[field]
    if (side !== undefined && differs(pair, field)) chosen[field] = sideFor(side)
  }
  return note === 'both' || !differs(pair, 'note') ? chosen : { ...chosen, note: sideFor(note) }
}
