// The checks of the repository: what each runs, and how many passed and failed.
import { readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureChromium } from './find-chromium.mjs'
import { buildWhenStale, capableNode, environment, root, runWhole } from './set-up.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, names?: string[] }} Counts `names` are of what failed. */

const cache = join(root, '.cache')
const program = (...path) => join(root, 'node_modules', ...path)

/** None of them takes as long on a machine that is slow; with the long sizes of the proofs some take hours. */
const MINUTES = process.env.RELIABILITY === 'long' ? 24 * 60 : 20

/** Runs a Node program of the project; resolves with its exit code. */
const node = (file, args = [], extra = {}) => runWhole(capableNode(), [file, ...args], MINUTES, { env: environment(extra) })

const biome = program('@biomejs', 'biome', 'bin', 'biome')

/** A check that is one thing: it holds or it does not. */
const single = (act) => async () =>
  (await act()) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }

/** A run that counts its own tests into a JSON file. */
const counted = (reportName, act, read) => async () => {
  const report = join(cache, reportName)
  rmSync(report, { force: true })
  const code = await act(report)
  let counts
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    console.error('The run left no report.')
    counts = { passed: 0, failed: 1, skipped: 0 }
  }
  if (counts.passed + counts.failed === 0) console.error('Not one test ran: that is a failure.')
  // A file that could not be loaded counts no test of its own, but the run is not good.
  const failed = Math.max(counts.failed, code === 0 && counts.passed > 0 ? 0 : 1)
  return { ...counts, failed }
}

const vitest = (reportName, ...words) =>
  counted(
    reportName,
    (report) =>
      node(program('vitest', 'vitest.mjs'), [
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...words,
      ]),
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      names: testResults.flatMap(failedTests),
    }),
  )

/** One file of Vitest's report: its failed tests, or itself when it failed without one. */
function failedTests({ name, status, assertionResults }) {
  const file = relative(root, name)
  const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${file}: ${fullName}`)
  return failed.length === 0 && status === 'failed' ? [file] : failed
}

/** A suite of Playwright's report: the journeys that failed at every try, and those in the suites within. */
const failedJourneys = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `tests/e2e/${file}:${line}: ${title}`),
  ...suites.flatMap(failedJourneys),
]

const browser = counted(
  'playwright.json',
  async () => {
    const chromium = await ensureChromium()
    if (!chromium) {
      console.error('No Chromium on this machine. Install one, or name it: CHROMIUM=/path/to/chromium npm test')
      return 1
    }
    return node(program('@playwright', 'test', 'cli.js'), ['test'], { CHROMIUM: chromium })
  },
  (report) => {
    const { expected, flaky, unexpected, skipped } = report.stats
    if (flaky > 0) console.error(`${flaky} passed only when tried again: see "flaky" above.`)
    return { passed: expected + flaky, failed: unexpected, skipped, names: failedJourneys(report) }
  },
)

/**
 * In the order in which they run. `needs` names a step without which this one could only fail again.
 * @type {{ name: string, needs?: string, run: () => Promise<Counts> }[]}
 */
export const allSteps = [
  { name: 'format', run: single(() => node(biome, ['format', '.'])) },
  { name: 'lint', run: single(lint) },
  { name: 'layers', run: single(() => node(join(root, 'scripts', 'layers.ts'))) },
  { name: 'types', run: single(() => node(program('typescript', 'bin', 'tsc'), ['-b'])) },
  { name: 'dead code', run: single(() => node(program('knip', 'bin', 'knip.js'), ['--no-progress'])) },
  { name: 'build', run: single(async () => ((await buildWhenStale()) ? 0 : 1)) },
  { name: 'unit and backend', run: vitest('unit.json', '--project', 'program', '--project', 'screens') },
  { name: 'reliability', needs: 'build', run: vitest('reliability.json', '--project', 'reliability') },
  { name: 'package', needs: 'build', run: single(() => node(join(root, 'scripts', 'package-check.mjs'))) },
  { name: 'browser', needs: 'build', run: browser },
]

/** What a developer runs before every commit. */
export const quickSteps = [
  ...allSteps.filter(({ name }) => ['format', 'lint', 'layers', 'types'].includes(name)),
  { name: 'fast tests', run: vitest('quick.json', 'shared', 'renderer', 'scripts', 'electron/main', 'electron/host') },
]

async function lint() {
  const first = await node(biome, ['lint', '--error-on-warnings', '.'])
  const second = await node(program('oxlint', 'bin', 'oxlint'), ['--type-aware', '--deny-warnings', '.'])
  return first || second
}

/** Runs steps one after another, each to its end whatever the one before it said, and closes with what failed and one line of counts. */
export async function runSteps(steps) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const broken = new Set()
  const lines = []
  const names = []
  for (const step of steps) {
    console.log(`\n── ${step.name} ${'─'.repeat(Math.max(2, 70 - step.name.length))}`)
    const started = performance.now()
    const blocked = step.needs !== undefined && broken.has(step.needs)
    if (blocked) console.error(`Not run: it needs "${step.needs}", which failed.`)
    const counts = blocked ? { passed: 0, failed: 1, skipped: 0 } : await step.run()
    if (counts.failed > 0) broken.add(step.name)
    for (const key of Object.keys(sum)) sum[key] += counts[key]
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    for (const name of counts.names ?? []) names.push(`  ${step.name}: ${name}`)
    lines.push(`${counts.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(18)} ${inWords(counts).padEnd(34)} ${seconds.padStart(6)} s`)
  }
  console.log(`\n${lines.join('\n')}\n`)
  if (names.length > 0) console.log(`Failed:\n${names.join('\n')}\n`)
  console.log(inWords(sum))
  return sum.failed === 0 ? 0 : 1
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
