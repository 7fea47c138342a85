import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orthodoxEaster } from '#shared/domain/calendar/easter.ts'
import { addDays, makeDay } from '#shared/kernel/day.ts'
import { isFeast } from './feast.ts'
import { nameDaysOf, nameDayThatCounts } from './name-days.ts'
import { poland } from './poland.ts'
import { romania } from './romania.ts'
import { nameDayTable, namesOn } from './table.ts'
import { NAME_DAY_TRADITIONS, type NameDayEdit, type NameDayTradition, traditionOf, traditionOfShop } from './tradition.ts'
import { ukraine } from './ukraine.ts'

const sources = { PL: poland, RO: romania, UA: ukraine }
const linesOf = (source: string) =>
  source
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
const isDay = (word: string) => /^(\d|E[+-]\d)/.test(word)
const written = (name: string, tradition: NameDayTradition, year = 2026, edits: readonly NameDayEdit[] = []) =>
  nameDaysOf(name, nameDayTable(tradition, edits), year).map(({ day, month }) => `${day}.${month}`)

describe('the printed calendar', () => {
  test.each(Object.entries(sources))(
    'of %s is whole: every line has names before its days, and every day is in the year',
    (_, source) => {
      for (const words of linesOf(source)) {
        const days = words.filter(isDay)
        expect([words.findIndex(isDay), days.length], words.join(' ')).toEqual([words.length - days.length, expect.any(Number)])
        expect(days.length, words.join(' ')).toBeGreaterThan(0)
        expect(new Set(days).size, words.join(' ')).toBe(days.length)
        for (const day of days.filter((word) => !word.startsWith('E'))) {
          const [date = 0, month = 0] = day.split('.').map(Number)
          expect(makeDay(2026, month, date), words.join(' ')).not.toBeNull()
        }
      }
    },
  )

  test.each(Object.entries(sources))('of %s has each name of its own once, at least 150 of them', (_, source) => {
    const first = linesOf(source).map(([name]) => name)
    expect(first.filter((name, place) => first.indexOf(name) !== place)).toEqual([])
    expect(first.length).toBeGreaterThanOrEqual(150)
  })

  test.each(['PL', 'RO', 'UA'] as const)('of %s is found by every name that stands in it', (country) => {
    for (const words of linesOf(sources[country])) {
      const days = words.filter((word) => isDay(word) && !word.startsWith('E'))
      for (const name of words.filter((word) => !isDay(word)))
        expect(written(name.toUpperCase(), country), name).toEqual(expect.arrayContaining(days))
    }
  })

  test.each([
    ['UA', 'UA-old'],
    ['RO', 'RO-old'],
  ] as const)('of %s has every fixed day thirteen days later in %s, in leap years too', (now, old) => {
    for (const year of [2026, 2027, 2028, 2099])
      for (const { names, feasts } of nameDayTable(now).lines) {
        const moved = feasts.map(({ called }) =>
          called.startsWith('E') ? null : [year, year - 1].map((each) => addDays(`${each}-${called}`, 13)),
        )
        const falls = nameDaysOf(names[0] ?? '', nameDayTable(old), year).map(({ month, day }) => makeDay(year, month, day))
        for (const days of moved)
          if (days !== null)
            expect(
              days.some((day) => falls.includes(day)),
              names.join(' '),
            ).toBe(true)
      }
  })

  test.each(NAME_DAY_TRADITIONS)('of %s calls every feast as it is written down', (tradition) => {
    for (const { feasts } of nameDayTable(tradition).lines) for (const { called } of feasts) expect(isFeast(called)).toBe(true)
    expect(['02-29', '13-01', '1-1', 'E7', 'E-', ''].map(isFeast)).toEqual([false, false, false, false, false, false])
  })

  test.each(NAME_DAY_TRADITIONS)('of %s has each name on a day exactly as often in every year from 2000 to 2099', (tradition) => {
    const table = nameDayTable(tradition)
    const days = (year: number) => table.lines.reduce((sum, { names }) => sum + nameDaysOf(names[0] ?? '', table, year).length, 0)
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), (year) => {
        expect(days(year)).toBe(days(2026))
      }),
    )
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
    ['Микола', 'UA-old', ['19.12', '22.5']],
    ['Тетяна Коваль', 'UA', ['12.1']],
    ['Тетяна Коваль', 'UA-old', ['25.1']],
    ['Василь', 'UA-old', ['14.1']],
    ['Варвара', 'UA-old', ['17.12']],
    ['Анастасія', 'UA-old', ['4.1', '11.11']],
    ['Іванна', 'UA', ['27.6']],
    ['Демʼян', 'UA', ['1.11', '1.7', '17.10']],
    ['Дем’ян', 'UA', ['1.11', '1.7', '17.10']],
    ['Olena', 'UA', ['21.5']],
    ['Olena', 'UA-old', ['3.6']],
    ['Ioana', 'RO', ['7.1', '24.6']],
    ['Oana', 'RO', ['7.1', '24.6']],
    ['Ion', 'RO-old', ['20.1', '7.7']],
    ['Andrei', 'RO-old', ['13.12']],
    ['Stefan', 'RO', ['27.12']],
    ['Ștefan', 'RO-old', ['9.1']],
    ['Catalina', 'RO', ['25.11']],
    ['Ana Maria', 'RO', ['25.7', '9.9', '9.12', '15.8', '8.9']],
    ['Микола', 'RO', ['6.12']],
    ['Florin', 'RO', ['5.4']],
    ['Violeta', 'RO-old', ['5.4']],
    ['Руслан', 'UA', []],
    ['Кравець', 'UA', []],
    ['', 'PL', []],
  ] as const)('%s by %s', (name, tradition, days) => expect(written(name, tradition)).toEqual(days))

  test('of a flower are on Palm Sunday, which moves', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const sunday = addDays(orthodoxEaster(year), -7)
      expect(written('Viorica', 'RO', year)).toEqual([`${Number(sunday.slice(8))}.${Number(sunday.slice(5, 7))}`])
    }
  })

  test('around 29 February go by the length of the year in the old style', () => {
    const edited: NameDayEdit[] = [{ calendar: 'UA', name: 'Пробна', feast: '02-17', added: true }]
    expect(written('Пробна', 'UA', 2028, edited)).toEqual(['17.2'])
    // Saint Alexis of Moscow, 12 February by the old style, never moves; the days after 16 February do.
    const table = nameDayTable('UA-old')
    const moved = table.lines.flatMap(({ names, feasts }) =>
      feasts.some(({ oldStyle }) => oldStyle?.month === 2 && oldStyle.day >= 17) ? [names[0] ?? ''] : [],
    )
    for (const name of moved) expect(nameDaysOf(name, table, 2028)).not.toEqual(nameDaysOf(name, table, 2027))
  })

  test('are none in a shop without a calendar', () => expect(nameDaysOf('Anna', null, 2026)).toEqual([]))

  test('are each told once, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('Anna', 'Саша Олександр', 'Ion Ioana'),
        fc.constantFrom(...NAME_DAY_TRADITIONS),
        (typed, name, tradition) => {
          const days = written(`${typed} ${name}`, tradition)
          expect(new Set(days).size).toBe(days.length)
        },
      ),
    )
  })
})

describe('what the shop changes in a calendar', () => {
  const edit = (name: string, feast: string, added: boolean): NameDayEdit => ({ calendar: 'RO', name, feast, added })

  test('counts for every spelling and short form of the name', () => {
    const edits = [edit('Andrei', '11-30', false), edit('Andra', '07-01', true)]
    for (const name of ['Andrei', 'Andreea', 'Andrzej', 'Андрій']) expect(written(name, 'RO', 2026, edits), name).toEqual(['1.7'])
    expect(written('Andrei', 'RO-old', 2026, edits)).toEqual(['13.12'])
  })

  test('gives a name a day that the calendar does not have', () => {
    expect(written('Zorina', 'RO', 2026, [edit('Zorina', '05-12', true)])).toEqual(['12.5'])
  })

  test('may be a feast that moves', () => {
    expect(written('Florin', 'RO', 2026, [edit('Florin', 'E-7', false), edit('Florin', '08-18', true)])).toEqual(['18.8'])
  })

  test('strikes a day of the old style out by how it is called', () => {
    const edits: NameDayEdit[] = [{ calendar: 'UA-old', name: 'Микола', feast: '05-22', added: false }]
    expect(written('Коля', 'UA-old', 2026, edits)).toEqual(['19.12'])
  })
})

describe('the names of a day', () => {
  const kept = (tradition: NameDayTradition, month: number, day: number) =>
    namesOn(nameDayTable(tradition), 2026, { month, day }).map(({ names, only }) => [names[0], only])

  test.each([
    ['PL', 30, 11, [['Andrzej', true]]],
    [
      'RO',
      5,
      4,
      expect.arrayContaining([
        ['Florin', true],
        ['Viorel', true],
      ]),
    ],
    ['UA', 6, 12, expect.arrayContaining([['Микола', false]])],
    ['UA-old', 19, 12, expect.arrayContaining([['Микола', false]])],
    ['PL', 29, 2, []],
  ] as const)('by %s on %i.%i', (tradition, day, month, names) => expect(kept(tradition, month, day)).toEqual(names))

  test('come with every form by which somebody of that name is found', () => {
    const [andrzej] = namesOn(nameDayTable('PL'), 2026, { month: 11, day: 30 })
    expect(andrzej?.forms).toEqual(expect.arrayContaining(['andrzej', 'jedrek', 'андриико', 'andrew']))
  })

  test('are exactly those of which the day is one of theirs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAME_DAY_TRADITIONS),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 0, max: 364 }),
        (tradition, year, number) => {
          const table = nameDayTable(tradition)
          const [, month = 0, day = 0] = addDays(`${year}-01-01`, number).split('-').map(Number)
          const named = new Set(namesOn(table, year, { month, day }).map(({ names }) => names[0]))
          for (const { names } of table.lines) {
            if (!named.has(names[0])) continue
            expect(nameDaysOf(names[0] ?? '', table, year).some((one) => one.month === month && one.day === day)).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the name day that counts', () => {
  const andrzej = { chosen: [], name: 'Andrzej Nowak', table: nameDayTable('PL'), byCalendar: true, year: 2026 }
  const katarzyna = { ...andrzej, name: 'Katarzyna' }

  test.each([
    ['the only one of the name, where the shop greets by the calendar', andrzej, { month: 11, day: 30 }],
    ['none where it does not', { ...andrzej, byCalendar: false }, null],
    ['none where the person keeps no calendar', { ...andrzej, table: null }, null],
    ['none of several: nobody knows which', katarzyna, null],
    ['the chosen one of several', { ...katarzyna, chosen: [{ month: 4, day: 29 }] }, { month: 4, day: 29 }],
    [
      'the chosen one, whatever the calendar and the shop say',
      { ...andrzej, byCalendar: false, table: null, chosen: [{ month: 2, day: 4 }] },
      { month: 2, day: 4 },
    ],
    ['none where only a month was written down', { ...andrzej, chosen: [{ month: 2, day: null }] }, null],
    [
      'Palm Sunday of that year for a flower',
      { ...andrzej, name: 'Florin', table: nameDayTable('RO'), year: 2027 },
      { month: 4, day: 25 },
    ],
  ])('is %s', (_, person, day) => expect(nameDayThatCounts(person)).toEqual(day))

  test.each([
    [null, null, 'PL', 'PL'],
    [null, null, 'MD', 'RO-old'],
    [null, 'RO', 'MD', 'RO'],
    [null, null, 'DE', null],
    [null, 'UA-old', 'DE', 'UA-old'],
    [null, 'none', 'PL', null],
    ['UA', 'none', 'PL', 'UA'],
    ['none', null, 'PL', null],
  ] as const)('for a person of %s in a shop that chose %s in %s is looked up in %s', (own, chosen, country, tradition) =>
    expect(traditionOf(own, traditionOfShop(chosen, country))).toBe(tradition),
  )
})
