import { randomUUID } from 'node:crypto'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/client.ts'

/** Asks for one operation over both hosts, compares, and gives the answer's value. */
export type AskBoth = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<OutputOf<N>>
/** Hands in a file over one host; gives its id. */
export type HandIn = (kind: string, name: string, bytes: Uint8Array) => Promise<string>

/** What each part of the day knows: how to ask at both tills, or where only one may, the shop's today, and the client and the item of its first hour. */
export type Day = { ask: AskBoth; atWindow: AskBoth; handIn: HandIn; today: string; clientId: number; itemId: number }

export const opId = () => randomUUID()

/** A card with nothing but what a test says of it. */
export const nobody = {
  nickname: '',
  pronunciation: '',
  phones: [],
  email: '',
  birthday: null,
  language: null,
  note: '',
  codes: [],
  warnings: [],
}

/** A copy whose lists may be written to, as the contract's input types want them. */
export function mutable<T>(value: T): { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] } {
  return structuredClone(value) as { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }
}
