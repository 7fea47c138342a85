import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { LogFacts } from '#electron/backend/log.ts'

/** What a line of the log may say in a file for support; whatever else it says is left out. */
const TOLD: ReadonlySet<string> = new Set([
  'at',
  'level',
  'event',
  'error',
  'code',
  'place',
  'operation',
  'input',
  'reason',
  'rule',
  'outcome',
  'problem',
  'channel',
  'lost',
  'bytes',
  'sums',
  'rows',
  'clients',
  'visits',
  'cards',
  'entries',
  'rhythms',
  'drift',
  'after',
  'endedWell',
  'byPassphrase',
])
/** A code, a version, a place in the program; a folder or an address has other signs. */
const CODE = /^[\w.:,-]{0,200}$/
const MOST_LINES = 200
/** Bytes: some two hundred lines and more. */
const TAIL = 64 * 1024

/** The last lines of the log, the newest last. */
export function lastLogLines(directory: string): LogFacts[] {
  const lines = ['regulars.1.log', 'regulars.log'].flatMap((name) => linesOf(tailOf(join(directory, name))))
  return lines.slice(-MOST_LINES)
}

/** The end of a file; empty where there is none. */
function tailOf(path: string): string {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return ''
  }
  try {
    const { size } = fstatSync(file)
    const bytes = Buffer.alloc(Math.min(size, TAIL))
    const read = readSync(file, bytes, 0, bytes.length, size - bytes.length)
    return bytes.toString('utf8', 0, read)
  } finally {
    closeSync(file)
  }
}

/** What is no whole line of the log, as the first of a tail may be, is left out. */
function linesOf(text: string): LogFacts[] {
  return text.split('\n').flatMap((line) => {
    const facts = factsOf(line)
    if (facts === null) return []
    const told = Object.entries(facts).filter(([name, value]) => TOLD.has(name) && isCode(value))
    return [Object.fromEntries(told) as LogFacts]
  })
}

function factsOf(line: string): object | null {
  try {
    const facts: unknown = JSON.parse(line)
    return typeof facts === 'object' ? facts : null
  } catch {
    return null
  }
}

function isCode(value: unknown): boolean {
  return (
    value === null || typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && CODE.test(value))
  )
}
