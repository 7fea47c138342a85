import type { OperationName, Operations, OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { Json } from '#shared/contract/define.ts'
import type { Right } from '#shared/contract/rights.ts'
import type { Employee, Shop } from '#shared/contract/shop.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Db } from './db/connection.ts'
import type { DataFolder } from './db/folder.ts'
import type { HostKind } from './db/lock.ts'
import type { Tills } from './features/access/index.ts'
import type { Backups } from './features/backups/index.ts'
import type { Patience } from './features/sending/index.ts'
import type { Incoming } from './incoming.ts'
import type { Log } from './log.ts'
import type { OwnReadings } from './readings.ts'
import type { Vault } from './secrets/vault.ts'
import type { ReadingInput, ReadingOutput } from './workers/reading.ts'

/** Who asks: the device of a till and the employee who works there; null for the owner, as whom the program itself acts, too. */
export interface Session {
  readonly device: string
  readonly employeeId: number | null
  /** Who lent his rights for this one operation. */
  readonly allowedBy?: number
}

/** All that a handler may use. One instant and one business day hold for the whole operation. */
export interface Context {
  readonly db: Db
  readonly now: number
  readonly today: Day
  readonly shop: Shop
  readonly me: Employee
  /** What may be done and seen here and now. */
  readonly rights: ReadonlySet<Right>
  readonly device: string
  readonly incoming: Incoming
  readonly program: ProgramFacts
  /** Puts what was done on record; a command that says nothing is recorded with its subject only. */
  audit(subject: string, subjectId: number | null, detail: Json): void
  /** To be run once the transaction is committed, and not at all if it is rolled back. */
  afterCommit(act: () => void): void
}

export interface ProgramFacts {
  readonly version: string
  readonly host: HostKind
  readonly folder: DataFolder
  readonly vault: Vault
  readonly tills: Tills
  readonly patience: Patience
  readonly backups: Backups
}

/** What a slow operation works with: short reads and short transactions, and the till in between. */
export interface SlowContext {
  readonly opId: string
  readonly incoming: Incoming
  readonly log: Log
  /** Script of the thread that reads files of clients. */
  readonly importThread: URL
  /** Slow reads in a thread of their own, on a connection that cannot write: the till does not wait for them. */
  readonly reader: AskReader
  read<T>(act: (context: Context) => T): T
  /** One short transaction. */
  write<T>(act: (context: Context) => T): T
  /** Lets waiting operations of the till go first. */
  pause(): Promise<void>
  progress(done: number, total: number): void
}

interface AskReader {
  /** A new question of the same name takes the place of an older one of the same device, unless it is the same. */
  ask<N extends keyof OwnReadings>(name: N, input: ReadingInput<OwnReadings[N]>): Promise<ReadingOutput<OwnReadings[N]>>
}

type KindOf<N extends OperationName> = Operations[N]['kind']
type RightOf<N extends OperationName> = Operations[N]['right']

/** Handlers of queries and commands are synchronous, so that no other operation can run inside their transaction. */
export type Handler<N extends OperationName> =
  KindOf<N> extends 'query' | 'command'
    ? (context: Context, input: ParsedInputOf<N>) => OutputOf<N>
    : (context: SlowContext, input: ParsedInputOf<N>) => Promise<OutputOf<N>>

/** Operations answered before there is a shop; they belong to the backend's own lifecycle. */
export type OpenName = { [N in OperationName]: RightOf<N> extends 'open' ? N : never }[OperationName]
export type HandledName = Exclude<OperationName, OpenName>

/** Exhaustive over a feature: a missing or misspelt handler does not compile. */
export type HandlersOf<Feature extends string> = {
  [N in HandledName as N extends `${Feature}.${infer Verb}` ? Verb : never]: Handler<N>
}
