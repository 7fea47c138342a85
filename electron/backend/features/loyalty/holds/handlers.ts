import type { HandlersOf } from '#electron/backend/context.ts'
import { notFound } from '#shared/contract/errors.ts'
import type { holdOperations } from '#shared/contract/holds.ts'
import { findClient } from '../../clients/index.ts'
import { addUpVisitsAnew } from './repository.ts'
import { setRight } from './set-right.ts'

export const holdHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof holdOperations> = {
  check: ({ reader }, input) => reader.ask('loyalty.check', input),

  setRight(context, { what, clientId, holderId, balance, reason }) {
    const { db, audit } = context
    const client = clientId === null ? null : (findClient(db, clientId) ?? notFound())
    const subject = client === null ? 'gift' : 'client'
    if (what === 'visits' || what === 'spent' || what === 'tips') {
      if (client === null) notFound()
      const after = addUpVisitsAnew(db, client.id)
      audit(subject, client.id, { changes: [{ field: what, before: String(client[what]), after: String(after[what]) }], reason })
      return { balance: Math.max(0, after[what]) }
    }
    const { before, after } = setRight(context, { unit: what, clientId, holderId }, balance, reason)
    audit(subject, clientId ?? holderId, {
      changes: [{ field: what, before: String(before.kept), after: String(after) }],
      summed: before.summed,
      reason,
    })
    return { balance: after }
  },
}
