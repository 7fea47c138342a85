import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeDay } from '#shared/kernel/day.ts'
import { calendarOf, NAME_DAY_COUNTRIES, nameDaysOf, nameDayThatCounts } from './name-days.ts'
import { poland } from './poland.ts'
import { romania } from './romania.ts'
import { ukraine } from './ukraine.ts'

const sources = { PL: poland, RO: romania, UA: ukraine }
const linesOf = (country: keyof typeof sources) =>
  sources[country]
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
const isDay = (word: string) => /^\d/.test(word)
const written = (name: string, country: string) => nameDaysOf(name, country).map(({ day, month }) => `${day}.${month}`)

describe('the calendar', () => {
  test.each(NAME_DAY_COUNTRIES)(
    'of %s is whole: every line has names before its days, and every day is in the year',
    (country) => {
      for (const words of linesOf(country)) {
        const days = words.filter(isDay)
        expect([words.findIndex(isDay), days.length], words.join(' ')).toEqual([words.length - days.length, expect.any(Number)])
        expect(days.length, words.join(' ')).toBeGreaterThan(0)
        expect(new Set(days).size, words.join(' ')).toBe(days.length)
        for (const day of days) {
          const [date = 0, month = 0] = day.split('.').map(Number)
          expect(makeDay(2026, month, date), words.join(' ')).not.toBeNull()
        }
      }
    },
  )

  test.each(NAME_DAY_COUNTRIES)('of %s has each name of its own once, at least 150 of them', (country) => {
    const first = linesOf(country).map(([name]) => name)
    expect(first.filter((name, place) => first.indexOf(name) !== place)).toEqual([])
    expect(first.length).toBeGreaterThanOrEqual(150)
  })

  test.each(NAME_DAY_COUNTRIES)('of %s is found by every name that stands in it', (country) => {
    for (const words of linesOf(country)) {
      const days = words.filter(isDay)
      for (const name of words.filter((word) => !isDay(word)))
        expect(written(name.toUpperCase(), country), name).toEqual(expect.arrayContaining(days))
    }
  })
})

describe('the days of a name', () => {
  test.each([
    ['Andrzej', 'PL', ['30.11']],
    ['Katarzyna', 'PL', ['25.11', '29.4']],
    ['Kasia', 'PL', ['25.11', '29.4']],
    ['Małgosia', 'PL', ['13.7', '10.6', '20.7', '18.1']],
    ['malgorzata', 'PL', ['13.7', '10.6', '20.7', '18.1']],
    ['Катерина', 'PL', ['25.11', '29.4']],
    ['Nowak Barbara', 'PL', ['4.12']],
    ['Олександр', 'UA', ['30.8', '23.11']],
    ['Саша', 'UA', ['23.4', '20.3', '18.5', '30.8', '23.11']],
    ['Миколка', 'UA', ['6.12', '9.5']],
    ['Тетяна Коваль', 'UA', ['12.1']],
    ['Іванна', 'UA', ['27.6']],
    ['Демʼян', 'UA', ['1.11', '1.7', '17.10']],
    ['Дем’ян', 'UA', ['1.11', '1.7', '17.10']],
    ['Olena', 'UA', ['21.5']],
    ['Ioana', 'RO', ['7.1', '24.6']],
    ['Oana', 'RO', ['7.1', '24.6']],
    ['Stefan', 'RO', ['27.12']],
    ['Catalina', 'RO', ['25.11']],
    ['Ana Maria', 'RO', ['25.7', '9.9', '9.12', '15.8', '8.9']],
    ['Микола', 'RO', ['6.12']],
    ['Руслан', 'UA', []],
    ['Кравець', 'UA', []],
    ['', 'PL', []],
    ['Anna', 'DE', []],
  ])('%s in %s', (name, country, days) => expect(written(name, country)).toEqual(days))

  test('are each told once, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('Anna', 'Саша Олександр', 'Ion Ioana'),
        fc.constantFrom(...NAME_DAY_COUNTRIES),
        (typed, name, country) => {
          const days = written(`${typed} ${name}`, country)
          expect(new Set(days).size).toBe(days.length)
        },
      ),
    )
  })
})

describe('the name day that counts', () => {
  const andrzej = { chosen: [], name: 'Andrzej Nowak', calendar: 'PL', byCalendar: true } as const
  const katarzyna = { ...andrzej, name: 'Katarzyna' }

  test.each([
    ['the only one of the name, where the shop greets by the calendar', andrzej, { month: 11, day: 30 }],
    ['none where it does not', { ...andrzej, byCalendar: false }, null],
    ['none where the person keeps no calendar', { ...andrzej, calendar: null }, null],
    ['none of several: nobody knows which', katarzyna, null],
    ['the chosen one of several', { ...katarzyna, chosen: [{ month: 4, day: 29 }] }, { month: 4, day: 29 }],
    [
      'the chosen one, whatever the calendar and the shop say',
      { ...andrzej, byCalendar: false, calendar: null, chosen: [{ month: 2, day: 4 }] },
      { month: 2, day: 4 },
    ],
    ['none where only a month was written down', { ...andrzej, chosen: [{ month: 2, day: null }] }, null],
  ] as const)('is %s', (_, person, day) => expect(nameDayThatCounts(person)).toEqual(day))

  test.each([
    [null, 'PL', 'PL'],
    [null, 'DE', null],
    ['UA', 'PL', 'UA'],
    ['none', 'PL', null],
  ] as const)('by the calendar %s in a shop in %s is %s', (own, country, calendar) =>
    expect(calendarOf(own, country)).toBe(calendar),
  )
})
