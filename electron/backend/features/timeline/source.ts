import type { Db } from '#electron/backend/db/connection.ts'
import type { TimelineEntry, TimelinePart } from '#shared/contract/timeline.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Where a page begins: the entries before this one in the order of time, kind and id. */
export interface Place {
  readonly at: number
  readonly rank: number
  readonly id: number
}

/** One entry with its place; `day` is filled in where the row has none of its own. */
export interface Found {
  readonly place: Place
  readonly entry: WithoutDay<TimelineEntry>
}
type WithoutDay<E> = E extends { readonly kind: 'note' }
  ? Omit<E, 'day' | 'key' | 'mayEdit'> & { readonly day: Day; readonly employeeId: number }
  : E extends TimelineEntry
    ? Omit<E, 'day' | 'key'> & { readonly day: Day | null }
    : never

/** Those whose facts a client's timeline tells: himself, and those of his family who have no card of their own. */
export interface Whose {
  readonly clientId: number
  readonly persons: readonly { readonly id: number; readonly name: string | null }[]
}

export interface Source {
  readonly part: Exclude<TimelinePart, 'all'>
  /** The next entries after the place, newest first, at most `limit`; each by its own index, however many there are. */
  read(db: Db, whose: Whose, before: Place, limit: number): Found[]
}

export type From = { at: number; id: number; limit: number }
export type Told = { id: number; at: number; by: string }

const FIRST = Number.MAX_SAFE_INTEGER

/** A source's own part of a place: rows of the same instant come after the place only when their kind does, or their id. */
export function from(before: Place, rank: number, limit: number): From {
  return { at: before.at, id: rank < before.rank ? FIRST : rank === before.rank ? before.id : 0, limit }
}

/** The order of kinds at one instant: what a visit brought about stands above it. */
export const RANK = {
  made: 0,
  visit: 1,
  contact: 2,
  file: 3,
  note: 4,
  fact: 5,
  ended: 6,
  points: 7,
  task: 8,
  consent: 9,
  back: 10,
  lifted: 11,
  banned: 12,
  goodbye: 13,
  change: 14,
} as const

export const LAST_PLACE: Place = { at: FIRST, rank: FIRST, id: FIRST }

export const who = "coalesce(employees.name, '') AS by"
