import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { FREE_TRIES, waitAfter } from '#shared/domain/access/tries.ts'
import { type Hashed, isSecret, pepperOf } from './hashing.ts'
import { findSecret, forgetTries, readTries, writeTries } from './repository.ts'

/** One short transaction of the operation that asks. */
export type Write = <T>(act: (context: Context) => T) => T

/** How long a till remembers wrong tries at which nobody was right. */
const TILL_FORGETS_AFTER = 3_600_000

/**
 * Resolves when it is his PIN or password. Else refuses with `secret-wrong` (`triesLeft`) or `secret-wait` (`until`), and with
 * `secrets-cannot-be-checked` where the secret beside the file is missing. A try is counted before it is looked at, so that many at once are no
 * more than one after the other, and by person as well as by till.
 */
export async function requireSecret(write: Write, employeeId: number, way: 'pin' | 'password', secret: string): Promise<void> {
  const begun = write((context) => {
    const pepper = pepperOf(context.program.vault)
    const tries = beginTry(context, [`person:${employeeId}`, tillOf(context)])
    return { pepper, tries, kept: findSecret(context.db, employeeId, way) }
  })
  if (begun.pepper === null) refuse('secrets-cannot-be-checked')
  await endTry(write, begun.tries, await isSecret(begun.pepper, secret, begun.kept))
}

/** The same for the code of the recovery sheet, which needs nothing beside the file. */
export async function requireRecovery(write: Write, ownerId: number, code: string): Promise<void> {
  const begun = write((context) => ({
    tries: beginTry(context, ['recovery', tillOf(context)]),
    kept: findSecret(context.db, ownerId, 'recovery') as Hashed | null,
  }))
  await endTry(write, begun.tries, await isSecret('', code, begun.kept))
}

/** A badge that nobody has. */
export function countWrongBadge(write: Write): never {
  const tries = write((context) => beginTry(context, [tillOf(context)]))
  return refuseTry(tries)
}

const tillOf = ({ device }: Context) => `till:${device}`

interface Begun {
  readonly who: readonly string[]
  /** Null where the next try has to wait: until when. */
  readonly failed: number
  readonly until: number
  readonly waits: boolean
}

function beginTry({ db, now }: Context, who: readonly string[]): Begun {
  const waits = who.map((one) => waitOf(db, one, now))
  const until = Math.max(...waits)
  if (until > now) return { who, failed: 0, until, waits: true }
  const counted = who.map((one) => {
    const before = readTries(db, one)
    const stale = before !== null && one.startsWith('till:') && now - before.at > TILL_FORGETS_AFTER
    const failed = stale ? 1 : (before?.failed ?? 0) + 1
    writeTries(db, { who: one, failed, until: now + waitAfter(failed), at: now })
    return failed
  })
  const failed = Math.max(...counted)
  return { who, failed, until: now + waitAfter(failed), waits: false }
}

/** Until when somebody has to wait. A clock that was set back makes no wait longer than it is, and none shorter. */
function waitOf(db: Db, who: string, now: number): number {
  const tries = readTries(db, who)
  if (tries === null) return now
  const whole = waitAfter(tries.failed)
  if (tries.until - now <= whole) return tries.until
  writeTries(db, { ...tries, until: now + whole, at: now })
  return now + whole
}

async function endTry(write: Write, tries: Begun, right: boolean): Promise<void> {
  if (tries.waits || !right) return refuseTry(tries)
  write(({ db }) => {
    for (const who of tries.who) forgetTries(db, who)
  })
}

function refuseTry({ waits, failed, until }: Begun): never {
  if (waits) throw new AppError('RULE', { rule: 'secret-wait', until })
  throw new AppError('RULE', {
    rule: 'secret-wrong',
    triesLeft: Math.max(0, FREE_TRIES - failed),
    until: failed >= FREE_TRIES ? until : null,
  })
}
