import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardActs } from './card-acts.ts'
import { type Step, step } from './histories.ts'
import { prepaidActs } from './prepaid-acts.ts'
import { visitActs } from './visit-acts.ts'
import { aWorld, begin, compare, compareAll, type History, type World } from './world.ts'

/** `npm run test:long` asks for a million. */
const OPERATIONS = Number(process.env['MODEL_OPERATIONS'] ?? 10_000)
/** A seed that failed: its one shop is lived through again, and the shortest history that shows the difference is looked for. */
const AGAIN = process.env['MODEL_SEED']
/** On a build machine the histories are the same each time; elsewhere they are new in every run. */
const SEED = AGAIN === undefined ? (process.env['CI'] === undefined ? Math.floor(Math.random() * 2 ** 30) : 1) : Number(AGAIN)
const STEPS = 80
/** Histories in one shop; then a new one, before its list of rules that were grows long. */
const HISTORIES = 100
/** So often a long run tells how far it is. */
const TELL_EVERY = 10_000

const FILE = 'electron/backend/features/loyalty/model'

const acts = { ...visitActs, ...cardActs, ...prepaidActs }

let done = 0
const begun = performance.now()

function tellHowFar(): void {
  const minutes = (performance.now() - begun) / 60_000
  const left = Math.round((minutes / done) * (OPERATIONS - done))
  process.stdout.write(`${done} of ${OPERATIONS} operations agree after ${Math.round(minutes)} min; about ${left} min to go\n`)
}

/** Carries one step out in the shop and in the book; answers whose purses may have changed. */
async function carryOut(world: World, history: History, one: Step): Promise<readonly number[]> {
  world.shop.clock += 61_000
  done += 1
  if (OPERATIONS > TELL_EVERY && done % TELL_EVERY === 0) tellHowFar()
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
    const histories = AGAIN === undefined ? Math.ceil(OPERATIONS / STEPS) : HISTORIES
    for (let lived = 0; lived < histories; lived += HISTORIES) {
      const world = await aWorld()
      const seed = SEED + lived / HISTORIES
      const agree = fc.asyncProperty(fc.array(step, { minLength: STEPS / 2, maxLength: STEPS * 1.5, size: 'max' }), (steps) =>
        live(world, steps),
      )
      const numRuns = Math.min(histories - lived, HISTORIES)
      const outcome = await fc.check(agree, { numRuns, seed, endOnFailure: AGAIN === undefined })
      if (outcome.failed)
        throw new Error(
          `The books differ. For the shortest history that shows it: MODEL_SEED=${seed} npm run test:unit -- ${FILE}`,
          {
            cause: outcome.errorInstance,
          },
        )
      expect(await world.shop.call('loyalty.check', {})).toMatchObject({ findings: [], changed: [], lost: { count: 0 } })
    }
  },
  AGAIN === undefined ? OPERATIONS * 60 + 60_000 : 3_600_000,
)
