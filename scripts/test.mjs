// npm test: sets up what is missing, runs every check and every test, and closes with one line of counts. Runs on Node >= 18.
import { ensureChromium } from './find-chromium.mjs'
import { capableNode, installWhenStale, nodeTooOld } from './set-up.mjs'
import { allSteps, runSteps } from './steps.mjs'

async function test() {
  const chosen = chosenSteps(process.argv.slice(2))
  if (typeof chosen === 'string') {
    console.error(chosen)
    return 2
  }
  if (!(await installWhenStale())) {
    console.error('The packages could not be installed: npm says why above. No test ran.')
    console.log('0 passed, 1 failed')
    return 1
  }
  if (capableNode() === null) {
    console.error(nodeTooOld)
    console.log('0 passed, 1 failed')
    return 1
  }
  // Before the long steps, so that a machine without a browser says so in the first minute.
  if (chosen.some(({ name }) => name === 'browser')) console.log(`Chromium: ${(await ensureChromium()) ?? 'none found'}`)
  return runSteps(chosen)
}

/** All steps, or those that --only names; a sentence when it names none of them. */
function chosenSteps(words) {
  if (words.length === 0) return allSteps
  const names = words[0] === '--only' ? (words[1] ?? '').split(',') : []
  const steps = allSteps.filter(({ name }) => names.includes(name))
  const known = allSteps.map(({ name }) => name).join(', ')
  return steps.length === names.length && steps.length > 0 ? steps : `npm test -- --only "part,part" with parts of: ${known}`
}

process.exitCode = await test()
