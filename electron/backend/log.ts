import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type LogFacts = Record<string, string | number | boolean | null>

export interface Log {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts): void
}

interface LogOptions {
  readonly directory: string
  readonly clock: { now(): number }
  /** A file longer than this is set aside as `regulars.1.log` before the next line. */
  readonly maxBytes?: number
  /** How many files set aside are kept beside the current one. */
  readonly keep?: number
}

/**
 * A log of JSON lines, `regulars.log` in the directory. It never throws: a full disk must not stop the till, so lines that could
 * not be written are counted and the count goes into the next line that can be.
 */
export function createLog({ directory, clock, maxBytes = 1_000_000, keep = 4 }: LogOptions): Log {
  const path = join(directory, 'regulars.log')
  let size: number | null = null
  let lost = 0

  const write = (level: 'info' | 'warn' | 'error', event: string, facts: LogFacts = {}) => {
    const line = `${JSON.stringify({ at: clock.now(), level, event, ...withoutWords(facts), ...(lost > 0 ? { lost } : {}) })}\n`
    try {
      size ??= openedSize(directory, path)
      if (size > 0 && size + line.length > maxBytes) {
        rotate(directory, keep)
        size = 0
      }
      appendFileSync(path, line, { mode: 0o600 })
      size += line.length
      lost = 0
    } catch {
      lost += 1
    }
  }

  return {
    info: (event, facts) => write('info', event, facts),
    warn: (event, facts) => write('warn', event, facts),
    error: (event, facts) => write('error', event, facts),
  }
}

/** What a log may say about an error: its kind, its code and where it was thrown; its message may hold a client's name. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error }
  const frame = /\n\s+at (?:.*\()?(?:.*[\\/])?([^\\/()\s]+:\d+:\d+)\)?/.exec(error.stack ?? '')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { error: error.name, code, place: frame?.[1] ?? null }
}

function openedSize(directory: string, path: string): number {
  mkdirSync(directory, { recursive: true })
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function rotate(directory: string, keep: number): void {
  const named = (number: number) => join(directory, number === 0 ? 'regulars.log' : `regulars.${number}.log`)
  rmSync(named(keep), { force: true })
  for (let number = keep - 1; number >= 0; number -= 1) {
    if (statSync(named(number), { throwIfNoEntry: false })) renameSync(named(number), named(number + 1))
  }
}

/** Ids and codes have neither spaces nor letters beyond ASCII; whatever has may be what a person wrote, so it stays out. */
function withoutWords(facts: LogFacts): LogFacts {
  const plain = /^[\w.:,/\\@+-]{0,200}$/
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' && !plain.test(value) ? '[withheld]' : value]),
  )
}
