import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardActs } from './card-acts.ts'
import { type Step, step } from './histories.ts'
import { prepaidActs } from './prepaid-acts.ts'
import { visitActs } from './visit-acts.ts'
import { aWorld, begin, compare, compareAll, type History, type World } from './world.ts'

/** On a build machine the histories are the same each time, so that what failed there can be repeated; elsewhere they are new in every run. */
const REPEATABLE = process.env['CI'] !== undefined
/** `npm run test:long` asks for a million. */
const OPERATIONS = Number(process.env['MODEL_OPERATIONS'] ?? 10_000)
const STEPS = 80
/** Histories in one shop; then a new one, before its list of rules that were grows long. */
const HISTORIES = 100
/** Milliseconds for looking for the shortest history that shows a difference. */
const SHORTENING = 300_000

const acts = { ...visitActs, ...cardActs, ...prepaidActs }

/** Carries one step out in the shop and in the book; answers whose purses may have changed. */
async function carryOut(world: World, history: History, one: Step): Promise<readonly number[]> {
  world.shop.clock += 61_000
  return acts[one.act](world, history, one as never)
}

/** One history from its first step to its last; what differs is told with all that led to it. */
async function live(world: World, steps: readonly Step[]): Promise<void> {
  const history = await begin(world)
  try {
    for (const one of steps) for (const client of new Set(await carryOut(world, history, one))) await compare(world, client)
    await compareAll(world, history)
  } catch (error) {
    throw new Error(`${history.told.join('\n')}\n${differing(error)}`)
  }
}

/** Both books, where they were compared. */
function differing(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { actual, expected } = error as Error & { readonly actual?: unknown; readonly expected?: unknown }
  return `${error.stack}\nprogram: ${JSON.stringify(actual)}\naccountant: ${JSON.stringify(expected)}`
}

test(
  `a patient accountant and the program agree after each of ${OPERATIONS} operations at random`,
  async () => {
    for (let left = Math.ceil(OPERATIONS / STEPS); left > 0; left -= HISTORIES) {
      const world = await aWorld()
      const agree = fc.asyncProperty(fc.array(step, { minLength: STEPS / 2, maxLength: STEPS * 1.5, size: 'max' }), (steps) =>
        live(world, steps),
      )
      await fc.assert(agree, {
        numRuns: Math.min(left, HISTORIES),
        ...(REPEATABLE ? { seed: left } : {}),
        interruptAfterTimeLimit: HISTORIES * STEPS * 60 + SHORTENING,
        markInterruptAsFailure: true,
      })
      expect(await world.shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [], lost: { count: 0 } })
    }
  },
  OPERATIONS * 60 + SHORTENING + 60_000,
)
