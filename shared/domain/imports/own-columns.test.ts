import { describe, expect, it } from 'vitest'
import type { Cell } from './import-row.ts'
import { guessMapping } from './mapping.ts'
import { aboutReader, type ShopAbout } from './own-columns.ts'

const options = [
  { id: 1, name: 'Права' },
  { id: 2, name: 'Ліва' },
]
const fields: ShopAbout['fields'] = [
  { id: 1, name: 'Розмір взуття', kind: 'number', options: [] },
  { id: 2, name: 'Довідка до', kind: 'date', options: [] },
  { id: 3, name: 'Ударна рука', kind: 'choice', options },
  { id: 4, name: 'Своє горнятко', kind: 'yes-no', options: [] },
  { id: 5, name: 'Шафка', kind: 'text', options: [] },
]
const shop: ShopAbout = {
  fields,
  tags: [
    { id: 7, name: 'VIP' },
    { id: 8, name: 'П’ятниця' },
    { id: 9, name: 'Любить тишу' },
  ],
  categories: [{ id: 3, name: 'Гість' }],
}

function read(field: Cell['field'], text: string) {
  const kept: string[] = []
  const cell: Cell = { field, header: 'Колонка', text, decimal: null }
  const about = aboutReader(shop, 'day-first')([cell], (kind, _, value) => kept.push(`${kind}: ${value}`))
  return { ...about, kept }
}

describe('a column of the shop’s own', () => {
  it.each([
    ['Розмір взуття', 'own-1'],
    ['РОЗМІР ВЗУТТЯ', 'own-1'],
    ['Rozmiar butów', 'own-1'],
    ['Shoe size', 'own-1'],
    ['Справка до', 'own-2'],
    ['Шафка', 'own-5'],
    ['Płeć', 'gender'],
    ['Категория', 'category'],
    ['Мітки', 'tags'],
    ['Шафка 2', 'ignore'],
  ])('%s is recognised as %s', (header, field) => {
    expect(guessMapping(['Ім’я', header], [['Олена', '']], fields)).toEqual(['firstName', field])
  })

  it('is not recognised twice', () => {
    expect(guessMapping(['Шафка', 'шафка'], [], fields)).toEqual(['own-5', 'ignore'])
  })
})

describe('what stands in it is read by its kind', () => {
  it.each([
    ['own-1', '42,5', { kind: 'number', number: 42_500 }],
    ['own-1', '42.5', { kind: 'number', number: 42_500 }],
    ['own-1', '−3', { kind: 'number', number: -3000 }],
    ['own-2', '3.02.2027', { kind: 'date', day: '2027-02-03' }],
    ['own-3', ' ПРАВА ', { kind: 'choice', optionId: 1 }],
    ['own-3', 'Left hand', { kind: 'choice', optionId: 2 }],
    ['own-4', 'Tak', { kind: 'yes-no', yes: true }],
    ['own-4', '+', { kind: 'yes-no', yes: true }],
    ['own-4', 'нет', { kind: 'yes-no', yes: false }],
    ['own-4', '0', { kind: 'yes-no', yes: false }],
    ['own-5', ' 12 б ', { kind: 'text', text: '12 б' }],
  ] as const)('%s, "%s"', (field, text, value) => {
    expect(read(field, text)).toMatchObject({ own: [{ value }], kept: [] })
  })

  it.each([
    ['own-1', 'багато', 'number-not-understood: багато'],
    ['own-2', '31.02.2027', 'date-not-understood: 31.02.2027'],
    ['own-2', '3 лютого', 'date-not-understood: 3 лютого'],
    ['own-3', 'Обидві', 'choice-not-understood: Обидві'],
    ['own-4', 'може', 'yes-no-not-understood: може'],
    ['gender', '?', 'gender-not-understood: ?'],
    ['category', 'Зірка', 'category-not-known: Зірка'],
  ] as const)('%s, "%s" is kept in words', (field, text, problem) => {
    expect(read(field, text)).toEqual({ gender: null, categoryId: null, tagIds: [], own: [], kept: [problem] })
  })

  it('a day that was never filled in is nothing', () => {
    expect(read('own-2', '00.00.0000')).toMatchObject({ own: [], kept: [] })
  })

  it('a text too long is shortened, and stands whole in the note', () => {
    const { own, kept } = read('own-5', 'ш'.repeat(400))
    expect(own).toEqual([{ fieldId: 5, value: { kind: 'text', text: 'ш'.repeat(300) } }])
    expect(kept).toEqual([`cell-shortened: ${'ш'.repeat(400)}`])
  })
})

it('tags of a cell are parted by any sign, each known by its name in any language, and the others kept', () => {
  expect(read('tags', 'vip; п’ятниця, Wants quiet | Нове')).toMatchObject({ tagIds: [7, 8, 9], kept: ['tag-not-known: Нове'] })
})

it.each([
  ['ж', 'female'],
  ['чол.', 'male'],
  ['Kobieta', 'female'],
  ['masculin', 'male'],
] as const)('gender "%s" is %s', (text, gender) => {
  expect(read('gender', text)).toMatchObject({ gender, kept: [] })
})
