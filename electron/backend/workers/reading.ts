import type { Db } from '#electron/backend/db/connection.ts'
import type { Json } from '#shared/contract/define.ts'
import type { Shop } from '#shared/contract/shop.ts'
import type { Day } from '#shared/kernel/day.ts'

/** What a slow read may know besides the file: the shop and the instant for which it was asked. */
export interface ReadingFacts {
  readonly shop: Shop
  readonly today: Day
  readonly now: number
}

/** How far a slow read has come. */
export interface Share {
  readonly done: number
  readonly total: number
}

/**
 * A slow read in steps. What is read between two `yield`s is one state of the file; the next step may find what the till has written meanwhile.
 * No cursor stays open over a `yield`. Steps of some tens of milliseconds can be stopped soon and let the log move on.
 */
export type Reading<Input extends Json = Json, Output extends Json = Json> = (
  db: Db,
  facts: ReadingFacts,
  input: Input,
) => Generator<Share, Output>

/** Slow reads by name. */
export type Readings = Readonly<Record<string, Reading<never>>>
export type ReadingInput<R> = R extends Reading<infer Input, infer _Output> ? Input : never
export type ReadingOutput<R> = R extends (...args: never[]) => Generator<Share, infer Output> ? Output : never
