import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWords, indexWords, queryWords } from './fold.ts'

const spellings = [
  ['Іван', 'Ivan', 'Iwan', 'ivan', 'ИВАН'],
  ['Łukasz', 'lukasz', 'Lukasz', 'Лукаш'],
  ['Семёнов', 'Семенов', 'Semenov', 'Semyonov'],
  ['Müller', 'muller', 'Мюллер', 'Miuller'],
  ['Юлія', 'Yulia', 'Julia', 'Iuliia', 'Юлия'],
  ['Олександр', 'Aleksander', 'Oleksandr', 'Александр', 'Alexandr'],
  ['Щербак', 'Shcherbak', 'Szczerbak'],
  ['Христина', 'Khrystyna', 'Chrystyna', 'Hrystyna'],
  ['Євген', 'Yevhen', 'Evgen', 'Евген', 'Eugen'],
  ["Дерев'янко", 'Деревʼянко', 'Дерев’янко', 'Деревянко', 'Derevianko', "Derev'yanko"],
  ['Шевченко', 'Shevchenko', 'Szewczenko', 'Șevcenco'],
  ['Сергій', 'Serhii', 'Sergiy', 'Serhij'],
  ['Людмила', 'Ludmila', 'Liudmyla', 'Lyudmila'],
  ['Наталья', 'Наталія', 'Natalia', 'Natalya'],
  ['Ґалина', 'Галина', 'Halyna', 'Galina'],
  ['Їжак', 'Yizhak', 'Izhak', 'Iżak'],
  ['Цуркану', 'Țurcanu', 'Ţurcanu'],
  ['Чобану', 'Ciobanu'],
  ['Пётр', 'Петр', 'Piotr', 'Petr'],
  ['Анна', 'Anna', 'Ana'],
  ['Елена', 'Yelena', 'Elena', 'Jelena'],
  ['Мария', 'Марія', 'Maria', 'Mariya', 'Mariia'],
]

describe('names are found in any alphabet and spelling', () => {
  for (const group of spellings) {
    it(group.join(' = '), () => {
      const missed = group.flatMap((typed) =>
        group.filter((stored) => !finds(typed, stored)).map((stored) => `${typed} → ${stored}`),
      )
      expect(missed).toEqual([])
    })
  }

  it('does not find another name', () => {
    for (const [typed, stored] of [
      ['ivan', 'Олена'],
      ['Марія', 'Марко'],
      ['Petr', 'Павло'],
      ['Шевченко', 'Savchuk'],
    ] as const) {
      expect(finds(typed, stored), `${typed} → ${stored}`).toBe(false)
    }
  })

  it('finds letters without marks, though the name has them', () => {
    for (const [typed, stored] of [
      ['turcanu', 'Țurcanu'],
      ['zaneta', 'Żaneta'],
      ['gora', 'Góra'],
      ['madalina', 'Mădălina'],
      ['dabrowski', 'Dąbrowski'],
      ['домбров', 'Dąbrowski'],
    ] as const) {
      expect(finds(typed, stored), `${typed} → ${stored}`).toBe(true)
    }
  })
})

describe('every beginning of a name finds it', () => {
  it('in the letters in which it was entered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings.flat()), fc.integer({ min: 1, max: 12 }), (name, length) => {
        const typed = [...name].slice(0, length).join('')
        return queryWords(typed).words.length === 0 || finds(typed, name)
      }),
    )
  })

  it.each([
    ['Юлія', ['yu', 'yul', 'yuli', 'jul', 'iuli']],
    ['Щербак', ['s', 'sh', 'shc', 'shch', 'szcz', 'shcherb']],
    ['Цимбал', ['t', 'ts', 'tsy', 'cym']],
    ['Христина', ['kh', 'khry', 'chry', 'hry']],
    ['Олександр', ['ol', 'oleks', 'aleks', 'aleksande', 'alex']],
    ['Андрій', ['andr', 'andri', 'andrii', 'andriy']],
  ])('of %s in Latin', (name, beginnings) => {
    expect(beginnings.filter((typed) => !finds(typed, name))).toEqual([])
  })
})

describe('words', () => {
  it('are parted by every sign but the apostrophe', () => {
    expect(foldWords("Ковальська-Вітер, О'Коннор (Зоя) anna.k@example.com")).toEqual([
      'ковалска',
      'витер',
      'оконнор',
      'зоя',
      'anna',
      'k',
      'example',
      'com',
    ])
  })

  it('of empty and missing fields are none', () => {
    expect(indexWords(['', null, undefined, ' -- '])).toEqual([])
    expect(queryWords("  ' ").words).toEqual([])
  })

  it('of other scripts and with digits are kept as they are', () => {
    expect(indexWords(['Γιώργος 大阪 table2'])).toEqual(['γιωργος', '大阪', 'table2'])
  })

  it('never carry anything but letters and digits, and folding them again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const word of foldWords(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
          expect(foldWords(word)).toEqual([word])
        }
      }),
    )
  })

  it('have at most a dozen forms, each in the index once', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zіїєяюьщcjxołąęśżțș]{1,20}$/), (word) => {
        const forms = indexWords([word, word.toUpperCase()])
        expect(new Set(forms).size).toBe(forms.length)
        expect(forms.length).toBeLessThanOrEqual(12)
      }),
    )
  })
})

function finds(typed: string, stored: string): boolean {
  const forms = indexWords([stored])
  return queryWords(typed).words.every((alternatives) => alternatives.some((word) => forms.some((form) => form.startsWith(word))))
}
