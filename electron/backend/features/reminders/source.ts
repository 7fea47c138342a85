import type { Context } from '#electron/backend/context.ts'
import type { TodayReason } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import type { Day } from '#shared/kernel/day.ts'
import { openOnly } from './repository.ts'

/** One line of Today, as its source finds it. */
export interface TodayFound {
  /**
   * Tells the cause among those of the client, the same at every reading: "birthday 2026", "late 2026-11-02". What was done or dismissed never
   * returns for it. It does not name the client: marks do, and a merge gives them to the surviving card.
   */
  readonly cause: string
  /** Null for a task that concerns no client: then only its own feature answers it. */
  readonly clientId: number | null
  readonly reason: TodayReason
  /** What is at stake a month, in minor units; 0 where it is not known. Orders the lines. */
  readonly worth: number
  /** Since when, or for when, it is due. */
  readonly dueDay: Day
  /** Who is to do it: whom a task was given to, else the caretaker. */
  readonly assigneeId: number | null
}

export interface Wanted {
  /** Only what this employee is to do; null = everybody's. */
  readonly caretaker: number | null
  /** Lines at most, the best first. 0 only counts. */
  readonly limit: number
}

/**
 * Where lines of one kind come from. A source reads by index and bounded, never all clients or visits, and leaves out what is marked
 * (`unmarked`, `openOnly`). `total` may exceed the lines.
 */
export interface TodaySource {
  readonly kind: TodayKind
  read(context: Context, wanted: Wanted): { readonly lines: readonly TodayFound[]; readonly total: number }
}

/** The share of everything found that is wanted: by whom, the most valuable first, what is due longest of equals. */
export function ofFound(found: readonly TodayFound[], { caretaker, limit }: Wanted): ReturnType<TodaySource['read']> {
  const theirs = caretaker === null ? found : found.filter(({ assigneeId }) => assigneeId === caretaker)
  return { lines: inOrder(theirs).slice(0, limit), total: theirs.length }
}

export function inOrder<Line extends TodayFound>(lines: readonly Line[]): Line[] {
  return lines.toSorted(
    (one, other) =>
      other.worth - one.worth ||
      (one.dueDay === other.dueDay ? 0 : one.dueDay < other.dueDay ? -1 : 1) ||
      (one.clientId ?? 0) - (other.clientId ?? 0) ||
      (one.cause < other.cause ? -1 : 1),
  )
}

/** A source that finds all its lines at once. They are found once in an operation, though Today is read twice: for its lines, and to count. */
export function sourceOf(kind: TodayKind, find: (context: Context) => readonly TodayFound[]): TodaySource {
  const foundIn = new WeakMap<Context, readonly TodayFound[]>()
  return {
    kind,
    read(context, wanted) {
      const found = foundIn.get(context) ?? openOnly(context.db, find(context), context.today)
      foundIn.set(context, found)
      return ofFound(found, wanted)
    },
  }
}
