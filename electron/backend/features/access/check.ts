import type { Context } from '#electron/backend/context.ts'
import type { Steps } from '#electron/backend/steps.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { FREE_TRIES, waitAfter } from '#shared/domain/access/tries.ts'
import { type Hashed, isSecret, pepperOf } from './hashing.ts'
import { findSecret, forgetTries, readTries, type Tries, writeTries } from './repository.ts'

/** How long a till remembers wrong tries at which nobody was right. */
const TILL_FORGETS_AFTER = 3_600_000

/**
 * Resolves when it is his PIN or password. Else refuses with `secret-wrong` (`triesLeft`) or `secret-wait` (`until`), and with
 * `secrets-cannot-be-checked` where the secret beside the file is missing. A try is counted before it is looked at, so that many at once are no
 * more than one after the other, and by person as well as by till.
 */
export async function requireSecret(steps: Steps, employeeId: number, way: 'pin' | 'password', secret: string): Promise<void> {
  const { pepper, kept } = steps.read(({ db, program }) => ({
    pepper: pepperOf(program.vault),
    kept: findSecret(db, employeeId, way),
  }))
  if (pepper === null) refuse('secrets-cannot-be-checked')
  const tries = beginTry(steps, `person:${employeeId}`)
  await endTry(steps, tries, await isSecret(pepper, secret, kept))
}

/** The same for the code of the recovery sheet, which needs nothing beside the file. */
export async function requireRecovery(steps: Steps, ownerId: number, code: string): Promise<void> {
  const kept: Hashed | null = steps.read(({ db }) => findSecret(db, ownerId, 'recovery'))
  const tries = beginTry(steps, 'recovery')
  await endTry(steps, tries, await isSecret('', code, kept))
}

/** A badge that nobody has: `badge-unknown` (`triesLeft`, `until`). */
export function countWrongBadge(steps: Steps): never {
  return refuseTry(beginTry(steps), 'badge-unknown')
}

interface Begun {
  readonly who: readonly string[]
  /** Wrong tries in a row, this one among them; if it is right, they are forgotten. */
  readonly failed: number
  readonly until: number
}

/** Counts a try at the till and of `person`, or refuses with `secret-wait`. Who has to wait writes nothing, however often he asks. */
function beginTry(steps: Steps, ...persons: readonly string[]): Begun {
  const whoOf = ({ device }: Context) => [...persons, `till:${device}`]
  const before = steps.read((context) => waitOf(context, whoOf(context)))
  if (before.waits && before.drawnOut.length === 0) refuseWait(before.until)
  const begun = steps.write((context) => {
    const wait = waitOf(context, whoOf(context))
    for (const tries of wait.drawnOut) writeTries(context.db, tries)
    return wait.waits ? wait : countTry(context, whoOf(context))
  })
  return 'waits' in begun ? refuseWait(begun.until) : begun
}

/** Until when somebody has to wait. A clock that was set back makes no wait longer than it is (`drawnOut`: as they are to be kept), and none shorter. */
function waitOf({ db, now }: Context, who: readonly string[]): { waits: boolean; until: number; drawnOut: readonly Tries[] } {
  const known = who.flatMap((one) => readTries(db, one) ?? [])
  const fair = known.map((tries) => ({ ...tries, until: Math.min(tries.until, now + waitAfter(tries.failed)) }))
  const until = Math.max(now, ...fair.map((tries) => tries.until))
  return { waits: until > now, until, drawnOut: fair.filter((tries, at) => tries.until !== known[at]?.until) }
}

function countTry({ db, now }: Context, who: readonly string[]): Begun {
  const counted = who.map((one) => {
    const before = readTries(db, one)
    const stale = before !== null && one.startsWith('till:') && now - before.at > TILL_FORGETS_AFTER
    const failed = stale ? 1 : (before?.failed ?? 0) + 1
    writeTries(db, { who: one, failed, until: now + waitAfter(failed), at: now })
    return failed
  })
  const failed = Math.max(...counted)
  return { who, failed, until: now + waitAfter(failed) }
}

async function endTry(steps: Steps, tries: Begun, right: boolean): Promise<void> {
  if (!right) return refuseTry(tries)
  steps.write(({ db }) => {
    for (const who of tries.who) forgetTries(db, who)
  })
}

function refuseWait(until: number): never {
  throw new AppError('RULE', { rule: 'secret-wait', until })
}

function refuseTry({ failed, until }: Begun, rule: 'secret-wrong' | 'badge-unknown' = 'secret-wrong'): never {
  throw new AppError('RULE', {
    rule,
    triesLeft: Math.max(0, FREE_TRIES - failed),
    until: failed >= FREE_TRIES ? until : null,
  })
}
