import { describe, expect, it } from 'vitest'
import { languages } from '#shared/i18n/languages.ts'
import { names } from './names.ts'
import { surnameOf } from './surnames.ts'

describe('a surname agrees with its bearer', () => {
  it.each([
    ['uk', 'Ковальський', 'Ковальська'],
    ['uk', 'Білецький', 'Білецька'],
    ['uk', 'Чорний', 'Чорна'],
    ['uk', 'Ковальов', 'Ковальова'],
    ['uk', 'Ільїн', 'Ільїна'],
    ['uk', 'Андрєєв', 'Андрєєва'],
    ['uk', 'Коваленко', 'Коваленко'],
    ['uk', 'Олійник', 'Олійник'],
    ['uk', 'Петрів', 'Петрів'],
    ['uk', 'Ґудзь', 'Ґудзь'],
    ['ru', 'Иванов', 'Иванова'],
    ['ru', 'Соловьёв', 'Соловьёва'],
    ['ru', 'Высоцкий', 'Высоцкая'],
    ['ru', 'Белый', 'Белая'],
    ['ru', 'Толстой', 'Толстая'],
    ['ru', 'Голицын', 'Голицына'],
    ['ru', 'Птицын', 'Птицына'],
    ['ru', 'Черных', 'Черных'],
    ['ru', 'Рабинович', 'Рабинович'],
    ['pl', 'Kowalski', 'Kowalska'],
    ['pl', 'Czarnecki', 'Czarnecka'],
    ['pl', 'Zawadzki', 'Zawadzka'],
    ['pl', 'Szczęsny', 'Szczęsna'],
    ['pl', 'Nowak', 'Nowak'],
    ['pl', 'Zając', 'Zając'],
    ['ro', 'Popescu', 'Popescu'],
    ['en', 'Wood', 'Wood'],
  ] as const)('in %s: %s and %s', (language, man, woman) => {
    expect(surnameOf(man, 'male', language)).toBe(man)
    expect(surnameOf(man, 'female', language)).toBe(woman)
  })

  it.each(languages)('and no name of the %s list is written twice', (language) => {
    const { female, male, surnames } = names[language]
    for (const list of [female.map(([full]) => full), male.map(([full]) => full), surnames]) {
      expect(new Set(list).size).toBe(list.length)
      expect(list).not.toContain('')
    }
  })
})
