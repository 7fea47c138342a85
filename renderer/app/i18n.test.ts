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

it('leaves a number that is a name as it is', () => {
  expect(i18n.t('clients:receiptNo', { number: 14_257, lng: 'en' })).toContain('14257')
})
