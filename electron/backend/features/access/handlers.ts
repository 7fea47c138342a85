import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse, requireRight } from '#shared/contract/errors.ts'
import type { Right } from '#shared/contract/rights.ts'
import { type GivenRight, NEEDS_CONTACTS } from '#shared/domain/access/roles.ts'
import { readRecoveryCode } from '#shared/domain/access/secrets.ts'
import { findEmployee, worksHere } from '../shop/index.ts'
import { requireSecret } from './check.ts'
import { badgeHash, hashSecret, makePepper } from './hashing.ts'
import {
  findBadge,
  findSecret,
  forgetSecret,
  forgetSecrets,
  guardedBy,
  keepSecret,
  listAtTill,
  listMembers,
  readSettings,
  writeSettings,
} from './repository.ts'
import {
  deleteRole,
  findPreset,
  findRole,
  giveRole,
  insertRole,
  listRoles,
  type RoleRow,
  readRights,
  rightsOf,
  updateRole,
} from './roles/repository.ts'
import { requireGoodSecret } from './secrets.ts'

/** All but what is answered at a till at which nobody works yet: that is the entrance. */
export const accessHandlers: HandlersOf<'access'> = {
  lock({ program, device, me, audit, afterCommit }) {
    audit('employee', me.id, { locked: true })
    afterCommit(() => program.tills.leave(device))
    return {}
  },

  atTill: ({ db }) => listAtTill(db),

  overview({ db }) {
    const owner = guardedBy(db)
    const { idleMinutes, badgeEnough, version } = readSettings(db)
    return {
      guarded: owner !== null,
      recoveryAt: owner === null ? null : (findSecret(db, owner, 'recovery')?.setAt ?? null),
      people: listMembers(db),
      roles: listRoles(db),
      idleMinutes,
      badgeEnough,
      version,
    }
  },

  async protect(context, { secret, recovery, current }) {
    const code = readRecoveryCode(recovery)
    if (code === null) throw new AppError('INPUT', { fields: [{ path: 'recovery', problem: 'not-understood' }] })
    const { ownerId, guarded } = context.read((now) => {
      requireOwner(now)
      requireGoodSecret(now, now.me.id, 'password', secret)
      return { ownerId: now.me.id, guarded: guardedBy(now.db) !== null }
    })
    if (guarded) await requireSecret(context, ownerId, 'password', current ?? '')
    const pepper = context.write(({ program, now }) => makePepper(program.vault, now))
    const [password, sheet] = [await hashSecret(pepper, secret), await hashSecret('', code)]
    // The same password again: only the sheet is another one.
    const kept = guarded && secret === current
    context.write((now) => {
      if (!kept) keepSecret(now.db, { employeeId: ownerId, kind: 'password', ...password, setAt: now.now })
      keepSecret(now.db, { employeeId: ownerId, kind: 'recovery', ...sheet, setAt: now.now })
      now.audit('employee', ownerId, kept ? { recovery: 'changed' } : { password: guarded ? 'changed' : 'set' })
      // Whoever sets the first password is the owner, and goes on as such.
      if (!guarded) now.afterCommit(() => now.program.tills.enter(now.device, ownerId, now.now))
    })
    return {}
  },

  async unprotect(context, { current }) {
    const ownerId = context.read((now) => {
      requireOwner(now)
      return guardedBy(now.db) ?? refuse('shop-open')
    })
    await requireSecret(context, ownerId, 'password', current)
    context.write((now) => {
      forgetSecrets(now.db, null)
      now.audit('employee', ownerId, { password: 'removed' })
      now.afterCommit(() => now.program.tills.leaveAll(null))
    })
    return {}
  },

  async setPin(context, { employeeId, secret, current }) {
    const own = context.read((now) => {
      if (guardedBy(now.db) === null) refuse('shop-open')
      if (employeeId !== now.me.id) requireBelow(now, employeeId)
      requireGoodSecret(now, employeeId, 'pin', secret)
      return employeeId === now.me.id
    })
    if (own) await requireSecret(context, employeeId, current?.way ?? 'pin', current?.secret ?? '')
    const pepper = context.write(({ program, now }) => makePepper(program.vault, now))
    const pin = await hashSecret(pepper, secret)
    context.write((now) => {
      keepSecret(now.db, { employeeId, kind: 'pin', ...pin, setAt: now.now })
      now.audit('employee', employeeId, { pin: 'set' })
    })
    return {}
  },

  removePin(context, { employeeId }) {
    if (employeeId !== context.me.id) requireBelow(context, employeeId)
    if (!forgetSecret(context.db, employeeId, 'pin')) notFound()
    context.audit('employee', employeeId, { pin: 'removed' })
    if (employeeId !== context.me.id) context.afterCommit(() => context.program.tills.leaveAll(employeeId))
    return {}
  },

  setBadge(context, { employeeId, secret }) {
    const { db, program, now } = context
    if (guardedBy(db) === null) refuse('shop-open')
    if (employeeId !== context.me.id) requireBelow(context, employeeId)
    if (secret === null) forgetSecret(db, employeeId, 'badge')
    else {
      requireGoodSecret(context, employeeId, 'badge', secret)
      const hash = badgeHash(makePepper(program.vault, now), secret)
      const holder = findBadge(db, hash)
      if (holder !== null && holder !== employeeId) refuse('secret-taken', { name: findEmployee(db, holder)?.name ?? '' })
      keepSecret(db, { employeeId, kind: 'badge', salt: Buffer.alloc(0), hash, setAt: now })
    }
    context.audit('employee', employeeId, { badge: secret === null ? 'removed' : 'set' })
    return {}
  },

  saveRole(context, { id, preset, version, name, rights }) {
    requireNoMore(context, rights)
    if (rights.some((right) => NEEDS_CONTACTS.includes(right)) && !rights.includes('clients.contacts'))
      refuse('role-needs-contacts')
    const { db } = context
    const before = id !== null ? (findRole(db, id) ?? notFound()) : preset !== null ? findPreset(db, preset) : null
    const values = { name: before?.preset || preset ? '' : requireFreeName(context, name, id), rights: JSON.stringify(rights) }
    if (before === null) {
      const added = insertRole(db, { preset, ...values })
      context.audit('role', added, { added: { preset, name: values.name, rights } })
      return { id: added, version: 1 }
    }
    requireNoMore(context, readRights(before.rights))
    if (!updateRole(db, before.id, version, values)) throw new AppError('CONFLICT', { current: shown(before) })
    context.audit('role', before.id, { before: shown(before), after: { name: values.name, rights } })
    return { id: before.id, version: version + 1 }
  },

  removeRole(context, { id, version }) {
    const before = findRole(context.db, id) ?? notFound()
    requireNoMore(context, readRights(before.rights))
    const having = listRoles(context.db).find((role) => role.id === id)?.people ?? 0
    if (before.preset === null && having > 0) refuse('role-in-use', { count: having })
    if (!deleteRole(context.db, id, version)) throw new AppError('CONFLICT', { current: shown(before) })
    context.audit('role', id, { removed: shown(before) })
    return {}
  },

  setRole(context, { employeeId, version, role, roleId }) {
    const { db } = context
    requireBelow(context, employeeId)
    const before = findEmployee(db, employeeId) ?? notFound()
    if (before.role === 'owner') refuse('employee-is-owner')
    const rights = roleId === null ? listRoles(db).find(({ preset }) => preset === role)?.rights : ownRights(context, roleId)
    requireNoMore(context, rights ?? [])
    if (!giveRole(db, employeeId, version, { role, roleId })) throw new AppError('CONFLICT', { current: { ...before } })
    context.audit('employee', employeeId, { before: { role: before.role }, after: { role, roleId } })
    return { version: version + 1 }
  },

  saveSettings(context, { version, idleMinutes, badgeEnough }) {
    const before = readSettings(context.db)
    if (!writeSettings(context.db, version, { idleMinutes, badgeEnough }))
      throw new AppError('CONFLICT', { current: { ...before } })
    const { id: _, version: __, ...was } = before
    context.audit('access', null, { before: was, after: { idleMinutes, badgeEnough } })
    return { version: version + 1 }
  },
}

function shown({ preset, name, rights, version }: RoleRow) {
  return { preset, name, rights: readRights(rights), version }
}

function requireOwner({ me }: Context): void {
  if (me.role !== 'owner') refuse('owner-only')
}

/** Nobody decides about the secrets or the role of somebody who may do more than he himself. */
function requireBelow(context: Context, employeeId: number): void {
  requireRight(context.rights, 'access.edit')
  const works = worksHere(context.db, employeeId) ?? notFound()
  if (!works) refuse('employee-left')
  if (findEmployee(context.db, employeeId)?.role === 'owner') refuse('owner-only')
  requireNoMore(context, [...rightsOf(context.db, employeeId)])
}

function requireNoMore({ rights: own }: Context, rights: readonly Right[]): void {
  if (rights.some((right) => !own.has(right))) refuse('role-above-own')
}

function ownRights({ db }: Context, roleId: number): GivenRight[] {
  const role = findRole(db, roleId) ?? notFound()
  return role.preset === null ? readRights(role.rights) : notFound()
}

/** Two of one name could not be told apart where one is chosen. */
function requireFreeName({ db, shop }: Context, name: string, except: number | null): string {
  const folded = name.toLocaleLowerCase(shop.language)
  if (folded === '') throw new AppError('INPUT', { fields: [{ path: 'name', problem: 'missing' }] })
  const taken = listRoles(db).some((role) => role.id !== except && role.name.toLocaleLowerCase(shop.language) === folded)
  if (taken) refuse('role-name-taken', { name })
  return name
}
