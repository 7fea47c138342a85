import type { Proof } from '../program.ts'

type Draw = Proof['draw']

export const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T

/** As `JSON.parse` makes it, and as no literal can: a key of its own that is called so. */
const keyed = (key: string): unknown => JSON.parse(`{"${key}":{"polluted":true},"polluted":true}`)

const nested = (levels: number): unknown => {
  let value: unknown = 'deep'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

const STRINGS: readonly string[] = [
  '',
  ' ',
  '\0',
  'а\0б',
  '\ud800',
  'x\udfff\ud800x',
  '\u202eтхет\u202c',
  '\u200f\u200e\ufeff',
  'ﷺ'.repeat(60),
  'e\u0301\u0302\u0303'.repeat(40),
  '🧑‍🧑‍🧒‍🧒'.repeat(20),
  "'; DROP TABLE clients; --",
  '" OR ""="',
  '%_\\*"^NEAR(',
  'AND OR NOT "',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'C:\\Windows\\win.ini',
  '{{7*7}}',
  '=HYPERLINK("http://127.0.0.1")',
  '<img src=x onerror=alert(1)>',
  'null',
  'NaN',
  '1e999',
  '-0',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '٠١٢٣٤',
  '\r\n\r\n',
  'я'.repeat(5_000),
  'x'.repeat(200_000),
]

const NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  0.5,
  1e-7,
  -2_147_483_649,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  2 ** 63,
  1e21,
  1.797e308,
  8.64e15,
  8.64e15 + 1,
  1_000_000_000_000,
]

const OTHERS: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => [],
  () => ({}),
  () => [[]],
  () => [null],
  () => keyed('__proto__'),
  () => keyed('constructor'),
  () => keyed('hasOwnProperty'),
  () => ({ length: 4_294_967_295 }),
  () => ({ toJSON: 'x', valueOf: 'x' }),
  () => keyed('then'),
  () => nested(1_000),
  () => Array.from({ length: 5_000 }, (_, at) => at),
  () => Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`key${at}`, at])),
]

/** What JSON has no word for, and the message of a window could carry. */
const BEYOND_JSON: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => 12n,
  () => new Date(Number.NaN),
  () => new Date(0),
  () => new Map([['__proto__', 1]]),
  () => new Set([1]),
  () => /x/g,
  () => new Error('x'),
  () => new Uint8Array(8),
  () => Object('boxed'),
  () => {
    const round: Record<string, unknown> = {}
    round['round'] = round
    return round
  },
  () => Array(3),
]

/** One value that nobody would type. */
export function hostileValue(draw: Draw, beyondJson: boolean): unknown {
  const kind = draw(beyondJson ? 10 : 7)
  if (kind < 3) return pick(draw, STRINGS)
  if (kind < 5) return pick(draw, NUMBERS)
  return pick(draw, kind < 7 ? OTHERS : BEYOND_JSON)()
}

export const hostileString = (draw: Draw): string => pick(draw, STRINGS)
