import type { z } from 'zod'
import type { Right } from './rights.ts'

/** Only what JSON carries may cross the boundary: a `Date`, a `Map` or a function in a payload does not compile. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
type JsonSchema = z.ZodType<Json>

/**
 * `query`: a fast read. `command`: a write in one transaction, repeated safely under its `opId`. `report`: a slow read that may wait.
 * `job`: a slow write in many short steps, with progress events; also repeated safely under its `opId`.
 */
export type Kind = 'query' | 'command' | 'report' | 'job'

export interface Operation<
  K extends Kind = Kind,
  R extends Right = Right,
  In extends JsonSchema = JsonSchema,
  Out extends JsonSchema = JsonSchema,
> {
  readonly kind: K
  readonly right: R
  readonly input: In
  readonly output: Out
}

const define =
  <K extends Kind>(kind: K) =>
  <R extends Right, In extends JsonSchema, Out extends JsonSchema>(
    right: R,
    input: In,
    output: Out,
  ): Operation<K, R, In, Out> => ({
    kind,
    right,
    input,
    output,
  })

export const query = define('query')
export const command = define('command')
export const report = define('report')
export const job = define('job')
