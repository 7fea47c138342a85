// npm run test:long: a million random operations against the reference of the ledger (npm test does ten thousand), the programs of
// tests/reliability at their long sizes, then every browser journey in every language it knows (npm test makes most of them in one).
// Many hours. With a number: the reference alone, with so many.
import { capableNode, environment, nodeTooOld, run } from './set-up.mjs'
import { allSteps, runSteps } from './steps.mjs'

async function testLong(node, operations) {
  process.env.TESTS_ON_DISK = '1'
  const model = ['node_modules/vitest/vitest.mjs', 'run', 'electron/backend/features/loyalty/model']
  const compared = await run(node, model, { env: environment({ MODEL_OPERATIONS: operations ?? '1000000' }) })
  if (operations !== undefined) return compared
  process.env.JOURNEYS = 'every'
  process.env.RELIABILITY = 'long'
  const made = await runSteps(allSteps.filter(({ name }) => ['build', 'reliability', 'browser'].includes(name)))
  return compared || made
}

const node = capableNode()
if (node === null) {
  console.error(nodeTooOld)
  process.exitCode = 1
} else {
  process.exitCode = await testLong(node, process.argv[2])
}
