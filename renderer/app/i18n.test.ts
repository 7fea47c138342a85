import { expect, it } from 'vitest'
import { i18n, languageOfMachine } from './i18n.ts'

it.each([
  [['uk-UA', 'en'], 'uk'],
  [['de-AT', 'ro-MD', 'ru'], 'ro'],
  [['pl'], 'pl'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
] as const)('speaks the first language of %j that it knows: %s', (wanted, language) => {
  expect(languageOfMachine(wanted)).toBe(language)
})

it.each([
  ['en', '1,234,567 clients'],
  ['uk', '1 234 567 клієнтів'],
  ['pl', '1 234 567 klientów'],
  ['ro', '1.234.567 de clienți'],
] as const)('writes a great count in %s as numbers are written there', (language, words) => {
  expect(i18n.t('common:clients', { count: 1_234_567, lng: language }).replace(/\s/gu, ' ')).toBe(words)
})

it.each([
  ['en', '4 times as high', '17 times as high', '21 times as high'],
  ['uk', 'у 4 рази більше', 'у 17 разів більше', 'у 21 раз більше'],
  ['ru', 'в 4 раза больше', 'в 17 раз больше', 'в 21 раз больше'],
  ['pl', '4 razy więcej', '17 razy więcej', '21 razy więcej'],
  ['ro', 'de 4 ori mai mult', 'de 17 ori mai mult', 'de 21 de ori mai mult'],
] as const)('says how many times as much in %s', (lng, ...words) => {
  expect([4, 17, 21].map((count) => i18n.t('figures:times', { count, lng }))).toEqual(words)
  // Every count has a form of its own language, never its key.
  for (let count = 4; count < 300; count += 1) {
    expect(i18n.t('figures:times', { count, lng })).toMatch(new RegExp(`(^| )${count} \\p{L}`, 'u'))
  }
})

it('leaves a number that is a name as it is', () => {
  expect(i18n.t('clients:receiptNo', { number: 14_257, lng: 'en' })).toContain('14257')
})
