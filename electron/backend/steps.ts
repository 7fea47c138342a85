import type { Json } from '#shared/contract/define.ts'
import type { Right } from '#shared/contract/rights.ts'
import type { Context, Session } from './context.ts'
import { recordAudit } from './db/audit.ts'
import type { Connection } from './db/connection.ts'
import { inTransaction } from './db/transaction.ts'

/** A shop that is open, as dispatch and the background work ask for it. */
export interface OpenShop {
  readonly connection: Connection
  /** A context for one operation, at one instant. */
  context(session: Session, afterCommit: (act: () => void) => void, audit: Context['audit']): Context
  /** Who works at the till of this session; null where nobody does. */
  workerOf(session: Session): Session | null
  /** Of who asks and of who allows it. */
  rightsOf(session: Session): ReadonlySet<Right>
  /** Who lent his rights to this till for this operation; `spend` is to be called when it is done. */
  lenderOf(session: Session, operation: string): { readonly employeeId: number; spend(): void } | null
}

/** What is done in an open shop, step by step, in the name of one session and one operation. */
export interface Steps {
  read<T>(act: (context: Context) => T): T
  write<T>(act: (context: Context) => T): T
}

export const stepsOf = (shop: OpenShop, session: Session, name: string): Steps => ({
  read: (act) => read(shop, session, act),
  write: (act) => write(shop, session, name, act),
})

/** Reads at one instant; whoever tries to put something on record meanwhile is mistaken. */
export function read<T>(shop: OpenShop, session: Session, act: (context: Context) => T): T {
  const never = () => {
    throw new Error('who only reads may not write')
  }
  return act(shop.context(session, never, never))
}

interface AuditLine {
  readonly subject: string
  readonly subjectId: number | null
  readonly detail: Json
}

/** One write transaction: the work, its audit lines, the high-water record; then what was to follow the commit. */
export function write<T>(shop: OpenShop, session: Session, name: string, act: (context: Context) => T): T {
  const following: (() => void)[] = []
  const lines: AuditLine[] = []
  // Made before the transaction: what every operation asks (the shop, its owner) is kept in memory only when it was read outside one.
  const context = shop.context(
    session,
    (later) => following.push(later),
    (subject, subjectId, detail) => lines.push({ subject, subjectId, detail }),
  )
  const result = inTransaction(shop.connection, () => {
    const value = act(context)
    for (const line of lines) {
      const detail = session.allowedBy === undefined ? line.detail : withLender(line.detail, session.allowedBy)
      recordAudit(context.db, {
        at: context.now,
        employeeId: context.me.id,
        device: session.device,
        operation: name,
        ...line,
        detail,
      })
    }
    return value
  })
  for (const later of following) later()
  return result
}

function withLender(detail: Json, allowedBy: number): Json {
  return typeof detail === 'object' && detail !== null && !Array.isArray(detail)
    ? { ...detail, allowedBy }
    : { detail, allowedBy }
}
