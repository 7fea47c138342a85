import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fillMerge, KEYS_AS_NAMES, MERGE_FIELDS, type MergePart, parseMerge, printMerge } from './merge.ts'

const UKRAINIAN = { ...KEYS_AS_NAMES, address: 'звертання', 'first-name': 'ім’я', 'pass-until': 'абонемент до' }

describe('a text with fields', () => {
  it.each<[string, readonly MergePart[]]>([
    ['', []],
    ['Добрий день!', ['Добрий день!']],
    ['{name}', [{ fields: ['name'], otherwise: null }]],
    ['{ Name }', [{ fields: ['name'], otherwise: null }]],
    ['Dear {address|first-name|"guest"}!', ['Dear ', { fields: ['address', 'first-name'], otherwise: 'guest' }, '!']],
    ['{name|“guest”}', [{ fields: ['name'], otherwise: 'guest' }]],
    ['{name|„gość”}', [{ fields: ['name'], otherwise: 'gość' }]],
    ['{name|«гость»}', [{ fields: ['name'], otherwise: 'гость' }]],
    ['{name|"a | } { b"}', [{ fields: ['name'], otherwise: 'a | } { b' }]],
    ['{name|"say ""hi"""}', [{ fields: ['name'], otherwise: 'say "hi"' }]],
    ['{name|""}', [{ fields: ['name'], otherwise: '' }]],
    ['{{name} and }', ['{name} and }']],
    ['{{{name}', ['{', { fields: ['name'], otherwise: null }]],
    ['{name}}', [{ fields: ['name'], otherwise: null }, '}']],
  ])('%s is understood', (text, parts) => {
    expect(parseMerge(text)).toMatchObject({ parts, problems: [] })
  })

  it.each([
    ['Hello {who}!', 'unknown-field', 'who', 7, 10],
    ['{name|nick name}', 'unknown-field', 'nick name', 6, 15],
    ['Hello {name', 'not-closed', '{name', 6, 7],
    ['{name\n}', 'not-closed', '{name', 0, 1],
    ['{name|"guest}', 'not-closed', '{name|"guest}', 0, 1],
    ['{name {shop}', 'not-closed', '{name {shop}', 0, 1],
    ['{}', 'not-understood', '{}', 0, 2],
    ['{"guest"}', 'not-understood', '{"guest"}', 0, 9],
    ['{"guest"|name}', 'not-understood', '{"guest"|name}', 0, 14],
    ['{name|"a" b}', 'not-understood', '{name|"a" b}', 0, 12],
    ['{name||shop}', 'not-understood', '{name||shop}', 0, 12],
  ])('%s is not, and says where', (text, kind, written, from, to) => {
    const { parts, problems } = parseMerge(text)
    expect(problems[0]).toEqual({ kind, written, from, to })
    // What was not understood is still there.
    expect(printMerge(parts).replaceAll('{{', '{')).toBe(text)
  })

  test('goes on being read behind what was not understood', () => {
    expect(parseMerge('{ {name} {who} {shop}')).toMatchObject({
      parts: ['{ ', { fields: ['name'] }, ' {who} ', { fields: ['shop'] }],
      problems: [{ kind: 'not-closed' }, { kind: 'unknown-field', written: 'who' }],
      braces: [
        { from: 0, to: 1, understood: false },
        { from: 2, to: 8, understood: true },
        { from: 9, to: 14, understood: false },
        { from: 15, to: 21, understood: true },
      ],
    })
  })

  test('is typed in the words of the reader, by keys, and with whatever apostrophe', () => {
    const parts = [{ fields: ['address', 'first-name'], otherwise: 'гостю' }] as const
    for (const typed of ['{звертання|ім’я|"гостю"}', "{Звертання | ім'я | «гостю»}", '{address|first-name|"гостю"}'])
      expect(parseMerge(typed, UKRAINIAN).parts).toEqual(parts)
    expect(printMerge(parts, UKRAINIAN)).toBe('{звертання|ім’я|"гостю"}')
    expect(parseMerge('{абонемент\u00a0 до}', UKRAINIAN).problems).toEqual([])
  })
})

const fieldPart = fc.record({
  fields: fc.uniqueArray(fc.constantFrom(...MERGE_FIELDS), { minLength: 1, maxLength: 4 }),
  otherwise: fc.option(fc.string({ unit: fc.constantFrom('a', 'ї', '"', '{', '}', '|', '\n', ' ', '»', '🎂') })),
})
const plainPart = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'ї', '"', '{', '}', '|', '\n', ' ') })
const someParts = fc
  .array(fc.oneof(fieldPart, plainPart))
  .map((parts) => parts.filter((part, index) => typeof part !== 'string' || typeof parts[index - 1] !== 'string'))

test('what is printed is read as the same parts, in any words', () => {
  fc.assert(
    fc.property(someParts, fc.constantFrom(KEYS_AS_NAMES, UKRAINIAN), (parts, names) => {
      const normal = parts.filter((part, index) => typeof part !== 'string' || typeof parts[index - 1] !== 'string')
      expect(parseMerge(printMerge(normal, names), names)).toMatchObject({ parts: normal, problems: [] })
    }),
  )
})

test('reading never throws, and loses nothing that was typed', () => {
  const signs = fc.string({ unit: fc.constantFrom('{', '}', '|', '"', '«', '»', '„', 'name', 'who', ' ', '\n', 'я', '\ud83c') })
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
      const { parts, problems, braces } = parseMerge(text)
      for (const { from, to } of [...problems, ...braces]) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(text.length)
      }
      if (problems.length === 0) expect(parseMerge(printMerge(parts)).parts).toEqual(parts)
      expect(fillMerge(parts, {}).pieces).toHaveLength(parts.length)
    }),
  )
})

describe('filling', () => {
  const fill = (text: string, values = {}) => fillMerge(parseMerge(text).parts, values)

  test('takes the first field that is known', () => {
    const text = '{address|first-name|"guest"}'
    expect(fill(text, { address: 'Mr Brown', 'first-name': 'Tom' }).text).toBe('Mr Brown')
    expect(fill(text, { 'first-name': 'Tom' }).text).toBe('Tom')
    expect(fill(text).text).toBe('guest')
    expect(fill('{points|""}', {})).toMatchObject({ text: '', missing: [] })
  })

  test('tells each missing field once, and lets its place be seen', () => {
    expect(fill('{pass}: {pass-until|pass}, {pass}', {})).toMatchObject({
      text: '{pass}: {pass-until}, {pass}',
      missing: ['pass', 'pass-until'],
      pieces: [{ kind: 'missing', field: 'pass' }, { kind: 'text' }, { field: 'pass-until' }, {}, { kind: 'missing' }],
    })
  })

  test('never reads fields within a value', () => {
    expect(fill('{name}', { name: '{shop} <b>' }).text).toBe('{shop} <b>')
  })
})
