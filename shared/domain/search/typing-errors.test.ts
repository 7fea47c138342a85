import { allFakers, type Faker } from '@faker-js/faker'
import { describe, expect, it } from 'vitest'
import { foldWords } from './fold.ts'
import { addWord, buildVocabulary, nearestWords, type Vocabulary } from './typing-errors.ts'

const alphabets = { latin: 'abcdefghijklmnopqrstuvwxyz', cyrillic: 'абвгдежзиклмнопрстуфхцчшщюя' }
const kinds = ['wrong', 'missing', 'extra', 'swapped', 'first'] as const

describe('one typing error is forgiven', () => {
  const names = [allFakers.uk, allFakers.ru, allFakers.ro, allFakers.pl].flatMap(wordsOfNames)
  const vocabulary = buildVocabulary(names)
  const words = [...new Set(names)].filter((word) => word.length >= 5)

  for (const kind of kinds) {
    it(`${kind} letter: the right word is among the six in at least 95 of 100 names`, () => {
      const missed = words.filter((word, at) => !wordsNear(withError(word, kind, at), vocabulary).includes(word))
      expect(words.length).toBeGreaterThan(2000)
      expect(missed.length / words.length).toBeLessThanOrEqual(0.05)
    })
  }
})

describe('nearest words', () => {
  const vocabulary = buildVocabulary(['ivan', 'ivan', 'ivanna', 'iryna', 'shevchenko', 'savchenko', 'kowalski', 'kowalska'])

  it('come by fewest errors, then whole words, then the commoner', () => {
    expect(wordsNear('ivam', vocabulary)).toEqual(['ivan', 'ivanna'])
  })

  it('forgive two errors from seven letters on', () => {
    expect(wordsNear('shevcenk', vocabulary)).toContain('shevchenko')
    expect(wordsNear('shavcenko', vocabulary)).toContain('shevchenko')
    expect(wordsNear('irnaa', vocabulary)).toEqual([])
  })

  it('match the beginning of a longer word', () => {
    expect(wordsNear('kowlas', vocabulary)).toEqual(expect.arrayContaining(['kowalski', 'kowalska']))
  })

  it('are none for fewer than three letters', () => {
    expect(wordsNear('iv', vocabulary)).toEqual([])
  })

  it('include a word added later', () => {
    addWord(vocabulary, 'мирослава')
    expect(wordsNear('мирозлава', vocabulary)).toEqual(['мирослава'])
  })

  it('agree with the whole table of distances', () => {
    const words = [...new Set(wordsOfNames(allFakers.pl))].slice(0, 400)
    const small = buildVocabulary(words)
    for (const word of words.slice(0, 120)) {
      const typed = withError(word, 'wrong', word.length).slice(0, 6)
      if (typed.length < 3) continue
      const reachable = words.filter((other) => prefixDistance(typed, other) <= 1)
      const found = wordsNear(typed, small)
      expect(found).toHaveLength(Math.min(6, reachable.length))
      expect(reachable).toEqual(expect.arrayContaining(found))
    }
  })
})

function wordsNear(typed: string, vocabulary: Vocabulary): string[] {
  return nearestWords(typed, vocabulary).map(({ word }) => word)
}

function wordsOfNames(faker: Faker): string[] {
  faker.seed(7)
  return Array.from({ length: 2000 }, () => foldWords(`${faker.person.firstName()} ${faker.person.lastName()}`)).flat()
}

function withError(word: string, kind: (typeof kinds)[number], seed: number): string {
  const letters = [...word]
  const alphabet = /[a-z]/.test(word) ? alphabets.latin : alphabets.cyrillic
  const other = alphabet[(seed * 7 + word.length) % alphabet.length] ?? ''
  const at = 1 + (seed % (letters.length - 1))
  if (kind === 'wrong') letters[at] = other
  if (kind === 'missing') letters.splice(at, 1)
  if (kind === 'extra') letters.splice(at, 0, other)
  if (kind === 'first') letters[0] = other
  if (kind === 'swapped') [letters[at - 1], letters[at]] = [letters[at] ?? '', letters[at - 1] ?? '']
  return letters.join('')
}

/** Optimal string alignment distance between `typed` and the best beginning of `word`, by the textbook's table. */
function prefixDistance(typed: string, word: string): number {
  const table = Array.from({ length: typed.length + 1 }, (_, i) =>
    Array.from({ length: word.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= typed.length; i += 1) {
    for (let j = 1; j <= word.length; j += 1) {
      let cell = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (typed[i - 1] === word[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cell = Math.min(cell, at(i - 2, j - 2) + 1)
      const row = table[i]
      if (row) row[j] = cell
    }
  }
  return Math.min(...(table.at(-1) ?? []))
}
