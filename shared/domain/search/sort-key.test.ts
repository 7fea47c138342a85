import { allFakers } from '@faker-js/faker'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '#shared/i18n/languages.ts'
import { sortKey } from './sort-key.ts'

const alphabets = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  ro: 'aăâbcdefghiîjklmnopqrsștțuvwxyz',
  pl: 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż',
}

describe('names sort as the language sorts them', () => {
  for (const language of languages) {
    const collator = new Intl.Collator(language, { sensitivity: 'base' })

    it(`${language}: its own names`, () => {
      const faker = allFakers[language]
      faker.seed(3)
      const names = Array.from({ length: 800 }, () =>
        `${faker.person.lastName()} ${faker.person.firstName()}`.replace(/['’ʼ`.]/g, ''),
      )
      expect(byKey(names, language)).toEqual(
        [...names].sort(new Intl.Collator(language).compare).map((name) => sortKey(name, language)),
      )
    })

    it(`${language}: any words of its letters`, () => {
      const word = fc
        .string({ unit: fc.constantFrom(...alphabets[language], ' ', '7'), minLength: 1, maxLength: 8 })
        .map((text) => text.trim())
      fc.assert(
        fc.property(word, word, (one, other) => {
          expect(compare(sortKey(one, language), sortKey(other, language))).toBe(
            Math.sign(collator.compare(one.replace(/ +/g, ' '), other.replace(/ +/g, ' '))),
          )
        }),
      )
    })
  }

  it('the own script comes before the other, digits before both', () => {
    expect(sorted(['Zoe', 'Яна', 'Анна', '7 cukrów', 'Adam'], 'uk')).toEqual(['7 cukrów', 'Анна', 'Яна', 'Adam', 'Zoe'])
    expect(sorted(['Zoe', 'Яна', 'Анна', '7 cukrów', 'Adam'], 'pl')).toEqual(['7 cukrów', 'Adam', 'Zoe', 'Анна', 'Яна'])
  })

  it('ё decides only between names otherwise equal', () => {
    expect(sorted(['Семёнова', 'Семёнов', 'Семенова', 'Семенов'], 'ru')).toEqual(['Семенов', 'Семёнов', 'Семенова', 'Семёнова'])
  })

  it('case, apostrophes and old Romanian cedillas do not count', () => {
    expect(sortKey("ДЕРЕВ'ЯНКО", 'uk')).toBe(sortKey('деревʼянко', 'uk'))
    expect(sorted(['Ţurcanu', 'Tudor', 'Țepeș'], 'ro')).toEqual(['Tudor', 'Țepeș', 'Ţurcanu'])
  })

  it('every text has a key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...languages),
        (text, language) => sortKey(text, language) !== undefined,
      ),
    )
    expect(sortKey('Ольга', 'pl')).not.toBe(sortKey('Олександр', 'pl'))
  })
})

function byKey(names: readonly string[], language: (typeof languages)[number]): string[] {
  return names.map((name) => sortKey(name, language)).sort(compare)
}

function sorted(names: readonly string[], language: (typeof languages)[number]): string[] {
  return [...names].sort((one, other) => compare(sortKey(one, language), sortKey(other, language)))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
