import type { Context } from '#electron/backend/context.ts'
import type { Share } from '#electron/backend/workers/reading.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import type { Day } from '#shared/kernel/day.ts'
import { lastClientId, newcomersBetween } from './repository.ts'

interface Newcomers {
  /** Who came for the first time in the window, and those of them who had a bill that counts. */
  readonly came: number
  readonly reached: number
  /** Of those who had one: of whom it is on record who brought them. */
  readonly brought: number
}

const CLIENTS_AT_A_TIME = 500

/** Who could have been brought by somebody: by the same rules as the thanks, which go to the first paid bill that reaches the minimum. */
export function* countNewcomers(
  { db }: Pick<Context, 'db'>,
  { minimumBill }: RulesOf<'referral'>,
  { from, until }: { readonly from: Day; readonly until: Day },
): Generator<Share, Newcomers> {
  const last = lastClientId(db)
  const found = { came: 0, reached: 0, brought: 0 }
  for (let after = 0; after < last; after += CLIENTS_AT_A_TIME) {
    const asked = { after, through: after + CLIENTS_AT_A_TIME, least: Math.max(1, minimumBill), from }
    for (const { reachedOn, brought } of newcomersBetween(db, asked)) {
      found.came += 1
      if (reachedOn === null || reachedOn > until) continue
      found.reached += 1
      found.brought += brought
    }
    yield { done: Math.min(after + CLIENTS_AT_A_TIME, last), total: last }
  }
  return found
}
