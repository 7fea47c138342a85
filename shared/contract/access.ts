import { z } from 'zod'
import { GIVEN_RIGHTS } from '#shared/domain/access/roles.ts'
import { BADGE, PASSWORD } from '#shared/domain/access/secrets.ts'
import { command, job, query } from './define.ts'
import { id, instant, line, nothing, opId, requiredLine, version } from './values.ts'

const colour = z.int().min(1).max(8)
const role = z.enum(['owner', 'administrator', 'employee'])
const right = z.enum(GIVEN_RIGHTS)
/** What was typed: kept as a hash only, and not part of what is remembered of the operation. */
const secret = requiredLine(PASSWORD.longest)

const way = z.enum(['pin', 'password'])

/** Who can begin to work at a till, and with what. */
export const atTill = z.object({ id, name: z.string(), colour, ways: z.array(way) })
export type AtTill = z.infer<typeof atTill>

const member = z.object({
  id,
  name: z.string(),
  colour,
  role,
  /** Of a role of the shop's own; it decides instead of `role`. */
  roleId: id.nullable(),
  version,
  /** When each was set; null where it was not. */
  pin: instant.nullable(),
  password: instant.nullable(),
  badge: instant.nullable(),
})
export type Member = z.infer<typeof member>

const shownRole = z.object({
  /** Null for a preset role that the shop has not changed. */
  id: id.nullable(),
  preset: z.enum(['administrator', 'employee']).nullable(),
  name: z.string(),
  rights: z.array(right),
  /** How many who work here have it. */
  people: z.int(),
  version,
})
export type ShownRole = z.infer<typeof shownRole>

export const accessOperations = {
  /** Begins to work at this till. Refused with `secret-wrong` (`triesLeft`) or `secret-wait` (`until`). */
  enter: command('open', z.strictObject({ opId, employeeId: id, way, secret }), nothing),
  /** A badge held to the scanner. `entered` is false where its owner's PIN is asked for, too. */
  scan: command(
    'open',
    z.strictObject({ opId, secret: requiredLine(BADGE.longest) }),
    z.object({ entered: z.boolean(), employeeId: id }),
  ),
  /** The owner forgot his password: the code of the recovery sheet and a new one. `recovery` is the code of the next sheet. */
  recover: command('open', z.strictObject({ opId, code: line(60), secret, recovery: line(60) }), nothing),
  /** Somebody who may allows one operation of this till, once, within a minute. */
  lend: command(
    'open',
    z.strictObject({ opId, employeeId: id, way, secret, operation: z.string().max(80) }),
    z.object({ until: instant }),
  ),
  /** Ends the work at this till. */
  lock: command('everyone', z.strictObject({ opId }), nothing),
  /** Who can enter here, for a change of hands and for who allows what. */
  atTill: query('everyone', nothing, z.array(atTill)),
  /** Who may do what: people, roles and the habits of the till. */
  overview: query(
    'access.edit',
    nothing,
    z.object({
      /** Whether the owner has set a password; without it everybody at a till is the owner. */
      guarded: z.boolean(),
      recoveryAt: instant.nullable(),
      people: z.array(member),
      roles: z.array(shownRole),
      idleMinutes: z.int(),
      badgeEnough: z.boolean(),
      version,
    }),
  ),
  /** Sets the owner's password, the first or another, and the code of a new recovery sheet; by the owner only. */
  protect: job('access.edit', z.strictObject({ opId, secret, recovery: line(60), current: secret.nullable() }), nothing),
  /** Takes all passwords, PINs and badges away: everybody at a till is the owner again. */
  unprotect: job('access.edit', z.strictObject({ opId, current: secret }), nothing),
  /** One's own PIN, for which the present one is asked, or with `access.edit` that of somebody who may not do more than oneself. */
  setPin: job(
    'everyone',
    z.strictObject({ opId, employeeId: id, secret, current: z.object({ way, secret }).nullable() }),
    nothing,
  ),
  removePin: command('access.edit', z.strictObject({ opId, employeeId: id }), nothing),
  /** Null takes it away. */
  setBadge: command(
    'access.edit',
    z.strictObject({ opId, employeeId: id, secret: requiredLine(BADGE.longest).nullable() }),
    nothing,
  ),
  /** Changes a preset role (`preset`), a role of the shop's own (`id`), or adds one (neither). */
  saveRole: command(
    'access.edit',
    z.strictObject({
      opId,
      id: id.nullable(),
      preset: z.enum(['administrator', 'employee']).nullable(),
      version,
      name: line(40),
      rights: z.array(right).max(GIVEN_RIGHTS.length, 'too-large'),
    }),
    z.object({ id, version }),
  ),
  /** A preset role is as at first again; a role of the shop's own is gone, unless somebody has it. */
  removeRole: command('access.edit', z.strictObject({ opId, id, version }), nothing),
  setRole: command(
    'access.edit',
    z.strictObject({ opId, employeeId: id, version, role: z.enum(['administrator', 'employee']), roleId: id.nullable() }),
    z.object({ version }),
  ),
  saveSettings: command(
    'access.edit',
    z.strictObject({ opId, version, idleMinutes: z.int().min(0).max(240, 'too-large'), badgeEnough: z.boolean() }),
    z.object({ version }),
  ),
}
