import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DuplicateCard, prepareCard } from './card.ts'
import { isOneEditApart } from './edit-distance.ts'
import { findDuplicates } from './find-duplicates.ts'
import { LIKELY, likenessOf } from './likeness.ts'
import { similarWhileTyping } from './similar-while-typing.ts'

type Known = Partial<Omit<DuplicateCard, 'id'>>

const aCard = (id: number, known: Known): DuplicateCard => ({
  id,
  name: '',
  nickname: '',
  phones: [],
  email: '',
  codes: [],
  birthday: null,
  ...known,
})

const named = (name: string, known: Known = {}): Known => ({ name, ...known })
const phone = { phones: ['+380671234567'] }
const otherPhone = { phones: ['+380509876543'] }
const email = { email: 'olena@ukr.net' }
const born = (year: number | null, month: number | null, day: number | null) => ({ birthday: { year, month, day } })

function likeness(one: Known, other: Known) {
  const memory = new Map()
  return likenessOf(prepareCard(aCard(1, one), memory), prepareCard(aCard(2, other), memory))
}

/** "same-phone, short-form", or "two persons" under the score from which they are listed. */
function verdict(one: Known, other: Known): string {
  const found = likeness(one, other)
  return found === null || found.score < LIKELY ? 'two persons' : `${found.reason}, ${found.name}`
}

describe('one person on two cards', () => {
  test.each<[string, Known, Known, string]>([
    ['words in another order', named('Олена Коваленко', phone), named('Коваленко Олена', phone), 'same-phone, same'],
    [
      'a patronymic on one card only',
      named('Коваленко Іван Петрович', phone),
      named('Іван Коваленко', phone),
      'same-phone, same',
    ],
    ['Cyrillic and Latin', named('Оксана Шевченко', phone), named('Oksana Shevchenko', phone), 'same-phone, other-spelling'],
    [
      'Ukrainian and Polish spelling',
      named('Наталія Ковальчук', phone),
      named('Natalia Kowalczuk', phone),
      'same-phone, other-spelling',
    ],
    [
      'Ukrainian and Russian form',
      named('Микола Бондаренко', phone),
      named('Николай Бондаренко', phone),
      'same-phone, short-form',
    ],
    ['with marks and without', named('Łukasz Wójcik', phone), named('Lukasz Wojcik', phone), 'same-phone, same'],
    ['Romanian letters and none', named('Ștefan Țurcanu', phone), named('Stefan Turcanu', phone), 'same-phone, same'],
    ['an apostrophe lost', named("Мар'яна Дем'яненко", phone), named('Маряна Демяненко', phone), 'same-phone, same'],
    ['short form in Ukrainian', named('Ольга Мельник', phone), named('Оля Мельник', phone), 'same-phone, short-form'],
    ['short form in Russian', named('Александр Иванов', phone), named('Саша Иванов', phone), 'same-phone, short-form'],
    ['short form in Polish', named('Katarzyna Nowak', phone), named('Kasia Nowak', phone), 'same-phone, short-form'],
    ['short form in Romanian', named('Ion Rusu', phone), named('Nelu Rusu', phone), 'same-phone, short-form'],
    ['short form in English', named('Robert Brown', phone), named('Bob Brown', phone), 'same-phone, short-form'],
    ['short form in the other alphabet', named('Тетяна Бойко', phone), named('Tania Boyko', phone), 'same-phone, short-form'],
    [
      'one typing error in the surname',
      named('Оксана Шевченко', phone),
      named('Оксана Шевчнко', phone),
      'same-phone, typing-error',
    ],
    [
      'two letters swapped',
      named('Krzysztof Wiśniewski', phone),
      named('Krzysztof Wiśniewksi', phone),
      'same-phone, typing-error',
    ],
    ['only the first name on one', named('Олена Коваленко', phone), named('Олена', phone), 'same-phone, part'],
    ['a form of address on one', named('Anna Nowak', phone), { nickname: 'Pani Ania', ...phone }, 'same-phone, part'],
    ['an initial', named('Олена Коваленко', phone), named('О. Коваленко', phone), 'same-phone, part'],
    ['a surname changed by marriage', named('Олена Коваленко', phone), named('Олена Мороз', phone), 'same-phone, first-name'],
    [
      'a number with and without country',
      named('Олена Коваленко', phone),
      named('Олена Коваленко', { phones: ['067 123-45-67'] }),
      'same-phone, same',
    ],
    [
      'one of several numbers',
      named('Олена Коваленко', { phones: ['+380509876543', '+380671234567'] }),
      named('Олена Коваленко', phone),
      'same-phone, same',
    ],
    [
      'e-mail in other letters',
      named('Олена Коваленко', email),
      named('Олена Коваленко', { email: ' Olena@UKR.net ' }),
      'same-email, same',
    ],
    [
      'dots and plus of Gmail',
      named('Ion Rusu', { email: 'ion.rusu+bar@gmail.com' }),
      named('Ion Rusu', { email: 'ionrusu@googlemail.com' }),
      'same-email, same',
    ],
    ['e-mail and a name that says nothing', named('Олена Коваленко', email), named('lena87', email), 'same-email, unclear'],
    [
      'code with noughts and dashes',
      named('Олена Коваленко', { codes: ['00-4820'] }),
      named('Олена Коваленко', { codes: ['4820'] }),
      'same-code, same',
    ],
    [
      'code with letters for digits',
      named('Ion Rusu', { codes: ['AB1O5'] }),
      named('Rusu Ion', { codes: ['АВ105'] }),
      'same-code, same',
    ],
    ['name and birthday', named('Ewa Mazur', born(1990, 3, 8)), named('Mazur Ewa', born(1990, 3, 8)), 'same-birthday, same'],
    [
      'name and birthday, number changed',
      named('Ewa Mazur', { ...born(1990, 3, 8), ...phone }),
      named('Ewa Mazur', { ...born(1990, 3, 8), ...otherPhone }),
      'same-birthday, same',
    ],
    [
      'name and day of birth without the year',
      named('Ewa Mazur', born(null, 3, 8)),
      named('Ewa Mazur', born(1990, 3, 8)),
      'same-birthday-without-year, same',
    ],
    [
      'a wrong digit in the number',
      named('Ewa Mazur', phone),
      named('Ewa Mazur', { phones: ['+380671234568'] }),
      'near-phone, same',
    ],
    ['a digit left out', named('Ewa Mazur', phone), named('Ewa Mazur', { phones: ['67123567'] }), 'near-phone, same'],
    [
      'a typing error and the end of the number',
      named('Оксана Шевченко', phone),
      named('Оксана Шевчнко', { phones: ['+380501114567'] }),
      'phone-tail, typing-error',
    ],
    [
      'a nickname that is the other’s first name',
      named('Мирослава Коваленко', { nickname: 'Мирка' }),
      named('Мирка Коваленко'),
      'same-name, nickname',
    ],
    ['a name typed in a hurry', named('Marcin Zieliński', phone), named('Marcin Zieliński'), 'same-name, same'],
    [
      'a name typed in a hurry in the other alphabet',
      named('Уляна Дзюба', phone),
      named('Uliana Dziuba'),
      'same-name, other-spelling',
    ],
    ['a number before there is a name', named('Олена Коваленко', phone), { ...phone, nickname: '…' }, 'same-phone, unknown'],
    [
      'day and month of the birthday exchanged',
      named('Ewa Mazur', { ...phone, ...born(1990, 3, 8) }),
      named('Ewa Mazur', { ...phone, ...born(1990, 8, 3) }),
      'same-phone, same',
    ],
  ])('%s', (_, one, other, expected) => expect(verdict(one, other)).toBe(expected))
})

describe('two persons on two cards', () => {
  test.each<[string, Known, Known]>([
    ['husband and wife share a phone', named('Тарас Коваленко', phone), named('Олена Коваленко', phone)],
    ['husband and wife with two forms of the surname', named('Jan Kowalski', phone), named('Anna Kowalska', phone)],
    ['a family whose names are in no table', named('Бекзат Ахметов', phone), named('Жанар Ахметова', phone)],
    ['mother and daughter, names one letter apart', named('Марія Мельник', phone), named('Марина Мельник', phone)],
    ['sisters, names one letter apart', named('Дарина Бойко', phone), named('Марина Бойко', phone)],
    ['twins of unknown names that differ at the end', named('Зорян Лис', phone), named('Зоряна Лис', phone)],
    ['father and daughter of one name', named('Олександр Бойко', phone), named('Олександра Бойко', phone)],
    ['father and son with patronymics', named('Коваленко Іван Петрович', phone), named('Коваленко Іван Іванович', phone)],
    [
      'father and son, born in other years',
      named('Jan Nowak', { ...phone, ...born(1960, 5, 1) }),
      named('Jan Nowak', { ...phone, ...born(1990, 8, 12) }),
    ],
    ['a couple shares a mailbox', named('Ion Rusu', email), named('Maria Rusu', email)],
    ['colleagues share a mailbox', named('John Smith', email), named('Susan Brown', email)],
    ['namesakes with other numbers', named('Іван Коваленко', phone), named('Іван Коваленко', otherPhone)],
    ['namesakes with other mailboxes and spellings', named('Оксана Бойко', email), named('Oksana Boyko', { email: 'ob@i.ua' })],
    ['namesakes with other birthdays', named('Іван Коваленко', born(1960, 5, 1)), named('Іван Коваленко', born(1990, 8, 12))],
    ['only a first name in common', named('Олена', phone), named('Олена', otherPhone)],
    ['the first name and the birthday', named('Олена Мороз', born(1990, 3, 8)), named('Олена Бойко', born(1990, 3, 8))],
    ['the end of the number', named('Олена Мороз', phone), named('Тарас Бойко', { phones: ['+380501114567'] })],
    ['neighbouring numbers of a couple', named('Олена Мороз', phone), named('Тарас Мороз', { phones: ['+380671234568'] })],
    ['short forms of two names', named('Катя Бойко', phone), named('Маша Бойко', phone)],
    ['a short e-mail that is none', named('Олена Мороз', { email: '-' }), named('Тарас Бойко', { email: '-' })],
    ['two regulars without a name', { nickname: 'Tuesdays, two at the window' }, { nickname: 'Mondays, espresso' }],
    ['two empty cards', {}, {}],
  ])('%s', (_, one, other) => expect(verdict(one, other)).toBe('two persons'))
})

test('the more agrees, the higher the score', () => {
  const scores = [
    likeness(named('Ewa Mazur', phone), named('Ewa Mazur')),
    likeness(named('Ewa Mazur', phone), named('Ewa Mazur', { phones: ['+380671234568'] })),
    likeness(named('Ewa Mazur', phone), named('Ewka Mazur', phone)),
    likeness(named('Ewa Mazur', phone), named('Ewa Mazur', phone)),
    likeness(named('Ewa Mazur', { ...phone, ...email }), named('Ewa Mazur', { ...phone, ...email })),
  ].map((found) => found?.score ?? 0)
  expect(scores).toEqual(scores.toSorted((one, other) => one - other))
  expect(new Set(scores).size).toBe(scores.length)
})

test.each([
  ['ivan', 'ivan', false],
  ['ivan', 'ivam', true],
  ['ivan', 'iavn', true],
  ['ivan', 'iva', true],
  ['ivan', 'ivann', true],
  ['ivan', 'vian', true],
  ['ivan', 'nvai', false],
  ['ivan', 'iv', false],
  ['', 'a', true],
])('%j and %j are one slip apart: %s', (one, other, apart) => {
  expect(isOneEditApart(one, other)).toBe(apart)
  expect(isOneEditApart(other, one)).toBe(apart)
})

const someName = fc
  .tuple(
    fc.constantFrom('Олена', 'Olena', 'Лена', 'Оленка', 'Марія', 'Марина', 'Тарас', 'Taras', 'Жанар', 'О.', ''),
    fc.constantFrom('Петрівна', '', ''),
    fc.constantFrom('Коваленко', 'Kovalenko', 'Ковалнко', 'Шевченко', 'Kowalska', 'Kowalski', ''),
  )
  .map((words) => words.filter((word) => word !== '').join(' '))
const someCards = fc
  .array(
    fc.record({
      name: someName,
      nickname: fc.constantFrom('', '', 'Лена', 'Борода', 'Two at the window'),
      phones: fc.subarray(['+380671234567', '+380671234576', '067 123 45 67', '+380501114567', '4567', '+48601123456'], {
        maxLength: 2,
      }),
      email: fc.constantFrom('', '', 'olena@ukr.net', 'Olena@ukr.net ', 'k@i.ua'),
      codes: fc.subarray(['00-12', '12', 'AB1O5', 'АВ105'], { maxLength: 1 }),
      birthday: fc.constantFrom(
        null,
        { year: 1990, month: 3, day: 8 },
        { year: null, month: 3, day: 8 },
        { year: 1990, month: 8, day: 3 },
        { year: 1990, month: null, day: null },
      ),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((cards) => cards.map((card, index) => ({ ...card, id: index + 1 })))

describe('all duplicates of a shop', () => {
  test('likeness is the same from both sides, lies between 0 and 100, and no card is its own duplicate', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const memory = new Map()
        const prepared = cards.map((card) => prepareCard(card, memory))
        for (const one of prepared) {
          expect(likenessOf(one, one)).toBeNull()
          for (const other of prepared) {
            const found = likenessOf(one, other)
            expect(likenessOf(other, one)).toEqual(found)
            if (found !== null) expect(found.score >= 0 && found.score <= 100 && Number.isInteger(found.score)).toBe(true)
          }
        }
      }),
    )
  })

  test('nothing is lost by comparing only cards that share a key', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const found = new Set(findDuplicates(cards).pairs.map(({ one, other }) => `${one} ${other}`))
        const memory = new Map()
        const prepared = cards.map((card) => prepareCard(card, memory))
        for (const [index, one] of prepared.entries()) {
          for (const other of prepared.slice(index + 1)) {
            const expected = likenessOf(one, other)
            if (expected === null || expected.score < LIKELY || expected.reason === 'same-name') continue
            // Two slips on one card, as findDuplicates says.
            if (expected.reason === 'near-phone' && expected.name !== 'same' && expected.name !== 'other-spelling') continue
            expect(found).toContain(`${one.id} ${other.id}`)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('each pair is listed once, the likeliest first, whatever the order of the cards', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const { pairs } = findDuplicates(cards)
        expect(findDuplicates(cards.toReversed()).pairs).toEqual(pairs)
        expect(new Set(pairs.map(({ one, other }) => `${one} ${other}`)).size).toBe(pairs.length)
        for (const [index, { one, other, likeness: found }] of pairs.entries()) {
          expect(one < other && found.score >= LIKELY && found.score <= (pairs[index - 1]?.likeness.score ?? 100)).toBe(true)
        }
      }),
    )
  })

  test('a number on too many cards is left out and counted', () => {
    const nicknames = [...'бвгдзклмнпрст'].flatMap((first) => [...'аеиоу'].map((vowel) => `${first}${vowel}к`))
    const cards = nicknames.map((nickname, index) => aCard(index + 1, { nickname, ...phone }))
    expect(findDuplicates(cards)).toEqual({ pairs: [], skippedBlocks: 1 })
  })

  test('a name that many bear is no reason by itself, with a birthday it is', () => {
    const bearers = Array.from({ length: 8 }, (_, index) => aCard(index + 1, named('Іван Коваленко')))
    expect(findDuplicates(bearers).pairs).toEqual([])
    expect(findDuplicates(bearers.slice(0, 2)).pairs).toMatchObject([{ one: 1, other: 2, likeness: { reason: 'same-name' } }])
    const twice = [
      ...bearers,
      aCard(9, named('Іван Коваленко', born(1990, 3, 8))),
      aCard(10, named('Иван Коваленко', born(1990, 3, 8))),
    ]
    expect(findDuplicates(twice).pairs).toMatchObject([{ one: 9, other: 10, likeness: { reason: 'same-birthday' } }])
  })
})

describe('while a new card is typed', () => {
  const known = [
    aCard(1, named('Олена Коваленко', phone)),
    aCard(2, named('Оксана Шевченко', { ...otherPhone, ...email })),
    aCard(3, named('Тарас Коваленко', phone)),
  ]
  const shown = (typed: Known) => {
    const { id: _, ...draft } = aCard(99, typed)
    return similarWhileTyping(draft, known).map((similar) => similar.id)
  }

  test.each<[string, Known, number[]]>([
    ['nothing is shown for a first name', named('Олена'), []],
    ['nothing is shown for two letters of the surname', named('Олена Ко'), []],
    ['the surname need only be begun', named('Олена Кова'), [1]],
    ['in either alphabet', named('Oksana Shev'), [2]],
    ['in either order', named('Шевченко Окс'), [2]],
    ['a phone shows the whole family while there is no name', phone, [1, 3]],
    ['and only him whose name it is then', named('Тарас', phone), [3]],
    ['a new member of the family is nobody of them', named('Марія Коваленко', phone), []],
    ['another number makes a namesake', named('Олена Коваленко', otherPhone), []],
    ['the e-mail is enough', { email: 'OLENA@ukr.net' }, [2]],
    ['nothing typed, nothing shown', {}, []],
  ])('%s', (_, typed, ids) => expect(shown(typed)).toEqual(ids))

  test('at most three are shown, the likeliest first', () => {
    const { id: _, ...draft } = aCard(99, named('Олена Коваленко', phone))
    const many = Array.from({ length: 9 }, (__, index) => aCard(index + 1, named(index < 6 ? 'Олена' : 'Олена Коваленко', phone)))
    expect(similarWhileTyping(draft, many).map((similar) => similar.id)).toEqual([7, 8, 9])
  })
})
