import type { HandlersOf } from '#electron/backend/context.ts'
import type { callOperations } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/errors.ts'
import { CALL_HELD_MS } from '#shared/domain/contacts/call-list.ts'
import { clientsMeant, nameOfList } from '../arrival/index.ts'
import { requireUnmerged } from '../clients/index.ts'
import { callList } from './list.ts'
import { record, undo } from './record.ts'
import { holdFor, holdsAt, releaseHolds } from './repository.ts'
import { callSheet } from './sheet.ts'

export const callHandlers: Pick<HandlersOf<'contacts'>, keyof typeof callOperations> = {
  record,
  undo,

  async callList(context, { who, whom }) {
    if (whom === null) return context.read((now) => callList(now, who, null))
    const ids = await clientsMeant(context, whom)
    return context.read((now) => callList(now, who, { ids, ...nameOfList(now, whom) }))
  },

  callSheet,

  takeCall(context, { clientId }) {
    const { db, now, device, me } = context
    if (requireUnmerged(context, clientId).archivedAt !== null) refuse('client-archived')
    const other = holdsAt(db, now, CALL_HELD_MS).find((hold) => hold.clientId === clientId && hold.device !== device)
    if (other) refuse('call-taken', { name: other.by })
    releaseHolds(db, device)
    holdFor(db, { clientId, device, employeeId: me.id, until: now + CALL_HELD_MS })
    return {}
  },

  releaseCall({ db, device }) {
    releaseHolds(db, device)
    return {}
  },
}
