import { expect, test } from 'vitest'
import { lineWords } from './line-words.ts'

const piece = { unit: 'piece', quantity: 1000, minutes: null } as const
const weight = { unit: 'kg', quantity: 4470, minutes: null } as const

test.each([
  ['one piece', { ...piece, name: 'Flat white' }, 'en', 'Flat white'],
  ['several', { ...piece, name: 'Flat white', quantity: 2000 }, 'en', '2 × Flat white'],
  ['half a piece', { ...piece, name: 'Сир', quantity: 500 }, 'uk', '0,5 × Сир'],
  ['time', { ...piece, name: 'Pool table', unit: 'hour', minutes: 65 }, 'en', 'Pool table 1:05'],
  ['two tables', { ...piece, name: 'Pool table', unit: 'hour', quantity: 2000, minutes: 90 }, 'en', '2 × Pool table 1:30'],
  ['a weight', { ...weight, name: 'Ironing' }, 'en', 'Ironing 4.47\u00a0kg'],
  ['a whole weight', { ...weight, name: 'Mere, kg', quantity: 1000 }, 'ro', 'Mere 1\u00a0kg'],
  ['a weight, named by its unit', { ...weight, name: 'Прасування, кг' }, 'uk', 'Прасування 4,47\u00a0кг'],
  ['a weight, its unit in brackets', { ...weight, name: 'Pranie (kg)' }, 'pl', 'Pranie 4,47\u00a0kg'],
  ['a weight, named by nothing else', { ...weight, name: 'кг' }, 'ru', 'кг 4,47\u00a0кг'],
  ['a weight of what is named by a size', { ...weight, name: 'Сахар 1 кг' }, 'ru', 'Сахар 1 кг 4,47\u00a0кг'],
] as const)('%s in words', (_, line, language, words) => expect(lineWords(line, language)).toBe(words))
