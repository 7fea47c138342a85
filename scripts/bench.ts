// npm run bench: how fast the product is beside bare SQL on the same file, at a given size. Options: see `usage`.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { type WorkBeside, worksBeside } from '../tests/bench/beside-work.ts'
import { benchShop } from '../tests/bench/build-shop.ts'
import { measureMemory, timeColdStart } from '../tests/bench/child-runs.ts'
import { timeDuplicates } from '../tests/bench/duplicate-work.ts'
import { timeImport } from '../tests/bench/import-work.ts'
import { leafWorks } from '../tests/bench/known-work.ts'
import { NOW } from '../tests/bench/moments.ts'
import { openBackend } from '../tests/bench/open-backend.ts'
import { drawQuestions, type Questions } from '../tests/bench/questions.ts'
import { timeBare, timeReading } from '../tests/bench/reader-work.ts'
import { asText, type Findings } from '../tests/bench/report.ts'
import { timeTillWork } from '../tests/bench/till-work.ts'
import { typingQuality } from '../tests/bench/typing-quality.ts'
import { workingCopy } from '../tests/bench/working-copy.ts'
import { buildWhenStale } from './set-up.mjs'

const usage = `npm run bench -- [--clients N] [--visits N] [--quick] [--no-screens] [--json FILE]
  --clients, --visits  size of the invented shop (100000 and 1000000); made once and kept in .cache/bench
  --quick              few repetitions and no screens: shows that the bench works, not how fast the product is
  --no-screens         leaves out the part in Chromium
  --json FILE          writes what was found as JSON, too`

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      clients: { type: 'string', default: '100000' },
      visits: { type: 'string', default: '1000000' },
      quick: { type: 'boolean', default: false },
      'no-screens': { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const clients = Number(values.clients)
  const visits = Number(values.visits)
  if (values.help || !(clients >= 100) || !(visits >= clients)) {
    console.log(usage)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const findings = await measureAll({ clients, visits, quick: values.quick, screens: !values.quick && !values['no-screens'] })
  console.log(asText(findings))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(findings, null, 2)}\n`)
}

/** Milliseconds in which the till is quiet long enough for the log to move into the file, as between two guests. */
const QUIET = 900
/** Milliseconds of rest before each slow read, in which the till is timed alone. */
const REST = 1_000

interface Wanted {
  readonly clients: number
  readonly visits: number
  readonly quick: boolean
  readonly screens: boolean
}

async function measureAll({ clients, visits, quick, screens }: Wanted): Promise<Findings> {
  const say = (line: string) => console.error(line)
  const shop = await benchShop(clients, visits, say)
  const copy = workingCopy(shop.folder)
  const database = join(copy.path, 'regulars.db')
  try {
    const questions = drawFrom(database, quick ? 200 : 2000)
    say('Starting cold …')
    const coldStart = await timeColdStart(copy.path, quick ? 2 : 9)
    const memory = await measureMemory(copy.path)
    const open = await openBackend(copy.path, { now: () => NOW })
    say('Working at the till …')
    const { rows, oneRow } = await timeTillWork(
      open,
      database,
      questions,
      quick ? { rounds: 20, pause: 0 } : { rounds: 400, pause: QUIET },
    )
    say('Typing names wrong …')
    const typing = await typingQuality(open, questions.mistyped)
    say('Importing …')
    const importing = await timeImport(open, database, questions, quick ? 300 : 10_000)
    say('Looking for duplicates …')
    const duplicates = await timeDuplicates(open, questions, quick ? 20 : 400)
    const beside: Findings['beside'][number][] = []
    const measure = async (works: readonly WorkBeside[]) => {
      for (const { work, within, times, ask, bare } of works) {
        say(`${work} …`)
        const often = quick ? 1 : times
        const figures = await timeReading(open, questions, ask, { times: often, rest: quick ? 100 : REST })
        beside.push({ work, within, figures, bare: bare === undefined ? null : timeBare(database, bare, often) })
      }
    }
    await measure(worksBeside(open))
    say('Getting to know clients …')
    await measure(await leafWorks(open, database))
    await open.backend.close()
    const inChromium = screens ? await timeBuilt(shop.folder, questions, say) : []
    const { fileBytes, bareBytes, parts } = shop.sizes
    return {
      clients,
      visits,
      machine: { cores: cpus().length, cpu: cpus()[0]?.model ?? '', node: process.versions.node, platform: process.platform },
      rows,
      oneRow,
      typing,
      importing,
      duplicates,
      beside,
      coldStart,
      memory,
      sizes: { fileBytes, bareBytes },
      largestParts: parts.slice(0, 12),
      inChromium,
    }
  } finally {
    copy.remove()
  }
}

/** The screens are those of the built program; what measures them is only read when it is wanted. */
async function timeBuilt(folder: string, questions: Questions, say: (line: string) => void) {
  if (!(await buildWhenStale())) throw new Error('The program could not be built: the screens cannot be measured.')
  const { timeScreens } = await import('../tests/bench/screens.ts')
  return timeScreens(folder, questions, say)
}

function drawFrom(path: string, count: number) {
  const sqlite = new Database(path, { readonly: true })
  try {
    return drawQuestions(sqlite, count)
  } finally {
    sqlite.close()
  }
}

await bench()
