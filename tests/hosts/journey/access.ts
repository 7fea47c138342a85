import { type Day, opId } from './day.ts'

const PASSWORD = 'довгий-пароль-17'
const CODE = '0123-4567-89AB-CDEF-GHJK'

/** The owner guards his shop, gives out roles and PINs, and opens it again. */
export async function guard({ ask, atWindow }: Day): Promise<void> {
  const owner = (await ask('access.overview', {})).people[0]?.id ?? 0
  await atWindow('access.protect', { opId: opId(), secret: PASSWORD, recovery: CODE, current: null })
  const asOwner = { employeeId: owner, way: 'password', secret: PASSWORD } as const
  await ask('access.enter', { opId: opId(), ...asOwner })
  const { id } = await ask('staff.add', { opId: opId(), name: 'Нічна Зміна', colour: 5 })
  await ask('access.setPin', { opId: opId(), employeeId: id, secret: '4829', current: null })
  await ask('access.removePin', { opId: opId(), employeeId: id })
  const rights = ['clients.read', 'visits.log'] as ('clients.read' | 'visits.log')[]
  const role = await ask('access.saveRole', { opId: opId(), id: null, preset: null, version: 0, name: 'Касир', rights })
  const given = await ask('access.setRole', { opId: opId(), employeeId: id, version: 1, role: 'employee', roleId: role.id })
  await ask('access.setRole', { opId: opId(), employeeId: id, version: given.version, role: 'employee', roleId: null })
  await ask('access.removeRole', { opId: opId(), id: role.id, version: role.version })
  await ask('access.setBadge', { opId: opId(), employeeId: owner, secret: 'BADGE-00417' })
  await ask('access.saveSettings', { opId: opId(), version: 1, idleMinutes: 5, badgeEnough: true })
  await ask('access.lend', { opId: opId(), ...asOwner, operation: 'visits.void' })
  await ask('access.lock', { opId: opId() })
  await ask('access.scan', { opId: opId(), secret: 'BADGE-00417' })
  await ask('access.recover', { opId: opId(), code: CODE, secret: PASSWORD, recovery: CODE })
  await ask('access.atTill', {})
  await ask('access.unprotect', { opId: opId(), current: PASSWORD })
}
