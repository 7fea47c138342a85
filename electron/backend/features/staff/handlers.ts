import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { changesBetween } from '#shared/domain/changes/change.ts'
import { forgetSecrets } from '../access/index.ts'
import { requireClient, requireUnmerged } from '../clients/index.ts'
import { findEmployee } from '../shop/index.ts'
import { handOverTasks } from '../tasks/index.ts'
import {
  type EmployeeRow,
  findStaff,
  handOver,
  insertStaff,
  isNameTaken,
  listStaff,
  servedBy,
  setCaretaker,
  updateStaff,
} from './repository.ts'

/** Of so many last visits it is told who served. */
const LOOKED_AT = 50

export const staffHandlers: HandlersOf<'staff'> = {
  list: ({ db, today }) => listStaff(db, today),

  add(context, { name, colour }) {
    requireFreeName(context, name, null)
    const id = insertStaff(context.db, { name, colour, language: context.shop.language, now: context.now })
    context.audit('employee', id, { added: { name, colour } })
    return { id }
  },

  update(context, { id, version, name, colour }) {
    const before = requireStaff(context, id)
    requireFreeName(context, name, id)
    write(context, before, version, { name, colour })
    return { version: version + 1 }
  },

  leave(context, { id, version, handTo }) {
    const before = requireStaff(context, id)
    if (before.role === 'owner') refuse('employee-is-owner')
    if (handTo !== null) requireWorking(context, handTo)
    if (handTo === id) refuse('employee-left')
    write(context, before, version, { leftAt: before.leftAt ?? context.now })
    forgetSecrets(context.db, id)
    context.afterCommit(() => context.program.tills.leaveAll(id))
    const clients = handTo === null ? 0 : handOver(context.db, id, handTo)
    // A task waits for nobody: without somebody chosen it is the owner's.
    const tasksTo = handTo ?? findEmployee(context.db, null)?.id ?? context.me.id
    const tasks = handOverTasks(context.db, id, tasksTo)
    if (handTo !== null || tasks > 0) context.audit('employee', id, { handedOver: { to: handTo, clients, tasks, tasksTo } })
    return { version: version + 1, clients, tasks }
  },

  comeBack(context, { id, version }) {
    write(context, requireStaff(context, id), version, { leftAt: null })
    return { version: version + 1 }
  },

  handOver(context, { from, to }) {
    requireStaff(context, from)
    requireWorking(context, to)
    const clients = from === to ? 0 : handOver(context.db, from, to)
    context.audit('employee', from, { handedOver: { to, clients } })
    return { clients }
  },

  ofClient(context, { clientId }) {
    const { caretakerId } = requireClient(context, clientId)
    const caretaker = caretakerId === null ? null : findStaff(context.db, caretakerId)
    const served = servedBy(context.db, clientId, LOOKED_AT)
    return {
      caretaker: caretaker && { id: caretaker.id, name: caretaker.name, left: caretaker.leftAt !== null },
      served,
      of: served.reduce((sum, { visits }) => sum + visits, 0),
    }
  },

  setCaretaker(context, { clientId, employeeId, instead }) {
    const { caretakerId } = requireUnmerged(context, clientId)
    if (caretakerId !== instead && caretakerId !== employeeId) throw new AppError('CONFLICT', { caretakerId })
    if (employeeId !== null) requireWorking(context, employeeId)
    setCaretaker(context.db, clientId, employeeId)
    const called = (id: number | null) => (id === null ? null : (findStaff(context.db, id)?.name ?? null))
    const changes = changesBetween({ caretaker: called(caretakerId) }, { caretaker: called(employeeId) })
    context.audit('client', clientId, { caretaker: employeeId, instead: caretakerId, changes })
    return {}
  },
}

function requireStaff({ db }: Context, id: number): EmployeeRow {
  return findStaff(db, id) ?? notFound()
}

function requireWorking(context: Context, id: number): void {
  if (requireStaff(context, id).leftAt !== null) refuse('employee-left')
}

/** Two of one name could not be told apart where one is chosen. */
function requireFreeName({ db, shop }: Context, name: string, except: number | null): void {
  if (isNameTaken(db, name.toLocaleLowerCase(shop.language), shop.language, except)) refuse('employee-name-taken', { name })
}

function write(
  context: Context,
  before: EmployeeRow,
  version: number,
  values: { name?: string; colour?: number; leftAt?: number | null },
): void {
  if (!updateStaff(context.db, before.id, version, values)) throw new AppError('CONFLICT', { current: { ...before } })
  context.audit('employee', before.id, { before: { ...before }, after: values })
}
