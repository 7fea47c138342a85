import type { z } from 'zod'
import type { Kind, Operation } from './define.ts'
import type { Contract } from './index.ts'

type Features = { [F in keyof Contract]: { [V in keyof Contract[F]]: Contract[F][V] } }
type OperationsByName = {
  [F in keyof Features as F & string]: { [V in keyof Features[F] & string as `${F & string}.${V}`]: Features[F][V] }
}[keyof Features & string]
type UnionToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never

/** The contract flattened: 'clients.find' → its operation. */
export type Operations = UnionToIntersection<OperationsByName>
export type OperationName = keyof Operations & string

type NamesOfKind<K extends Kind> = { [N in OperationName]: Operations[N] extends Operation<K> ? N : never }[OperationName]
export type ReadName = NamesOfKind<'query'> | NamesOfKind<'report'>
export type WriteName = NamesOfKind<'command'> | NamesOfKind<'job'>

/** What a caller passes, before defaults and trimming. */
export type InputOf<N extends OperationName> = Operations[N] extends { readonly input: infer S extends z.ZodType }
  ? z.input<S>
  : never
/** What a handler gets, after parsing. */
export type ParsedInputOf<N extends OperationName> = Operations[N] extends { readonly input: infer S extends z.ZodType }
  ? z.output<S>
  : never
export type OutputOf<N extends OperationName> = Operations[N] extends { readonly output: infer S extends z.ZodType }
  ? z.output<S>
  : never

/** The typed client: `client('visits.log', {...})`. */
export type Call = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>
