import type { ColdStart, Memory } from './child-runs.ts'
import type { DuplicateFigures } from './duplicate-work.ts'
import type { ImportFigures } from './import-work.ts'
import type { Row, Spread } from './measure.ts'
import type { ReaderFigures } from './reader-work.ts'
import type { Sizes } from './sizes.ts'
import type { Quality } from './typing-quality.ts'

/** Everything one run of the bench found. Milliseconds, megabytes, rows a second. */
export interface Findings {
  readonly clients: number
  readonly visits: number
  readonly machine: { readonly cores: number; readonly cpu: string; readonly node: string; readonly platform: string }
  readonly rows: readonly Row[]
  readonly oneRow: Spread
  readonly typing: readonly Quality[]
  readonly importing: ImportFigures
  readonly duplicates: DuplicateFigures
  /** Works that go on beside the till. */
  readonly beside: readonly BesideRow[]
  readonly coldStart: ColdStart
  readonly memory: Memory
  readonly sizes: Pick<Sizes, 'fileBytes' | 'bareBytes'>
  readonly largestParts: Sizes['parts']
  readonly inChromium: readonly ScreenRow[]
}

export interface BesideRow {
  readonly work: string
  /** Seconds within which half of them should be done; null where it only should not be felt at the till. */
  readonly within: number | null
  readonly figures: ReaderFigures
  /** Seconds of the same by hand; null where it was not tried. */
  readonly bare: Spread | null
}

export interface ScreenRow {
  readonly work: string
  readonly times: Spread
}

interface Goal {
  readonly what: string
  readonly goal: string
  readonly found: string
  readonly met: boolean
}

/** The most times as long as bare SQL: of p50, and of p95 where one is set. */
const mostTimes: Readonly<Record<string, { readonly p50: number; readonly p95?: number }>> = {
  'find: name part': { p50: 3, p95: 5 },
  'find: typing error': { p50: 3 },
  'find: phone tail': { p50: 3, p95: 5 },
  'find: code': { p50: 3, p95: 5 },
  'arrival panel': { p50: 2 },
  'log a visit': { p50: 2 },
  'log a visit under three programmes': { p50: 2 },
  'log a visit paid in part with points': { p50: 2 },
  'log a visit with a pass entry': { p50: 2 },
  'months from day totals': { p50: 2 },
}
/** Milliseconds at p95 of the backend's answer. */
const mostMillisecondsOfDispatch: Readonly<Record<string, number>> = {
  'client list by tag and own field': 50,
  'timeline of 5,000, first page': 20,
  Today: 300,
}
/** Milliseconds at p95 from the key to the frame that shows the answer. */
const mostMilliseconds: Readonly<Record<string, number>> = {
  'key to hits': 50,
  'choice to panel': 100,
  'save to confirmation': 50,
  'timeline of 5,000, from frame to frame': 17,
}

function goalsOf(findings: Findings): Goal[] {
  const goals: Goal[] = []
  const most = (what: string, found: number, limit: number, unit: string) =>
    goals.push({ what, goal: `≤ ${limit}${unit}`, found: `${round(found)}${unit}`, met: found <= limit })
  const least = (what: string, found: number, limit: number, unit: string) =>
    goals.push({ what, goal: `≥ ${limit}${unit}`, found: `${round(found)}${unit}`, met: found >= limit })
  for (const { work, product, bare } of findings.rows) {
    const goal = mostTimes[work]
    if (goal) most(`${work}, p50`, product.p50 / bare.p50, goal.p50, ' ×')
    if (goal?.p95) most(`${work}, p95`, product.p95 / bare.p95, goal.p95, ' ×')
  }
  const log = findings.rows.find(({ work }) => work === 'log a visit')?.product
  if (log) {
    most('log a visit, p50, against one durable row', log.p50 / findings.oneRow.p50, 3, ' ×')
    most('log a visit, p99 against its p50', log.p99 / log.p50, 4, ' ×')
  }
  for (const { work, product } of findings.rows) {
    const limit = mostMillisecondsOfDispatch[work]
    if (limit !== undefined) most(`${work}, p95`, product.count === 0 ? Number.NaN : product.p95, limit, ' ms')
  }
  for (const { kind, asked, found } of findings.typing)
    least(`right name for one ${kind} letter`, (100 * found) / asked, 95, ' %')
  const { importing, duplicates, coldStart, memory, sizes } = findings
  least('import, rows a second', importing.productRate / importing.bareRate, 0.6, ' ×')
  most('till during an import, p95', importing.tillMeanwhile.p95, 5, ' ms')
  most('event loop late during an import, p95', importing.loopLate.p95, 16, ' ms')
  most('search for duplicates', duplicates.seconds, 5, ' s')
  most('till during that search, p95', duplicates.tillMeanwhile.p95, 16, ' ms')
  most('who has a card already, while typing, p95', duplicates.whileTyping.p95, 20, ' ms')
  for (const { work, within, figures } of findings.beside) {
    if (within !== null) most(`${work}, p50`, figures.seconds.p50, within, ' s')
    most(`till during it (${work}), p95, against itself alone`, figures.tillMeanwhile.p95 / figures.tillIdle.p95, 1.5, ' ×')
  }
  most('cold start, data layer', coldStart.product.p50 / coldStart.bare.p50, 2, ' ×')
  most('memory that the backend adds to Node', memory.working.rss - memory.nodeAlone, 100, ' MB')
  most('file', sizes.fileBytes / sizes.bareBytes, 1.3, ' ×')
  for (const { work, times } of findings.inChromium) {
    // Not once seen is not once met.
    const p95 = times.count === 0 ? Number.NaN : times.p95
    most(`${work}, p95`, p95, mostMilliseconds[work] ?? 100, ' ms')
  }
  return goals
}

export function asText(findings: Findings): string {
  const { rows, oneRow, typing, importing, duplicates, coldStart, memory, sizes, machine } = findings
  const spread = ({ p50, p95 }: Spread) => [round(p50), round(p95)]
  const rate = (number: number) => String(Math.round(number))
  return [
    `${findings.clients} clients, ${findings.visits} visits · ${machine.cores} × ${machine.cpu} · Node ${machine.node} · ${machine.platform}`,
    '',
    table(
      ['in ms', 'dispatch p50', 'p95', 'bare p50', 'p95', '× p50', '× p95'],
      rows.map(({ work, product, bare }) => [
        work,
        ...spread(product),
        ...spread(bare),
        round(product.p50 / bare.p50),
        round(product.p95 / bare.p95),
      ]),
    ),
    `one durable row: p50 ${round(oneRow.p50)} ms, p95 ${round(oneRow.p95)} ms`,
    '',
    table(
      ['one typing error', 'asked', 'found', '%'],
      typing.map(({ kind, asked, found }) => [kind, String(asked), String(found), round((100 * found) / asked)]),
    ),
    '',
    table(
      ['in Chromium, ms', 'p50', 'p95', 'times'],
      findings.inChromium.map(({ work, times }) => [work, ...spread(times), String(times.count)]),
    ),
    '',
    `import of ${importing.rows} rows: ${rate(importing.productRate)} rows/s, bare ${rate(importing.bareRate)}, bare in portions as small ${rate(importing.bareInPortionsRate)}; till p95 ${round(importing.tillMeanwhile.p95)} ms meanwhile, ` +
      `${round(importing.tillIdle.p95)} ms before; event loop late p95 ${round(importing.loopLate.p95)} ms, at most ${round(importing.loopLate.max)} ms`,
    `search for duplicates: ${duplicates.pairs} pairs in ${round(duplicates.seconds)} s, till p95 ${round(duplicates.tillMeanwhile.p95)} ms meanwhile; ` +
      `while typing p50 ${round(duplicates.whileTyping.p50)} ms, p95 ${round(duplicates.whileTyping.p95)} ms`,
    ...findings.beside.map(
      ({ work, figures, bare }) =>
        `${work}: p50 ${round(figures.seconds.p50)} s${bare === null ? '' : ` (by hand ${round(bare.p50)} s, ${round(figures.seconds.p50 / bare.p50)} ×)`}, till p95 ${round(figures.tillMeanwhile.p95)} ms meanwhile, ${round(figures.tillIdle.p95)} ms alone`,
    ),
    `cold start, data layer: p50 ${round(coldStart.product.p50)} ms, bare ${round(coldStart.bare.p50)} ms; whole process ${round(coldStart.productProcess.p50)} ms`,
    `memory of the process: ${round(memory.working.rss)} MB, heap ${round(memory.working.heap)} MB; before opening ${round(memory.empty.rss)} MB, Node alone ${round(memory.nodeAlone)} MB`,
    `file: ${round(sizes.fileBytes / 2 ** 20)} MB, bare ${round(sizes.bareBytes / 2 ** 20)} MB; largest: ${findings.largestParts
      .slice(0, 6)
      .map(({ name, bytes }) => `${name} ${Math.round(bytes / 2 ** 20)}`)
      .join(', ')}`,
    '',
    table(
      ['goal', 'at', 'found', ''],
      goalsOf(findings).map(({ what, goal, found, met }) => [what, goal, found, met ? 'met' : 'MISSED']),
    ),
  ].join('\n')
}

/** A table that reads as text and as Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, 3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  return [
    line(head),
    `|${widths.map((width, at) => (at === 0 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}

function round(number: number): string {
  if (Number.isNaN(number)) return 'not seen:'
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2)
}
