import { parseArgs } from 'node:util'

export interface HostArguments {
  readonly data: string | null
  /** 0 is a free port; null, where none was asked for, the one of last time. */
  readonly port: number | null
  /** Clients of the sample shop to make in an empty folder, or null. */
  readonly demo: number | null
}

/** The words after the program's name, as `--name=value`; both hosts take the same. Answers a sentence when it cannot follow them. */
export function parseHostArguments(words: readonly string[]): HostArguments | string {
  let values: { data?: string; port?: string; demo?: string }
  try {
    values = parseArgs({
      args: [...words],
      options: { data: { type: 'string' }, port: { type: 'string' }, demo: { type: 'string' } },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const port = values.port === undefined ? null : wholeNumber(values.port, 0, 65_535)
  if (values.port !== undefined && port === null) return '--port is a number from 0 to 65535.'
  const demo = values.demo === undefined ? null : wholeNumber(values.demo, 1, 2_000)
  if (values.demo !== undefined && demo === null) return '--demo is a number of clients from 1 to 2000.'
  return { data: values.data ?? null, port, demo }
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}
