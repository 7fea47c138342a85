// npm run test:long: a million random operations against the reference of the ledger (npm test does ten thousand). Some hours.
import { capableNode, environment, nodeTooOld, run } from './set-up.mjs'

const node = capableNode()
if (node === null) {
  console.error(nodeTooOld)
  process.exitCode = 1
} else {
  const [operations = '1000000'] = process.argv.slice(2)
  const model = ['node_modules/vitest/vitest.mjs', 'run', 'electron/backend/features/loyalty/model']
  process.exitCode = await run(node, model, { env: environment({ MODEL_OPERATIONS: operations }) })
}
