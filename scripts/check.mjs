// npm run check: the part of npm test that takes less than a minute, for everyday work.
import { capableNode, installWhenStale, nodeTooOld } from './set-up.mjs'
import { quickSteps, runSteps } from './steps.mjs'

if (!(await installWhenStale())) process.exitCode = 1
else if (capableNode() === null) {
  console.error(nodeTooOld)
  process.exitCode = 1
} else process.exitCode = await runSteps(quickSteps)
