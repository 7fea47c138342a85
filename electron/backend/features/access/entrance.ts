import type { Session } from '#electron/backend/context.ts'
import type { Steps } from '#electron/backend/steps.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { Json } from '#shared/contract/define.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { Right } from '#shared/contract/rights.ts'
import { readRecoveryCode } from '#shared/domain/access/secrets.ts'
import { countWrongBadge, requireRecovery, requireSecret } from './check.ts'
import { badgeHash, hashSecret, makePepper, pepperOf } from './hashing.ts'
import { findBadge, forgetSecrets, guardedBy, keepSecret, readSettings } from './repository.ts'
import { rightsOf } from './roles/repository.ts'
import { requireGoodSecret } from './secrets.ts'

/** How long what somebody allowed at a till is waited for, in milliseconds. */
const LENT_FOR = 60_000

interface EntranceParts {
  /** A short read, and a short transaction, in the name of this session; null where no shop is open. */
  steps: ((session: Session, operation: string) => Steps) | null
  /** Whether somebody works at the till of this session. */
  isWorking(session: Session): boolean
  /** Which right an operation needs; null for one that there is not. */
  rightOf(operation: string): Right | null
}

/** What is answered at a till at which nobody works yet. */
export function entrance(parts: () => EntranceParts): ReadonlyMap<string, (input: Json, session: Session) => Promise<Json>> {
  const stepsOf = (session: Session, name: string): Steps => {
    const { steps } = parts()
    if (steps === null) throw new AppError('NOT_READY')
    // As long as nobody is known to be right, it is the shop itself that reads and writes.
    return steps({ device: session.device, employeeId: null }, name)
  }

  async function enter({ employeeId, way, secret }: ParsedInputOf<'access.enter'>, session: Session) {
    const steps = stepsOf(session, 'access.enter')
    requireGuarded(steps)
    await requireSecret(steps, employeeId, way, secret)
    begin(session, 'access.enter', employeeId, { entered: way })
    return {}
  }

  async function scan({ secret }: ParsedInputOf<'access.scan'>, session: Session): Promise<OutputOf<'access.scan'>> {
    const steps = stepsOf(session, 'access.scan')
    requireGuarded(steps)
    const found = steps.read(({ db, program }) => {
      const pepper = pepperOf(program.vault)
      return pepper === null
        ? null
        : { employeeId: findBadge(db, badgeHash(pepper, secret)), enough: readSettings(db).badgeEnough }
    })
    if (found === null) refuse('secrets-cannot-be-checked')
    const { employeeId, enough } = found
    if (employeeId === null) return countWrongBadge(steps)
    if (enough) begin(session, 'access.scan', employeeId, { entered: 'badge' })
    return { entered: enough, employeeId }
  }

  async function recover({ code, secret, recovery }: ParsedInputOf<'access.recover'>, session: Session) {
    const steps = stepsOf(session, 'access.recover')
    const ownerId = requireGuarded(steps)
    const next = readRecoveryCode(recovery)
    if (next === null) throw new AppError('INPUT', { fields: [{ path: 'recovery', problem: 'not-understood' }] })
    steps.read((context) => requireGoodSecret(context, ownerId, 'password', secret))
    await requireRecovery(steps, ownerId, readRecoveryCode(code) ?? '')
    const { pepper, lost } = steps.write(({ now, program }) => {
      const known = pepperOf(program.vault)
      return { pepper: known ?? makePepper(program.vault, now), lost: known === null }
    })
    const [password, sheet] = [await hashSecret(pepper, secret), await hashSecret('', next)]
    steps.write((context) => {
      // What was made with a secret that is gone can never be right again.
      if (lost) forgetSecrets(context.db, null)
      keepSecret(context.db, { employeeId: ownerId, kind: 'password', ...password, setAt: context.now })
      keepSecret(context.db, { employeeId: ownerId, kind: 'recovery', ...sheet, setAt: context.now })
    })
    begin(session, 'access.recover', ownerId, { recovered: true, others: lost ? 'gone' : 'kept' })
    return {}
  }

  async function lend({ employeeId, way, secret, operation }: ParsedInputOf<'access.lend'>, session: Session) {
    if (!parts().isWorking(session)) throw new AppError('LOCKED')
    const right = parts().rightOf(operation)
    if (right === null) throw new AppError('UNKNOWN_OPERATION')
    const steps = stepsOf(session, 'access.lend')
    await requireSecret(steps, employeeId, way, secret)
    return steps.read(({ db, now, program, device }) => {
      if (!rightsOf(db, employeeId).has(right)) refuse('lender-without-right')
      program.tills.lend(device, operation, employeeId, now, LENT_FOR)
      return { until: now + LENT_FOR }
    })
  }

  function begin(session: Session, operation: string, employeeId: number, detail: Json): void {
    parts()
      .steps?.({ device: session.device, employeeId }, operation)
      .write((context) => {
        if (rightsOf(context.db, employeeId).size === 0) refuse('employee-left')
        context.audit('employee', employeeId, detail)
        context.afterCommit(() => context.program.tills.enter(session.device, employeeId, context.now))
      })
  }

  return new Map<string, (input: Json, session: Session) => Promise<Json>>([
    ['access.enter', (input, session) => enter(input as ParsedInputOf<'access.enter'>, session)],
    ['access.scan', (input, session) => scan(input as ParsedInputOf<'access.scan'>, session)],
    ['access.recover', (input, session) => recover(input as ParsedInputOf<'access.recover'>, session)],
    ['access.lend', (input, session) => lend(input as ParsedInputOf<'access.lend'>, session)],
  ])
}

function requireGuarded(steps: Steps): number {
  return steps.read(({ db }) => guardedBy(db)) ?? refuse('shop-open')
}
