import type { Json } from '#shared/contract/define.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { ReadingFacts, Share } from './reading.ts'

/** What the reader's thread is begun with. */
export interface ReaderStart {
  /** Path of the shop's file. */
  readonly database: string
  /** Holds the number of the last question that nobody waits for any more; the thread looks at it between two steps. */
  readonly stopped: Int32Array
}

/** One at a time; numbers only grow. */
export interface ReaderQuestion {
  readonly number: number
  readonly name: string
  readonly facts: ReadingFacts
  readonly input: Json
}

export type ReaderAnswer =
  | { readonly what: 'share'; readonly share: Share }
  | { readonly what: 'value'; readonly value: Json }
  | { readonly what: 'stopped' }
  /** An expected refusal. */
  | { readonly what: 'refused'; readonly code: ErrorCode; readonly details: { readonly [key: string]: Json | undefined } | null }
  /** Anything else that was thrown, as far as the log may tell of it. */
  | {
      readonly what: 'failed'
      readonly name: string
      readonly message: string
      readonly stack: string
      readonly code: string | null
    }
