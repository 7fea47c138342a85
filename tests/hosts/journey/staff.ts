import { type Day, opId } from './day.ts'

/** Who works here, and who answers for the guest. */
export async function employ({ ask, clientId }: Day): Promise<void> {
  const { id } = await ask('staff.add', { opId: opId(), name: 'Нова Людина', colour: 3 })
  const { version } = await ask('staff.update', { opId: opId(), id, version: 1, name: 'Марійка', colour: 4 })
  await ask('staff.setCaretaker', { opId: opId(), clientId, employeeId: id, instead: null })
  await ask('staff.ofClient', { clientId })
  const left = await ask('staff.leave', { opId: opId(), id, version, handTo: null })
  const [owner] = await ask('staff.list', {})
  await ask('staff.handOver', { opId: opId(), from: id, to: owner?.id ?? 0 })
  await ask('staff.comeBack', { opId: opId(), id, version: left.version })
}
