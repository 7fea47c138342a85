import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decode } from '#shared/domain/imports/encoding.ts'
import { readVcards } from './read-vcards.ts'

const fixtures = new URL('../../../tests/fixtures/vcards/', import.meta.url)
const originals = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures)))

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const fragments = [
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'AGENT:\r\nBEGIN:VCARD\r\n',
  'VERSION:2.1\r\n',
  '=\r\n',
  ';ENCODING=BASE64',
  ';ENCODING=QUOTED-PRINTABLE',
  ';CHARSET=koi8-u',
  '"',
  '\\',
  ':',
  '\0',
  '\xff\xfe',
  '__proto__:polluted\r\n',
  'FN;__proto__=polluted;constructor.prototype=polluted:x\r\n',
  '\r\n \r\n',
].map((text) => Buffer.from(text, 'latin1'))

type Damage = (bytes: Uint8Array, at: number, value: number) => Uint8Array
const damages: readonly Damage[] = [
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
  (bytes, at, value) => Buffer.concat([bytes.subarray(0, at), Buffer.of(value % 256), bytes.subarray(at + 1)]),
  (bytes, at, value) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (value % 500))]),
  (bytes, at, value) => Buffer.concat([bytes.subarray(0, at), fragments[value % fragments.length] ?? bytes, bytes.subarray(at)]),
  (bytes, at, value) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - (value % 2000)))]),
]

describe('damaged files', () => {
  it('1,000 of them are read without an error, a wait or a trace in the program', () => {
    const hit = fc.record({ damage: fc.constantFrom(...damages), at: fc.nat(1_000_000), value: fc.nat(65_535) })
    const names = Object.getOwnPropertyNames(Object.prototype).length
    let slowest = 0
    fc.assert(
      fc.property(fc.constantFrom(...originals), fc.array(hit, { minLength: 1, maxLength: 8 }), (original, hits) => {
        const bytes = hits.reduce<Uint8Array>(
          (left, { damage, at, value }) => damage(left, at % (left.length + 1), value),
          original,
        )
        const started = performance.now()
        const { cards, problems } = readVcards(bytes, decode)
        slowest = Math.max(slowest, performance.now() - started)
        expect(cards.length > 0 || problems.length > 0).toBe(true)
        for (const { row, skipped } of cards) {
          expect(problems.some((problem) => problem.row === row && problem.skips)).toBe(skipped)
        }
      }),
      { numRuns: 1000 },
    )
    expect(slowest).toBeLessThan(5000)
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(names)
  })

  /** So many that work growing with their square would take minutes; the limits are wide for a busy machine. */
  const many = 100_000
  it.each([
    ['properties of one card', `BEGIN:VCARD\n${Array.from({ length: many }, (_, at) => `X-A${at}:${at}\n`).join('')}`],
    ['addresses of one card', `BEGIN:VCARD\n${Array.from({ length: many }, (_, at) => `ADR:;;${at}\n`).join('')}`],
    ['members of a list', `BEGIN:VCARD\nCATEGORIES:${'a,b'.repeat(many)}\nNICKNAME:${'x,'.repeat(many)}`],
    ['types of a number', `BEGIN:VCARD\nTEL${Array.from({ length: many }, (_, at) => `;t${at}`).join('')}:1`],
    ['strangers', `BEGIN:VCARD\n${'stranger\n'.repeat(many)}`],
    ['folds of one line', `BEGIN:VCARD\nNOTE:a${'\n b'.repeat(many)}`],
    ['folds before the colon', `BEGIN:VCARD\nNOTE${'\n ;a'.repeat(many)}`],
    ['soft line breaks', `BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:${'a=\n'.repeat(many)}`],
    ['agents in agents', 'BEGIN:VCARD\nAGENT:\n'.repeat(many / 2)],
    ['agents in one line', `BEGIN:VCARD\nAGENT:${'BEGIN:VCARD\\nAGENT:'.repeat(many / 10)}`],
    ['signs of a date', `BEGIN:VCARD\nBDAY:${'T'.repeat(many)}\nANNIVERSARY:${'1'.repeat(many)}`],
    ['quotes', `BEGIN:VCARD\nTEL${';"'.repeat(many)}:1`],
    ['letters in no charset', `BEGIN:VCARD\nNOTE:${'\x98\xff'.repeat(many)}`],
    ['lines in no charset', `BEGIN:VCARD\n${'NOTE:\x98\xff\n'.repeat(many / 10)}`],
  ])('%s: a hundred thousand are no wait', (_, text) => {
    const started = performance.now()
    const { problems } = readVcards(Buffer.from(text, 'latin1'), decode)
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(problems.length).toBeGreaterThan(0)
  })
})
